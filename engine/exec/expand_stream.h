// Along relationships from a bound node: single ones, and chains of them.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class ExpandStream final : public RowStream {
 public:
  ExpandStream(const Plan& plan, Context* context, Streams inputs);

 private:
  struct Hop {
    graph::RelationshipId relationship;
    graph::NodeId node;
  };
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  void CollectHops(graph::NodeId node, std::vector<Hop>* hops) const;
  void CollectUsed(const Batch& in, size_t row);
  graph::Status CollectChains(graph::NodeId start);
  bool EndsRight(graph::NodeId node) const { return !wanted_end_.valid() || node == wanted_end_; }

  const Expand& op_;
  int from_, to_;
  std::vector<int> other_than_;
  std::vector<graph::TypeId> types_;
  std::vector<graph::RelationshipId> used_;  // in this row's pattern
  graph::NodeId wanted_end_;                 // where `to` is bound
  std::vector<Hop> hops_;                    // of this row: the last one of each result
  std::vector<graph::ValueList> chains_;     // of this row, where the pattern is of variable length
};

}  // namespace aitia::engine
