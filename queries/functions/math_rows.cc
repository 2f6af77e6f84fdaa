#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr FunctionRow Real(std::string_view name, std::string_view meaning) {
  return Scalar(name, 1, 1, Takes(kNumberType), kFloatType, "number -> float", meaning);
}
constexpr FunctionRow Constant(std::string_view name, std::string_view meaning) {
  return Scalar(name, 0, 0, Takes(kAnyType), kFloatType, "-> float", meaning);
}

constexpr std::array kRows = {
    Scalar("abs", 1, 1, Takes(kNumberType), kNumberType, "number -> number", "the value without its sign"),
    Real("acos", "arc cosine, in radians"),
    Real("asin", "arc sine, in radians"),
    Real("atan", "arc tangent, in radians"),
    Scalar("atan2", 2, 2, Takes(kNumberType), kFloatType, "number, number -> float",
           "the angle of the point (second, first), in radians"),
    Real("ceil", "the least whole number that is not less"),
    Real("cos", "cosine of an angle in radians"),
    Real("cot", "cotangent of an angle in radians"),
    Real("degrees", "radians as degrees"),
    Constant("e", "the base of natural logarithms"),
    Real("exp", "e to this power"),
    Real("floor", "the greatest whole number that is not greater"),
    Real("haversin", "half the versine of an angle in radians"),
    Scalar("isNaN", 1, 1, Takes(kNumberType), kBooleanType, "number -> boolean",
           "whether it is not a number"),
    Real("log", "natural logarithm"),
    Real("log10", "logarithm to the base 10"),
    Constant("pi", "the circumference of a circle of diameter 1"),
    Real("radians", "degrees as radians"),
    FunctionRow{"rand", FunctionKind::kVolatile, Notation::kCall, 0, 0, 0, Takes(kAnyType), kFloatType,
                "-> float", "a random number from 0 up to before 1"},
    Scalar("round", 1, 3, Takes(kNumberType, kNumberType, kStringType), kFloatType,
           "number, integer, string -> float",
           "the nearest number with so many decimals (0); mode UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, "
           "HALF_EVEN"),
    Scalar("sign", 1, 1, Takes(kNumberType), kIntegerType, "number -> integer", "-1, 0 or 1"),
    Real("sin", "sine of an angle in radians"),
    Real("sqrt", "square root; NaN of a negative number"),
    Real("tan", "tangent of an angle in radians"),
};

}  // namespace

std::span<const FunctionRow> MathRows() { return kRows; }

}  // namespace aitia::queries
