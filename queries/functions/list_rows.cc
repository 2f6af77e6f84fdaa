#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr std::array kRows = {
    Scalar("coalesce", 1, kAnyNumber, Takes(kAnyType), kAnyType, "any, … -> any",
           "the first that is not null"),
    Scalar("head", 1, 1, Takes(kListType), kAnyType, "list -> any", "the first item; null of an empty list"),
    Scalar("isEmpty", 1, 1, Takes(kListType | kMapType | kStringType), kBooleanType,
           "list, map or string -> boolean", "whether nothing is in it"),
    Scalar("last", 1, 1, Takes(kListType), kAnyType, "list -> any", "the last item; null of an empty list"),
    Scalar("nullIf", 2, 2, Takes(kAnyType), kAnyType, "any, any -> any",
           "null if the values are equal, else the first"),
    Scalar("range", 2, 3, Takes(kAnyType), kListType, "integer, integer, integer -> list of integers",
           "from the first to the second (included) in steps of the third, or 1"),
    Scalar("reverse", 1, 1, Takes(kListType | kStringType), kListType | kStringType,
           "list -> list; string -> string", "the other way round"),
    Scalar("size", 1, 1, Takes(kListType | kStringType), kIntegerType, "list or string -> integer",
           "how many items or characters there are"),
    Scalar("tail", 1, 1, Takes(kListType), kListType, "list -> list", "all items but the first"),
};

}  // namespace

std::span<const FunctionRow> ListRows() { return kRows; }

}  // namespace aitia::queries
