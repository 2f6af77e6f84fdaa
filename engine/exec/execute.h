// Runs a plan.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "engine/causal/parameters.h"
#include "engine/exec/batch.h"
#include "engine/exec/context.h"
#include "engine/plan/plan.h"
#include "graph/base/status.h"

namespace aitia::engine {

struct ExecuteOptions {
  graph::ValueMap parameters;
  RankParameters rank;
  // Rows that all operators together may make. A row is some hundred bytes at most; this is a few seconds of
  // work.
  uint64_t most_rows = 50'000'000;
  uint64_t memory = UINT64_MAX;                  // bytes that all operators together may hold
  std::optional<std::chrono::nanoseconds> time;  // that it may take
  size_t batch_rows = kBatchRows;
  const ProcedureRegistry* procedures = nullptr;  // what CALL runs
};

struct Execution {
  std::vector<std::string> columns;
  std::vector<std::vector<graph::Value>> rows;
  Reasons reasons;                      // what `why`, path and verdict columns refer to
  std::vector<uint64_t> operator_rows;  // in the order of a depth-first walk of the plan
};

// The plan's rows, in order. Deterministic. Errors: those of expressions, limits that are reached, and a plan
// that writes.
graph::StatusOr<Execution> Execute(const graph::View& graph, const LogicalPlan& plan,
                                   const ExecuteOptions& options);
// The same for a plan that may write. After an error the delta holds what was written until then: the caller
// goes back to a state from before.
graph::StatusOr<Execution> Execute(graph::Delta* delta, const LogicalPlan& plan,
                                   const ExecuteOptions& options);

}  // namespace aitia::engine
