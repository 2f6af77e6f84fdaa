#include "engine/exec/procedure_stream.h"

#include "absl/strings/str_cat.h"

namespace aitia::engine {

using graph::Value;

ProcedureStream::ProcedureStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)),
      op_(std::get<ProcedureCall>(plan.op)),
      code_(context->procedures == nullptr ? nullptr : context->procedures->Find(op_.name)) {
  for (const Expression& argument : op_.arguments) {
    arguments_.emplace_back(argument, input().ColumnMap(), context);
  }
}

graph::StatusOr<size_t> ProcedureStream::Begin(const Batch& in, size_t row) {
  if (code_ == nullptr) {
    return graph::FailedPrecondition(absl::StrCat("there is no procedure '", op_.name, "' any more"));
  }
  std::vector<Value> arguments;
  for (size_t i = 0; i < arguments_.size(); ++i) {
    AITIA_ASSIGN_OR_RETURN(Value value, arguments_[i].Evaluate(in, row));
    const bool wants_float =
        i < code_->signature.arguments.size() && code_->signature.arguments[i].type == queries::kFloatType;
    if (wants_float && value.type() == Value::Type::kInteger) value = static_cast<double>(value.integer());
    arguments.push_back(std::move(value));
  }
  AITIA_ASSIGN_OR_RETURN(rows_, code_->run(arguments, graph()));
  AITIA_RETURN_IF_ERROR(context().Charge(rows_.size() + 1));
  return code_->signature.columns.empty() ? size_t{1} : rows_.size();
}

void ProcedureStream::Write(VariableId variable, size_t i, Column* column) {
  for (const auto& yield : op_.yields) {
    if (yield.variable != variable) continue;
    column->Append(i < rows_.size() && yield.column < rows_[i].size() ? rows_[i][yield.column] : Value());
    return;
  }
  column->AppendNulls(1);
}

}  // namespace aitia::engine
