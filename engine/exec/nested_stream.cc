#include "engine/exec/nested_stream.h"

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {
namespace {

using graph::Value;

// Runs the clauses for one row; `rows` gets what they return.
graph::Status Run(Stream* clauses, Context* context, std::vector<std::vector<Value>>* rows) {
  clauses->Restart();
  uint64_t held = 0;
  AITIA_RETURN_IF_ERROR(ReadAll(clauses, context, rows, &held));
  context->Release(held);
  return graph::OkStatus();
}

}  // namespace

CallStream::CallStream(const Plan& plan, Context* context, Streams inputs,
                       std::vector<ArgumentStream*> arguments)
    : WriteStream(plan, context, std::move(inputs), std::get<Call>(plan.op).introduced),
      arguments_(std::move(arguments)) {}

graph::Status CallStream::Write(Batch* row) {
  for (ArgumentStream* argument : arguments_) argument->Set(*row, 0, input());
  std::vector<std::vector<Value>> rows;
  AITIA_RETURN_IF_ERROR(Run(&input(1), &context(), &rows));
  const auto& call = std::get<Call>(plan().op);
  if (!call.returns) return Emit(*row);
  const size_t given = input().columns().size();
  for (const std::vector<Value>& values : rows) {
    for (size_t i = given; i < variables().size(); ++i) {
      const int source = input(1).ColumnOf(variables()[i]);
      row->columns[i].Clear();
      row->columns[i].Append(source < 0 ? Value() : values[static_cast<size_t>(source)]);
    }
    AITIA_RETURN_IF_ERROR(Emit(*row));
  }
  return graph::OkStatus();
}

ForeachStream::ForeachStream(const Plan& plan, Context* context, Streams inputs,
                             std::vector<ArgumentStream*> arguments)
    : WriteStream(plan, context, std::move(inputs), {}),
      arguments_(std::move(arguments)),
      list_(std::get<Foreach>(plan.op).list, places(), context) {}

graph::Status ForeachStream::Write(Batch* row) {
  AITIA_ASSIGN_OR_RETURN(const Value list, list_.Evaluate(*row, 0));
  if (list.is_null()) return Emit(*row);
  if (list.type() != Value::Type::kList) {
    return QueryError(kTypeError, "InvalidArgumentType",
                      absl::StrCat("FOREACH goes through a list, not ", graph::ToLiteral(list)));
  }
  std::vector<VariableId> names = variables();
  names.push_back(std::get<Foreach>(plan().op).variable);
  std::vector<Value> values;
  for (size_t i = 0; i < variables().size(); ++i) values.push_back(row->columns[i].At(0));
  values.emplace_back();
  for (const Value& item : list.list()) {
    values.back() = item;
    for (ArgumentStream* argument : arguments_) argument->Set(names, values);
    std::vector<std::vector<Value>> rows;
    AITIA_RETURN_IF_ERROR(Run(&input(1), &context(), &rows));
    ++context().writes;
  }
  return Emit(*row);
}

}  // namespace aitia::engine
