// What differs from a snapshot: everything about the nodes, relationships and labels that were touched.
//
// For internal use by View and Delta. A Changes object is either a state that was handed out, which never
// changes, or the live one that a Delta writes to. In the live one some lists (of neighbours, of a label's
// nodes) may lag behind; Settle brings them up to date, and readers call it before they look at lists.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/base/ids.h"
#include "graph/model/value.h"
#include "graph/store/change_index.h"
#include "graph/store/persistent_array.h"
#include "graph/store/shared_vector.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

using PropertyList = std::vector<std::pair<PropertyKeyId, Value>>;  // sorted by key, without nulls

const Value* FindProperty(const PropertyList& properties, PropertyKeyId key);  // null if absent
PropertyList PropertiesOf(const Snapshot& base, NodeId node);
PropertyList PropertiesOf(const Snapshot& base, RelationshipId relationship);

// A node that was created, deleted, or whose labels or properties were touched: all of them.
struct NodeChange {
  bool alive = true;
  std::vector<LabelId> labels;  // sorted
  PropertyList properties;
};

// A relationship that was created, deleted, or whose properties were touched.
struct RelationshipChange {
  bool alive = true;
  TypeId type;
  NodeId start, end;
  PropertyList properties;
};

// All neighbours over one type, sorted by node, then by relationship.
struct NeighbourList {
  TypeId type;
  SharedVector<NodeId> nodes;
  SharedVector<RelationshipId> relationships;
};
// The lists of one node that were touched, sorted by type.
struct AdjacencyChange {
  std::vector<NeighbourList> outgoing, incoming;
};

struct LabelChange {
  SharedVector<NodeId> nodes;  // all, sorted
};

struct TypeChange {
  size_t count = 0;                      // alive, in the whole graph
  SharedVector<RelationshipId> created;  // deleted ones among them, in order
};

// Names of one sort: those of the snapshot, then new ones.
struct NameTable {
  SharedVector<StringId> names;
  SharedVector<uint32_t> by_name;  // places of the new ones, sorted by name
};

struct Changes {
  explicit Changes(const Snapshot& base);
  Changes(const Changes& other);
  Changes& operator=(const Changes& other);

  void Settle() const {
    if (unsettled.load(std::memory_order_acquire)) SettleAll();
  }
  void SettleAll() const;
  // Only the lists of one node.
  void SettleNode(NodeId node) const;

  const NeighbourList* FindList(NodeId node, TypeId type, bool outgoing) const;
  std::string_view String(const Snapshot& base, StringId id) const;
  // None if no new name is this one. `names` is one of the tables below.
  std::optional<uint32_t> FindNew(const NameTable& table, const Snapshot& base, std::string_view name) const;

  Version version = 1;
  size_t node_count = 0, relationship_count = 0;  // alive
  size_t node_bound = 0, relationship_bound = 0;

  PersistentArray<NodeChange> nodes;
  PersistentArray<RelationshipChange> relationships;
  mutable PersistentArray<AdjacencyChange> adjacency;
  mutable PersistentArray<LabelChange> labels;
  PersistentArray<TypeChange> types;

  SharedVector<std::shared_ptr<const std::string>> strings;  // ids go on after the snapshot's
  NameTable label_names, type_names, property_key_names;

  // Lists that lag behind: which members came, went, or may have done either.
  struct LaggingList {
    TypeId type;
    bool outgoing;
    std::vector<RelationshipId> touched;
  };
  mutable absl::flat_hash_map<NodeId, std::vector<LaggingList>> lagging_lists;
  mutable absl::flat_hash_map<LabelId, std::vector<NodeId>> lagging_labels;
  mutable std::atomic<bool> unsettled = false;
  mutable std::mutex mutex;  // over settling and the indexes

  mutable std::vector<ChangeIndex> indexes;
};

}  // namespace aitia::graph
