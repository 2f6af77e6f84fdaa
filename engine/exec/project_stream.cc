#include "engine/exec/project_stream.h"

#include <algorithm>
#include <numeric>

namespace aitia::engine {

ProjectStream::ProjectStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)) {
  const std::vector<int> map = input().ColumnMap();
  for (const auto& item : std::get<Project>(plan.op).items) {
    const int column = ColumnOf(item.variable);
    if (column < 0) continue;
    Recompute(item.variable);
    items_.push_back({static_cast<size_t>(column), Evaluator(item.expression, map, context)});
  }
}

graph::Status ProjectStream::Fill(const Task& task) {
  const size_t first = task.row;
  const size_t count = std::min(task.room, task.in.rows - first);
  const size_t old = task.sources.size();
  task.sources.resize(old + count);
  std::iota(task.sources.begin() + static_cast<std::ptrdiff_t>(old), task.sources.end(),
            static_cast<uint32_t>(first));
  const bool whole = count == task.in.rows && task.out.rows == 0;
  for (Item& item : items_) {
    Column& out = task.out.columns[item.column];
    if (whole) {
      AITIA_RETURN_IF_ERROR(item.evaluator.EvaluateAll(task.in, &out));
      continue;
    }
    for (size_t row = first; row < first + count; ++row) {
      AITIA_ASSIGN_OR_RETURN(graph::Value value, item.evaluator.Evaluate(task.in, row));
      out.Append(std::move(value));
    }
  }
  task.row = first + count;
  return graph::OkStatus();
}

}  // namespace aitia::engine
