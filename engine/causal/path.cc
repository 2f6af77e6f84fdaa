#include "engine/causal/path.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"

namespace aitia::engine {
namespace {

using graph::NodeId;

// Breadth first in one direction; levels are sorted, so that of several shortest chains the same one is found
// always.
std::vector<CausalStep> Climb(const graph::Snapshot& graph, graph::TypeId is_a, NodeId from, NodeId to,
                              int most, bool upwards) {
  struct Reached {
    NodeId before;
    graph::RelationshipId by;
  };
  absl::flat_hash_map<NodeId, Reached> reached;
  reached[from] = {};
  std::vector<NodeId> level = {from};
  for (int depth = 0; depth < most && !level.empty() && !reached.contains(to); ++depth) {
    std::vector<NodeId> next;
    for (const NodeId node : level) {
      const graph::Neighbours neighbours = upwards ? graph.Outgoing(node, is_a) : graph.Incoming(node, is_a);
      for (size_t i = 0; i < neighbours.size(); ++i) {
        if (reached.try_emplace(neighbours.nodes[i], Reached{node, neighbours.relationships[i]}).second) {
          next.push_back(neighbours.nodes[i]);
        }
      }
    }
    std::sort(next.begin(), next.end());
    level = std::move(next);
  }
  std::vector<CausalStep> steps;
  if (!reached.contains(to)) return steps;
  for (NodeId node = to; node != from;) {
    const Reached& one = reached[node];
    CausalStep step;
    step.from = one.before;
    step.to = node;
    step.relationships = {one.by};
    step.belief = graph.BeliefOf(one.by);
    steps.push_back(std::move(step));
    node = one.before;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace

std::vector<CausalStep> IsASteps(const graph::Snapshot& graph, NodeId from, NodeId to, int most) {
  const std::optional<graph::TypeId> is_a = graph.TypeOf(graph::Relation::kIsA);
  if (!is_a || from == to) return {};
  std::vector<CausalStep> steps = Climb(graph, *is_a, from, to, most, true);
  if (steps.empty()) steps = Climb(graph, *is_a, from, to, most, false);
  return steps;
}

}  // namespace aitia::engine
