// Rows with the same keys become one; and the first row of each combination.
#pragma once

#include <set>

#include "engine/exec/buffered_stream.h"
#include "engine/exec/compare.h"
#include "engine/exec/stream.h"

namespace aitia::engine {

class AggregateStream final : public BufferedStream {
 public:
  AggregateStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Compute(std::vector<std::vector<graph::Value>>* rows) override;

  const Aggregate& op_;
};

class DistinctStream final : public RowStream {
 public:
  DistinctStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;
  void ResetRow() override { seen_.clear(); }

  std::vector<int> variables_;
  std::set<std::vector<graph::Value>, TotalLess> seen_;
};

}  // namespace aitia::engine
