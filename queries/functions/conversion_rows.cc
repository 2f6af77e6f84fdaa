// A text that does not read as the type gives null; a type that has no meaning as the other is an error,
// but null with …OrNull and in lists.
#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr FunctionRow OrNull(std::string_view name, TypeSet result, std::string_view signature) {
  return Scalar(name, 1, 1, Takes(kAnyType), result, signature, "the same, but null instead of an error");
}
constexpr FunctionRow OfList(std::string_view name, std::string_view signature) {
  return Scalar(name, 1, 1, Takes(kListType), kListType, signature,
                "of every item; null where there is none");
}

constexpr std::array kRows = {
    Scalar("toBoolean", 1, 1, Takes(kBooleanType | kStringType | kIntegerType), kBooleanType,
           "boolean, string or integer -> boolean", "'true' and 'false' in any case; 0 is false"),
    OrNull("toBooleanOrNull", kBooleanType, "any -> boolean"),
    OfList("toBooleanList", "list -> list of booleans"),
    Scalar("toFloat", 1, 1, Takes(kNumberType | kStringType), kFloatType, "number or string -> float",
           "as a float"),
    OrNull("toFloatOrNull", kFloatType, "any -> float"),
    OfList("toFloatList", "list -> list of floats"),
    Scalar("toInteger", 1, 1, Takes(kNumberType | kStringType | kBooleanType), kIntegerType,
           "number, string or boolean -> integer", "cut towards 0"),
    OrNull("toIntegerOrNull", kIntegerType, "any -> integer"),
    OfList("toIntegerList", "list -> list of integers"),
    Scalar("toString", 1, 1, Takes(kNumberType | kStringType | kBooleanType | kTemporalType), kStringType,
           "number, boolean, string, instant or duration -> string", "as text"),
    OrNull("toStringOrNull", kStringType, "any -> string"),
    OfList("toStringList", "list -> list of strings"),
};

}  // namespace

std::span<const FunctionRow> ConversionRows() { return kRows; }

}  // namespace aitia::queries
