#include "engine/exec/filter_stream.h"

#include <algorithm>

namespace aitia::engine {

FilterStream::FilterStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)),
      predicate_(std::get<Filter>(plan.op).predicate, input().ColumnMap(), context) {}

graph::Status FilterStream::Fill(const Task& task) {
  if (task.row == 0) {
    passing_.clear();
    next_ = 0;
    AITIA_RETURN_IF_ERROR(predicate_.Select(task.in, &passing_));
  }
  while (next_ < passing_.size() && task.sources.size() < task.room)
    task.sources.push_back(passing_[next_++]);
  task.row = next_ < passing_.size() ? std::max<size_t>(1, passing_[next_]) : task.in.rows;
  return graph::OkStatus();
}

}  // namespace aitia::engine
