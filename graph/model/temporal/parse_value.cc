#include "graph/model/temporal/parse_value.h"

#include "graph/model/temporal/parse.h"

namespace aitia::graph {
namespace {

template <typename Temporal>
Value OrNull(const std::optional<Temporal>& value) {
  return value ? Value(*value) : Value();
}

}  // namespace

Value ParseTemporal(Value::Type type, std::string_view text) {
  switch (type) {
    case Value::Type::kDate:
      return OrNull(ParseDate(text));
    case Value::Type::kLocalTime:
      return OrNull(ParseLocalTime(text));
    case Value::Type::kTime:
      return OrNull(ParseTime(text));
    case Value::Type::kLocalDateTime:
      return OrNull(ParseLocalDateTime(text));
    case Value::Type::kDateTime:
      return OrNull(ParseDateTime(text));
    case Value::Type::kDuration:
      return OrNull(ParseDuration(text));
    default:
      return {};
  }
}

}  // namespace aitia::graph
