// For each row the rows of a pattern that starts from it; the row with nulls where there are none.
#pragma once

#include "engine/exec/leaf_stream.h"
#include "engine/exec/stream.h"

namespace aitia::engine {

class OptionalStream final : public RowStream {
 public:
  // inputs: the rows, and the pattern, whose leaf is `argument`.
  OptionalStream(const Plan& plan, Context* context, Streams inputs, ArgumentStream* argument);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  ArgumentStream* argument_;
  std::vector<std::vector<graph::Value>> rows_;  // of the pattern, for this row
};

}  // namespace aitia::engine
