// The parts that temporal values are made of: a date, a time of day, a zone.
#pragma once

#include <optional>
#include <string_view>

#include "graph/base/status.h"
#include "graph/model/temporal/temporal.h"
#include "graph/model/temporal/zone.h"
#include "graph/model/value.h"

namespace aitia::engine {

struct Components {
  std::optional<graph::Date> date;
  std::optional<graph::LocalTime> time;
  std::optional<graph::TimeZone> zone;
};

// Of a date, a time or both; a zone with the offset that it has then.
Components ComponentsOf(const graph::Value& instant);

constexpr bool HasDate(graph::Value::Type type) {
  return type == graph::Value::Type::kDate || type == graph::Value::Type::kLocalDateTime ||
         type == graph::Value::Type::kDateTime;
}
constexpr bool HasTime(graph::Value::Type type) {
  return type > graph::Value::Type::kDate && type < graph::Value::Type::kDuration;
}
constexpr bool HasZone(graph::Value::Type type) {
  return type == graph::Value::Type::kTime || type == graph::Value::Type::kDateTime;
}
constexpr bool IsInstant(graph::Value::Type type) {
  return type >= graph::Value::Type::kDate && type < graph::Value::Type::kDuration;
}

// The value of a type with these components; what it has no room for is left out. A date has to be there
// where the type has one; without a time it is 0 o'clock, without a zone UTC.
graph::Value Assemble(graph::Value::Type type, const Components& components);

// The instant `at` as a value of a type.
graph::Value AsType(graph::Value::Type type, const graph::DateTime& at);

// ArgumentError InvalidArgumentValue.
graph::Status WrongTemporal(std::string_view message);
// ArgumentError NumberOutOfRange: beyond the calendar, or too long a duration.
graph::Status TooFar();

}  // namespace aitia::engine
