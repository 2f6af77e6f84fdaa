// Two breadth-first searches, from the starts and from the goals, tell for every node how many hops away each
// side is; what lies on no way that is short enough is left out, which usually leaves little of a large
// graph.
#include "graph/bgl/hop_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "absl/container/flat_hash_map.h"

namespace aitia::graph {
namespace {

using Distances = absl::flat_hash_map<uint32_t, size_t>;  // hops by node

// Calls visit(neighbour, relationship) for each step that the rules allow from a node, or (backwards) to it.
template <typename Visit>
void ForEachStep(const Snapshot& graph, std::span<const StepRule> rules, NodeId node, bool backwards,
                 Visit visit) {
  const auto each = [&visit](const Neighbours& neighbours) {
    for (size_t i = 0; i < neighbours.size(); ++i) visit(neighbours.nodes[i], neighbours.relationships[i]);
  };
  for (const StepRule& rule : rules) {
    if (backwards ? rule.against : rule.along) each(graph.Outgoing(node, rule.type));
    if (backwards ? rule.along : rule.against) each(graph.Incoming(node, rule.type));
  }
}

std::vector<NodeId> Sorted(std::span<const NodeId> nodes) {
  std::vector<NodeId> sorted(nodes.begin(), nodes.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

bool IsIn(const std::vector<NodeId>& sorted, NodeId node) {
  return std::binary_search(sorted.begin(), sorted.end(), node);
}

// Hops from the nearest of `from`, up to `max_hops`; does not go on from `ends`.
Distances Reach(const Snapshot& graph, const PathQuery& query, const std::vector<NodeId>& from,
                const std::vector<NodeId>& ends, bool backwards, size_t max_hops, size_t* work) {
  Distances distances;
  std::vector<NodeId> frontier = from;
  for (NodeId node : from) distances.emplace(node.value, 0);
  for (size_t hops = 1; hops <= max_hops && !frontier.empty(); ++hops) {
    std::vector<NodeId> next;
    for (NodeId node : frontier) {
      if (*work > query.max_work) return distances;
      if (hops > 1 && IsIn(ends, node)) continue;
      ForEachStep(graph, query.rules, node, backwards, [&](NodeId neighbour, RelationshipId) {
        ++*work;
        if (distances.emplace(neighbour.value, hops).second) next.push_back(neighbour);
      });
    }
    frontier = std::move(next);
  }
  return distances;
}

}  // namespace

HopGraph::HopGraph(const Snapshot& snapshot, const PathQuery& query, size_t* work)
    : max_hops_(query.max_hops) {
  from_offsets_ = to_offsets_ = {0};
  const std::vector<NodeId> goals = Sorted(query.goals);
  std::vector<NodeId> starts = Sorted(query.starts);
  starts.erase(
      std::remove_if(starts.begin(), starts.end(), [&goals](NodeId node) { return IsIn(goals, node); }),
      starts.end());
  const Distances from_start = Reach(snapshot, query, starts, goals, false, max_hops_, work);
  const Distances to_goal = Reach(snapshot, query, goals, starts, true, max_hops_, work);
  if (*work > query.max_work) return;

  for (const auto& [node, hops] : to_goal) {
    const auto other = from_start.find(node);
    if (other != from_start.end() && hops + other->second <= max_hops_) nodes_.emplace_back(node);
  }
  std::sort(nodes_.begin(), nodes_.end());
  const auto number = [this](NodeId node) {
    return static_cast<uint32_t>(std::lower_bound(nodes_.begin(), nodes_.end(), node) - nodes_.begin());
  };
  for (uint32_t n = 0; n < nodes_.size(); ++n) {
    if (IsIn(starts, nodes_[n])) starts_.push_back(n);
    const bool is_goal = IsIn(goals, nodes_[n]);
    if (is_goal) goals_.push_back(n);
    const size_t before = from_start.find(nodes_[n].value)->second;
    if (!is_goal) {
      ForEachStep(snapshot, query.rules, nodes_[n], false, [&](NodeId to, RelationshipId relationship) {
        ++*work;
        const auto rest = to_goal.find(to.value);
        if (rest == to_goal.end() || before + 1 + rest->second > max_hops_ || IsIn(starts, to)) return;
        const double cost = query.cost ? query.cost(relationship) : 1.0;
        if (std::isfinite(cost) && cost >= 0) steps_.push_back({n, number(to), relationship, cost});
      });
      // Two rules of one type give a step twice; a relationship followed in both directions has two different
      // ends.
      const auto same = [](const Step& a, const Step& b) {
        return a.relationship == b.relationship && a.to == b.to;
      };
      const auto begin = steps_.begin() + static_cast<std::ptrdiff_t>(from_offsets_.back());
      std::sort(begin, steps_.end(), [](const Step& a, const Step& b) {
        return a.relationship != b.relationship ? a.relationship < b.relationship : a.to < b.to;
      });
      steps_.erase(std::unique(begin, steps_.end(), same), steps_.end());
    }
    from_offsets_.push_back(static_cast<uint32_t>(steps_.size()));
  }

  to_offsets_.assign(nodes_.size() + 1, 0);
  for (const Step& step : steps_) ++to_offsets_[step.to + 1];
  std::partial_sum(to_offsets_.begin(), to_offsets_.end(), to_offsets_.begin());
  steps_to_.resize(steps_.size());
  std::vector<uint32_t> place(to_offsets_.begin(), to_offsets_.end() - 1);
  for (uint32_t i = 0; i < steps_.size(); ++i) steps_to_[place[steps_[i].to]++] = i;
}

}  // namespace aitia::graph
