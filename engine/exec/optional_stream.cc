#include "engine/exec/optional_stream.h"

namespace aitia::engine {

OptionalStream::OptionalStream(const Plan& plan, Context* context, Streams inputs,
                               std::vector<ArgumentStream*> arguments)
    : EachRowStream(plan, context, std::move(inputs)), arguments_(std::move(arguments)) {}

graph::StatusOr<size_t> OptionalStream::Begin(const Batch& in, size_t row) {
  for (ArgumentStream* argument : arguments_) argument->Set(in, row, input());
  input(1).Restart();
  rows_.clear();
  uint64_t held = 0;
  AITIA_RETURN_IF_ERROR(ReadAll(&input(1), &context(), &rows_, &held));
  context().Release(held);
  return rows_.empty() ? size_t{1} : rows_.size();
}

void OptionalStream::Write(VariableId variable, size_t i, Column* column) {
  const int source = input(1).ColumnOf(variable);
  column->Append(rows_.empty() || source < 0 ? graph::Value() : rows_[i][static_cast<size_t>(source)]);
}

}  // namespace aitia::engine
