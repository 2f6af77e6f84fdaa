#include <array>
#include <cmath>
#include <numbers>
#include <random>

#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "engine/exec/functions/round.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kExpected = "a number";

struct RealFunction {
  std::string_view name;
  double (*call)(double);
};

// Functions from a number to a float.
constexpr std::array<RealFunction, 16> kReal = {{
    {"acos", [](double x) { return std::acos(x); }},
    {"asin", [](double x) { return std::asin(x); }},
    {"atan", [](double x) { return std::atan(x); }},
    {"ceil", [](double x) { return std::ceil(x); }},
    {"cos", [](double x) { return std::cos(x); }},
    {"cot", [](double x) { return 1 / std::tan(x); }},
    {"degrees", [](double x) { return x * 180 / std::numbers::pi; }},
    {"exp", [](double x) { return std::exp(x); }},
    {"floor", [](double x) { return std::floor(x); }},
    {"haversin", [](double x) { return (1 - std::cos(x)) / 2; }},
    {"log", [](double x) { return std::log(x); }},
    {"log10", [](double x) { return std::log10(x); }},
    {"radians", [](double x) { return x * std::numbers::pi / 180; }},
    {"sin", [](double x) { return std::sin(x); }},
    {"sqrt", [](double x) { return std::sqrt(x); }},
    {"tan", [](double x) { return std::tan(x); }},
}};

template <size_t kIndex>
StatusOr<Value> Real(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (!IsNumber(a[0])) return WrongArgument(kReal[kIndex].name, kExpected, a[0]);
  return Value(kReal[kIndex].call(ToDouble(a[0])));
}

StatusOr<Value> Atan2(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (!IsNumber(value)) return WrongArgument("atan2", kExpected, value);
  }
  return Value(std::atan2(ToDouble(a[0]), ToDouble(a[1])));
}

StatusOr<Value> E(Arguments, const Context&) { return Value(std::numbers::e); }
StatusOr<Value> Pi(Arguments, const Context&) { return Value(std::numbers::pi); }

StatusOr<Value> IsNaN(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (!IsNumber(a[0])) return WrongArgument("isNaN", kExpected, a[0]);
  return Value(a[0].type() == Type::kFloat && std::isnan(a[0].floating()));
}

StatusOr<Value> Random(Arguments, const Context&) {
  thread_local std::mt19937_64 generator{std::random_device()()};
  constexpr double kBits53 = 9007199254740992.0;
  return Value(static_cast<double>(generator() >> 11) / kBits53);
}

// Ties go up with one argument (-1.5 becomes -1), and away from zero where decimals are given.
StatusOr<Value> Round(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (!IsNumber(a[0])) return WrongArgument("round", kExpected, a[0]);
  const double value = ToDouble(a[0]);
  if (a.size() == 1) {
    const double below = std::floor(value);
    return Value(value - below >= 0.5 ? below + 1 : below);
  }
  if (!IsNumber(a[1])) return WrongArgument("round", "a number of decimals", a[1]);
  const double decimals = ToDouble(a[1]);
  if (!(decimals >= 0 && decimals <= 10000)) return OutOfRange("round() takes 0 to 10000 decimals");
  Rounding mode = Rounding::kHalfUp;
  if (a.size() == 3) {
    if (a[2].type() != Type::kString) return WrongArgument("round", "the name of a mode", a[2]);
    const std::optional<Rounding> named = RoundingNamed(a[2].string());
    if (!named) {
      return WrongArgument("round", "UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN", a[2]);
    }
    mode = *named;
  }
  return Value(RoundDecimals(value, static_cast<int>(decimals), mode));
}

template <size_t... kIndices>
constexpr auto Table(std::index_sequence<kIndices...>) {
  return std::array{NamedCall{kReal[kIndices].name, Real<kIndices>}...,
                    NamedCall{"atan2", Atan2},
                    NamedCall{"e", E},
                    NamedCall{"pi", Pi},
                    NamedCall{"isNaN", IsNaN},
                    NamedCall{"rand", Random},
                    NamedCall{"round", Round}};
}
constexpr auto kFunctions = Table(std::make_index_sequence<kReal.size()>());

}  // namespace

std::span<const NamedCall> MathFunctions() { return kFunctions; }

}  // namespace aitia::engine
