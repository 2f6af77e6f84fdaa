// Temporal values cut down to a unit: `date.truncate('month', d, {day: 15})`.
#pragma once

#include <string_view>

#include "engine/exec/temporal/fields.h"
#include "graph/base/status.h"
#include "graph/model/value.h"

namespace aitia::engine {

// The start of the unit ('millennium', 'century', 'decade', 'year', 'weekYear', 'quarter', 'month', 'week',
// 'day', 'hour', 'minute', 'second', 'millisecond', 'microsecond') that `instant` lies in, as a value of
// `type`, with the fields changed. A time zone among them is put in the place of the one that was there.
// Errors: no such unit, or one that the type or the instant has no parts for.
graph::StatusOr<graph::Value> Truncate(graph::Value::Type type, std::string_view unit,
                                       const graph::Value& instant, Fields fields);

}  // namespace aitia::engine
