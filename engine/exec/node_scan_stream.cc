#include "engine/exec/node_scan_stream.h"

#include "engine/exec/labels.h"

namespace aitia::engine {

NodeScanStream::NodeScanStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)) {
  const std::vector<std::string>& names = std::get<NodeScan>(plan.op).labels;
  if (names.empty()) {
    all_ = graph().node_count() == graph().node_bound();
    if (all_) return;
    for (size_t i = 0; i < graph().node_bound(); ++i) {
      if (graph().IsAlive(graph::NodeId(i))) nodes_.emplace_back(i);
    }
    return;
  }
  std::optional<std::vector<graph::LabelId>> labels = FindLabels(graph(), names);
  if (!labels) return;
  for (const graph::NodeId node : graph().NodesWithLabel(labels->front())) {
    if (HasLabels(graph(), node, *labels)) nodes_.push_back(node);
  }
}

graph::StatusOr<size_t> NodeScanStream::Begin(const Batch&, size_t) {
  return all_ ? graph().node_count() : nodes_.size();
}

void NodeScanStream::Write(VariableId, size_t i, Column* column) {
  column->Append(all_ ? graph::NodeId(i) : nodes_[i]);
}

}  // namespace aitia::engine
