// Some rows of the input, by their number.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class LimitStream final : public RowStream {
 public:
  LimitStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;
  bool Done() const override { return counted_ && place_ >= end_; }
  void ResetRow() override;

  const Limit& op_;
  bool counted_ = false;
  size_t skip_ = 0;
  size_t end_ = 0;
  size_t place_ = 0;
};

}  // namespace aitia::engine
