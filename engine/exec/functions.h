// The functions and operators that expressions may call: what queries/functions lists, as code.
#pragma once

#include <span>
#include <string_view>

#include "engine/exec/context.h"
#include "graph/base/status.h"
#include "graph/model/value.h"
#include "queries/functions/functions.h"

namespace aitia::engine {

// `arguments` are as many as the function's row allows. Errors are those of QueryError. Nothing is allocated
// for results that are null, booleans, numbers, nodes or relationships. Safe from any number of threads, as
// long as nobody writes to the graph.
using FunctionCall = graph::StatusOr<graph::Value> (*)(std::span<const graph::Value> arguments,
                                                       const Context& context);

struct Function {
  const queries::FunctionRow* row;
  FunctionCall call;
};

// In any case; null if there is no such function, or if it aggregates (see Aggregator). A look-up by name:
// once for each expression, not for each row. AND and OR are here, too, but take all their operands; whoever
// evaluates expressions stops as soon as one decides.
const Function* FindFunction(std::string_view name);

// A property of a node, a relationship or a map; null of null. Errors: another type; a deleted entity.
graph::StatusOr<graph::Value> PropertyOf(const graph::Value& object, std::string_view key,
                                         const Context& context);

}  // namespace aitia::engine
