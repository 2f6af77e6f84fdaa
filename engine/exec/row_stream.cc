#include "engine/exec/row_stream.h"

#include <algorithm>

namespace aitia::engine {

RowStream::RowStream(const Plan& plan, Context* context, Streams inputs)
    : Stream(plan, context, std::move(inputs)) {
  for (const VariableId variable : columns()) {
    source_.push_back(input().ColumnOf(variable));
    if (source_.back() < 0) own_.push_back(source_.size() - 1);
  }
}

void RowStream::Recompute(VariableId variable) {
  const int column = ColumnOf(variable);
  if (column < 0 || source_[static_cast<size_t>(column)] < 0) return;
  source_[static_cast<size_t>(column)] = -1;
  own_.push_back(static_cast<size_t>(column));
}

graph::Status RowStream::Work(Batch* batch) {
  while (batch->rows < batch->capacity) {
    if (row_ == in_.rows) {
      if (batch->rows > 0) return graph::OkStatus();
      AITIA_ASSIGN_OR_RETURN(const size_t wanted, Wanted());
      if (wanted == 0) return graph::OkStatus();
      in_.capacity = std::min(context().batch_rows, wanted);
      AITIA_ASSIGN_OR_RETURN(const bool more, input().Next(&in_));
      row_ = 0;
      if (!more) return graph::OkStatus();
      OpenAgainIfChanged();
    }
    sources_.clear();
    AITIA_RETURN_IF_ERROR(Fill({in_, row_, batch->capacity - batch->rows, sources_, *batch}));
    if (sources_.empty()) continue;
    Carry(batch, row_ == in_.rows);
    batch->rows += sources_.size();
  }
  return graph::OkStatus();
}

void RowStream::Carry(Batch* batch, bool all_used) {
  // Where each row of the input became one row, its columns change hands.
  bool same = all_used && batch->rows == 0 && sources_.size() == in_.rows;
  for (size_t i = 0; same && i < sources_.size(); ++i) same = sources_[i] == i;
  for (size_t i = 0; i < source_.size(); ++i) {
    if (source_[i] < 0) continue;
    Column& from = in_.columns[static_cast<size_t>(source_[i])];
    if (same) {
      std::swap(batch->columns[i], from);
    } else {
      batch->columns[i].AppendRows(from, sources_);
    }
  }
}

void RowStream::Reset() {
  in_.Clear(0);
  row_ = 0;
  ResetRow();
}

graph::Status EachRowStream::Fill(const Task& task) {
  while (task.row < task.in.rows && task.sources.size() < task.room) {
    if (!begun_) {
      AITIA_ASSIGN_OR_RETURN(count_, Begin(task.in, task.row));
      made_ = 0;
      begun_ = true;
    }
    for (; made_ < count_; ++made_) {
      if (task.sources.size() == task.room) return graph::OkStatus();
      for (const size_t own : OwnColumns()) Write(columns()[own], made_, &task.out.columns[own]);
      task.sources.push_back(static_cast<uint32_t>(task.row));
    }
    begun_ = false;
    ++task.row;
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
