#include "engine/exec/aggregate_stream.h"

#include <map>

#include "engine/exec/aggregator.h"

namespace aitia::engine {

using graph::Value;

AggregateStream::AggregateStream(const Plan& plan, Context* context, Streams inputs)
    : BufferedStream(plan, context, std::move(inputs)), op_(std::get<Aggregate>(plan.op)) {
  const std::vector<int> map = input().ColumnMap();
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

graph::Status AggregateStream::Compute(std::vector<std::vector<Value>>* rows) {
  struct Group {
    std::vector<Value> keys;
    std::vector<Aggregator> aggregators;
  };
  std::vector<Group> groups;  // in order of appearance
  std::map<std::vector<Value>, size_t, TotalLess> place;
  const auto new_group = [&](std::vector<Value> keys) -> graph::Status {
    Group& group = groups.emplace_back();
    uint64_t bytes = sizeof(Group) + op_.aggregates.size() * sizeof(Aggregator);
    for (const Value& key : keys) bytes += 2 * BytesOf(key);
    AITIA_RETURN_IF_ERROR(context().Hold(bytes));
    group.keys = std::move(keys);
    for (const auto& item : op_.aggregates) {
      AITIA_ASSIGN_OR_RETURN(Aggregator aggregator, Aggregator::Make(item.expression));
      group.aggregators.push_back(std::move(aggregator));
    }
    return graph::OkStatus();
  };
  if (op_.keys.empty()) {
    AITIA_RETURN_IF_ERROR(new_group({}));
    place[{}] = 0;
  }
  std::vector<Value> arguments;
  Batch batch;
  batch.capacity = context().batch_rows;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, input().Next(&batch));
    if (!more) break;
    for (size_t row = 0; row < batch.rows; ++row) {
      std::vector<Value> keys;
      for (Evaluator& key : keys_) {
        AITIA_ASSIGN_OR_RETURN(Value value, key.Evaluate(batch, row));
        keys.push_back(std::move(value));
      }
      const auto [found, is_new] = place.try_emplace(keys, groups.size());
      if (is_new) AITIA_RETURN_IF_ERROR(new_group(std::move(keys)));
      Group& group = groups[found->second];
      for (size_t i = 0; i < op_.aggregates.size(); ++i) {
        arguments.clear();
        for (Evaluator& argument : arguments_[i]) {
          AITIA_ASSIGN_OR_RETURN(Value value, argument.Evaluate(batch, row));
          arguments.push_back(std::move(value));
        }
        if (keeps_[i] && !arguments.empty())
          AITIA_RETURN_IF_ERROR(context().Hold(BytesOf(arguments.front())));
        AITIA_RETURN_IF_ERROR(group.aggregators[i].Add(arguments));
      }
    }
  }
  for (const Group& group : groups) {
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
  constexpr uint64_t kTreeNode = 64;
  for (; task.row < task.in.rows && task.sources.size() < task.room; ++task.row) {
    std::vector<Value> values;
    uint64_t bytes = kTreeNode;
    for (const int column : variables_) {
      values.push_back(column < 0 ? Value() : task.in.columns[static_cast<size_t>(column)].At(task.row));
      bytes += BytesOf(values.back());
    }
    if (!seen_.insert(std::move(values)).second) continue;
    AITIA_RETURN_IF_ERROR(context().Hold(bytes));
    held_ += bytes;
    task.sources.push_back(static_cast<uint32_t>(task.row));
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
