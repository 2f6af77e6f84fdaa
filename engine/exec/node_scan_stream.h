// All nodes, or those with labels, for each input row.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class NodeScanStream final : public RowStream {
 public:
  NodeScanStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  bool all_ = false;                  // every id is a node's
  std::vector<graph::NodeId> nodes_;  // otherwise
};

}  // namespace aitia::engine
