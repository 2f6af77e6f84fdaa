// The slow, obvious evaluator that judges the fast one: openCypher straight over the syntax tree.
//
// It shares the parser and the type of values with the product, and nothing else. It checks nothing before a
// statement runs: errors of compile time are not told, or are found when the clause runs. Procedures, LOAD
// CSV and temporal values are not there. Of several shortest paths `shortestPath` takes any; WHERE filters
// what it has found.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/reference/graph.h"

namespace aitia::tests::reference {

struct Answer {
  std::vector<std::string> columns;
  std::vector<graph::ValueList> rows;
  std::map<std::string, int64_t> stats;  // see Difference
  struct Failure {
    std::string type, detail, message;
    bool at_compile_time = false;
  };
  std::optional<Failure> error;  // then the graph is as it was
};

// Runs one statement and changes the graph. A statement that takes more than `most_steps` (expressions
// evaluated, relationships tried) fails with type "TooManySteps".
inline constexpr int64_t kUsualSteps = 100'000'000;
Answer Run(std::string_view statement, const graph::ValueMap& parameters, Graph* graph,
           int64_t most_steps = kUsualSteps);

// A value written as in a query: `1`, `'text'`, `[1, {a: 2}]`.
std::optional<graph::Value> ValueOf(std::string_view literal);

}  // namespace aitia::tests::reference
