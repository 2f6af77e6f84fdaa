#include "engine/exec/batch.h"

namespace aitia::engine {

using graph::NodeId;
using graph::RelationshipId;
using graph::Value;

size_t Column::size() const {
  switch (kind_) {
    case Kind::kNodes:
      return nodes_.size();
    case Kind::kRelationships:
      return relationships_.size();
    case Kind::kValues:
      return values_.size();
    case Kind::kNulls:
      break;
  }
  return nulls_;
}

Value Column::At(size_t row) const {
  switch (kind_) {
    case Kind::kNodes:
      return nodes_[row].valid() ? Value(nodes_[row]) : Value();
    case Kind::kRelationships:
      return relationships_[row].valid() ? Value(relationships_[row]) : Value();
    case Kind::kValues:
      return values_[row];
    case Kind::kNulls:
      break;
  }
  return {};
}

NodeId Column::NodeAt(size_t row) const {
  if (kind_ == Kind::kNodes) return nodes_[row];
  if (kind_ != Kind::kValues || values_[row].type() != Value::Type::kNode) return {};
  return values_[row].node();
}

RelationshipId Column::RelationshipAt(size_t row) const {
  if (kind_ == Kind::kRelationships) return relationships_[row];
  if (kind_ != Kind::kValues || values_[row].type() != Value::Type::kRelationship) return {};
  return values_[row].relationship();
}

bool Column::IsNull(size_t row) const {
  switch (kind_) {
    case Kind::kNodes:
      return !nodes_[row].valid();
    case Kind::kRelationships:
      return !relationships_[row].valid();
    case Kind::kValues:
      return values_[row].is_null();
    case Kind::kNulls:
      break;
  }
  return true;
}

std::vector<Value>& Column::AsValues() {
  if (kind_ == Kind::kValues) return values_;
  values_.clear();
  values_.reserve(size() + 1);
  for (size_t i = 0; i < size(); ++i) values_.push_back(At(i));
  nodes_.clear();
  relationships_.clear();
  nulls_ = 0;
  kind_ = Kind::kValues;
  return values_;
}

std::vector<NodeId>* Column::Nodes() {
  if (kind_ == Kind::kNulls) {
    nodes_.assign(nulls_, NodeId());
    nulls_ = 0;
    kind_ = Kind::kNodes;
  }
  return kind_ == Kind::kNodes ? &nodes_ : nullptr;
}

std::vector<RelationshipId>* Column::Relationships() {
  if (kind_ == Kind::kNulls) {
    relationships_.assign(nulls_, RelationshipId());
    nulls_ = 0;
    kind_ = Kind::kRelationships;
  }
  return kind_ == Kind::kRelationships ? &relationships_ : nullptr;
}

void Column::Append(NodeId node) {
  if (!node.valid()) return AppendNulls(1);
  if (auto* nodes = Nodes()) {
    nodes->push_back(node);
  } else {
    AsValues().emplace_back(node);
  }
}

void Column::Append(RelationshipId relationship) {
  if (!relationship.valid()) return AppendNulls(1);
  if (auto* relationships = Relationships()) {
    relationships->push_back(relationship);
  } else {
    AsValues().emplace_back(relationship);
  }
}

void Column::Append(Value&& value) {
  switch (value.type()) {
    case Value::Type::kNull:
      AppendNulls(1);
      break;
    case Value::Type::kNode:
      Append(value.node());
      break;
    case Value::Type::kRelationship:
      Append(value.relationship());
      break;
    default:
      AsValues().push_back(std::move(value));
  }
}

void Column::AppendNulls(size_t count) {
  switch (kind_) {
    case Kind::kNodes:
      nodes_.resize(nodes_.size() + count);
      break;
    case Kind::kRelationships:
      relationships_.resize(relationships_.size() + count);
      break;
    case Kind::kValues:
      values_.resize(values_.size() + count);
      break;
    case Kind::kNulls:
      nulls_ += count;
      break;
  }
}

void Column::AppendFrom(const Column& other, size_t row) {
  switch (other.kind_) {
    case Kind::kNodes:
      return Append(other.nodes_[row]);
    case Kind::kRelationships:
      return Append(other.relationships_[row]);
    case Kind::kValues:
      return Append(other.values_[row]);
    case Kind::kNulls:
      return AppendNulls(1);
  }
}

void Column::AppendRows(const Column& other, std::span<const uint32_t> rows) {
  if (rows.empty()) return;
  if (other.kind_ == Kind::kNulls) return AppendNulls(rows.size());
  if (other.kind_ == Kind::kNodes) {
    if (auto* nodes = Nodes()) {
      nodes->reserve(nodes->size() + rows.size());
      for (const uint32_t row : rows) nodes->push_back(other.nodes_[row]);
      return;
    }
  }
  if (other.kind_ == Kind::kRelationships) {
    if (auto* relationships = Relationships()) {
      relationships->reserve(relationships->size() + rows.size());
      for (const uint32_t row : rows) relationships->push_back(other.relationships_[row]);
      return;
    }
  }
  for (const uint32_t row : rows) AppendFrom(other, row);
}

void Column::Clear() {
  kind_ = Kind::kNulls;
  nulls_ = 0;
  nodes_.clear();
  relationships_.clear();
  values_.clear();
}

void Batch::Clear(size_t column_count) {
  rows = 0;
  columns.resize(column_count);
  for (Column& column : columns) column.Clear();
}

}  // namespace aitia::engine
