#include "graph/model/temporal/format.h"

#include <cstdlib>

#include "graph/model/temporal/calendar.h"
#include "graph/model/temporal/zone.h"

namespace aitia::graph {
namespace {

void AppendPadded(uint64_t number, size_t width, std::string* out) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out->append(width - digits.size(), '0');
  *out += digits;
}

// ".645", as many digits as are needed; nothing for 0.
void AppendFraction(uint64_t nanos, std::string* out) {
  if (nanos == 0) return;
  *out += '.';
  AppendPadded(nanos, 9, out);
  while (out->back() == '0') out->pop_back();
}

void AppendUnit(int64_t number, char unit, std::string* out) {
  if (number == 0) return;
  *out += std::to_string(number);
  *out += unit;
}

}  // namespace

std::string OffsetText(int32_t offset) {
  if (offset == 0) return "Z";
  std::string out = offset < 0 ? "-" : "+";
  const auto size = static_cast<uint64_t>(std::abs(offset));
  AppendPadded(size / 3600, 2, &out);
  out += ':';
  AppendPadded(size / 60 % 60, 2, &out);
  if (size % 60 != 0) {
    out += ':';
    AppendPadded(size % 60, 2, &out);
  }
  return out;
}

std::string TemporalText(Date date) {
  const CivilDate civil = CivilOf(date);
  std::string out = civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "";
  AppendPadded(static_cast<uint64_t>(std::llabs(civil.year)), 4, &out);
  out += '-';
  AppendPadded(static_cast<uint64_t>(civil.month), 2, &out);
  out += '-';
  AppendPadded(static_cast<uint64_t>(civil.day), 2, &out);
  return out;
}

std::string TemporalText(LocalTime time) {
  const auto nanos = static_cast<uint64_t>(time.nano);
  const uint64_t seconds = nanos / kNanosPerSecond;
  std::string out;
  AppendPadded(seconds / 3600, 2, &out);
  out += ':';
  AppendPadded(seconds / 60 % 60, 2, &out);
  if (nanos % (60 * kNanosPerSecond) == 0) return out;
  out += ':';
  AppendPadded(seconds % 60, 2, &out);
  AppendFraction(nanos % kNanosPerSecond, &out);
  return out;
}

std::string TemporalText(Time time) { return TemporalText(LocalTime{time.nano}) + OffsetText(time.offset); }

std::string TemporalText(LocalDateTime at) {
  return TemporalText(DateOf(at)) + "T" + TemporalText(TimeOf(at));
}

std::string TemporalText(const DateTime& at) {
  std::string out = TemporalText(at.Local()) + OffsetText(at.offset);
  if (at.zone != nullptr) out += "[" + at.zone->name() + "]";
  return out;
}

// Every unit has a sign of its own; hours, minutes and seconds together have one.
std::string TemporalText(const Duration& duration) {
  std::string out = "P";
  AppendUnit(duration.months / 12, 'Y', &out);
  AppendUnit(duration.months % 12, 'M', &out);
  AppendUnit(duration.days, 'D', &out);
  if (duration.seconds == 0 && duration.nanos == 0) return out.size() > 1 ? out : "PT0S";
  out += 'T';
  // -1 s and 900,000,000 ns are written -0.1 s.
  const bool negative = duration.seconds < 0;
  const bool borrows = negative && duration.nanos > 0;
  const int64_t seconds = duration.seconds + (borrows ? 1 : 0);
  const auto nanos = static_cast<uint64_t>(borrows ? kNanosPerSecond - duration.nanos : duration.nanos);
  AppendUnit(seconds / 3600, 'H', &out);
  AppendUnit(seconds / 60 % 60, 'M', &out);
  if (seconds % 60 != 0 || nanos != 0) {
    if (negative) out += '-';
    out += std::to_string(std::llabs(seconds % 60));
    AppendFraction(nanos, &out);
    out += 'S';
  }
  return out;
}

}  // namespace aitia::graph
