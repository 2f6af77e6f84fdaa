// The functions and operators that expressions may call, by name, as a table.
#pragma once

#include <span>
#include <string_view>

#include "engine/exec/context.h"
#include "graph/base/status.h"
#include "graph/model/value.h"

namespace aitia::engine {

struct Function {
  std::string_view name;  // operators by their symbol, in upper case where they are words
  size_t least_arguments;
  size_t most_arguments;
  graph::StatusOr<graph::Value> (*call)(std::span<const graph::Value> arguments, const Context& context);
};

// In any case; null if there is no such function. AND, OR and the aggregating functions are not among them:
// the first do not evaluate all their operands, the second belong to Aggregate.
const Function* FindFunction(std::string_view name);

// A property of a node, a relationship or a map; null of null.
graph::StatusOr<graph::Value> PropertyOf(const graph::Value& object, std::string_view key,
                                         const Context& context);

}  // namespace aitia::engine
