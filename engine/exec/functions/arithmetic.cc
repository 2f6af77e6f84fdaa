// Integers stay integers and never wrap: what does not fit is an error. Floats follow IEEE 754.
#include "engine/exec/temporal/arithmetic.h"

#include <array>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "engine/exec/temporal/components.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kExpected = "numbers";

graph::Status Overflow(std::string_view name) {
  return QueryError(kArithmeticError, "IntegerOverflow",
                    absl::StrCat("the result of ", graph::ToAbsl(name), " is too large for an integer"));
}
graph::Status DivisionByZero() {
  return QueryError(kArithmeticError, "DivisionByZero", "an integer was divided by zero");
}

// Of operands that are not null: the first one that is no number.
graph::Status NotNumbers(std::string_view name, Arguments a) {
  return WrongOperand(name, kExpected, IsNumber(a.front()) ? a.back() : a.front());
}

bool AreIntegers(Arguments a) { return a[0].type() == Type::kInteger && a[1].type() == Type::kInteger; }
bool AreNumbers(Arguments a) { return IsNumber(a[0]) && IsNumber(a[1]); }

Value Concatenate(Arguments a) {
  ValueList list;
  for (const Value& value : a) {
    if (value.type() == Type::kList) {
      list.insert(list.end(), value.list().begin(), value.list().end());
    } else {
      list.push_back(value);
    }
  }
  return list;
}

// Sums and differences with a duration; none where the operands are something else.
std::optional<StatusOr<Value>> AddTemporal(const Value& a, const Value& b, int64_t times) {
  if (b.type() != Type::kDuration) return std::nullopt;
  if (IsInstant(a.type())) return Moved(a, b.duration(), times);
  if (a.type() != Type::kDuration) return std::nullopt;
  StatusOr<graph::Duration> sum = Sum(a.duration(), b.duration(), times);
  return sum.ok() ? StatusOr<Value>(*sum) : sum.status();
}

// A number or a boolean beside a text is written out.
bool IsWritable(const Value& value) {
  return value.type() == Type::kString || value.type() == Type::kBoolean || IsNumber(value);
}
std::string Written(const Value& value) {
  return value.type() == Type::kString ? value.string() : graph::ToLiteral(value);
}

StatusOr<Value> Multiplied(const Value& duration, const Value& number) {
  AITIA_ASSIGN_OR_RETURN(const graph::Duration product, Product(duration.duration(), number));
  return Value(product);
}

StatusOr<Value> Add(Arguments a, const Context&) {
  if (a.size() == 1) {
    if (a[0].is_null() || IsNumber(a[0])) return a[0];
    return NotNumbers("+", a);
  }
  if (AreIntegers(a)) {
    int64_t sum = 0;
    if (__builtin_add_overflow(a[0].integer(), a[1].integer(), &sum)) return Overflow("+");
    return Value(sum);
  }
  if (AreNumbers(a)) return Value(ToDouble(a[0]) + ToDouble(a[1]));
  if (AnyNull(a)) return Value();
  if (a[0].type() == Type::kList || a[1].type() == Type::kList) return Concatenate(a);
  if ((a[0].type() == Type::kString || a[1].type() == Type::kString) && IsWritable(a[0]) &&
      IsWritable(a[1])) {
    return Value(Written(a[0]) + Written(a[1]));
  }
  if (auto sum = AddTemporal(a[0], a[1], 1)) return *std::move(sum);
  if (IsInstant(a[1].type())) {
    if (auto sum = AddTemporal(a[1], a[0], 1)) return *std::move(sum);
  }
  return WrongOperand("+", "numbers, strings, lists, or temporal values and durations",
                      IsNumber(a[0]) ? a[1] : a[0]);
}

StatusOr<Value> Subtract(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (a.size() == 1) {
    if (a[0].type() == Type::kFloat) return Value(-a[0].floating());
    if (a[0].type() == Type::kDuration) return Multiplied(a[0], Value(-1));
    if (a[0].type() != Type::kInteger) return NotNumbers("-", a);
    if (a[0].integer() == INT64_MIN) return Overflow("-");
    return Value(-a[0].integer());
  }
  if (AreIntegers(a)) {
    int64_t difference = 0;
    if (__builtin_sub_overflow(a[0].integer(), a[1].integer(), &difference)) return Overflow("-");
    return Value(difference);
  }
  if (auto difference = AddTemporal(a[0], a[1], -1)) return *std::move(difference);
  if (!AreNumbers(a)) return NotNumbers("-", a);
  return Value(ToDouble(a[0]) - ToDouble(a[1]));
}

StatusOr<Value> Multiply(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (AreIntegers(a)) {
    int64_t product = 0;
    if (__builtin_mul_overflow(a[0].integer(), a[1].integer(), &product)) return Overflow("*");
    return Value(product);
  }
  if (a[0].type() == Type::kDuration && IsNumber(a[1])) return Multiplied(a[0], a[1]);
  if (a[1].type() == Type::kDuration && IsNumber(a[0])) return Multiplied(a[1], a[0]);
  if (!AreNumbers(a)) return NotNumbers("*", a);
  return Value(ToDouble(a[0]) * ToDouble(a[1]));
}

StatusOr<Value> Divide(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (AreIntegers(a)) {
    if (a[1].integer() == 0) return DivisionByZero();
    if (a[0].integer() == INT64_MIN && a[1].integer() == -1) return Overflow("/");
    return Value(a[0].integer() / a[1].integer());
  }
  if (a[0].type() == Type::kDuration && IsNumber(a[1])) {
    AITIA_ASSIGN_OR_RETURN(const graph::Duration quotient, Quotient(a[0].duration(), a[1]));
    return Value(quotient);
  }
  if (!AreNumbers(a)) return NotNumbers("/", a);
  return Value(ToDouble(a[0]) / ToDouble(a[1]));
}

StatusOr<Value> Remainder(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (AreIntegers(a)) {
    if (a[1].integer() == 0) return DivisionByZero();
    if (a[1].integer() == -1) return Value(0);  // INT64_MIN % -1 traps
    return Value(a[0].integer() % a[1].integer());
  }
  if (!AreNumbers(a)) return NotNumbers("%", a);
  return Value(std::fmod(ToDouble(a[0]), ToDouble(a[1])));
}

StatusOr<Value> Power(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (!AreNumbers(a)) return NotNumbers("^", a);
  return Value(std::pow(ToDouble(a[0]), ToDouble(a[1])));
}

StatusOr<Value> Absolute(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() == Type::kFloat) return Value(std::fabs(a[0].floating()));
  if (a[0].type() != Type::kInteger) return WrongArgument("abs", "a number", a[0]);
  if (a[0].integer() == INT64_MIN) return Overflow("abs()");
  return Value(a[0].integer() < 0 ? -a[0].integer() : a[0].integer());
}

StatusOr<Value> Sign(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (!IsNumber(a[0])) return WrongArgument("sign", "a number", a[0]);
  const double value = ToDouble(a[0]);
  return Value(value > 0 ? 1 : value < 0 ? -1 : 0);
}

constexpr std::array kFunctions = {
    NamedCall{"+", Add},       NamedCall{"-", Subtract}, NamedCall{"*", Multiply},   NamedCall{"/", Divide},
    NamedCall{"%", Remainder}, NamedCall{"^", Power},    NamedCall{"abs", Absolute}, NamedCall{"sign", Sign}};

}  // namespace

std::span<const NamedCall> ArithmeticFunctions() { return kFunctions; }

}  // namespace aitia::engine
