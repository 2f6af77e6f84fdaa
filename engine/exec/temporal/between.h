// How long it is from one date or time to another.
#pragma once

#include "graph/model/temporal/temporal.h"
#include "graph/model/value.h"

namespace aitia::engine {

enum class Measure {
  kAll,      // months, then days, then seconds
  kMonths,   // whole months, without the rest
  kDays,     // whole days
  kSeconds,  // seconds and nanoseconds
};

// From one instant (a date, a time or both) to another. A date that one of them lacks is that of the other,
// a time is 0 o'clock, a zone is that of the other: between local times and zoned ones clocks may change in
// between. Without any date there are no months and days.
graph::Duration DurationBetween(Measure measure, const graph::Value& from, const graph::Value& to);

}  // namespace aitia::engine
