#include "engine/exec/node_seek_stream.h"

#include <algorithm>

namespace aitia::engine {

namespace {

std::vector<graph::NodeId> MembersOf(const queries::BoundConcept& bound) {
  std::vector<graph::NodeId> nodes;
  for (const queries::BoundConcept::Member& member : bound.members) {
    if (!member.more_general) nodes.push_back(member.node);
  }
  return nodes;
}

}  // namespace

void NodeSeekStream::Open() {
  const auto& op = std::get<NodeSeek>(plan().op);
  const HasAllLabels labels(graph(), op.labels);
  nodes_.clear();
  for (const graph::NodeId node : MembersOf(context().plan.concepts[op.one_of.value])) {
    if (labels(graph(), node)) nodes_.push_back(node);
  }
}

graph::StatusOr<size_t> NodeSeekStream::Begin(const Batch&, size_t) { return nodes_.size(); }

void NodeSeekStream::Write(VariableId, size_t i, Column* column) { column->Append(nodes_[i]); }

NodeCheckStream::NodeCheckStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)),
      node_(input().ColumnOf(std::get<NodeCheck>(plan.op).node)) {}

void NodeCheckStream::Open() {
  const auto& op = std::get<NodeCheck>(plan().op);
  labels_ = HasAllLabels(graph(), op.labels);
  if (op.test != nullptr) test_ = LabelTester(graph(), *op.test);
  if (op.one_of) {
    one_of_ = MembersOf(context().plan.concepts[op.one_of->value]);
    std::sort(one_of_->begin(), one_of_->end());
  }
}

bool NodeCheckStream::Passes(graph::NodeId node) const {
  if (!node.valid() || !labels_(graph(), node)) return false;
  if (test_ && !test_->Passes(node)) return false;
  return !one_of_ || std::binary_search(one_of_->begin(), one_of_->end(), node);
}

graph::Status NodeCheckStream::Fill(const Task& task) {
  if (node_ < 0) {
    task.row = task.in.rows;
    return graph::OkStatus();
  }
  const Column& nodes = task.in.columns[static_cast<size_t>(node_)];
  for (; task.row < task.in.rows && task.sources.size() < task.room; ++task.row) {
    if (Passes(nodes.NodeAt(task.row))) task.sources.push_back(static_cast<uint32_t>(task.row));
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
