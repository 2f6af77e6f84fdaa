#include "graph/store/delta.h"

#include <algorithm>
#include <string>
#include <vector>

#include "graph/store/changes.h"
#include "graph/store/columns.h"

namespace aitia::graph {
namespace {

constexpr size_t kMostIds = Id<void>::kNone;

Status CheckValue(const Value& value, uint32_t depth) {
  if (depth > kMaxValueDepth)
    return InvalidArgument("a property's lists and maps are nested more than 100 deep");
  switch (value.type()) {
    case Value::Type::kNode:
    case Value::Type::kRelationship:
    case Value::Type::kPath:
      return InvalidArgument("a property cannot hold a node, a relationship or a path");
    case Value::Type::kList:
      for (const Value& item : value.list()) AITIA_RETURN_IF_ERROR(CheckValue(item, depth + 1));
      return OkStatus();
    case Value::Type::kMap:
      for (const auto& [key, item] : value.map()) AITIA_RETURN_IF_ERROR(CheckValue(item, depth + 1));
      return OkStatus();
    default:
      return OkStatus();
  }
}

Status CheckValues(std::span<const Delta::Property> properties) {
  for (const auto& [key, value] : properties) AITIA_RETURN_IF_ERROR(CheckValue(value, 0));
  return OkStatus();
}

void Put(PropertyList* properties, PropertyKeyId key, const Value& value) {
  const auto place =
      std::lower_bound(properties->begin(), properties->end(), key,
                       [](const auto& one, PropertyKeyId wanted) { return one.first < wanted; });
  const bool present = place != properties->end() && place->first == key;
  if (value.is_null()) {
    if (present) properties->erase(place);
  } else if (present) {
    place->second = value;
  } else {
    properties->emplace(place, key, value);
  }
}

PropertyList ListOf(std::span<const Delta::Property> properties) {
  PropertyList list;
  list.reserve(properties.size());
  for (const auto& [key, value] : properties) Put(&list, key, value);
  return list;
}

template <typename T>
bool InsertSorted(std::vector<T>* items, T item) {
  const auto place = std::lower_bound(items->begin(), items->end(), item);
  if (place != items->end() && *place == item) return false;
  items->insert(place, item);
  return true;
}

}  // namespace

Delta::Delta(const View& start) { Restore(start); }

View Delta::State() {
  auto state = std::make_shared<const Changes>(*changes_);
  ++changes_->version;
  return View(view_.base(), std::move(state));
}

void Delta::Restore(const View& state) {
  // Nothing that is reachable from the state may be of the version that we go on with.
  const Version before = changes_ == nullptr ? 0 : changes_->version;
  if (changes_ == nullptr) {
    changes_ = state.has_changes() ? std::make_shared<Changes>(*state.changes_)
                                   : std::make_shared<Changes>(state.base());
  } else {
    *changes_ = state.has_changes() ? *state.changes_ : Changes(state.base());
  }
  changes_->version = std::max(before, changes_->version) + 1;
  view_ = View(state.base(), changes_);
}

// ------------------------------------------------------------------------------------------------------
// names

uint32_t Delta::AddName(NameTable* table, std::string_view name) {
  const Version version = changes_->version;
  const Snapshot& base = view_.base();
  const StringId string(base.string_count() + changes_->strings.size());
  changes_->strings.Append(std::make_shared<const std::string>(name), version);
  const auto place = static_cast<uint32_t>(table->names.size());
  table->names.Append(string, version);
  const std::span<const uint32_t> sorted = table->by_name.items();
  const auto at =
      std::lower_bound(sorted.begin(), sorted.end(), name, [&](uint32_t one, std::string_view wanted) {
        return changes_->String(base, table->names[one]) < wanted;
      });
  table->by_name.Insert(static_cast<size_t>(at - sorted.begin()), place, version);
  return place;
}

LabelId Delta::Label(std::string_view name) {
  const std::optional<LabelId> label = view_.FindLabel(name);
  return label ? *label : LabelId(AddName(&changes_->label_names, name));
}
TypeId Delta::Type(std::string_view name) {
  const std::optional<TypeId> type = view_.FindType(name);
  return type ? *type : TypeId(AddName(&changes_->type_names, name));
}
PropertyKeyId Delta::PropertyKey(std::string_view name) {
  const std::optional<PropertyKeyId> key = view_.FindPropertyKey(name);
  return key ? *key : PropertyKeyId(AddName(&changes_->property_key_names, name));
}

// ---------------------------------------------------------------------------------------------------
// touching

NodeChange* Delta::Touch(NodeId node) {
  const bool touched = changes_->nodes.Find(node.value) != nullptr;
  NodeChange* change = changes_->nodes.Change(node.value, changes_->version);
  if (touched) return change;
  const std::span<const LabelId> labels = view_.base().Labels(node);
  change->labels.assign(labels.begin(), labels.end());
  change->properties = PropertiesOf(view_.base(), node);
  // From now on the index of the snapshot is not asked about this node.
  for (const auto& [key, value] : change->properties) Index(node, key, value);
  return change;
}

RelationshipChange* Delta::Touch(RelationshipId relationship) {
  const bool touched = changes_->relationships.Find(relationship.value) != nullptr;
  RelationshipChange* change = changes_->relationships.Change(relationship.value, changes_->version);
  if (touched) return change;
  const Snapshot& base = view_.base();
  change->type = base.Type(relationship);
  change->start = base.Start(relationship);
  change->end = base.End(relationship);
  change->properties = PropertiesOf(base, relationship);
  return change;
}

TypeChange* Delta::Touch(TypeId type) {
  const bool touched = changes_->types.Find(type.value) != nullptr;
  TypeChange* change = changes_->types.Change(type.value, changes_->version);
  if (!touched) change->count = view_.RelationshipsOf(type).count;
  return change;
}

NeighbourList* Delta::TouchList(NodeId node, TypeId type, bool outgoing) {
  AdjacencyChange* change = changes_->adjacency.Change(node.value, changes_->version);
  std::vector<NeighbourList>& lists = outgoing ? change->outgoing : change->incoming;
  auto place = std::lower_bound(lists.begin(), lists.end(), type,
                                [](const NeighbourList& list, TypeId wanted) { return list.type < wanted; });
  if (place != lists.end() && place->type == type) return &*place;
  place = lists.insert(place, NeighbourList{type, {}, {}});
  const Snapshot& base = view_.base();
  if (node.value < base.node_count() && type.value < base.types().size()) {
    const Neighbours neighbours = outgoing ? base.Outgoing(node, type) : base.Incoming(node, type);
    place->nodes.Assign(neighbours.nodes, changes_->version);
    place->relationships.Assign(neighbours.relationships, changes_->version);
  }
  return &*place;
}

SharedVector<NodeId>* Delta::TouchNodes(LabelId label) {
  const bool touched = changes_->labels.Find(label.value) != nullptr;
  LabelChange* change = changes_->labels.Change(label.value, changes_->version);
  if (!touched && label.value < view_.base().labels().size()) {
    change->nodes.Assign(view_.base().NodesWithLabel(label), changes_->version);
  }
  return &change->nodes;
}

Status Delta::CheckAlive(NodeId node) const {
  return view_.IsAlive(node) ? OkStatus() : FailedPrecondition("the node was deleted");
}
Status Delta::CheckAlive(RelationshipId relationship) const {
  return view_.IsAlive(relationship) ? OkStatus() : FailedPrecondition("the relationship was deleted");
}

// ------------------------------------------------------------------------------------------------------
// lists

void Delta::AddToList(NodeId node, TypeId type, bool outgoing, NodeId end, RelationshipId relationship) {
  NeighbourList* list = TouchList(node, type, outgoing);
  if (!list->nodes.empty() && end < list->nodes.back()) return Lag(node, type, outgoing, relationship);
  list->nodes.Append(end, changes_->version);
  list->relationships.Append(relationship, changes_->version);
}

void Delta::Lag(NodeId node, TypeId type, bool outgoing, RelationshipId relationship) {
  TouchList(node, type, outgoing);
  std::vector<Changes::LaggingList>& lists = changes_->lagging_lists[node];
  auto list = std::find_if(lists.begin(), lists.end(), [&](const Changes::LaggingList& one) {
    return one.type == type && one.outgoing == outgoing;
  });
  if (list == lists.end()) list = lists.insert(list, {type, outgoing, {}});
  list->touched.push_back(relationship);
  changes_->unsettled = true;
}

void Delta::Lag(LabelId label, NodeId node) {
  TouchNodes(label);
  changes_->lagging_labels[label].push_back(node);
  changes_->unsettled = true;
}

void Delta::Index(NodeId node, PropertyKeyId key, const Value& value) {
  for (ChangeIndex& index : changes_->indexes) {
    if (index.key() == key) index.Add(EqualityHash(value), node, changes_->nodes, changes_->version);
  }
}

// ---------------------------------------------------------------------------------------------------
// creating

StatusOr<NodeId> Delta::CreateNode(std::span<const LabelId> labels, std::span<const Property> properties) {
  if (changes_->node_bound >= kMostIds) return ResourceExhausted("a graph holds at most 2^32 - 2 nodes");
  AITIA_RETURN_IF_ERROR(CheckValues(properties));
  const NodeId node(changes_->node_bound++);
  ++changes_->node_count;
  NodeChange* change = changes_->nodes.Change(node.value, changes_->version);
  change->properties = ListOf(properties);
  for (const LabelId label : labels) {
    if (InsertSorted(&change->labels, label)) TouchNodes(label)->Append(node, changes_->version);
  }
  for (const auto& [key, value] : change->properties) Index(node, key, value);
  return node;
}

StatusOr<RelationshipId> Delta::CreateRelationship(TypeId type, NodeId start, NodeId end,
                                                   std::span<const Property> properties) {
  if (changes_->relationship_bound >= kMostIds) {
    return ResourceExhausted("a graph holds at most 2^32 - 2 relationships");
  }
  AITIA_RETURN_IF_ERROR(CheckAlive(start));
  AITIA_RETURN_IF_ERROR(CheckAlive(end));
  AITIA_RETURN_IF_ERROR(CheckValues(properties));
  const RelationshipId relationship(changes_->relationship_bound++);
  ++changes_->relationship_count;
  RelationshipChange* change = changes_->relationships.Change(relationship.value, changes_->version);
  change->type = type;
  change->start = start;
  change->end = end;
  change->properties = ListOf(properties);
  TypeChange* of_type = Touch(type);
  ++of_type->count;
  of_type->created.Append(relationship, changes_->version);
  AddToList(start, type, true, end, relationship);
  AddToList(end, type, false, start, relationship);
  return relationship;
}

// ----------------------------------------------------------------------------------------------------
// setting

Status Delta::SetProperty(NodeId node, PropertyKeyId key, const Value& value) {
  AITIA_RETURN_IF_ERROR(CheckAlive(node));
  AITIA_RETURN_IF_ERROR(CheckValue(value, 0));
  Put(&Touch(node)->properties, key, value);
  if (!value.is_null()) Index(node, key, value);
  return OkStatus();
}

Status Delta::SetProperty(RelationshipId relationship, PropertyKeyId key, const Value& value) {
  AITIA_RETURN_IF_ERROR(CheckAlive(relationship));
  AITIA_RETURN_IF_ERROR(CheckValue(value, 0));
  Put(&Touch(relationship)->properties, key, value);
  return OkStatus();
}

Status Delta::ReplaceProperties(NodeId node, std::span<const Property> properties) {
  AITIA_RETURN_IF_ERROR(CheckAlive(node));
  AITIA_RETURN_IF_ERROR(CheckValues(properties));
  NodeChange* change = Touch(node);
  change->properties = ListOf(properties);
  for (const auto& [key, value] : change->properties) Index(node, key, value);
  return OkStatus();
}

Status Delta::ReplaceProperties(RelationshipId relationship, std::span<const Property> properties) {
  AITIA_RETURN_IF_ERROR(CheckAlive(relationship));
  AITIA_RETURN_IF_ERROR(CheckValues(properties));
  Touch(relationship)->properties = ListOf(properties);
  return OkStatus();
}

Status Delta::AddLabel(NodeId node, LabelId label) {
  AITIA_RETURN_IF_ERROR(CheckAlive(node));
  if (view_.HasLabel(node, label)) return OkStatus();
  InsertSorted(&Touch(node)->labels, label);
  Lag(label, node);
  return OkStatus();
}

Status Delta::RemoveLabel(NodeId node, LabelId label) {
  AITIA_RETURN_IF_ERROR(CheckAlive(node));
  if (!view_.HasLabel(node, label)) return OkStatus();
  std::erase(Touch(node)->labels, label);
  Lag(label, node);
  return OkStatus();
}

// ---------------------------------------------------------------------------------------------------
// deleting

void Delta::DeleteRelationship(RelationshipId relationship) {
  if (!view_.IsAlive(relationship)) return;
  RelationshipChange* change = Touch(relationship);
  change->alive = false;
  change->properties.clear();
  --changes_->relationship_count;
  --Touch(change->type)->count;
  Lag(change->start, change->type, true, relationship);
  Lag(change->end, change->type, false, relationship);
}

// The node's own lists are settled, not those of a hub that it hangs on.
template <typename Visitor>
void Delta::ForEachRelationship(NodeId node, Visitor&& visit) {
  changes_->SettleNode(node);
  const auto visit_all = [&](TypeId type, bool outgoing) {
    const NeighbourList* list = changes_->FindList(node, type, outgoing);
    if (list == nullptr) return false;
    const SharedVector<RelationshipId> relationships = list->relationships;  // `visit` may change the list
    for (const RelationshipId one : relationships.items()) visit(one);
    return true;
  };
  const Snapshot& base = view_.base();
  for (size_t i = 0; i < view_.types().size(); ++i) {
    const TypeId type(i);
    const bool in_base = i < base.types().size() && node.value < base.node_count();
    if (!visit_all(type, true) && in_base) {
      for (const RelationshipId one : base.Outgoing(node, type).relationships) visit(one);
    }
    if (!visit_all(type, false) && in_base) {
      for (const RelationshipId one : base.Incoming(node, type).relationships) visit(one);
    }
  }
}

Status Delta::DeleteNode(NodeId node) {
  if (!view_.IsAlive(node)) return OkStatus();
  bool has_relationships = false;
  ForEachRelationship(node, [&](RelationshipId) { has_relationships = true; });
  if (has_relationships) return FailedPrecondition("the node still has relationships");
  NodeChange* change = Touch(node);
  change->alive = false;
  change->properties.clear();
  for (const LabelId label : change->labels) Lag(label, node);
  change->labels.clear();
  --changes_->node_count;
  return OkStatus();
}

void Delta::DetachDeleteNode(NodeId node) {
  if (!view_.IsAlive(node)) return;
  ForEachRelationship(node, [this](RelationshipId relationship) { DeleteRelationship(relationship); });
  DeleteNode(node).IgnoreError();  // it has no relationships
}

}  // namespace aitia::graph
