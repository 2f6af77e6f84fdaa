// How much there is of what in a graph: for cost estimates and for `info`.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/store/snapshot.h"

namespace aitia::graph {

// Relationships of one type as nodes see them from one side.
struct DegreeSummary {
  size_t relationships = 0;
  size_t nodes = 0;   // that have at least one
  size_t median = 0;  // relationships of one such node; the lower of the two in the middle
  size_t most = 0;

  double mean() const {
    return nodes == 0 ? 0 : static_cast<double>(relationships) / static_cast<double>(nodes);
  }
};

struct Statistics {
  size_t nodes = 0;
  size_t relationships = 0;
  size_t evidence = 0;
  std::vector<size_t> nodes_of_label;         // by LabelId
  std::vector<size_t> relationships_of_type;  // by TypeId
  std::vector<DegreeSummary> outgoing;        // by TypeId
  std::vector<DegreeSummary> incoming;
};

// Linear in the relationships.
Statistics StatisticsOf(const Snapshot& graph);

}  // namespace aitia::graph
