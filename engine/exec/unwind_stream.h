// A row for each item of a list.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class UnwindStream final : public RowStream {
 public:
  UnwindStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  const Unwind& op_;
  std::vector<int> map_;
  graph::Value list_;
};

}  // namespace aitia::engine
