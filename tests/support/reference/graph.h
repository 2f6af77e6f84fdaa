// The reference evaluator's graph: vectors of nodes and relationships, each with its map of properties.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/base/ids.h"
#include "graph/model/value.h"

namespace aitia::tests::reference {

struct Node {
  bool alive = true;
  std::set<std::string> labels;
  graph::ValueMap properties;
};

struct Relationship {
  bool alive = true;
  std::string type;
  graph::NodeId start, end;
  graph::ValueMap properties;
};

// Ids are positions. What is deleted keeps its place and is not alive.
struct Graph {
  std::vector<Node> nodes;
  std::vector<Relationship> relationships;

  const Node& At(graph::NodeId id) const { return nodes.at(id.value); }
  const Relationship& At(graph::RelationshipId id) const { return relationships.at(id.value); }
};

// What a later statement can see that has changed: nodes_created, nodes_deleted, relationships_created,
// relationships_deleted; labels_added, labels_removed (labels that the graph has and did not have, or the
// other way round); properties_set, properties_removed (a changed value counts as one of each).
std::map<std::string, int64_t> Difference(const Graph& before, const Graph& after);

// The value as the test kit writes it: `(:A {k: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`, `[1, 'a']`.
std::string KitLiteral(const graph::Value& value, const Graph& graph);

}  // namespace aitia::tests::reference
