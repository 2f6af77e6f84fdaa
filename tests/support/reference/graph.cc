#include "tests/support/reference/graph.h"

#include "queries/syntax/unparse.h"

namespace aitia::tests::reference {
namespace {

using graph::Value;
using graph::ValueMap;

std::set<std::string> AllLabels(const Graph& graph) {
  std::set<std::string> labels;
  for (const Node& node : graph.nodes) {
    if (node.alive) labels.insert(node.labels.begin(), node.labels.end());
  }
  return labels;
}

// Properties of nodes and relationships that are in `a` and not in `b`.
template <typename Element>
int64_t CountMissing(const std::vector<Element>& a, const std::vector<Element>& b) {
  int64_t count = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (!a[i].alive) continue;
    for (const auto& [key, value] : a[i].properties) {
      const bool there =
          i < b.size() && b[i].alive && b[i].properties.count(key) != 0 && b[i].properties.at(key) == value;
      if (!there) ++count;
    }
  }
  return count;
}

template <typename Element>
int64_t CountNotAlive(const std::vector<Element>& a, const std::vector<Element>& b) {
  int64_t count = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i].alive && (i >= b.size() || !b[i].alive)) ++count;
  }
  return count;
}

int64_t CountNotIn(const std::set<std::string>& a, const std::set<std::string>& b) {
  int64_t count = 0;
  for (const std::string& item : a) count += b.count(item) == 0 ? 1 : 0;
  return count;
}

std::string MapText(const ValueMap& map, const Graph& graph) {
  std::string out = "{";
  for (const auto& [key, value] : map) {
    if (out.size() > 1) out += ", ";
    out += queries::syntax::WrittenName(key) + ": " + KitLiteral(value, graph);
  }
  return out + "}";
}

std::string PropertiesText(const ValueMap& properties, const Graph& graph) {
  return properties.empty() ? "" : " " + MapText(properties, graph);
}

std::string NodeText(graph::NodeId id, const Graph& graph) {
  const Node& node = graph.At(id);
  std::string out = "(";
  for (const std::string& label : node.labels) out += ":" + queries::syntax::WrittenName(label);
  std::string properties = PropertiesText(node.properties, graph);
  if (out.size() == 1 && !properties.empty()) properties.erase(0, 1);
  return out + properties + ")";
}

std::string RelationshipText(graph::RelationshipId id, const Graph& graph) {
  const Relationship& relationship = graph.At(id);
  return "[:" + queries::syntax::WrittenName(relationship.type) +
         PropertiesText(relationship.properties, graph) + "]";
}

}  // namespace

std::map<std::string, int64_t> Difference(const Graph& before, const Graph& after) {
  const std::set<std::string> old_labels = AllLabels(before), new_labels = AllLabels(after);
  return {{"nodes_created", CountNotAlive(after.nodes, before.nodes)},
          {"nodes_deleted", CountNotAlive(before.nodes, after.nodes)},
          {"relationships_created", CountNotAlive(after.relationships, before.relationships)},
          {"relationships_deleted", CountNotAlive(before.relationships, after.relationships)},
          {"labels_added", CountNotIn(new_labels, old_labels)},
          {"labels_removed", CountNotIn(old_labels, new_labels)},
          {"properties_set",
           CountMissing(after.nodes, before.nodes) + CountMissing(after.relationships, before.relationships)},
          {"properties_removed", CountMissing(before.nodes, after.nodes) +
                                     CountMissing(before.relationships, after.relationships)}};
}

std::string KitLiteral(const Value& value, const Graph& graph) {
  switch (value.type()) {
    case Value::Type::kNode:
      return NodeText(value.node(), graph);
    case Value::Type::kRelationship:
      return RelationshipText(value.relationship(), graph);
    case Value::Type::kMap:
      return MapText(value.map(), graph);
    case Value::Type::kList: {
      std::string out = "[";
      for (const Value& item : value.list()) {
        if (out.size() > 1) out += ", ";
        out += KitLiteral(item, graph);
      }
      return out + "]";
    }
    case Value::Type::kPath: {
      const graph::PathValue& path = value.path();
      std::string out = "<" + NodeText(path.nodes[0], graph);
      for (size_t i = 0; i < path.relationships.size(); ++i) {
        const bool forwards = graph.At(path.relationships[i]).start == path.nodes[i];
        out += (forwards ? "-" : "<-") + RelationshipText(path.relationships[i], graph) +
               (forwards ? "->" : "-") + NodeText(path.nodes[i + 1], graph);
      }
      return out + ">";
    }
    default:
      return graph::ToLiteral(value);
  }
}

}  // namespace aitia::tests::reference
