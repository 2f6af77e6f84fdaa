// A path of the graph that explains something, in the direction in which it is read: from the cause to the
// effect.
#pragma once

#include <vector>

#include "graph/base/ids.h"
#include "graph/store/snapshot.h"

namespace aitia::engine {

struct CausalStep {
  graph::NodeId from, to;
  std::vector<graph::RelationshipId> relationships;  // strongest first; each between the two, either way
  double belief = 1;                                 // of all of them together
  bool denied = false;                               // they deny it
};

struct CausalPath {
  double belief =
      0;  // the product of the steps' beliefs, damped for length and for the degree of what is between
  double strength = 0;  // the same with each link's frequency: what the ranking uses
  std::vector<CausalStep> steps;
};

// The steps along IS_A that lead from `from` to `to`, upwards or downwards, at most `most`; empty if there
// are none.
std::vector<CausalStep> IsASteps(const graph::Snapshot& graph, graph::NodeId from, graph::NodeId to,
                                 int most);

}  // namespace aitia::engine
