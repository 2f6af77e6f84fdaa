// Queries by chance over the graphs of random_graph.h: all of openCypher's reading and CREATE; on request the
// other writing clauses.
//
// What they give is the same for every right engine: SKIP and LIMIT stand behind an order that is total, what
// depends on the order of rows is not looked at (collect(x)[0]), of shortest paths only the length. Values
// have the right types, so that errors are rare.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/fuzz/random.h"

namespace aitia::tests::fuzz {

struct RandomQuery {
  std::string text;
  bool in_order = false;        // the rows have one order
  bool lists_are_bags = false;  // lists may have any order
  bool writes = false;
};

struct Grammar {
  bool writing = false;  // MERGE, SET, REMOVE, DELETE, FOREACH
};

RandomQuery MakeRandomQuery(const Grammar& grammar, Random* random);

// The parameters that random queries use: names and literals.
const std::vector<std::pair<std::string, std::string>>& QueryParameters();

}  // namespace aitia::tests::fuzz
