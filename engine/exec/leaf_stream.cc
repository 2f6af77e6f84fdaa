#include "engine/exec/leaf_stream.h"

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

graph::Status ArgumentStream::Work(Batch* batch) {
  if (done_) return graph::OkStatus();
  for (size_t i = 0; i < values_.size(); ++i) batch->columns[i].Append(values_[i]);
  batch->rows = 1;
  done_ = true;
  return graph::OkStatus();
}

}  // namespace aitia::engine
