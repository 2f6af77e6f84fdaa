// Runs a plan.
#pragma once

#include <string>
#include <vector>

#include "engine/causal/parameters.h"
#include "engine/exec/context.h"
#include "engine/plan/plan.h"
#include "engine/plan/statistics.h"
#include "graph/base/status.h"

namespace aitia::engine {

struct ExecuteOptions {
  graph::ValueMap parameters;
  RankParameters rank;
  // Rows that all operators together may make. A row is some hundred bytes at most; this is a few seconds of
  // work.
  uint64_t most_rows = 50'000'000;
};

struct Execution {
  std::vector<std::string> columns;
  std::vector<std::vector<graph::Value>> rows;
  Reasons reasons;                      // what `why`, path and verdict columns refer to
  std::vector<uint64_t> operator_rows;  // in the order of a depth-first walk of the plan
};

// The plan's rows, in order. Deterministic. Errors: those of expressions, and more rows than allowed.
graph::StatusOr<Execution> Execute(const graph::View& graph, const LogicalPlan& plan,
                                   const ExecuteOptions& options);

// The graph's counts, for estimates.
class ViewStatistics final : public Statistics {
 public:
  explicit ViewStatistics(const graph::View& graph) : graph_(graph) {}
  double Nodes() const override;
  double NodesWithLabel(std::string_view label) const override;
  double Relationships() const override;
  double RelationshipsOfType(std::string_view type) const override;

 private:
  graph::View graph_;
};

}  // namespace aitia::engine
