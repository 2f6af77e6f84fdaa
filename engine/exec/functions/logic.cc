// Three-valued logic: null is "unknown".
#include <array>

#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kExpected = "a boolean";

// AND is decided by a false, OR by a true; a type that is neither is an error only where nothing decided
// before it.
StatusOr<Value> Decide(Arguments a, std::string_view name, bool decides) {
  bool unknown = false;
  for (const Value& value : a) {
    if (value.is_null()) {
      unknown = true;
    } else if (value.type() != Type::kBoolean) {
      return WrongOperand(name, kExpected, value);
    } else if (value.boolean() == decides) {
      return Value(decides);
    }
  }
  return unknown ? Value() : Value(!decides);
}
StatusOr<Value> And(Arguments a, const Context&) { return Decide(a, "AND", false); }
StatusOr<Value> Or(Arguments a, const Context&) { return Decide(a, "OR", true); }

StatusOr<Value> Xor(Arguments a, const Context&) {
  for (const Value& value : a) {
    if (!value.is_null() && value.type() != Type::kBoolean) return WrongOperand("XOR", kExpected, value);
  }
  if (AnyNull(a)) return Value();
  return Value(a[0].boolean() != a[1].boolean());
}

StatusOr<Value> Not(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kBoolean) return WrongOperand("NOT", kExpected, a[0]);
  return Value(!a[0].boolean());
}

constexpr std::array kFunctions = {NamedCall{"AND", And}, NamedCall{"OR", Or}, NamedCall{"XOR", Xor},
                                   NamedCall{"NOT", Not}};

}  // namespace

std::span<const NamedCall> LogicFunctions() { return kFunctions; }

}  // namespace aitia::engine
