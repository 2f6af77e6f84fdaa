#include "engine/exec/write_stream.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {

using graph::Value;

WriteStream::WriteStream(const Plan& plan, Context* context, Streams inputs,
                         const std::vector<VariableId>& added)
    : BufferedStream(plan, context, std::move(inputs)),
      variables_(input().columns()),
      places_(context->plan.variables.size(), -1) {
  for (const VariableId variable : added) {
    if (!variable.valid()) continue;
    if (std::find(variables_.begin(), variables_.end(), variable) == variables_.end()) {
      variables_.push_back(variable);
    }
  }
  for (size_t i = 0; i < variables_.size(); ++i) places_[variables_[i].value] = static_cast<int>(i);
  for (const VariableId variable : columns()) sources_.push_back(places_[variable.value]);
}

graph::Status WriteStream::Compute(std::vector<std::vector<Value>>* rows) {
  if (NeedsDelta() && context().delta == nullptr) {
    return graph::FailedPrecondition("this graph cannot be written to");
  }
  std::vector<std::vector<Value>> in;
  uint64_t held = 0;
  AITIA_RETURN_IF_ERROR(ReadAll(&input(), &context(), &in, &held));
  out_ = rows;
  Batch row;
  for (const std::vector<Value>& values : in) {
    AITIA_RETURN_IF_ERROR(context().Step(10));
    row.Clear(variables_.size());
    row.rows = 1;
    for (size_t i = 0; i < values.size(); ++i) row.columns[i].Append(values[i]);
    AITIA_RETURN_IF_ERROR(Write(&row));
    ++context().writes;
  }
  AITIA_RETURN_IF_ERROR(Finish());
  ++context().writes;
  context().Release(held);
  return graph::OkStatus();
}

graph::Status WriteStream::Emit(const Batch& row) {
  std::vector<Value>& out = out_->emplace_back();
  uint64_t bytes = sizeof(out);
  for (const int source : sources_) {
    out.push_back(source < 0 ? Value() : row.columns[static_cast<size_t>(source)].At(0));
    bytes += BytesOf(out.back());
  }
  return Hold(bytes);
}

graph::Status CheckProperty(std::string_view key, const Value& value) {
  const auto is_plain = [](const Value& one) {
    switch (one.type()) {
      case Value::Type::kList:
      case Value::Type::kMap:
      case Value::Type::kNode:
      case Value::Type::kRelationship:
      case Value::Type::kPath:
        return false;
      default:
        return true;
    }
  };
  const bool holds = value.type() == Value::Type::kList
                         ? std::all_of(value.list().begin(), value.list().end(), is_plain)
                         : is_plain(value);
  if (holds) return graph::OkStatus();
  return QueryError(
      kTypeError, "InvalidPropertyType",
      absl::StrCat("the property '", std::string(key), "' can be a plain value or a list of them, and not ",
                   graph::ToLiteral(value)));
}

graph::Status WriteError(const graph::Status& status) {
  if (absl::IsInvalidArgument(status) && !ErrorOf(status)) {
    return QueryError(kTypeError, "InvalidPropertyType", graph::Message(status));
  }
  if (absl::IsFailedPrecondition(status) && !ErrorOf(status)) {
    return QueryError(kEntityNotFound, "DeletedEntityAccess", graph::Message(status));
  }
  return status;
}

}  // namespace aitia::engine
