// Sums, differences, products and quotients of temporal values.
#pragma once

#include "graph/base/status.h"
#include "graph/model/temporal/temporal.h"
#include "graph/model/value.h"

namespace aitia::engine {

// An instant (a date, a time or both), a duration later; `times` is 1 or -1. First the months, then the days,
// on the calendar of its place, then the seconds. A date counts whole days of the seconds, a time of day goes
// round the clock. Errors: beyond the calendar.
graph::StatusOr<graph::Value> Moved(const graph::Value& instant, const graph::Duration& duration,
                                    int64_t times);

// a + times · b. Errors: too long, here and below.
graph::StatusOr<graph::Duration> Sum(const graph::Duration& a, const graph::Duration& b, int64_t times);
// By an integer or a float: what is less than a whole unit goes to the smaller ones.
graph::StatusOr<graph::Duration> Product(const graph::Duration& duration, const graph::Value& number);
graph::StatusOr<graph::Duration> Quotient(const graph::Duration& duration, const graph::Value& number);

}  // namespace aitia::engine
