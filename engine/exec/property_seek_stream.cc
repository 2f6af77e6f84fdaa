#include "engine/exec/property_seek_stream.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {

using graph::Value;

PropertySeekStream::PropertySeekStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)),
      op_(std::get<PropertySeek>(plan.op)),
      value_(op_.value, input().ColumnMap(), context) {}

void PropertySeekStream::Open() {
  labels_ = HasAllLabels(graph(), op_.labels);
  key_ = graph().FindPropertyKey(op_.key);
}

graph::Status PropertySeekStream::Find(const Value& value) {
  if (!key_ || labels_.is_impossible() || value.is_null()) return graph::OkStatus();
  AITIA_RETURN_IF_ERROR(context().Step(10));
  const graph::LabelId label = labels_.is_everything() ? graph::LabelId() : labels_.labels().front();
  graph().NodesWithProperty(label, *key_, value, &found_);
  for (const graph::NodeId node : found_) {
    if (labels_.labels().size() < 2 || labels_(graph(), node)) nodes_.push_back(node);
  }
  return graph::OkStatus();
}

graph::StatusOr<size_t> PropertySeekStream::Begin(const Batch& in, size_t row) {
  nodes_.clear();
  AITIA_ASSIGN_OR_RETURN(const Value value, value_.Evaluate(in, row));
  if (!op_.is_list) {
    AITIA_RETURN_IF_ERROR(Find(value));
    return nodes_.size();
  }
  if (value.is_null()) return size_t{0};
  if (value.type() != Value::Type::kList) {
    return QueryError(kTypeError, "InvalidArgumentType",
                      absl::StrCat("IN wants a list on its right, not ", graph::ToLiteral(value)));
  }
  for (const Value& item : value.list()) AITIA_RETURN_IF_ERROR(Find(item));
  // Equal items find the same nodes; which of them comes first does not matter.
  std::sort(nodes_.begin(), nodes_.end());
  nodes_.erase(std::unique(nodes_.begin(), nodes_.end()), nodes_.end());
  return nodes_.size();
}

void PropertySeekStream::Write(VariableId, size_t i, Column* column) { column->Append(nodes_[i]); }

}  // namespace aitia::engine
