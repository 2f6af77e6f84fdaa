// Precedences are those of openCypher 9, from loose to tight.
//
// Where a wrong type is no mistake by the language but gives null or false (comparisons, STARTS WITH), or
// where what is wrong depends on the other operand (indexing), every type is accepted here.
#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr FunctionRow Infix(std::string_view name, uint8_t precedence, std::array<TypeSet, 4> arguments,
                            TypeSet result, std::string_view signature, std::string_view meaning) {
  return {name,   FunctionKind::kScalar, Notation::kInfix, precedence, 2, 2, arguments, result, signature,
          meaning};
}
// An operator that is also a sign before one operand.
constexpr FunctionRow Sign(std::string_view name, std::array<TypeSet, 4> arguments, TypeSet result,
                           std::string_view signature, std::string_view meaning) {
  return {name, FunctionKind::kScalar, Notation::kInfix, 7, 1, 2, arguments, result, signature, meaning};
}
constexpr FunctionRow Unary(std::string_view name, Notation notation, uint8_t precedence, TypeSet argument,
                            std::string_view signature, std::string_view meaning) {
  return {name, FunctionKind::kScalar, notation,     precedence, 1,
          1,    Takes(argument),       kBooleanType, signature,  meaning};
}
constexpr FunctionRow Bracket(std::string_view name, Notation notation, uint8_t count, TypeSet result,
                              std::string_view signature, std::string_view meaning) {
  return {name,  FunctionKind::kScalar, notation, 11,        count,
          count, Takes(kAnyType),       result,   signature, meaning};
}

constexpr TypeSet kAddable = kNumberType | kTemporalType;

constexpr std::array kRows = {
    Infix("OR", 1, Takes(kBooleanType), kBooleanType, "boolean, boolean -> boolean",
          "true if one is; null is neither"),
    Infix("XOR", 2, Takes(kBooleanType), kBooleanType, "boolean, boolean -> boolean", "true if they differ"),
    Infix("AND", 3, Takes(kBooleanType), kBooleanType, "boolean, boolean -> boolean",
          "false if one is; null is neither"),
    Unary("NOT", Notation::kPrefix, 4, kBooleanType, "boolean -> boolean", "null stays null"),
    Infix("=", 5, Takes(kAnyType), kBooleanType, "any, any -> boolean",
          "null if one is null, or if that is all that may differ inside"),
    Infix("<>", 5, Takes(kAnyType), kBooleanType, "any, any -> boolean", "NOT of ="),
    Infix("<", 5, Takes(kAnyType), kBooleanType, "any, any -> boolean",
          "null where the types have no common order"),
    Infix("<=", 5, Takes(kAnyType), kBooleanType, "any, any -> boolean", "as <"),
    Infix(">", 5, Takes(kAnyType), kBooleanType, "any, any -> boolean", "as <"),
    Infix(">=", 5, Takes(kAnyType), kBooleanType, "any, any -> boolean", "as <"),
    Infix("IN", 6, Takes(kAnyType, kListType), kBooleanType, "any, list -> boolean",
          "true if an item equals the value; null if only a null may"),
    Infix("STARTS WITH", 6, Takes(kAnyType), kBooleanType, "string, string -> boolean",
          "null if one is no string"),
    Infix("ENDS WITH", 6, Takes(kAnyType), kBooleanType, "string, string -> boolean",
          "null if one is no string"),
    Infix("CONTAINS", 6, Takes(kAnyType), kBooleanType, "string, string -> boolean",
          "null if one is no string"),
    Infix("=~", 6, Takes(kAnyType, kStringType), kBooleanType, "string, string -> boolean",
          "the whole text matches the regular expression (RE2's syntax)"),
    Unary("IS NULL", Notation::kPostfix, 6, kAnyType, "any -> boolean", "never null itself"),
    Unary("IS NOT NULL", Notation::kPostfix, 6, kAnyType, "any -> boolean", "never null itself"),
    Sign(
        "+", Takes(kAnyType), kAddable | kStringType | kListType,
        "number, number -> number; string, string -> string; list, any -> list; instant, duration -> instant",
        "sum; the texts or lists one after the other; a value is put at the end or the front of a list"),
    Sign("-", Takes(kAddable), kAddable,
         "number, number -> number; instant, duration -> instant; duration, duration -> duration",
         "difference; of one operand: the opposite"),
    Infix("*", 8, Takes(kNumberType | kDurationType), kNumberType | kDurationType,
          "number, number -> number; duration, number -> duration", "product"),
    Infix("/", 8, Takes(kNumberType | kDurationType, kNumberType), kNumberType | kDurationType,
          "number, number -> number; duration, number -> duration",
          "quotient; of integers an integer, cut towards 0"),
    Infix("%", 8, Takes(kNumberType), kNumberType, "number, number -> number",
          "what division leaves, with the sign of the first"),
    Infix("^", 9, Takes(kNumberType), kFloatType, "number, number -> float", "power"),
    Bracket("[]", Notation::kIndex, 2, kAnyType,
            "list, integer -> any; map, string -> any; node, string -> any",
            "the item from 0 on, negative ones from the end; the property; null if there is none"),
    Bracket("[..]", Notation::kSlice, 3, kListType, "list, integer, integer -> list",
            "the items from the first place up to before the second; negative ones count from the end"),
    Bracket("[n..]", Notation::kSlice, 2, kListType, "list, integer -> list", "the items from a place on"),
    Bracket("[..n]", Notation::kSlice, 2, kListType, "list, integer -> list", "the items before a place"),
};

}  // namespace

std::span<const FunctionRow> OperatorRows() { return kRows; }

}  // namespace aitia::queries
