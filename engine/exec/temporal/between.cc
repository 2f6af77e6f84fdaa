#include "engine/exec/temporal/between.h"

#include "engine/exec/temporal/components.h"
#include "graph/model/temporal/calendar.h"

namespace aitia::engine {
namespace {

using graph::Date;
using graph::Duration;
using graph::LocalDateTime;
using graph::Value;

// The last day on which no more than whole days have passed from `from` to `to`.
Date LastWholeDay(LocalDateTime from, LocalDateTime to) {
  Date day = DateOf(to);
  const Date start = DateOf(from);
  if (day > start && TimeOf(to) < TimeOf(from)) --day.day;
  if (day < start && TimeOf(to) > TimeOf(from)) ++day.day;
  return day;
}

// Both on the clock of one place; null zone: no clock ever changes.
struct Ends {
  LocalDateTime from, to;
  std::optional<graph::TimeZone> from_zone, to_zone;
};

Ends EndsOf(const Value& from, const Value& to) {
  Components start = ComponentsOf(from);
  Components end = ComponentsOf(to);
  if (!start.date) start.date = end.date;
  if (!end.date) end.date = start.date;
  const auto local = [](const Components& components) {
    return At(components.date.value_or(Date()), components.time.value_or(graph::LocalTime()));
  };
  return {local(start), local(end), start.zone ? start.zone : end.zone, end.zone ? end.zone : start.zone};
}

Duration Seconds(const graph::DateTime& from, const graph::DateTime& to) {
  const int64_t nanos = int64_t{to.nano} - from.nano;
  return {0, 0, to.second - from.second + graph::FloorDivide(nanos, graph::kNanosPerSecond),
          static_cast<int32_t>(graph::FloorRest(nanos, graph::kNanosPerSecond))};
}

}  // namespace

Duration DurationBetween(Measure measure, const Value& from, const Value& to) {
  const Ends ends = EndsOf(from, to);
  const graph::TimeZone zone = ends.from_zone.value_or(graph::TimeZone());
  graph::DateTime start = InZone(ends.from, zone);
  const graph::DateTime end = InZone(ends.to, ends.to_zone.value_or(graph::TimeZone()));
  if (measure == Measure::kSeconds) return Seconds(start, end);
  const bool has_dates = HasDate(from.type()) && HasDate(to.type());
  Duration duration;
  if (has_dates) {
    // Months and days pass on the clock of the place that one starts from.
    const LocalDateTime there = MovedTo(end, zone).Local();
    Date day = DateOf(ends.from);
    if (measure != Measure::kDays) {
      duration.months = graph::MonthsBetween(day, LastWholeDay(ends.from, there));
      day = graph::AddMonths(day, duration.months).value_or(day);
    }
    const graph::LocalTime time = TimeOf(ends.from);
    if (measure != Measure::kMonths) {
      const Date last = LastWholeDay(At(day, time), there);
      duration.days = last.day - day.day;
      day = last;
    }
    start = InZone(At(day, time), ZoneOf(start));
  }
  if (measure != Measure::kAll) return duration;
  const Duration rest = Seconds(start, end);
  duration.seconds = rest.seconds;
  duration.nanos = rest.nanos;
  return duration;
}

}  // namespace aitia::engine
