#include "engine/exec/change_applier.h"

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"
#include "engine/exec/write_stream.h"

namespace aitia::engine {

using graph::Value;
using Kind = queries::Change::Kind;

ChangeApplier::ChangeApplier(std::span<const queries::Change> changes, const std::vector<int>& places,
                             Context* context)
    : context_(context) {
  for (const queries::Change& change : changes) {
    const bool has_value = change.kind == Kind::kSetProperty || change.kind == Kind::kReplaceProperties ||
                           change.kind == Kind::kAddProperties;
    changes_.push_back({&change, Evaluator(change.target, places, context),
                        has_value ? std::make_unique<Evaluator>(change.value, places, context) : nullptr});
  }
}

graph::Status ChangeApplier::Apply(const Batch& row) {
  for (One& one : changes_) {
    AITIA_ASSIGN_OR_RETURN(const Value target, one.target.Evaluate(row, 0));
    if (target.is_null()) continue;
    Value value;
    if (one.value != nullptr) {
      AITIA_ASSIGN_OR_RETURN(value, one.value->Evaluate(row, 0));
    }
    if (graph::Status status = Apply(*one.change, target, value); !status.ok()) return WriteError(status);
    ++context_->writes;
  }
  return graph::OkStatus();
}

graph::Status ChangeApplier::Apply(const queries::Change& change, const Value& target, const Value& value) {
  if (target.type() == Value::Type::kNode) {
    if (change.kind == Kind::kAddLabels || change.kind == Kind::kRemoveLabels) {
      return ChangeLabels(change, target.node());
    }
    return ChangeProperties(change, target.node(), value);
  }
  if (target.type() == Value::Type::kRelationship && change.kind != Kind::kAddLabels &&
      change.kind != Kind::kRemoveLabels) {
    return ChangeProperties(change, target.relationship(), value);
  }
  return QueryError(
      kTypeError, "InvalidArgumentType",
      absl::StrCat("only nodes and relationships can be changed, not ", graph::ToLiteral(target)));
}

graph::Status ChangeApplier::ChangeLabels(const queries::Change& change, graph::NodeId node) {
  for (const std::string& name : change.labels) {
    const graph::LabelId label = context_->delta->Label(name);
    AITIA_RETURN_IF_ERROR(change.kind == Kind::kAddLabels ? context_->delta->AddLabel(node, label)
                                                          : context_->delta->RemoveLabel(node, label));
  }
  return graph::OkStatus();
}

template <typename Id>
graph::Status ChangeApplier::ChangeProperties(const queries::Change& change, Id target, const Value& value) {
  graph::Delta& delta = *context_->delta;
  if (change.kind == Kind::kSetProperty || change.kind == Kind::kRemoveProperty) {
    AITIA_RETURN_IF_ERROR(CheckProperty(change.key, value));
    return delta.SetProperty(target, delta.PropertyKey(change.key), value);
  }
  graph::ValueMap map;
  if (value.type() == Value::Type::kMap) {
    map = value.map();
  } else if (value.type() == Value::Type::kNode) {
    map = context_->graph.Properties(value.node());
  } else if (value.type() == Value::Type::kRelationship) {
    map = context_->graph.Properties(value.relationship());
  } else if (!value.is_null() || change.kind == Kind::kReplaceProperties) {
    return QueryError(kTypeError, "InvalidArgumentType",
                      absl::StrCat("properties are a map, not ", graph::ToLiteral(value)));
  }
  for (const auto& [key, item] : map) AITIA_RETURN_IF_ERROR(CheckProperty(key, item));
  if (change.kind == Kind::kReplaceProperties) {
    std::vector<graph::Delta::Property> properties;
    for (const auto& [key, item] : map) properties.emplace_back(delta.PropertyKey(key), item);
    return delta.ReplaceProperties(target, properties);
  }
  for (const auto& [key, item] : map) {
    AITIA_RETURN_IF_ERROR(delta.SetProperty(target, delta.PropertyKey(key), item));
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
