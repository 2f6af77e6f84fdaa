// Writes to a graph: one writer's changes over a state, which others go on reading undisturbed.
//
// Costs. A change to something that was touched before costs a descent of log32(highest id) steps. Touching
// something for the first time copies what it has: a node's labels and properties; a node's neighbours over
// one type in one direction; a label's nodes. State and Restore cost O(1), however much was changed; the
// first touch after a State copies again, but not what only grows at its end (the nodes of a label as nodes
// are created, the neighbours of a hub as newer nodes are connected to it). Lists that change in the middle
// are made anew when they are next read, not at every change.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "graph/base/status.h"
#include "graph/store/shared_vector.h"
#include "graph/store/view.h"

namespace aitia::graph {

struct NameTable;
struct NeighbourList;
struct NodeChange;
struct RelationshipChange;
struct TypeChange;

// For one thread. Ids of deleted nodes and relationships are not used again.
class Delta {
 public:
  using Property = std::pair<PropertyKeyId, Value>;

  // `start` is a state, not another delta's live view.
  explicit Delta(const View& start);

  // Sees every change at once.
  const View& view() const { return view_; }
  // The graph as it is now, which later changes do not alter: to publish, or to come back to.
  View State();
  // Makes the graph what it was at a state of this delta, or at its start.
  void Restore(const View& state);

  // The id of a name; a new one if there is none yet.
  LabelId Label(std::string_view name);
  TypeId Type(std::string_view name);
  PropertyKeyId PropertyKey(std::string_view name);

  // Everywhere: a null property is not set, or removed; of properties with the same key the last counts.
  // Errors leave the graph as it is: more than 2^32 - 2 nodes or relationships (ResourceExhausted); a value
  // that a property cannot hold, which is a node, a relationship or a path anywhere inside, or nesting deeper
  // than kMaxValueDepth (InvalidArgument); writing to what was deleted (FailedPrecondition).
  StatusOr<NodeId> CreateNode(std::span<const LabelId> labels, std::span<const Property> properties);
  StatusOr<RelationshipId> CreateRelationship(TypeId type, NodeId start, NodeId end,
                                              std::span<const Property> properties);
  Status SetProperty(NodeId node, PropertyKeyId key, const Value& value);
  Status SetProperty(RelationshipId relationship, PropertyKeyId key, const Value& value);
  Status ReplaceProperties(NodeId node, std::span<const Property> properties);
  Status ReplaceProperties(RelationshipId relationship, std::span<const Property> properties);
  Status AddLabel(NodeId node, LabelId label);
  Status RemoveLabel(NodeId node, LabelId label);

  // What was deleted before is left as it is.
  void DeleteRelationship(RelationshipId relationship);
  // FailedPrecondition if it still has relationships.
  Status DeleteNode(NodeId node);
  // With its relationships.
  void DetachDeleteNode(NodeId node);

 private:
  NodeChange* Touch(NodeId node);
  RelationshipChange* Touch(RelationshipId relationship);
  TypeChange* Touch(TypeId type);
  NeighbourList* TouchList(NodeId node, TypeId type, bool outgoing);
  SharedVector<NodeId>* TouchNodes(LabelId label);
  Status CheckAlive(NodeId node) const;
  Status CheckAlive(RelationshipId relationship) const;
  void AddToList(NodeId node, TypeId type, bool outgoing, NodeId end, RelationshipId relationship);
  void Lag(NodeId node, TypeId type, bool outgoing, RelationshipId relationship);
  void Lag(LabelId label, NodeId node);
  void Index(NodeId node, PropertyKeyId key, const Value& value);
  uint32_t AddName(NameTable* table, std::string_view name);
  template <typename Visitor>
  void ForEachRelationship(NodeId node, Visitor&& visit);

  std::shared_ptr<Changes> changes_;
  View view_;
};

}  // namespace aitia::graph
