// Rows with the same keys become one; and the first row of each combination.
#pragma once

#include <set>

#include "engine/exec/buffered_stream.h"
#include "engine/exec/compare.h"
#include "engine/exec/evaluate.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class AggregateStream final : public BufferedStream {
 public:
  AggregateStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Compute(std::vector<std::vector<graph::Value>>* rows) override;

  const Aggregate& op_;
  std::vector<Evaluator> keys_;
  std::vector<std::vector<Evaluator>> arguments_;  // of each aggregate
  std::vector<bool> keeps_;                        // of each aggregate: whether it keeps the values
};

class DistinctStream final : public RowStream {
 public:
  DistinctStream(const Plan& plan, Context* context, Streams inputs);
  ~DistinctStream() override;

 private:
  graph::Status Fill(const Task& task) override;
  void ResetRow() override;

  std::vector<int> variables_;
  std::set<std::vector<graph::Value>, TotalLess> seen_;
  uint64_t held_ = 0;  // bytes
};

}  // namespace aitia::engine
