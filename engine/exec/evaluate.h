// Expressions made ready to run: every name is looked up once, for all rows that are to come.
#pragma once

#include <memory>
#include <vector>

#include "engine/exec/batch.h"
#include "engine/exec/context.h"
#include "graph/base/status.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// The row that an expression is evaluated for, and what it binds itself.
struct Frame {
  const Batch* batch = nullptr;
  size_t row = 0;
  std::vector<graph::Value> locals;
};

// One node of an expression. Mistakes that show only with values are errors of Evaluate.
class Node {
 public:
  virtual ~Node() = default;
  virtual graph::Status Evaluate(Frame& frame, graph::Value* out) = 0;
  // For each row of the frame's batch; appends to the empty column.
  virtual graph::Status EvaluateAll(Frame& frame, Column* out);
  // Appends the rows of the batch for which the value is true. Another type than boolean is an error.
  virtual graph::Status Select(Frame& frame, std::vector<uint32_t>* rows);
  // If it is the same for all rows.
  virtual const graph::Value* constant() const { return nullptr; }
};

// An expression over the rows of one stream. Not thread-safe; the expression and the context outlive it.
class Evaluator {
 public:
  // `columns`: for every variable of the plan its column, -1 where there is none (null).
  Evaluator(const queries::Expression& expression, const std::vector<int>& columns, Context* context);

  // Errors: what a function cannot take, a parameter without a value.
  graph::StatusOr<graph::Value> Evaluate(const Batch& batch, size_t row);
  graph::Status EvaluateAll(const Batch& batch, Column* out);
  graph::Status Select(const Batch& batch, std::vector<uint32_t>* rows);
  const graph::Value* constant() const { return node_->constant(); }

 private:
  Frame frame_;
  std::unique_ptr<Node> node_;
};

// Whether a predicate's value is true; null is not. Another type than boolean is an error.
graph::StatusOr<bool> IsTrue(const graph::Value& value);

// The value of an expression without variables as a number of rows (SKIP, LIMIT): an integer of at least 0.
graph::StatusOr<size_t> EvaluateCount(const queries::Expression& expression, Context* context);

}  // namespace aitia::engine
