#include <array>

#include "engine/exec/compare.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"

namespace aitia::engine {
namespace {

StatusOr<Value> Equal(Arguments a, const Context&) {
  const std::optional<bool> equal = Equals(a[0], a[1]);
  return equal ? Value(*equal) : Value();
}
StatusOr<Value> NotEqual(Arguments a, const Context&) {
  const std::optional<bool> equal = Equals(a[0], a[1]);
  return equal ? Value(!*equal) : Value();
}

template <typename Test>
StatusOr<Value> Ordered(Arguments a, Test test) {
  const std::optional<std::partial_ordering> order = Compare(a[0], a[1]);
  return order ? Value(bool{test(*order)}) : Value();
}
StatusOr<Value> Less(Arguments a, const Context&) {
  return Ordered(a, [](std::partial_ordering order) { return order < 0; });
}
StatusOr<Value> LessOrEqual(Arguments a, const Context&) {
  return Ordered(a, [](std::partial_ordering order) { return order <= 0; });
}
StatusOr<Value> Greater(Arguments a, const Context&) {
  return Ordered(a, [](std::partial_ordering order) { return order > 0; });
}
StatusOr<Value> GreaterOrEqual(Arguments a, const Context&) {
  return Ordered(a, [](std::partial_ordering order) { return order >= 0; });
}

StatusOr<Value> In(Arguments a, const Context&) {
  if (a[1].is_null()) return Value();
  if (a[1].type() != Type::kList) return WrongOperand("IN", "a list", a[1]);
  bool unknown = false;
  for (const Value& item : a[1].list()) {
    const std::optional<bool> equal = Equals(a[0], item);
    if (equal && *equal) return Value(true);
    unknown = unknown || !equal;
  }
  return unknown ? Value() : Value(false);
}

StatusOr<Value> IsNull(Arguments a, const Context&) { return Value(a[0].is_null()); }
StatusOr<Value> IsNotNull(Arguments a, const Context&) { return Value(!a[0].is_null()); }

StatusOr<Value> NullIf(Arguments a, const Context&) { return Equals(a[0], a[1]) == true ? Value() : a[0]; }

constexpr std::array kFunctions = {NamedCall{"=", Equal},
                                   NamedCall{"<>", NotEqual},
                                   NamedCall{"<", Less},
                                   NamedCall{"<=", LessOrEqual},
                                   NamedCall{">", Greater},
                                   NamedCall{">=", GreaterOrEqual},
                                   NamedCall{"IN", In},
                                   NamedCall{"IS NULL", IsNull},
                                   NamedCall{"IS NOT NULL", IsNotNull},
                                   NamedCall{"exists", IsNotNull},
                                   NamedCall{"nullIf", NullIf}};

}  // namespace

std::span<const NamedCall> ComparisonFunctions() { return kFunctions; }

}  // namespace aitia::engine
