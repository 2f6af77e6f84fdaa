#include "engine/exec/stream.h"

#include <algorithm>

namespace aitia::engine {

using graph::Status;
using graph::StatusOr;

Stream::Stream(const Plan& plan, Context* context, std::vector<std::unique_ptr<Stream>> inputs)
    : plan_(plan), context_(context), inputs_(std::move(inputs)) {}

StatusOr<bool> Stream::Next(Batch* batch) {
  batch->Clear(columns().size());
  AITIA_RETURN_IF_ERROR(Work(batch));
  rows_ += batch->rows;
  AITIA_RETURN_IF_ERROR(context_->Charge(batch->rows));
  return batch->rows > 0;
}

void Stream::Restart() {
  for (const auto& one : inputs_) one->Restart();
  Reset();
}

void Stream::CollectRows(std::vector<uint64_t>* rows) const {
  rows->push_back(rows_);
  for (const auto& one : inputs_) one->CollectRows(rows);
}

int Stream::ColumnOf(VariableId variable) const {
  const auto found = std::find(columns().begin(), columns().end(), variable);
  return found == columns().end() ? -1 : static_cast<int>(found - columns().begin());
}

std::vector<int> Stream::ColumnMap() const {
  std::vector<int> map(context_->plan.variables.size(), -1);
  for (size_t i = 0; i < columns().size(); ++i) map[columns()[i].value] = static_cast<int>(i);
  return map;
}

RowStream::RowStream(const Plan& plan, Context* context, Streams inputs)
    : Stream(plan, context, std::move(inputs)) {
  for (const VariableId variable : columns()) source_.push_back(input().ColumnOf(variable));
}

Status RowStream::Work(Batch* batch) {
  while (true) {
    if (row_ == in_.rows) {
      if (batch->rows > 0 || Done()) return graph::OkStatus();
      AITIA_ASSIGN_OR_RETURN(const bool more, input().Next(&in_));
      row_ = 0;
      if (!more) return graph::OkStatus();
    }
    if (!begun_) {
      AITIA_ASSIGN_OR_RETURN(count_, Begin(in_, row_));
      made_ = 0;
      begun_ = true;
    }
    for (; made_ < count_; ++made_) {
      if (batch->rows == kBatchRows) return graph::OkStatus();
      for (size_t i = 0; i < source_.size(); ++i) {
        if (source_[i] >= 0) {
          batch->columns[i].AppendFrom(in_.columns[static_cast<size_t>(source_[i])], row_);
        } else {
          Write(columns()[i], made_, &batch->columns[i]);
        }
      }
      ++batch->rows;
    }
    begun_ = false;
    ++row_;
  }
}

void RowStream::Reset() {
  in_.Clear(0);
  row_ = made_ = count_ = 0;
  begun_ = false;
  ResetRow();
}

Status ReadAll(Stream* input, Context* context, std::vector<std::vector<graph::Value>>* rows) {
  Batch batch;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, input->Next(&batch));
    if (!more) return graph::OkStatus();
    AITIA_RETURN_IF_ERROR(context->Charge(batch.rows));
    for (size_t row = 0; row < batch.rows; ++row) {
      std::vector<graph::Value>& values = rows->emplace_back();
      values.reserve(batch.columns.size());
      for (const Column& column : batch.columns) values.push_back(column.At(row));
    }
  }
}

}  // namespace aitia::engine
