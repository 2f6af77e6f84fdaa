#include "engine/plan/pattern_graph.h"

#include <algorithm>

namespace aitia::engine {
namespace {

bool Contains(const std::vector<VariableId>& variables, VariableId variable) {
  return std::find(variables.begin(), variables.end(), variable) != variables.end();
}

size_t AddNode(const queries::BoundNode& written, const std::vector<VariableId>& bound, PatternGraph* graph) {
  auto& nodes = graph->nodes;
  const auto found = std::find_if(nodes.begin(), nodes.end(),
                                  [&](const PatternNode& node) { return node.variable == written.variable; });
  const auto place = static_cast<size_t>(found - nodes.begin());
  if (found == nodes.end()) {
    nodes.emplace_back();
    nodes.back().variable = written.variable;
    nodes.back().bound = Contains(bound, written.variable);
  }
  PatternNode& node = nodes[place];
  for (const std::string& label : written.labels) {
    if (std::find(node.labels.begin(), node.labels.end(), label) == node.labels.end()) {
      node.labels.push_back(label);
    }
  }
  if (written.label_test != nullptr) node.tests.push_back(written.label_test);
  if (written.one_of) node.concepts.push_back(*written.one_of);
  return place;
}

}  // namespace

PatternGraph MakePatternGraph(const std::vector<queries::BoundPattern>& patterns,
                              const std::vector<VariableId>& bound) {
  PatternGraph graph;
  std::vector<VariableId> relationships = bound;
  for (const queries::BoundPattern& pattern : patterns) {
    graph.first_edges.push_back(graph.edges.size());
    size_t left = AddNode(pattern.nodes.front(), bound, &graph);
    graph.pattern_starts.push_back(left);
    for (size_t i = 0; i < pattern.relationships.size(); ++i) {
      const size_t right = AddNode(pattern.nodes[i + 1], bound, &graph);
      const queries::BoundRelationship& one = pattern.relationships[i];
      graph.edges.push_back({left, right, one, pattern.search, Contains(relationships, one.variable)});
      relationships.push_back(one.variable);
      left = right;
    }
  }
  graph.first_edges.push_back(graph.edges.size());
  return graph;
}

}  // namespace aitia::engine
