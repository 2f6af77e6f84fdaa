// What the families of functions share: kinds of arguments and the errors about them.
#pragma once

#include <span>
#include <string_view>

#include "engine/exec/query_error.h"
#include "graph/base/status.h"
#include "graph/model/value.h"

namespace aitia::engine {

using graph::StatusOr;
using graph::Value;
using graph::ValueList;
using graph::ValueMap;
using Type = graph::Value::Type;
using Arguments = std::span<const Value>;

inline bool AnyNull(Arguments arguments) {
  for (const Value& value : arguments) {
    if (value.is_null()) return true;
  }
  return false;
}
inline bool IsNumber(const Value& value) {
  return value.type() == Type::kInteger || value.type() == Type::kFloat;
}
// Of a number.
inline double ToDouble(const Value& value) {
  return value.type() == Type::kInteger ? static_cast<double>(value.integer()) : value.floating();
}

// "Integer", "List": as TypeSet names them.
std::string_view TypeName(Type type);

// TypeError InvalidArgumentValue: a function was given a value that it has no meaning for.
graph::Status WrongArgument(std::string_view function, std::string_view expected, const Value& value);
// TypeError InvalidArgumentType: the same of an operator.
graph::Status WrongOperand(std::string_view name, std::string_view expected, const Value& value);
// ArgumentError NumberOutOfRange.
graph::Status OutOfRange(std::string_view message);

}  // namespace aitia::engine
