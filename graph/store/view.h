// The graph as a query sees it: an immutable snapshot and the changes that a session has made to it.
//
// The reading methods are those of Snapshot, and mean the same. Without changes each costs one predictable
// branch more. Ids of created nodes and relationships go on after those of the snapshot, and so do the ids of
// new labels, types and property keys, in the order in which they appeared; what was deleted leaves a hole.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "graph/store/snapshot.h"

namespace aitia::graph {

// A cheap handle; copies share the data.
class View {
 public:
  View() = default;                                // the empty graph
  View(Snapshot base) : base_(std::move(base)) {}  // NOLINT(google-explicit-constructor)

  const Snapshot& base() const { return base_; }

  // Those alive.
  size_t node_count() const { return base_.node_count(); }
  size_t relationship_count() const { return base_.relationship_count(); }
  // One more than the greatest id.
  size_t node_bound() const { return base_.node_count(); }
  size_t relationship_bound() const { return base_.relationship_count(); }
  // Whether an id below the bound is that of something that was not deleted.
  bool IsAlive(NodeId) const { return true; }
  bool IsAlive(RelationshipId) const { return true; }

  // Names. The tables of the snapshot are sorted, new names follow in order of appearance.
  std::span<const StringId> labels() const { return base_.labels(); }
  std::span<const StringId> types() const { return base_.types(); }
  std::span<const StringId> property_keys() const { return base_.property_keys(); }
  std::string_view String(StringId id) const { return base_.String(id); }
  std::string_view LabelName(LabelId label) const { return base_.LabelName(label); }
  std::string_view TypeName(TypeId type) const { return base_.TypeName(type); }
  std::string_view PropertyKeyName(PropertyKeyId key) const { return base_.PropertyKeyName(key); }
  std::optional<LabelId> FindLabel(std::string_view name) const { return base_.FindLabel(name); }
  std::optional<TypeId> FindType(std::string_view name) const { return base_.FindType(name); }
  std::optional<PropertyKeyId> FindPropertyKey(std::string_view name) const {
    return base_.FindPropertyKey(name);
  }

  // Nodes.
  std::span<const LabelId> Labels(NodeId node) const { return base_.Labels(node); }
  bool HasLabel(NodeId node, LabelId label) const { return base_.HasLabel(node, label); }
  std::span<const NodeId> NodesWithLabel(LabelId label) const { return base_.NodesWithLabel(label); }
  std::string_view Key(NodeId node) const { return base_.Key(node); }
  std::string_view Name(NodeId node) const { return base_.Name(node); }

  // Relationships. Type, start and end of a deleted one can still be read.
  TypeId Type(RelationshipId relationship) const { return base_.Type(relationship); }
  NodeId Start(RelationshipId relationship) const { return base_.Start(relationship); }
  NodeId End(RelationshipId relationship) const { return base_.End(relationship); }
  Neighbours Outgoing(NodeId node, TypeId type) const { return base_.Outgoing(node, type); }
  Neighbours Incoming(NodeId node, TypeId type) const { return base_.Incoming(node, type); }
  // Of one type, alive.
  size_t RelationshipCount(TypeId type) const { return base_.RelationshipsOf(type).count; }

  // Properties; null if absent.
  Value Property(NodeId node, PropertyKeyId key) const { return base_.Property(node, key); }
  Value Property(RelationshipId relationship, PropertyKeyId key) const {
    return base_.Property(relationship, key);
  }
  ValueMap Properties(NodeId node) const { return base_.Properties(node); }
  ValueMap Properties(RelationshipId relationship) const { return base_.Properties(relationship); }

 private:
  Snapshot base_;
};

}  // namespace aitia::graph
