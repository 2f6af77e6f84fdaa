#include "graph/store/view.h"

#include <algorithm>

#include "graph/store/changes.h"
#include "graph/store/columns.h"

namespace aitia::graph {
namespace {

ValueMap MapOf(const View& view, const PropertyList& properties) {
  ValueMap map;
  for (const auto& [key, value] : properties) map.emplace(view.PropertyKeyName(key), value);
  return map;
}

}  // namespace

size_t View::node_count() const { return changes_ == nullptr ? base_.node_count() : changes_->node_count; }
size_t View::relationship_count() const {
  return changes_ == nullptr ? base_.relationship_count() : changes_->relationship_count;
}
size_t View::node_bound() const { return changes_ == nullptr ? base_.node_count() : changes_->node_bound; }
size_t View::relationship_bound() const {
  return changes_ == nullptr ? base_.relationship_count() : changes_->relationship_bound;
}

bool View::IsAliveChanged(NodeId node) const {
  const NodeChange* change = changes_->nodes.Find(node.value);
  return change == nullptr || change->alive;
}
bool View::IsAliveChanged(RelationshipId relationship) const {
  const RelationshipChange* change = changes_->relationships.Find(relationship.value);
  return change == nullptr || change->alive;
}

bool View::IsTouched(NodeId node) const {
  return changes_ != nullptr && changes_->nodes.Find(node.value) != nullptr;
}

std::span<const StringId> View::labels() const {
  return changes_ == nullptr ? base_.labels() : changes_->label_names.names.items();
}
std::span<const StringId> View::types() const {
  return changes_ == nullptr ? base_.types() : changes_->type_names.names.items();
}
std::span<const StringId> View::property_keys() const {
  return changes_ == nullptr ? base_.property_keys() : changes_->property_key_names.names.items();
}
std::string_view View::String(StringId id) const {
  return changes_ == nullptr ? base_.String(id) : changes_->String(base_, id);
}
std::optional<LabelId> View::FindLabel(std::string_view name) const {
  std::optional<LabelId> label = base_.FindLabel(name);
  if (label || changes_ == nullptr) return label;
  if (const auto place = changes_->FindNew(changes_->label_names, base_, name)) label = LabelId(*place);
  return label;
}
std::optional<TypeId> View::FindType(std::string_view name) const {
  std::optional<TypeId> type = base_.FindType(name);
  if (type || changes_ == nullptr) return type;
  if (const auto place = changes_->FindNew(changes_->type_names, base_, name)) type = TypeId(*place);
  return type;
}
std::optional<PropertyKeyId> View::FindPropertyKey(std::string_view name) const {
  std::optional<PropertyKeyId> key = base_.FindPropertyKey(name);
  if (key || changes_ == nullptr) return key;
  if (const auto place = changes_->FindNew(changes_->property_key_names, base_, name)) {
    key = PropertyKeyId(*place);
  }
  return key;
}

std::span<const LabelId> View::ChangedLabels(NodeId node) const {
  const NodeChange* change = changes_->nodes.Find(node.value);
  return change == nullptr ? base_.Labels(node) : std::span<const LabelId>(change->labels);
}
bool View::HasLabelChanged(NodeId node, LabelId label) const {
  const std::span<const LabelId> labels = ChangedLabels(node);
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}
std::span<const NodeId> View::ChangedNodesWithLabel(LabelId label) const {
  changes_->Settle();
  if (const LabelChange* change = changes_->labels.Find(label.value)) return change->nodes.items();
  return label.value < base_.labels().size() ? base_.NodesWithLabel(label) : std::span<const NodeId>();
}

void View::NodesWithProperty(LabelId label, PropertyKeyId key, const Value& value,
                             std::vector<NodeId>* nodes) const {
  nodes->clear();
  if (key.value < base_.property_keys().size() && (!label.valid() || label.value < base_.labels().size())) {
    const PropertyIndex& index = base_.columns().indexes->Get(base_, label, key);
    for (const NodeId node : index.Candidates(EqualityHash(value))) {
      if (IsTouched(node)) continue;
      if (IsEqual(base_.Property(node, key), value)) nodes->push_back(node);
    }
  }
  if (changes_ != nullptr) AddChangedWithProperty(label, key, value, nodes);
}

void View::AddChangedWithProperty(LabelId label, PropertyKeyId key, const Value& value,
                                  std::vector<NodeId>* nodes) const {
  const size_t untouched = nodes->size();
  const auto hash = static_cast<uint32_t>(EqualityHash(value));
  {
    const std::lock_guard<std::mutex> lock(changes_->mutex);
    std::vector<ChangeIndex>& indexes = changes_->indexes;
    auto index = std::find_if(indexes.begin(), indexes.end(),
                              [key](const ChangeIndex& one) { return one.key() == key; });
    if (index == indexes.end()) {
      index = indexes.emplace(indexes.end(), key, changes_->nodes, changes_->version);
    }
    for (const ChangeIndex::Entry& entry : index->Bucket(hash)) {
      if (entry.hash != hash) continue;
      const NodeChange* change = changes_->nodes.Find(entry.node.value);
      const Value* now = FindProperty(change->properties, key);
      if (now == nullptr || !IsEqual(*now, value)) continue;
      if (!label.valid() || HasLabelChanged(entry.node, label)) nodes->push_back(entry.node);
    }
  }
  // A node may be in the index several times.
  if (nodes->size() == untouched) return;
  std::sort(nodes->begin(), nodes->end());
  nodes->erase(std::unique(nodes->begin(), nodes->end()), nodes->end());
}

std::string_view View::StringProperty(NodeId node, std::string_view key) const {
  const std::optional<PropertyKeyId> id = FindPropertyKey(key);
  const NodeChange* change = changes_->nodes.Find(node.value);
  const Value* value = id ? FindProperty(change->properties, *id) : nullptr;
  if (value == nullptr || value->type() != Value::Type::kString) return {};
  return value->string();
}
std::string_view View::Key(NodeId node) const {
  return IsTouched(node) ? StringProperty(node, kKeyProperty) : base_.Key(node);
}
std::string_view View::Name(NodeId node) const {
  if (!IsTouched(node)) return base_.Name(node);
  const std::string_view name = StringProperty(node, kNameProperty);
  return name.empty() ? StringProperty(node, kKeyProperty) : name;
}
std::optional<NodeId> View::FindByKey(std::string_view key) const {
  if (changes_ == nullptr) return base_.FindByKey(key);
  const std::optional<PropertyKeyId> id = FindPropertyKey(kKeyProperty);
  if (!id) return std::nullopt;
  std::vector<NodeId> nodes;
  NodesWithProperty(LabelId(), *id, Value(key), &nodes);
  return nodes.empty() ? std::nullopt : std::optional(nodes.front());
}

TypeId View::CreatedType(RelationshipId relationship) const {
  return changes_->relationships.Find(relationship.value)->type;
}
NodeId View::CreatedStart(RelationshipId relationship) const {
  return changes_->relationships.Find(relationship.value)->start;
}
NodeId View::CreatedEnd(RelationshipId relationship) const {
  return changes_->relationships.Find(relationship.value)->end;
}

Neighbours View::ChangedNeighbours(NodeId node, TypeId type, bool outgoing) const {
  changes_->Settle();
  if (const NeighbourList* list = changes_->FindList(node, type, outgoing)) {
    return {list->nodes.items(), list->relationships.items()};
  }
  if (node.value >= base_.node_count() || type.value >= base_.types().size()) return {};
  return outgoing ? base_.Outgoing(node, type) : base_.Incoming(node, type);
}

size_t View::RelationshipCount(TypeId type) const {
  const TypeChange* change = changes_ == nullptr ? nullptr : changes_->types.Find(type.value);
  return change == nullptr ? RelationshipsOf(type).count : change->count;
}
Snapshot::Range View::RelationshipsOf(TypeId type) const {
  if (type.value >= base_.types().size()) return {RelationshipId(0), 0};
  return base_.RelationshipsOf(type);
}
std::span<const RelationshipId> View::CreatedRelationshipsOf(TypeId type) const {
  const TypeChange* change = changes_ == nullptr ? nullptr : changes_->types.Find(type.value);
  return change == nullptr ? std::span<const RelationshipId>() : change->created.items();
}

Value View::ChangedProperty(NodeId node, PropertyKeyId key) const {
  if (const NodeChange* change = changes_->nodes.Find(node.value)) {
    const Value* value = FindProperty(change->properties, key);
    return value == nullptr ? Value() : *value;
  }
  return key.value < base_.property_keys().size() ? base_.Property(node, key) : Value();
}
Value View::ChangedProperty(RelationshipId relationship, PropertyKeyId key) const {
  if (const RelationshipChange* change = changes_->relationships.Find(relationship.value)) {
    const Value* value = FindProperty(change->properties, key);
    return value == nullptr ? Value() : *value;
  }
  return key.value < base_.property_keys().size() ? base_.Property(relationship, key) : Value();
}
ValueMap View::Properties(NodeId node) const {
  const NodeChange* change = changes_ == nullptr ? nullptr : changes_->nodes.Find(node.value);
  return change == nullptr ? base_.Properties(node) : MapOf(*this, change->properties);
}
ValueMap View::Properties(RelationshipId relationship) const {
  const RelationshipChange* change =
      changes_ == nullptr ? nullptr : changes_->relationships.Find(relationship.value);
  return change == nullptr ? base_.Properties(relationship) : MapOf(*this, change->properties);
}

}  // namespace aitia::graph
