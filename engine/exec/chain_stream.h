// Along chains of relationships from a bound node: patterns of variable length.
#pragma once

#include "absl/container/flat_hash_set.h"
#include "engine/exec/hops.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

// Depth first; no relationship twice in a chain.
class ChainStream final : public RowStream {
 public:
  ChainStream(const Plan& plan, Context* context, Streams inputs);

 private:
  struct Level {
    std::vector<Hop> hops;
    size_t next = 0;
  };

  graph::Status Fill(const Task& task) override;
  void Open() override;
  void ResetRow() override { started_ = false; }

  // Whether there is anything to search from the task's row.
  graph::StatusOr<bool> Start(const Task& task);
  // Finds the next chain that ends right; false when there is none.
  graph::StatusOr<bool> Advance();
  void Descend(graph::NodeId node);
  bool IsUsed(graph::RelationshipId relationship) const;
  graph::Value Chain() const;

  const Expand& op_;
  int from_, to_;
  int new_node_, new_relationship_;
  HopFinder finder_;
  UsedRelationships used_;
  HopProperties properties_;

  bool started_ = false;  // on the current row
  graph::NodeId start_, wanted_end_, end_;
  bool offer_start_ = false;   // the chain of no hops is still to come
  std::vector<Level> levels_;  // only the first depth_ are in use; the others keep their memory
  size_t depth_ = 0;
  std::vector<graph::RelationshipId> chain_;
  absl::flat_hash_set<graph::RelationshipId> long_chain_;  // the same, once it is long
};

}  // namespace aitia::engine
