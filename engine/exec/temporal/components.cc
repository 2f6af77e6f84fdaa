#include "engine/exec/temporal/components.h"

#include "engine/exec/query_error.h"

namespace aitia::engine {

using graph::Value;
using Type = graph::Value::Type;

Components ComponentsOf(const Value& instant) {
  switch (instant.type()) {
    case Type::kDate:
      return {instant.date(), std::nullopt, std::nullopt};
    case Type::kLocalTime:
      return {std::nullopt, instant.local_time(), std::nullopt};
    case Type::kTime:
      return {std::nullopt, graph::LocalTime{instant.time().nano},
              graph::TimeZone{nullptr, instant.time().offset}};
    case Type::kLocalDateTime: {
      const graph::LocalDateTime at = instant.local_date_time();
      return {DateOf(at), TimeOf(at), std::nullopt};
    }
    case Type::kDateTime: {
      const graph::LocalDateTime at = instant.date_time().Local();
      return {DateOf(at), TimeOf(at), ZoneOf(instant.date_time())};
    }
    default:
      return {};
  }
}

Value Assemble(Type type, const Components& components) {
  const graph::LocalTime time = components.time.value_or(graph::LocalTime());
  const graph::TimeZone zone = components.zone.value_or(graph::TimeZone());
  switch (type) {
    case Type::kDate:
      return *components.date;
    case Type::kLocalTime:
      return time;
    case Type::kTime:
      return graph::Time{time.nano, zone.offset.value_or(0)};
    case Type::kLocalDateTime:
      return At(*components.date, time);
    case Type::kDateTime:
      return InZone(At(*components.date, time), zone);
    default:
      return {};
  }
}

Value AsType(Type type, const graph::DateTime& at) { return Assemble(type, ComponentsOf(at)); }

graph::Status WrongTemporal(std::string_view message) {
  return QueryError(kArgumentError, "InvalidArgumentValue", message);
}
graph::Status TooFar() {
  return QueryError(kArgumentError, "NumberOutOfRange",
                    "the result lies beyond the years -999999999 to 999999999, or is too long");
}

}  // namespace aitia::engine
