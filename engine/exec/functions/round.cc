#include "engine/exec/functions/round.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

struct Name {
  std::string_view text;
  Rounding mode;
};
constexpr std::array<Name, 7> kNames = {{{"UP", Rounding::kUp},
                                         {"DOWN", Rounding::kDown},
                                         {"CEILING", Rounding::kCeiling},
                                         {"FLOOR", Rounding::kFloor},
                                         {"HALF_UP", Rounding::kHalfUp},
                                         {"HALF_DOWN", Rounding::kHalfDown},
                                         {"HALF_EVEN", Rounding::kHalfEven}}};

// Whether the digits kept go up by one in the last place, away from zero.
bool GoesUp(Rounding mode, bool negative, char last_kept, std::string_view cut) {
  const bool exact = cut.find_first_not_of('0') == std::string_view::npos;
  if (exact) return false;
  const bool half = cut[0] == '5' && cut.find_first_not_of('0', 1) == std::string_view::npos;
  const bool more_than_half = cut[0] >= '5' && !half;
  switch (mode) {
    case Rounding::kUp:
      return true;
    case Rounding::kDown:
      return false;
    case Rounding::kCeiling:
      return !negative;
    case Rounding::kFloor:
      return negative;
    case Rounding::kHalfUp:
      return more_than_half || half;
    case Rounding::kHalfDown:
      return more_than_half;
    case Rounding::kHalfEven:
      return more_than_half || (half && (last_kept - '0') % 2 == 1);
  }
  return false;
}

}  // namespace

std::optional<Rounding> RoundingNamed(std::string_view name) {
  for (const Name& each : kNames) {
    if (graph::EqualsIgnoreCase(each.text, name)) return each.mode;
  }
  return std::nullopt;
}

double RoundDecimals(double value, int decimals, Rounding mode) {
  if (!std::isfinite(value) || value == 0) return value;
  const bool negative = value < 0;
  // No double needs more: 309 digits before the point, 1,074 and some zeros behind it.
  std::array<char, 1500> buffer;
  const auto written =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value), std::chars_format::fixed);
  std::string digits(buffer.data(), written.ptr);
  const size_t point = digits.find('.');
  if (point == std::string::npos || digits.size() - point - 1 <= static_cast<size_t>(decimals)) return value;
  const size_t kept = point + 1 + static_cast<size_t>(decimals);
  const std::string cut = digits.substr(kept);
  const char last_kept = decimals == 0 ? digits[point - 1] : digits[kept - 1];
  digits.resize(kept);
  if (GoesUp(mode, negative, last_kept, cut)) {
    size_t i = digits.size();
    while (i > 0) {
      --i;
      if (digits[i] == '.') continue;
      if (digits[i] != '9') {
        ++digits[i];
        break;
      }
      digits[i] = '0';
      if (i == 0) digits.insert(digits.begin(), '1');
    }
  }
  double rounded = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
  return negative ? -rounded : rounded;
}

}  // namespace aitia::engine
