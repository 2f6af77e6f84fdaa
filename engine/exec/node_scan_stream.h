// All nodes, or those with labels, for each input row.
#pragma once

#include "engine/exec/label_test.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class NodeScanStream final : public RowStream {
 public:
  NodeScanStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Fill(const Task& task) override;
  void Open() override;
  void ResetRow() override { next_ = 0; }

  int node_;
  bool all_ = false;                      // every id is a node's
  std::vector<graph::NodeId> filtered_;   // otherwise
  std::span<const graph::NodeId> nodes_;  // of all_ false
  size_t next_ = 0;
};

}  // namespace aitia::engine
