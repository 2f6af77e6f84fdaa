#include "engine/exec/buffered_stream.h"

#include <utility>

namespace aitia::engine {

BufferedStream::~BufferedStream() { context().Release(held_); }

graph::Status BufferedStream::Hold(uint64_t bytes) {
  AITIA_RETURN_IF_ERROR(context().Hold(bytes));
  held_ += bytes;
  return graph::OkStatus();
}

graph::Status BufferedStream::Work(Batch* batch) {
  if (!computed_) {
    AITIA_RETURN_IF_ERROR(Compute(&rows_));
    computed_ = true;
  }
  for (; next_ < rows_.size() && batch->rows < batch->capacity; ++next_, ++batch->rows) {
    for (size_t i = 0; i < columns().size(); ++i) batch->columns[i].Append(std::move(rows_[next_][i]));
  }
  return graph::OkStatus();
}

void BufferedStream::Reset() {
  computed_ = false;
  rows_.clear();
  next_ = 0;
  context().Release(std::exchange(held_, 0));
}

void Narrow(const Stream& input, const Stream& output, std::vector<std::vector<graph::Value>>* rows) {
  std::vector<int> source;
  for (const VariableId variable : output.columns()) source.push_back(input.ColumnOf(variable));
  for (std::vector<graph::Value>& row : *rows) {
    std::vector<graph::Value> narrow;
    narrow.reserve(source.size());
    for (const int column : source) {
      narrow.push_back(column < 0 ? graph::Value() : row[static_cast<size_t>(column)]);
    }
    row = std::move(narrow);
  }
}

}  // namespace aitia::engine
