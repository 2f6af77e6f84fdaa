// Collects nodes and relationships in any order and makes the immutable snapshot.
//
// The snapshot depends on what was added, not on the order: nodes are sorted by key, relationships by (type,
// start, end), evidence by (document, span); only nodes without a key and parallel relationships keep the
// order of adding.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

class Builder {
 public:
  // A node as numbered by this builder (not the snapshot's NodeId).
  using Handle = Id<struct BuilderNodeTag>;
  using RelationshipHandle = Id<struct BuilderRelationshipTag>;

  Builder();
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  // `key` empty: the node has no identity of its own. A second node of the same key is an error at Build. The
  // key becomes the property "key" as well.
  Handle AddNode(std::string_view key, std::span<const std::string_view> labels);
  void AddLabels(Handle node, std::span<const std::string_view> labels);
  void SetProperty(Handle node, std::string_view key, Value value);  // null removes; the last value counts
  RelationshipHandle AddRelationship(Handle start, std::string_view type, Handle end);
  void SetProperty(RelationshipHandle relationship, std::string_view key, Value value);
  // A relationship with evidence gets origin "stated", its strongest certainty and the belief of its
  // sentences as properties, unless they are set. A node labelled Document whose key (or name) is the
  // evidence's document is its document_node.
  void AddEvidence(RelationshipHandle relationship, const Evidence& evidence);
  // Another name under which FindByName finds the node (its key, name and aliases are found anyway).
  void AddIndexedName(Handle node, std::string_view normal_name);

  size_t node_count() const;
  size_t relationship_count() const;

  // Leaves the builder empty. Errors: a key twice; more than 2^32 - 2 of anything; a value that a property
  // cannot hold (a node, a relationship, a path; lists and maps nested more than kMaxValueDepth deep).
  StatusOr<Snapshot> Build();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace aitia::graph
