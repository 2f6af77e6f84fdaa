// For each row the rows of a pattern that starts from it; the row with nulls where there are none.
#pragma once

#include "engine/exec/leaf_stream.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class OptionalStream final : public EachRowStream {
 public:
  // inputs: the rows, and the pattern, whose leaves are `arguments`.
  OptionalStream(const Plan& plan, Context* context, Streams inputs, std::vector<ArgumentStream*> arguments);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  std::vector<ArgumentStream*> arguments_;
  std::vector<std::vector<graph::Value>> rows_;  // of the pattern, for this row
};

}  // namespace aitia::engine
