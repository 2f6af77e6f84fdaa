// Some rows of the input, by their number.
#pragma once

#include "engine/exec/row_stream.h"

namespace aitia::engine {

class LimitStream final : public RowStream {
 public:
  LimitStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Fill(const Task& task) override;
  graph::StatusOr<size_t> Wanted() override;
  void ResetRow() override;
  graph::Status Count();

  const Limit& op_;
  bool counted_ = false;
  size_t skip_ = 0;
  size_t end_ = 0;
  size_t place_ = 0;  // of the next row of the input
};

}  // namespace aitia::engine
