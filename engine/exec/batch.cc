#include "engine/exec/batch.h"

namespace aitia::engine {

using graph::NodeId;
using graph::RelationshipId;
using graph::Value;

size_t Column::size() const {
  return std::visit(
      [](const auto& items) -> size_t {
        if constexpr (std::is_same_v<std::decay_t<decltype(items)>, std::monostate>) {
          return 0;
        } else {
          return items.size();
        }
      },
      data_);
}

Value Column::At(size_t row) const {
  if (const auto* nodes = std::get_if<std::vector<NodeId>>(&data_)) return (*nodes)[row];
  if (const auto* relationships = std::get_if<std::vector<RelationshipId>>(&data_))
    return (*relationships)[row];
  return std::get<std::vector<Value>>(data_)[row];
}

std::vector<Value>& Column::AsValues() {
  if (auto* values = std::get_if<std::vector<Value>>(&data_)) return *values;
  std::vector<Value> values;
  values.reserve(size() + 1);
  for (size_t i = 0; i < size(); ++i) values.push_back(At(i));
  return data_.emplace<std::vector<Value>>(std::move(values));
}

void Column::Append(NodeId node) {
  if (std::holds_alternative<std::monostate>(data_)) data_.emplace<std::vector<NodeId>>();
  if (auto* nodes = std::get_if<std::vector<NodeId>>(&data_)) {
    nodes->push_back(node);
  } else {
    AsValues().emplace_back(node);
  }
}

void Column::Append(RelationshipId relationship) {
  if (std::holds_alternative<std::monostate>(data_)) data_.emplace<std::vector<RelationshipId>>();
  if (auto* relationships = std::get_if<std::vector<RelationshipId>>(&data_)) {
    relationships->push_back(relationship);
  } else {
    AsValues().emplace_back(relationship);
  }
}

void Column::Append(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNode:
      Append(value.node());
      break;
    case Value::Type::kRelationship:
      Append(value.relationship());
      break;
    default:
      AsValues().push_back(value);
  }
}

void Column::AppendFrom(const Column& other, size_t row) {
  if (const auto* nodes = std::get_if<std::vector<NodeId>>(&other.data_)) {
    Append((*nodes)[row]);
  } else if (const auto* relationships = std::get_if<std::vector<RelationshipId>>(&other.data_)) {
    Append((*relationships)[row]);
  } else {
    Append(std::get<std::vector<Value>>(other.data_)[row]);
  }
}

void Column::Clear() { data_ = std::monostate(); }

void Batch::Clear(size_t column_count) {
  rows = 0;
  columns.resize(column_count);
  for (Column& column : columns) column.Clear();
}

}  // namespace aitia::engine
