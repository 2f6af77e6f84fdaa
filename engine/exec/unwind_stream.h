// A row for each item of a list.
#pragma once

#include "engine/exec/evaluate.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class UnwindStream final : public EachRowStream {
 public:
  UnwindStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  Evaluator evaluator_;
  graph::Value list_;
};

}  // namespace aitia::engine
