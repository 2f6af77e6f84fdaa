#include "engine/exec/project_stream.h"

#include "engine/exec/evaluate.h"

namespace aitia::engine {

ProjectStream::ProjectStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)),
      op_(std::get<Project>(plan.op)),
      map_(input().ColumnMap()) {}

graph::StatusOr<size_t> ProjectStream::Begin(const Batch& in, size_t row) {
  values_.clear();
  for (const auto& item : op_.items) {
    AITIA_ASSIGN_OR_RETURN(graph::Value value, Evaluate(item.expression, {map_, in, row}, context()));
    values_.push_back(std::move(value));
  }
  return size_t{1};
}

void ProjectStream::Write(VariableId variable, size_t, Column* column) {
  for (size_t i = 0; i < op_.items.size(); ++i) {
    if (op_.items[i].variable == variable) return column->Append(values_[i]);
  }
  column->Append(graph::Value());
}

}  // namespace aitia::engine
