#include "engine/exec/temporal/access.h"

#include <array>

#include "engine/exec/temporal/components.h"
#include "graph/model/temporal/calendar.h"
#include "graph/model/temporal/format.h"

namespace aitia::engine {
namespace {

using graph::Date;
using graph::Duration;
using graph::Value;
using Type = graph::Value::Type;

template <typename Of>
struct Part {
  std::string_view name;
  int64_t (*get)(const Of&);
};

constexpr std::array<Part<Date>, 11> kDateParts = {{
    {"year", [](const Date& date) { return graph::CivilOf(date).year; }},
    {"quarter", [](const Date& date) { return graph::QuarterOf(date).quarter; }},
    {"month", [](const Date& date) { return graph::CivilOf(date).month; }},
    {"week", [](const Date& date) { return graph::WeekOf(date).week; }},
    {"weekYear", [](const Date& date) { return graph::WeekOf(date).year; }},
    {"day", [](const Date& date) { return graph::CivilOf(date).day; }},
    {"ordinalDay", [](const Date& date) { return graph::OrdinalOf(date).day; }},
    {"dayOfYear", [](const Date& date) { return graph::OrdinalOf(date).day; }},
    {"weekDay", [](const Date& date) { return graph::WeekOf(date).day; }},
    {"dayOfWeek", [](const Date& date) { return graph::WeekOf(date).day; }},
    {"dayOfQuarter", [](const Date& date) { return graph::QuarterOf(date).day; }},
}};

// Of the nanoseconds since midnight.
constexpr std::array<Part<int64_t>, 6> kTimeParts = {{
    {"hour", [](const int64_t& nano) { return nano / (3600 * graph::kNanosPerSecond); }},
    {"minute", [](const int64_t& nano) { return nano / (60 * graph::kNanosPerSecond) % 60; }},
    {"second", [](const int64_t& nano) { return nano / graph::kNanosPerSecond % 60; }},
    {"millisecond", [](const int64_t& nano) { return nano % graph::kNanosPerSecond / 1'000'000; }},
    {"microsecond", [](const int64_t& nano) { return nano % graph::kNanosPerSecond / 1'000; }},
    {"nanosecond", [](const int64_t& nano) { return nano % graph::kNanosPerSecond; }},
}};

constexpr std::array<Part<int32_t>, 2> kOffsetParts = {{
    {"offsetMinutes", [](const int32_t& offset) { return int64_t{offset} / 60; }},
    {"offsetSeconds", [](const int32_t& offset) { return int64_t{offset}; }},
}};

constexpr std::array<Part<graph::DateTime>, 2> kInstantParts = {{
    {"epochSeconds", [](const graph::DateTime& at) { return at.second; }},
    {"epochMillis", [](const graph::DateTime& at) { return at.second * 1000 + at.nano / 1'000'000; }},
}};

// Seconds in a smaller unit, and what there are of it beside; at most what an integer can hold.
int64_t InUnits(const Duration& duration, int64_t per_second) {
  const int64_t rest = duration.nanos / (graph::kNanosPerSecond / per_second);
  int64_t units = 0;
  if (__builtin_mul_overflow(duration.seconds, per_second, &units) ||
      __builtin_add_overflow(units, rest, &units)) {
    return duration.seconds < 0 ? INT64_MIN : INT64_MAX;
  }
  return units;
}

// Of whole units: all of them ("minutes"), or those beyond the next larger one ("minutesOfHour").
constexpr std::array<Part<Duration>, 21> kDurationParts = {{
    {"years", [](const Duration& d) { return d.months / 12; }},
    {"quarters", [](const Duration& d) { return d.months / 3; }},
    {"months", [](const Duration& d) { return d.months; }},
    {"weeks", [](const Duration& d) { return d.days / 7; }},
    {"days", [](const Duration& d) { return d.days; }},
    {"hours", [](const Duration& d) { return d.seconds / 3600; }},
    {"minutes", [](const Duration& d) { return d.seconds / 60; }},
    {"seconds", [](const Duration& d) { return d.seconds; }},
    {"milliseconds", [](const Duration& d) { return InUnits(d, 1'000); }},
    {"microseconds", [](const Duration& d) { return InUnits(d, 1'000'000); }},
    {"nanoseconds", [](const Duration& d) { return InUnits(d, graph::kNanosPerSecond); }},
    {"quartersOfYear", [](const Duration& d) { return d.months / 3 % 4; }},
    {"monthsOfQuarter", [](const Duration& d) { return d.months % 3; }},
    {"monthsOfYear", [](const Duration& d) { return d.months % 12; }},
    {"daysOfWeek", [](const Duration& d) { return d.days % 7; }},
    {"hoursOfDay", [](const Duration& d) { return d.seconds / 3600 % 24; }},
    {"minutesOfHour", [](const Duration& d) { return d.seconds / 60 % 60; }},
    {"secondsOfMinute", [](const Duration& d) { return d.seconds % 60; }},
    {"millisecondsOfSecond", [](const Duration& d) { return int64_t{d.nanos} / 1'000'000; }},
    {"microsecondsOfSecond", [](const Duration& d) { return int64_t{d.nanos} / 1'000; }},
    {"nanosecondsOfSecond", [](const Duration& d) { return int64_t{d.nanos}; }},
}};

template <typename Of, size_t kSize>
std::optional<Value> Find(const std::array<Part<Of>, kSize>& parts, std::string_view name, const Of& of) {
  for (const Part<Of>& part : parts) {
    if (part.name == name) return Value(part.get(of));
  }
  return std::nullopt;
}

// `offset` and `timezone` are texts.
std::optional<Value> ZonePart(const graph::TimeZone& zone, std::string_view name) {
  const int32_t offset = zone.offset.value_or(0);
  if (name == "offset") return Value(graph::OffsetText(offset));
  if (name == "timezone") {
    return zone.zone == nullptr ? Value(graph::OffsetText(offset)) : Value(zone.zone->name());
  }
  return Find(kOffsetParts, name, offset);
}

}  // namespace

std::optional<Value> TemporalPart(const Value& temporal, std::string_view name) {
  if (temporal.type() == Type::kDuration) return Find(kDurationParts, name, temporal.duration());
  const Components components = ComponentsOf(temporal);
  std::optional<Value> part;
  if (components.date) part = Find(kDateParts, name, *components.date);
  if (!part && components.time) part = Find(kTimeParts, name, components.time->nano);
  if (!part && components.zone) part = ZonePart(*components.zone, name);
  if (!part && temporal.type() == Type::kDateTime) part = Find(kInstantParts, name, temporal.date_time());
  return part;
}

}  // namespace aitia::engine
