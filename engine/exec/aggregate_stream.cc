#include "engine/exec/aggregate_stream.h"

#include <algorithm>
#include <utility>

namespace aitia::engine {

using graph::Value;

AggregateStream::AggregateStream(const Plan& plan, Context* context, Streams inputs)
    : BufferedStream(plan, context, std::move(inputs)), op_(std::get<Aggregate>(plan.op)) {
  const std::vector<int> map = input().ColumnMap();
  if (op_.times.valid()) times_ = input().ColumnOf(op_.times);
  only_counts_ = std::all_of(op_.aggregates.begin(), op_.aggregates.end(),
                             [](const auto& item) { return item.expression.operands.empty(); });
  for (const auto& item : op_.keys) keys_.emplace_back(item.expression, map, context);
  for (const auto& item : op_.aggregates) {
    const std::optional<AggregateFunction> function = FindAggregateFunction(item.expression.name);
    keeps_.push_back(item.expression.distinct || function == AggregateFunction::kCollect ||
                     function == AggregateFunction::kPercentileCont ||
                     function == AggregateFunction::kPercentileDisc);
    arguments_.emplace_back();
    for (const Expression& operand : item.expression.operands) {
      arguments_.back().emplace_back(operand, map, context);
    }
  }
}

graph::StatusOr<size_t> AggregateStream::GroupOf(std::vector<Value>* keys) {
  const std::span<const Value> found_by(*keys);
  if (const auto found = places_.find(found_by); found != places_.end()) return found->second;
  uint64_t bytes = sizeof(Group) + op_.aggregates.size() * sizeof(Aggregator);
  for (const Value& key : *keys) bytes += 2 * BytesOf(key);
  AITIA_RETURN_IF_ERROR(Hold(bytes));
  Group& group = groups_.emplace_back();
  group.keys = *keys;
  for (const auto& item : op_.aggregates) {
    AITIA_ASSIGN_OR_RETURN(Aggregator aggregator, Aggregator::Make(item.expression));
    group.aggregators.push_back(std::move(aggregator));
  }
  places_.emplace(*keys, groups_.size() - 1);
  return groups_.size() - 1;
}

graph::Status AggregateStream::AddRow(const Batch& batch, size_t row, uint64_t times, Group* group) {
  for (size_t i = 0; i < op_.aggregates.size(); ++i) {
    call_.clear();
    for (Evaluator& argument : arguments_[i]) {
      AITIA_ASSIGN_OR_RETURN(Value value, argument.Evaluate(batch, row));
      call_.push_back(std::move(value));
    }
    if (keeps_[i] && !call_.empty()) AITIA_RETURN_IF_ERROR(Hold(BytesOf(call_.front())));
    AITIA_RETURN_IF_ERROR(group->aggregators[i].Add(call_, times));
  }
  return graph::OkStatus();
}

graph::Status AggregateStream::AddBatch(const Batch& batch) {
  const auto times_of = [&](size_t row) -> uint64_t {
    if (times_ < 0) return 1;
    return static_cast<uint64_t>(batch.columns[static_cast<size_t>(times_)].At(row).integer());
  };
  if (keys_.empty() && only_counts_) {
    uint64_t times = times_ < 0 ? batch.rows : 0;
    for (size_t row = 0; times_ >= 0 && row < batch.rows; ++row) times += times_of(row);
    return AddRow(batch, 0, times, &groups_.front());
  }
  for (size_t row = 0; row < batch.rows; ++row) {
    size_t place = 0;
    if (!keys_.empty()) {
      key_.clear();
      for (Evaluator& key : keys_) {
        AITIA_ASSIGN_OR_RETURN(Value value, key.Evaluate(batch, row));
        key_.push_back(std::move(value));
      }
      AITIA_ASSIGN_OR_RETURN(place, GroupOf(&key_));
    }
    AITIA_RETURN_IF_ERROR(AddRow(batch, row, times_of(row), &groups_[place]));
  }
  return graph::OkStatus();
}

graph::Status AggregateStream::Compute(std::vector<std::vector<Value>>* rows) {
  groups_.clear();
  places_.clear();
  if (keys_.empty()) AITIA_RETURN_IF_ERROR(GroupOf(&key_).status());
  Batch batch;
  batch.capacity = context().batch_rows;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, input().Next(&batch));
    if (!more) break;
    AITIA_RETURN_IF_ERROR(AddBatch(batch));
  }
  rows->reserve(groups_.size());
  for (Group& group : groups_) {
    std::vector<Value>& out = rows->emplace_back();
    for (const VariableId variable : columns()) {
      Value value;
      for (size_t i = 0; i < op_.keys.size(); ++i) {
        if (op_.keys[i].variable == variable) value = group.keys[i];
      }
      for (size_t i = 0; i < op_.aggregates.size(); ++i) {
        if (op_.aggregates[i].variable != variable) continue;
        AITIA_ASSIGN_OR_RETURN(value, group.aggregators[i].Result());
      }
      out.push_back(std::move(value));
    }
  }
  groups_.clear();
  places_.clear();
  return graph::OkStatus();
}

DistinctStream::DistinctStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)) {
  for (const VariableId variable : std::get<Distinct>(plan.op).variables) {
    variables_.push_back(input().ColumnOf(variable));
  }
}

DistinctStream::~DistinctStream() { context().Release(held_); }

void DistinctStream::ResetRow() {
  seen_.clear();
  context().Release(std::exchange(held_, 0));
}

graph::Status DistinctStream::Fill(const Task& task) {
  constexpr uint64_t kTableShare = 48;
  for (; task.row < task.in.rows && task.sources.size() < task.room; ++task.row) {
    values_.clear();
    uint64_t bytes = kTableShare;
    for (const int column : variables_) {
      values_.push_back(column < 0 ? Value() : task.in.columns[static_cast<size_t>(column)].At(task.row));
      bytes += BytesOf(values_.back());
    }
    if (seen_.contains(std::span<const Value>(values_))) continue;
    AITIA_RETURN_IF_ERROR(context().Hold(bytes));
    held_ += bytes;
    seen_.insert(values_);
    task.sources.push_back(static_cast<uint32_t>(task.row));
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
