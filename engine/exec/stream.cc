#include "engine/exec/stream.h"

#include <algorithm>

namespace aitia::engine {

using graph::Status;
using graph::StatusOr;
using graph::Value;

Stream::Stream(const Plan& plan, Context* context, std::vector<std::unique_ptr<Stream>> inputs)
    : plan_(plan), context_(context), inputs_(std::move(inputs)) {}

StatusOr<bool> Stream::Next(Batch* batch) {
  OpenAgainIfChanged();
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

uint64_t BytesOf(const Value& value) {
  constexpr uint64_t kTreeNode = 48;  // what a map keeps beside key and value
  uint64_t bytes = sizeof(Value);
  switch (value.type()) {
    case Value::Type::kString:
      if (value.string().capacity() > 15) bytes += value.string().capacity();
      break;
    case Value::Type::kList:
      for (const Value& item : value.list()) bytes += BytesOf(item);
      break;
    case Value::Type::kMap:
      for (const auto& [key, item] : value.map()) {
        bytes += kTreeNode + sizeof(key) + key.size() + BytesOf(item);
      }
      break;
    case Value::Type::kPath:
      bytes += value.path().nodes.size() * 8 + sizeof(graph::PathValue);
      break;
    default:
      break;
  }
  return bytes;
}

Status ReadAll(Stream* input, Context* context, std::vector<std::vector<Value>>* rows, uint64_t* held) {
  Batch batch;
  batch.capacity = context->batch_rows;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, input->Next(&batch));
    if (!more) return graph::OkStatus();
    for (size_t row = 0; row < batch.rows; ++row) {
      std::vector<Value>& values = rows->emplace_back();
      values.reserve(batch.columns.size());
      uint64_t bytes = sizeof(values);
      for (const Column& column : batch.columns) {
        values.push_back(column.At(row));
        bytes += BytesOf(values.back());
      }
      AITIA_RETURN_IF_ERROR(context->Hold(bytes));
      *held += bytes;
    }
  }
}

}  // namespace aitia::engine
