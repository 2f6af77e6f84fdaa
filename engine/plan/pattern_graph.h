// The patterns of a MATCH as one graph: each node variable once, with all that is asked of it.
#pragma once

#include <memory>
#include <vector>

#include "engine/plan/plan.h"

namespace aitia::engine {

struct PatternNode {
  VariableId variable;
  std::vector<std::string> labels;  // each once
  std::vector<std::shared_ptr<const queries::LabelTest>> tests;
  std::vector<ConceptId> concepts;  // one of each
  bool bound = false;               // by the input
};

struct PatternEdge {
  size_t left, right;  // nodes, as written
  queries::BoundRelationship relationship;
  queries::PathSearch search = queries::PathSearch::kAll;
  bool bound = false;  // by the input, or by an edge before this one
};

struct PatternGraph {
  std::vector<PatternNode> nodes;  // in the order in which they are written
  std::vector<PatternEdge> edges;
  std::vector<size_t> pattern_starts;  // of each pattern: the first node …
  std::vector<size_t> first_edges;     // … and the first edge; one more at the end
};

PatternGraph MakePatternGraph(const std::vector<queries::BoundPattern>& patterns,
                              const std::vector<VariableId>& bound);

// One move of a search for matches: a node is found, or an edge is followed.
struct PatternStep {
  enum class Kind : uint8_t { kNode, kEdge };
  Kind kind = Kind::kNode;
  size_t index = 0;        // of the node or edge
  bool backwards = false;  // an edge is followed from its right end
};

}  // namespace aitia::engine
