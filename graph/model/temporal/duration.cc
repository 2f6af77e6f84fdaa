#include "graph/model/temporal/duration.h"

#include <cmath>

namespace aitia::graph {
namespace {

constexpr int64_t kSecondsPerMonth = 2'629'746;  // of a year of 365.2425 days

// Gives the part the sign of the number, so that 2 - 0.25 is 1 and 0.75.
void Settle(Quantity* number) {
  const long double whole = std::trunc(number->part);
  number->whole += static_cast<int64_t>(whole);
  number->part -= whole;
  if (number->whole > 0 && number->part < 0) {
    --number->whole;
    number->part += 1;
  } else if (number->whole < 0 && number->part > 0) {
    ++number->whole;
    number->part -= 1;
  }
}

// The nearest whole number; a half goes towards 0.
int64_t Rounded(long double number) {
  const long double whole = std::trunc(number);
  const long double part = std::fabs(number - whole);
  return static_cast<int64_t>(whole) + (part > 0.5L ? (number < 0 ? -1 : 1) : 0);
}

}  // namespace

std::optional<Quantity> Quantity::Of(long double number) {
  constexpr long double kLimit = 9.2e18L;
  if (!(number > -kLimit && number < kLimit)) return std::nullopt;
  const long double whole = std::trunc(number);
  return Quantity{static_cast<int64_t>(whole), number - whole};
}

void DurationSum::Add(const Quantity& number, int64_t times, Quantity* sum) {
  int64_t whole = 0;
  if (__builtin_mul_overflow(number.whole, times, &whole) ||
      __builtin_add_overflow(sum->whole, whole, &sum->whole)) {
    too_long_ = true;
    return;
  }
  sum->part += number.part * static_cast<long double>(times);
}

std::optional<Duration> DurationSum::Sum() const {
  if (too_long_) return std::nullopt;
  Quantity months = months_;
  Settle(&months);
  // The parts in seconds; whole days among them are days.
  Quantity days = days_;
  Settle(&days);
  constexpr auto kDay = static_cast<long double>(kSecondsPerDay);
  long double rest = days.part * kDay + months.part * static_cast<long double>(kSecondsPerMonth);
  const long double more_days = std::trunc(rest / kDay);
  days.whole += static_cast<int64_t>(more_days);
  rest -= more_days * kDay;
  if (days.whole > 0 && rest < 0) {
    --days.whole;
    rest += kDay;
  } else if (days.whole < 0 && rest > 0) {
    ++days.whole;
    rest -= kDay;
  }
  const long double seconds_part = seconds_.part + rest;
  const long double more_seconds = std::trunc(seconds_part);
  const int64_t nanos_of_part = Rounded((seconds_part - more_seconds) * 1e9L + nanos_.part);
  int64_t nanos = 0;
  int64_t seconds = 0;
  if (__builtin_add_overflow(nanos_.whole, nanos_of_part, &nanos) ||
      __builtin_add_overflow(seconds_.whole, static_cast<int64_t>(more_seconds), &seconds) ||
      __builtin_add_overflow(seconds, FloorDivide(nanos, kNanosPerSecond), &seconds)) {
    return std::nullopt;
  }
  return Duration{months.whole, days.whole, seconds, static_cast<int32_t>(FloorRest(nanos, kNanosPerSecond))};
}

}  // namespace aitia::graph
