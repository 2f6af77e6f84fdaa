// Statements in openCypher on a graph in memory: text in, rows out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/exec/execute.h"
#include "engine/plan/optimize.h"
#include "graph/store/delta.h"

namespace aitia::engine {

class CypherRunner {
 public:
  CypherRunner() : delta_(graph::View()) {}
  explicit CypherRunner(const graph::View& graph) : delta_(graph) {}

  ExecuteOptions options;
  OptimizerOptions rules;

  // Rows as lines of literals, separated by commas; or "TypeError InvalidArgumentType: message".
  std::string Run(std::string_view statement);
  // The same for a statement that only reads: with every rule switched off in turn and with batches of one
  // row it gives the same rows; sorted, unless their order is asked for.
  std::string Read(std::string_view statement, bool ordered = false);
  std::string Explain(std::string_view statement);

 private:
  graph::StatusOr<LogicalPlan> PlanOf(std::string_view statement);

  graph::Delta delta_;
};

}  // namespace aitia::engine
