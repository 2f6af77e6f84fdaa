// The graph as a query sees it: an immutable snapshot and the changes that a session has made to it.
//
// The reading methods are those of Snapshot, and mean the same; but names of labels, types and property keys
// are sorted only as far as they are the snapshot's: new ones follow in the order in which they appeared. Ids
// of created nodes and relationships go on after the snapshot's; what was deleted leaves a hole, has no
// labels, properties or neighbours, and is in no list. Evidence is read from base(): created relationships
// have none.
//
// Costs: without changes one predictable branch more than Snapshot; with changes, for everything asked about
// a node, a relationship or a list, a descent of log32(highest id) steps to see whether it was touched.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/store/snapshot.h"

namespace aitia::graph {

struct Changes;      // graph/store/changes.h
struct SideEffects;  // graph/store/side_effects.h

// A cheap handle (two shared pointers); copies share the data. Two sorts: a state, which never changes and is
// safe from any number of threads; and the live view of a Delta, which sees its changes as they are made and
// may be read by several threads only while the delta is not written to. Spans and string_views live as long
// as a state; those of a live view until the next change.
class View {
 public:
  View() = default;                                // the empty graph
  View(Snapshot base) : base_(std::move(base)) {}  // NOLINT(google-explicit-constructor)

  const Snapshot& base() const { return base_; }
  bool has_changes() const { return changes_ != nullptr; }

  // Those alive.
  size_t node_count() const;
  size_t relationship_count() const;
  // One more than the greatest id.
  size_t node_bound() const;
  size_t relationship_bound() const;
  // Whether an id below the bound is that of something that was not deleted.
  bool IsAlive(NodeId node) const { return changes_ == nullptr || IsAliveChanged(node); }
  bool IsAlive(RelationshipId relationship) const {
    return changes_ == nullptr || IsAliveChanged(relationship);
  }

  // Whether labels or properties were changed, or it was created or deleted.
  bool IsTouched(NodeId node) const;

  // Names.
  std::span<const StringId> labels() const;
  std::span<const StringId> types() const;
  std::span<const StringId> property_keys() const;
  std::string_view String(StringId id) const;
  std::string_view LabelName(LabelId label) const { return String(labels()[label.value]); }
  std::string_view TypeName(TypeId type) const { return String(types()[type.value]); }
  std::string_view PropertyKeyName(PropertyKeyId key) const { return String(property_keys()[key.value]); }
  std::optional<LabelId> FindLabel(std::string_view name) const;
  std::optional<TypeId> FindType(std::string_view name) const;
  std::optional<PropertyKeyId> FindPropertyKey(std::string_view name) const;

  // Nodes.
  std::span<const LabelId> Labels(NodeId node) const {
    return changes_ == nullptr ? base_.Labels(node) : ChangedLabels(node);
  }
  bool HasLabel(NodeId node, LabelId label) const {
    return changes_ == nullptr ? base_.HasLabel(node, label) : HasLabelChanged(node, label);
  }
  std::span<const NodeId> NodesWithLabel(LabelId label) const {
    return changes_ == nullptr ? base_.NodesWithLabel(label) : ChangedNodesWithLabel(label);
  }
  // Nodes with the label (an invalid one: all nodes) whose property equals the value as Cypher's `=` says,
  // sorted, into the cleared `nodes`. The first look-up with a label and a key builds an index (a pass over
  // the label's nodes and over the touched ones), which the snapshot and later changes keep; after that it is
  // a matter of the nodes found.
  void NodesWithProperty(LabelId label, PropertyKeyId key, const Value& value,
                         std::vector<NodeId>* nodes) const;
  std::string_view Key(NodeId node) const;   // empty if it has none
  std::string_view Name(NodeId node) const;  // the name; the key where there is no name
  // The first of the nodes with this key: unlike in a snapshot, several may have it.
  std::optional<NodeId> FindByKey(std::string_view key) const;

  // Relationships. Type, start and end of a deleted one can still be read.
  TypeId Type(RelationshipId relationship) const {
    return relationship.value < base_.relationship_count() ? base_.Type(relationship)
                                                           : CreatedType(relationship);
  }
  NodeId Start(RelationshipId relationship) const {
    return relationship.value < base_.relationship_count() ? base_.Start(relationship)
                                                           : CreatedStart(relationship);
  }
  NodeId End(RelationshipId relationship) const {
    return relationship.value < base_.relationship_count() ? base_.End(relationship)
                                                           : CreatedEnd(relationship);
  }
  Neighbours Outgoing(NodeId node, TypeId type) const {
    return changes_ == nullptr ? base_.Outgoing(node, type) : ChangedNeighbours(node, type, true);
  }
  Neighbours Incoming(NodeId node, TypeId type) const {
    return changes_ == nullptr ? base_.Incoming(node, type) : ChangedNeighbours(node, type, false);
  }
  // Relationships of one type: how many are alive; and all ids, deleted ones among them (ask IsAlive): those
  // of the snapshot, which follow each other, and the created ones.
  size_t RelationshipCount(TypeId type) const;
  Snapshot::Range RelationshipsOf(TypeId type) const;
  std::span<const RelationshipId> CreatedRelationshipsOf(TypeId type) const;

  // Properties; null if absent.
  Value Property(NodeId node, PropertyKeyId key) const {
    return changes_ == nullptr ? base_.Property(node, key) : ChangedProperty(node, key);
  }
  Value Property(RelationshipId relationship, PropertyKeyId key) const {
    return changes_ == nullptr ? base_.Property(relationship, key) : ChangedProperty(relationship, key);
  }
  ValueMap Properties(NodeId node) const;
  ValueMap Properties(RelationshipId relationship) const;

 private:
  friend class Delta;
  friend SideEffects SideEffectsBetween(const View& before, const View& after);
  View(Snapshot base, std::shared_ptr<const Changes> changes)
      : base_(std::move(base)), changes_(std::move(changes)) {}

  bool IsAliveChanged(NodeId node) const;
  bool IsAliveChanged(RelationshipId relationship) const;
  std::span<const LabelId> ChangedLabels(NodeId node) const;
  bool HasLabelChanged(NodeId node, LabelId label) const;
  std::span<const NodeId> ChangedNodesWithLabel(LabelId label) const;
  TypeId CreatedType(RelationshipId relationship) const;
  NodeId CreatedStart(RelationshipId relationship) const;
  NodeId CreatedEnd(RelationshipId relationship) const;
  Neighbours ChangedNeighbours(NodeId node, TypeId type, bool outgoing) const;
  Value ChangedProperty(NodeId node, PropertyKeyId key) const;
  Value ChangedProperty(RelationshipId relationship, PropertyKeyId key) const;
  std::string_view StringProperty(NodeId node, std::string_view key) const;
  void AddChangedWithProperty(LabelId label, PropertyKeyId key, const Value& value,
                              std::vector<NodeId>* nodes) const;

  Snapshot base_;
  std::shared_ptr<const Changes> changes_;  // null: none
};

}  // namespace aitia::graph
