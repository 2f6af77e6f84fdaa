// Positions and lengths count code points.
#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr FunctionRow OfText(std::string_view name, std::string_view meaning) {
  return Scalar(name, 1, 1, Takes(kStringType), kStringType, "string -> string", meaning);
}
constexpr FunctionRow LengthOf(std::string_view name) {
  return Scalar(name, 1, 1, Takes(kStringType), kIntegerType, "string -> integer",
                "how many characters there are");
}

constexpr std::array kRows = {
    LengthOf("charLength"),
    LengthOf("char_length"),
    LengthOf("character_length"),
    OfText("btrim", "without white space at both ends"),
    Scalar("left", 2, 2, Takes(kStringType, kIntegerType), kStringType, "string, integer -> string",
           "so many characters from the start"),
    OfText("lower", "as toLower"),
    OfText("lTrim", "without white space at the start"),
    Scalar("replace", 3, 3, Takes(kStringType), kStringType, "string, string, string -> string",
           "every occurrence of the second replaced by the third"),
    Scalar("right", 2, 2, Takes(kStringType, kIntegerType), kStringType, "string, integer -> string",
           "so many characters from the end"),
    OfText("rTrim", "without white space at the end"),
    Scalar("split", 2, 2, Takes(kStringType, kStringType | kListType), kListType,
           "string, string -> list of strings", "the parts between the separators"),
    Scalar("substring", 2, 3, Takes(kStringType, kIntegerType), kStringType,
           "string, integer, integer -> string", "from a position (from 0) on, so many characters or all"),
    OfText("toLower", "in lower case"),
    OfText("toUpper", "in upper case"),
    OfText("trim", "without white space at both ends"),
    OfText("upper", "as toUpper"),
};

}  // namespace

std::span<const FunctionRow> TextRows() { return kRows; }

}  // namespace aitia::queries
