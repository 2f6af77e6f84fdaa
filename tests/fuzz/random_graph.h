// Small graphs by chance, as text that creates them.
#pragma once

#include <string>
#include <vector>

#include "tests/fuzz/random.h"

namespace aitia::tests::fuzz {

// Nodes and relationships are patterns without variables: "(:A {id: 1})", "[:R {id: 1}]".
//
// Each has an `id` of its own, and some of `num` (small integers), `price` (halves), `name`, `ok`, `nums`,
// `names` and `var` (any of these types).
struct RandomGraph {
  struct Relationship {
    size_t start, end;  // in `nodes`
    std::string text;
  };
  std::vector<std::string> nodes;
  std::vector<Relationship> relationships;

  // One CREATE statement; empty for the graph without nodes.
  std::string Statement() const;
};

RandomGraph MakeRandomGraph(Random* random);

}  // namespace aitia::tests::fuzz
