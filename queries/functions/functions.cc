#include "queries/functions/functions.h"

#include <array>

#include "graph/base/text.h"

namespace aitia::queries {
namespace {

constexpr FunctionKind kScalar = FunctionKind::kScalar;
constexpr FunctionKind kAggregate = FunctionKind::kAggregate;

constexpr std::array kFunctions = {
    FunctionRow{"OR", kScalar, 2, 2, 1, "boolean, boolean -> boolean", "true if one is; null is neither"},
    FunctionRow{"AND", kScalar, 2, 2, 2, "boolean, boolean -> boolean", "false if one is; null is neither"},
    FunctionRow{"NOT", kScalar, 1, 1, 3, "boolean -> boolean", "null stays null"},
    FunctionRow{"=", kScalar, 2, 2, 4, "any, any -> boolean", "null if one is null"},
    FunctionRow{"<>", kScalar, 2, 2, 4, "any, any -> boolean", "NOT of ="},
    FunctionRow{"<", kScalar, 2, 2, 4, "any, any -> boolean", "null where the types have no common order"},
    FunctionRow{"<=", kScalar, 2, 2, 4, "any, any -> boolean", "as <"},
    FunctionRow{">", kScalar, 2, 2, 4, "any, any -> boolean", "as <"},
    FunctionRow{">=", kScalar, 2, 2, 4, "any, any -> boolean", "as <"},
    FunctionRow{"IN", kScalar, 2, 2, 4, "any, list -> boolean", "true if an item equals the value"},
    FunctionRow{"+", kScalar, 2, 2, 5, "number, number -> number; list, list -> list",
                "sum; the lists one after the other"},
    FunctionRow{"*", kScalar, 2, 2, 6, "number, number -> number", "product"},
    FunctionRow{"documents", kScalar, 1, 1, 0, "relationship -> integer",
                "how many documents the relationship cites"},
    FunctionRow{"labels", kScalar, 1, 1, 0, "node -> list of strings", "the node's labels, in order"},
    FunctionRow{"startNode", kScalar, 1, 1, 0, "relationship -> node", "the node that the arrow leaves"},
    FunctionRow{"type", kScalar, 1, 1, 0, "relationship -> string", "the relationship's type"},
    FunctionRow{"collect", kAggregate, 1, 1, 0, "any -> list", "the values in the order of the rows"},
    FunctionRow{"count", kAggregate, 1, 1, 0, "any -> integer", "how many values there are"},
    FunctionRow{"max", kAggregate, 1, 1, 0, "any -> any", "the greatest value; null without values"},
    FunctionRow{"sum", kAggregate, 1, 1, 0, "number -> number", "0 without values"},
};

}  // namespace

std::span<const FunctionRow> Functions() { return kFunctions; }

const FunctionRow* FindFunction(std::string_view name) {
  for (const FunctionRow& row : kFunctions) {
    if (graph::EqualsIgnoreCase(row.name, name)) return &row;
  }
  return nullptr;
}

}  // namespace aitia::queries
