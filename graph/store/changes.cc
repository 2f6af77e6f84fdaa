// Why lists lag behind: deleting each of the relationships of one node, or giving old nodes a label one by
// one, would move the items of a long list each time. So only what goes to the end of a list is written at
// once; for the rest the list remembers whom it is about, and is made anew when somebody looks at it.
#include "graph/store/changes.h"

#include <algorithm>

namespace aitia::graph {
namespace {

bool Has(const std::vector<LabelId>& labels, LabelId label) {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

template <typename Entity>
PropertyList ListOf(const Snapshot& base, Entity entity) {
  PropertyList list;
  for (size_t i = 0; i < base.property_keys().size(); ++i) {
    if (Value value = base.Property(entity, PropertyKeyId(i)); !value.is_null()) {
      list.emplace_back(PropertyKeyId(i), std::move(value));
    }
  }
  return list;
}

template <typename T>
void SortUnique(std::vector<T>* items) {
  std::sort(items->begin(), items->end());
  items->erase(std::unique(items->begin(), items->end()), items->end());
}

}  // namespace

const Value* FindProperty(const PropertyList& properties, PropertyKeyId key) {
  const auto place =
      std::lower_bound(properties.begin(), properties.end(), key,
                       [](const auto& one, PropertyKeyId wanted) { return one.first < wanted; });
  return place != properties.end() && place->first == key ? &place->second : nullptr;
}

PropertyList PropertiesOf(const Snapshot& base, NodeId node) { return ListOf(base, node); }
PropertyList PropertiesOf(const Snapshot& base, RelationshipId relationship) {
  return ListOf(base, relationship);
}

Changes::Changes(const Snapshot& base)
    : node_count(base.node_count()),
      relationship_count(base.relationship_count()),
      node_bound(base.node_count()),
      relationship_bound(base.relationship_count()) {
  label_names.names.Assign(base.labels(), version);
  type_names.names.Assign(base.types(), version);
  property_key_names.names.Assign(base.property_keys(), version);
}

Changes::Changes(const Changes& other) { *this = other; }

Changes& Changes::operator=(const Changes& other) {
  if (this == &other) return *this;
  other.Settle();
  version = other.version;
  node_count = other.node_count;
  relationship_count = other.relationship_count;
  node_bound = other.node_bound;
  relationship_bound = other.relationship_bound;
  nodes = other.nodes;
  relationships = other.relationships;
  adjacency = other.adjacency;
  labels = other.labels;
  types = other.types;
  strings = other.strings;
  label_names = other.label_names;
  type_names = other.type_names;
  property_key_names = other.property_key_names;
  lagging_lists.clear();
  lagging_labels.clear();
  unsettled = false;
  const std::lock_guard<std::mutex> lock(other.mutex);
  indexes = other.indexes;
  return *this;
}

const NeighbourList* Changes::FindList(NodeId node, TypeId type, bool outgoing) const {
  const AdjacencyChange* change = adjacency.Find(node.value);
  if (change == nullptr) return nullptr;
  const std::vector<NeighbourList>& lists = outgoing ? change->outgoing : change->incoming;
  const auto place =
      std::lower_bound(lists.begin(), lists.end(), type,
                       [](const NeighbourList& list, TypeId wanted) { return list.type < wanted; });
  return place != lists.end() && place->type == type ? &*place : nullptr;
}

std::string_view Changes::String(const Snapshot& base, StringId id) const {
  return id.value < base.string_count() ? base.String(id) : *strings[id.value - base.string_count()];
}

std::optional<uint32_t> Changes::FindNew(const NameTable& table, const Snapshot& base,
                                         std::string_view name) const {
  const std::span<const uint32_t> sorted = table.by_name.items();
  const auto place = std::lower_bound(
      sorted.begin(), sorted.end(), name,
      [&](uint32_t one, std::string_view wanted) { return String(base, table.names[one]) < wanted; });
  if (place == sorted.end() || String(base, table.names[*place]) != name) return std::nullopt;
  return *place;
}

void Changes::SettleAll() const {
  const std::lock_guard<std::mutex> lock(mutex);
  if (!unsettled.load(std::memory_order_relaxed)) return;
  std::vector<NodeId> lagging;
  for (const auto& [node, lists] : lagging_lists) lagging.push_back(node);
  for (const NodeId node : lagging) SettleNode(node);
  for (auto& [label, touched] : lagging_labels) {
    SortUnique(&touched);
    SharedVector<NodeId>& list = labels.Change(label.value, version)->nodes;
    std::vector<NodeId> settled;
    settled.reserve(list.size() + touched.size());
    auto next = touched.begin();
    const auto add_touched = [&](auto until) {
      for (; next != touched.end() && until(*next); ++next) {
        const NodeChange* change = nodes.Find(next->value);
        if (change->alive && Has(change->labels, label)) settled.push_back(*next);
      }
    };
    for (const NodeId node : list.items()) {
      add_touched([&](NodeId one) { return one <= node; });
      if (!std::binary_search(touched.begin(), touched.end(), node)) settled.push_back(node);
    }
    add_touched([](NodeId) { return true; });
    list.Assign(settled, version);
  }
  lagging_labels.clear();
  unsettled.store(false, std::memory_order_release);
}

void Changes::SettleNode(NodeId node) const {
  const auto found = lagging_lists.find(node);
  if (found == lagging_lists.end()) return;
  AdjacencyChange* change = adjacency.Change(node.value, version);
  for (LaggingList& lagging : found->second) {
    SortUnique(&lagging.touched);
    std::vector<NeighbourList>& lists = lagging.outgoing ? change->outgoing : change->incoming;
    NeighbourList& list = *std::find_if(lists.begin(), lists.end(),
                                        [&](const NeighbourList& one) { return one.type == lagging.type; });
    std::vector<std::pair<NodeId, RelationshipId>> settled;
    settled.reserve(list.nodes.size() + lagging.touched.size());
    for (size_t i = 0; i < list.nodes.size(); ++i) {
      if (!std::binary_search(lagging.touched.begin(), lagging.touched.end(), list.relationships[i])) {
        settled.emplace_back(list.nodes[i], list.relationships[i]);
      }
    }
    const auto kept = static_cast<std::ptrdiff_t>(settled.size());
    for (const RelationshipId one : lagging.touched) {
      const RelationshipChange* relationship = relationships.Find(one.value);
      if (!relationship->alive) continue;
      settled.emplace_back(lagging.outgoing ? relationship->end : relationship->start, one);
    }
    std::sort(settled.begin() + kept, settled.end());
    std::inplace_merge(settled.begin(), settled.begin() + kept, settled.end());
    std::vector<NodeId> ends;
    std::vector<RelationshipId> ids;
    ends.reserve(settled.size());
    ids.reserve(settled.size());
    for (const auto& [end, id] : settled) {
      ends.push_back(end);
      ids.push_back(id);
    }
    list.nodes.Assign(ends, version);
    list.relationships.Assign(ids, version);
  }
  lagging_lists.erase(found);
}

}  // namespace aitia::graph
