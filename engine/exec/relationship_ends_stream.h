// The ends of relationships that a row has already.
#pragma once

#include "engine/exec/hops.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class RelationshipEndsStream final : public EachRowStream {
 public:
  RelationshipEndsStream(const Plan& plan, Context* context, Streams inputs);

 private:
  struct Ends {
    graph::NodeId from, to;
  };
  void Open() override { finder_ = HopFinder(graph(), op_.hops); }
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  void Single(graph::RelationshipId relationship);
  void Chain(const graph::ValueList& list);
  // The end of a chain from `from`; invalid if it cannot be walked.
  graph::NodeId Walk(const graph::ValueList& list, graph::NodeId from) const;
  void Offer(Ends ends);

  const RelationshipEnds& op_;
  int relationship_, from_, to_;
  HopFinder finder_;
  UsedRelationships used_;
  HopProperties properties_;
  graph::NodeId wanted_from_, wanted_to_;
  std::vector<Ends> ends_;  // of this row
};

}  // namespace aitia::engine
