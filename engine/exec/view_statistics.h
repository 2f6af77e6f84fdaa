// The graph's counts and degrees, for estimates.
#pragma once

#include "engine/plan/statistics.h"
#include "graph/store/view.h"

namespace aitia::engine {

// Degrees and shares come from a few nodes or relationships at even distances: exact for small graphs, quick
// and the same every time for large ones.
class ViewStatistics final : public Statistics {
 public:
  explicit ViewStatistics(const graph::View& graph) : graph_(graph) {}
  double Nodes() const override;
  double NodesWithLabel(std::string_view label) const override;
  double Relationships() const override;
  double RelationshipsOfType(std::string_view type) const override;
  double Degree(std::string_view label, std::string_view type, bool outgoing) const override;
  double EndShare(std::string_view type, bool at_start, std::string_view label) const override;

 private:
  graph::View graph_;
};

}  // namespace aitia::engine
