// The value of an expression for one row.
#pragma once

#include <vector>

#include "engine/exec/batch.h"
#include "engine/exec/context.h"
#include "graph/base/status.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// Where an expression finds its variables: a row of a batch, and for each variable the column (-1: null).
struct Row {
  const std::vector<int>& columns;
  const Batch& batch;
  size_t row;
};

// Errors: an unknown function or parameter, a wrong number of arguments, a type that a function cannot take.
graph::StatusOr<graph::Value> Evaluate(const queries::Expression& expression, const Row& row,
                                       const Context& context);

// Whether a predicate's value is true; null is not. Another type than boolean is an error.
graph::StatusOr<bool> IsTrue(const graph::Value& value);

// The value of an expression without variables as a count (SKIP, LIMIT): an integer of at least 0.
graph::StatusOr<size_t> EvaluateCount(const queries::Expression& expression, const Context& context);

}  // namespace aitia::engine
