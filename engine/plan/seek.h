// Predicates by which nodes can be found through an index: `n.key = value`, `n.key IN list`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/plan/plan.h"

namespace aitia::engine {

struct Seek {
  std::string key;
  Expression value;
  bool is_list = false;
};

// If the predicate says so of the node, with a value that reads nothing but `bound` variables.
std::optional<Seek> SeekOf(const Expression& predicate, VariableId node, std::span<const VariableId> bound);

// How many different values `seek` asks for, as far as it can be told.
double SeekValues(const Seek& seek);

}  // namespace aitia::engine
