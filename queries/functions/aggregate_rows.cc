#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr FunctionRow Aggregate(std::string_view name, uint8_t least, uint8_t most,
                                std::array<TypeSet, 4> arguments, TypeSet result, std::string_view signature,
                                std::string_view meaning) {
  return {name,   FunctionKind::kAggregate, Notation::kCall, 0, least, most, arguments, result, signature,
          meaning};
}

constexpr std::array kRows = {
    Aggregate("avg", 1, 1, Takes(kNumberType | kDurationType), kFloatType | kDurationType,
              "number -> float; duration -> duration", "the mean; null without values"),
    Aggregate("collect", 1, 1, Takes(kAnyType), kListType, "any -> list",
              "the values in the order of the rows"),
    Aggregate("count", 0, 1, Takes(kAnyType), kIntegerType, "any -> integer",
              "how many values there are; count(*): how many rows"),
    Aggregate("max", 1, 1, Takes(kAnyType), kAnyType, "any -> any",
              "the greatest value; null without values"),
    Aggregate("min", 1, 1, Takes(kAnyType), kAnyType, "any -> any", "the least value; null without values"),
    Aggregate("percentileCont", 2, 2, Takes(kNumberType), kFloatType, "number, number -> float",
              "the value below which this part (0 to 1) of the values lies, between two values if need be"),
    Aggregate("percentileDisc", 2, 2, Takes(kNumberType), kNumberType, "number, number -> number",
              "the value nearest to that"),
    Aggregate("stDev", 1, 1, Takes(kNumberType), kFloatType, "number -> float",
              "the standard deviation of what the values are a sample of; 0 below two values"),
    Aggregate("stDevP", 1, 1, Takes(kNumberType), kFloatType, "number -> float",
              "the standard deviation of the values themselves"),
    Aggregate("sum", 1, 1, Takes(kNumberType | kDurationType), kNumberType | kDurationType,
              "number -> number; duration -> duration", "0 without values"),
};

}  // namespace

std::span<const FunctionRow> AggregateRows() { return kRows; }

}  // namespace aitia::queries
