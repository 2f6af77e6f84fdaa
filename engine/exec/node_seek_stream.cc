#include "engine/exec/node_seek_stream.h"

#include <algorithm>

#include "engine/exec/labels.h"

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

NodeSeekStream::NodeSeekStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)) {
  const auto& op = std::get<NodeSeek>(plan.op);
  const std::optional<std::vector<graph::LabelId>> labels = FindLabels(graph(), op.labels);
  if (!labels) return;
  for (const graph::NodeId node : MembersOf(context->plan.concepts[op.one_of.value])) {
    if (HasLabels(graph(), node, *labels)) nodes_.push_back(node);
  }
}

graph::StatusOr<size_t> NodeSeekStream::Begin(const Batch&, size_t) { return nodes_.size(); }

void NodeSeekStream::Write(VariableId, size_t i, Column* column) { column->Append(nodes_[i]); }

NodeCheckStream::NodeCheckStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)) {
  const auto& op = std::get<NodeCheck>(plan.op);
  node_ = input().ColumnOf(op.node);
  labels_ = FindLabels(graph(), op.labels);
  if (op.one_of) {
    one_of_ = MembersOf(context->plan.concepts[op.one_of->value]);
    std::sort(one_of_->begin(), one_of_->end());
  }
}

graph::StatusOr<size_t> NodeCheckStream::Begin(const Batch& in, size_t row) {
  if (node_ < 0 || !labels_) return size_t{0};
  const graph::Value value = in.columns[static_cast<size_t>(node_)].At(row);
  if (value.type() != graph::Value::Type::kNode) return size_t{0};
  const graph::NodeId node = value.node();
  if (one_of_ && !std::binary_search(one_of_->begin(), one_of_->end(), node)) return size_t{0};
  return HasLabels(graph(), node, *labels_) ? size_t{1} : size_t{0};
}

void NodeCheckStream::Write(VariableId, size_t, Column* column) { column->Append(graph::Value()); }

}  // namespace aitia::engine
