#include "engine/exec/aggregate_stream.h"

#include <map>

#include "engine/exec/aggregator.h"
#include "engine/exec/evaluate.h"

namespace aitia::engine {

using graph::Value;

AggregateStream::AggregateStream(const Plan& plan, Context* context, Streams inputs)
    : BufferedStream(plan, context, std::move(inputs)), op_(std::get<Aggregate>(plan.op)) {}

graph::Status AggregateStream::Compute(std::vector<std::vector<Value>>* rows) {
  struct Group {
    std::vector<Value> keys;
    std::vector<Aggregator> aggregators;
  };
  std::vector<Group> groups;  // in order of appearance
  std::map<std::vector<Value>, size_t, TotalLess> place;
  const auto new_group = [&](std::vector<Value> keys) -> graph::Status {
    Group& group = groups.emplace_back();
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
  const std::vector<int> map = input().ColumnMap();
  std::vector<Value> arguments;
  Batch batch;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, input().Next(&batch));
    if (!more) break;
    for (size_t row = 0; row < batch.rows; ++row) {
      std::vector<Value> keys;
      for (const auto& item : op_.keys) {
        AITIA_ASSIGN_OR_RETURN(Value value, Evaluate(item.expression, {map, batch, row}, context()));
        keys.push_back(std::move(value));
      }
      const auto [found, is_new] = place.try_emplace(keys, groups.size());
      if (is_new) AITIA_RETURN_IF_ERROR(new_group(std::move(keys)));
      Group& group = groups[found->second];
      for (size_t i = 0; i < op_.aggregates.size(); ++i) {
        arguments.clear();
        for (const Expression& operand : op_.aggregates[i].expression.operands) {
          AITIA_ASSIGN_OR_RETURN(Value value, Evaluate(operand, {map, batch, row}, context()));
          arguments.push_back(std::move(value));
        }
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

graph::StatusOr<size_t> DistinctStream::Begin(const Batch& in, size_t row) {
  std::vector<Value> values;
  for (const int column : variables_) {
    values.push_back(column < 0 ? Value() : in.columns[static_cast<size_t>(column)].At(row));
  }
  return seen_.insert(std::move(values)).second ? size_t{1} : size_t{0};
}

void DistinctStream::Write(VariableId, size_t, Column* column) { column->Append(Value()); }

}  // namespace aitia::engine
