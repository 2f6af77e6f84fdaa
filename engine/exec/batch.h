// Rows on their way between operators: columns of at most `capacity` values.
//
// Nodes and relationships travel as ids; their properties are read where an expression asks for them. Columns
// keep their memory when they are cleared, so that a stream that has reached its working size allocates
// nothing more for ids.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/model/value.h"

namespace aitia::engine {

inline constexpr size_t kBatchRows = 1024;

// Values of one variable: ids as long as all are of one sort or null, values otherwise.
class Column {
 public:
  enum class Kind : uint8_t { kNulls, kNodes, kRelationships, kValues };

  Kind kind() const { return kind_; }
  size_t size() const;
  graph::Value At(size_t row) const;
  // Invalid where the value is not of that sort.
  graph::NodeId NodeAt(size_t row) const;
  graph::RelationshipId RelationshipAt(size_t row) const;
  bool IsNull(size_t row) const;

  void Append(const graph::Value& value) { Append(graph::Value(value)); }
  void Append(graph::Value&& value);
  void Append(graph::NodeId node);                  // invalid: null
  void Append(graph::RelationshipId relationship);  // invalid: null
  void AppendFrom(const Column& other, size_t row);
  void AppendNulls(size_t count);
  // The rows of `other` with these numbers.
  void AppendRows(const Column& other, std::span<const uint32_t> rows);
  void Clear();

  // The ids themselves, to append to; the column is empty or of that kind already, else null.
  std::vector<graph::NodeId>* Nodes();
  std::vector<graph::RelationshipId>* Relationships();
  // The ids, if the column is of that kind.
  std::span<const graph::NodeId> nodes() const { return nodes_; }
  std::span<const graph::RelationshipId> relationships() const { return relationships_; }
  std::span<const graph::Value> values() const { return values_; }

 private:
  std::vector<graph::Value>& AsValues();  // converts what is there

  Kind kind_ = Kind::kNulls;
  size_t nulls_ = 0;  // kNulls: how many
  std::vector<graph::NodeId> nodes_;
  std::vector<graph::RelationshipId> relationships_;
  std::vector<graph::Value> values_;
};

struct Batch {
  std::vector<Column> columns;
  size_t rows = 0;
  size_t capacity = kBatchRows;  // who asks says how many rows it wants at most

  void Clear(size_t column_count);
};

}  // namespace aitia::engine
