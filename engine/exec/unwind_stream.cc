#include "engine/exec/unwind_stream.h"

namespace aitia::engine {

using graph::Value;

UnwindStream::UnwindStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)),
      evaluator_(std::get<Unwind>(plan.op).list, input().ColumnMap(), context) {}

graph::StatusOr<size_t> UnwindStream::Begin(const Batch& in, size_t row) {
  AITIA_ASSIGN_OR_RETURN(list_, evaluator_.Evaluate(in, row));
  if (list_.is_null()) return size_t{0};
  return list_.type() == Value::Type::kList ? list_.list().size() : size_t{1};
}

void UnwindStream::Write(VariableId, size_t i, Column* column) {
  column->Append(list_.type() == Value::Type::kList ? list_.list()[i] : list_);
}

}  // namespace aitia::engine
