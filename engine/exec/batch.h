// Rows on their way between operators: columns of at most kBatchRows values.
//
// Nodes and relationships travel as ids; their properties are read where an expression asks for them.
#pragma once

#include <cstddef>
#include <variant>
#include <vector>

#include "graph/model/value.h"

namespace aitia::engine {

inline constexpr size_t kBatchRows = 1024;

// Values of one variable: ids as long as all are of one sort, values otherwise.
class Column {
 public:
  size_t size() const;
  graph::Value At(size_t row) const;
  void Append(const graph::Value& value);
  void Append(graph::NodeId node);
  void Append(graph::RelationshipId relationship);
  void AppendFrom(const Column& other, size_t row);
  void Clear();

 private:
  std::vector<graph::Value>& AsValues();  // converts what is there

  std::variant<std::monostate, std::vector<graph::NodeId>, std::vector<graph::RelationshipId>,
               std::vector<graph::Value>>
      data_;
};

struct Batch {
  std::vector<Column> columns;
  size_t rows = 0;

  void Clear(size_t column_count);
};

}  // namespace aitia::engine
