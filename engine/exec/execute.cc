#include "engine/exec/execute.h"

#include "engine/exec/make_stream.h"

namespace aitia::engine {

namespace {

graph::StatusOr<Execution> Run(const graph::View& graph, graph::Delta* delta, const LogicalPlan& plan,
                               const ExecuteOptions& options) {
  Context context{graph, plan, options.parameters, options.rank};
  context.delta = delta;
  context.procedures = options.procedures;
  context.rows_left = options.most_rows;
  context.batch_rows = options.batch_rows;
  context.memory_left = options.memory;
  if (options.time) context.deadline = std::chrono::steady_clock::now() + *options.time;
  const MadeStream stream = MakeStream(plan.root, &context);
  Execution execution;
  execution.columns = plan.column_names;
  std::vector<int> columns;
  for (const VariableId variable : plan.columns) columns.push_back(stream.root->ColumnOf(variable));
  Batch batch;
  batch.capacity = options.batch_rows;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, stream.root->Next(&batch));
    if (!more) break;
    if (!plan.returns) continue;
    for (size_t row = 0; row < batch.rows; ++row) {
      std::vector<graph::Value>& values = execution.rows.emplace_back();
      values.reserve(columns.size());
      for (const int column : columns) {
        values.push_back(column < 0 ? graph::Value() : batch.columns[static_cast<size_t>(column)].At(row));
      }
    }
  }
  stream.root->CollectRows(&execution.operator_rows);
  execution.reasons = std::move(context.reasons);
  return execution;
}

}  // namespace

graph::StatusOr<Execution> Execute(const graph::View& graph, const LogicalPlan& plan,
                                   const ExecuteOptions& options) {
  return Run(graph, nullptr, plan, options);
}

graph::StatusOr<Execution> Execute(graph::Delta* delta, const LogicalPlan& plan,
                                   const ExecuteOptions& options) {
  return Run(delta->view(), delta, plan, options);
}

}  // namespace aitia::engine
