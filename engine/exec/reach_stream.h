// The nodes that chains of relationships lead to, each once for each row.
#pragma once

#include "engine/exec/hops.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

// Breadth first.
class ReachStream final : public EachRowStream {
 public:
  ReachStream(const Plan& plan, Context* context, Streams inputs);

 private:
  void Open() override;
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  // Fills ends_; the start is among them if a chain leads back to it.
  graph::Status Search(graph::NodeId start);

  const Expand& op_;
  int from_;
  HopFinder finder_;
  HopProperties properties_;
  std::vector<uint32_t> distance_;   // by node, plus 1; 0: not met
  std::vector<uint32_t> branch_;     // by node: which hop from the start it was met through
  std::vector<graph::NodeId> met_;   // in the order in which they were met; the start first
  std::vector<graph::NodeId> ends_;  // of this row
};

}  // namespace aitia::engine
