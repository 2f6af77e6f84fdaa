// The k cheapest ways from some nodes to others.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "graph/model/value.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

// Relationships of one type, and in which direction a path may follow them.
struct StepRule {
  TypeId type;
  bool along = true;     // from start to end
  bool against = false;  // from end to start
};

inline constexpr size_t kMostHops = 32;

struct PathQuery {
  std::span<const NodeId> starts;
  std::span<const NodeId> goals;  // a node that is both counts as a goal only
  std::span<const StepRule> rules;
  // What following a relationship costs; asked once for each relationship and direction in reach. One that
  // costs less than 0, or is not finite, is not followed. Empty: each costs 1.
  std::function<double(RelationshipId)> cost;
  size_t max_hops = 4;  // relationships of one path; more than kMostHops count as kMostHops
  size_t count = 1;     // paths wanted
  // A bound on relationships looked at, over all searches; it is exceeded by at most one search.
  size_t max_work = 50'000'000;
};

struct CostedPath {
  PathValue path;
  double cost;
};

struct CostedPaths {
  // Cheapest first; of equal ones the one with fewer relationships, then the one whose first node, then whose
  // relationships have the smaller ids. Different paths may differ in parallel relationships only.
  std::vector<CostedPath> paths;
  bool complete =
      true;  // false: max_work was reached, and there may be more paths (those given are the cheapest)
};

// Paths of at least one relationship that begin at a start, end at a goal, visit no node twice and pass
// through no other start or goal.
CostedPaths KShortestPaths(const Snapshot& graph, const PathQuery& query);

}  // namespace aitia::graph
