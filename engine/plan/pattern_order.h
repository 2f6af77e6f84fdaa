// In which order the steps of a pattern are taken.
#pragma once

#include <span>
#include <vector>

#include "engine/plan/pattern_graph.h"
#include "engine/plan/statistics.h"

namespace aitia::engine {

struct PatternOrderOptions {
  bool by_cost = true;  // false: as written, from the first node that is bound or labelled
  bool seek = true;     // nodes may be found by their properties
};

// Every edge once, and every node that no edge before it leads to. An edge is taken when one of its ends is
// bound, a shortest path when both are.
std::vector<PatternStep> OrderPattern(const PatternGraph& graph, std::span<const Expression> predicates,
                                      std::span<const VariableId> bound, const LogicalPlan& plan,
                                      const Statistics& statistics, const PatternOrderOptions& options);

}  // namespace aitia::engine
