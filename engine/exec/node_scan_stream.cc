#include "engine/exec/node_scan_stream.h"

#include <algorithm>

namespace aitia::engine {

NodeScanStream::NodeScanStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)), node_(ColumnOf(std::get<NodeScan>(plan.op).node)) {}

void NodeScanStream::Open() {
  filtered_.clear();
  nodes_ = {};
  const HasAllLabels labels(graph(), std::get<NodeScan>(plan().op).labels);
  all_ = labels.is_everything() && graph().node_count() == graph().node_bound();
  if (all_ || labels.is_impossible()) return;
  if (labels.is_everything()) {
    for (size_t i = 0; i < graph().node_bound(); ++i) {
      if (graph().IsAlive(graph::NodeId(i))) filtered_.emplace_back(i);
    }
    nodes_ = filtered_;
    return;
  }
  graph::LabelId rarest = labels.labels().front();
  for (const graph::LabelId label : labels.labels()) {
    if (graph().NodesWithLabel(label).size() < graph().NodesWithLabel(rarest).size()) rarest = label;
  }
  nodes_ = graph().NodesWithLabel(rarest);
  if (labels.labels().size() == 1) return;
  for (const graph::NodeId node : nodes_) {
    if (labels(graph(), node)) filtered_.push_back(node);
  }
  nodes_ = filtered_;
}

graph::Status NodeScanStream::Fill(const Task& task) {
  const size_t total = all_ ? graph().node_count() : nodes_.size();
  while (task.row < task.in.rows) {
    const size_t count = std::min(task.room - task.sources.size(), total - next_);
    task.sources.insert(task.sources.end(), count, static_cast<uint32_t>(task.row));
    if (node_ >= 0) {
      std::vector<graph::NodeId>& out = *task.out.columns[static_cast<size_t>(node_)].Nodes();
      if (all_) {
        for (size_t i = next_; i < next_ + count; ++i) out.emplace_back(i);
      } else {
        const auto first = nodes_.begin() + static_cast<std::ptrdiff_t>(next_);
        out.insert(out.end(), first, first + static_cast<std::ptrdiff_t>(count));
      }
    }
    next_ += count;
    if (next_ < total) return graph::OkStatus();
    next_ = 0;
    ++task.row;
    if (task.sources.size() == task.room) break;
    AITIA_RETURN_IF_ERROR(context().Step());
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
