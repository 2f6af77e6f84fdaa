// The rows of a procedure, for each row of the input.
#pragma once

#include "engine/exec/evaluate.h"
#include "engine/exec/procedures.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class ProcedureStream final : public EachRowStream {
 public:
  ProcedureStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  const ProcedureCall& op_;
  const ProcedureCode* code_;
  std::vector<Evaluator> arguments_;
  ProcedureRows rows_;  // for this row
};

}  // namespace aitia::engine
