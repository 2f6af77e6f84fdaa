#include "engine/exec/union_stream.h"

#include <algorithm>

namespace aitia::engine {

UnionStream::UnionStream(const Plan& plan, Context* context, Streams inputs)
    : Stream(plan, context, std::move(inputs)) {
  const auto& op = std::get<Union>(plan.op);
  for (size_t i = 0; i < input_count(); ++i) {
    sources_.emplace_back();
    for (const VariableId variable : columns()) {
      const auto found = std::find(op.columns.begin(), op.columns.end(), variable);
      const auto place = static_cast<size_t>(found - op.columns.begin());
      sources_.back().push_back(input(i).ColumnOf(op.sources[i][place]));
    }
  }
}

graph::Status UnionStream::Work(Batch* batch) {
  for (; current_ < input_count(); ++current_) {
    in_.capacity = batch->capacity;
    AITIA_ASSIGN_OR_RETURN(const bool more, input(current_).Next(&in_));
    if (!more) continue;
    for (size_t i = 0; i < columns().size(); ++i) {
      const int source = sources_[current_][i];
      if (source < 0) {
        batch->columns[i].AppendNulls(in_.rows);
      } else {
        // Copied, since two of our columns may have the same source.
        batch->columns[i] = in_.columns[static_cast<size_t>(source)];
      }
    }
    batch->rows = in_.rows;
    return graph::OkStatus();
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
