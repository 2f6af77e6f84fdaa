// Rows for which a predicate is true.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class FilterStream final : public RowStream {
 public:
  FilterStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  const Expression& predicate_;
  std::vector<int> map_;
};

}  // namespace aitia::engine
