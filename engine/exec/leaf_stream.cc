#include "engine/exec/leaf_stream.h"

#include <algorithm>

namespace aitia::engine {

graph::Status OnceStream::Work(Batch* batch) {
  batch->rows = done_ ? 0 : 1;
  done_ = true;
  return graph::OkStatus();
}

void ArgumentStream::Set(const Batch& batch, size_t row, const Stream& from) {
  values_.clear();
  for (const VariableId variable : columns()) {
    const int column = from.ColumnOf(variable);
    values_.push_back(column < 0 ? graph::Value() : batch.columns[static_cast<size_t>(column)].At(row));
  }
}

void ArgumentStream::Set(const std::vector<VariableId>& variables, const std::vector<graph::Value>& values) {
  values_.clear();
  for (const VariableId variable : columns()) {
    const auto found = std::find(variables.begin(), variables.end(), variable);
    values_.push_back(found == variables.end() ? graph::Value()
                                               : values[static_cast<size_t>(found - variables.begin())]);
  }
}

graph::Status ArgumentStream::Work(Batch* batch) {
  if (done_) return graph::OkStatus();
  for (size_t i = 0; i < values_.size(); ++i) batch->columns[i].Append(values_[i]);
  batch->rows = 1;
  done_ = true;
  return graph::OkStatus();
}

}  // namespace aitia::engine
