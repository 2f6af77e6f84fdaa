// Shortest chains of relationships between two bound nodes.
#pragma once

#include "engine/exec/hops.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

// In a fixed order. A node has no shortest way to itself but the one of no hops.
class ShortestPathStream final : public EachRowStream {
 public:
  ShortestPathStream(const Plan& plan, Context* context, Streams inputs);

 private:
  // A search from one of the ends, level by level.
  struct Side {
    HopFinder onwards, back;         // from here towards the other end, and the other way round
    std::vector<uint32_t> distance;  // by node, plus 1; 0: not met
    std::vector<graph::NodeId> met;  // in the order in which they were met
    size_t level_begin = 0;          // of `met`: the nodes of the last level
    uint32_t depth = 0;

    size_t level_size() const { return met.size() - level_begin; }
    bool Has(graph::NodeId node) const { return distance[node.value] != 0; }
  };
  using Half = std::vector<graph::RelationshipId>;  // from the middle to an end

  void Open() override;
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  graph::Status Search(graph::NodeId from, graph::NodeId to);
  void Start(Side* side, graph::NodeId node);
  // Goes one level on; true if it met the other side.
  graph::StatusOr<bool> Advance(Side* side, const Side& other);
  // The shortest ways from a node of the side's last level back to where the side began: all, or the first.
  graph::Status CollectHalves(const Side& side, graph::NodeId node, std::vector<Half>* halves);
  graph::Status CollectChains();

  const ShortestPath& op_;
  int from_, to_;
  HopProperties properties_;
  Side left_, right_;
  std::vector<graph::ValueList> chains_;  // of this row
};

}  // namespace aitia::engine
