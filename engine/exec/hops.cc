#include "engine/exec/hops.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/exec/compare.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {

using graph::Value;

HopFinder::HopFinder(const graph::View& graph, const Hops& hops) : direction_(hops.direction) {
  if (hops.types.empty()) {
    for (size_t i = 0; i < graph.types().size(); ++i) types_.emplace_back(i);
  }
  for (const std::string& name : hops.types) {
    if (const std::optional<graph::TypeId> type = graph.FindType(name)) types_.push_back(*type);
  }
  std::sort(types_.begin(), types_.end());
  types_.erase(std::unique(types_.begin(), types_.end()), types_.end());
  for (const graph::TypeId type : types_) {
    outgoing_.push_back(RangeOf(graph, graph.base().columns().outgoing, type));
    incoming_.push_back(RangeOf(graph, graph.base().columns().incoming, type));
  }
}

HopFinder::NodeRange HopFinder::RangeOf(const graph::View& graph, const graph::Adjacency& adjacency,
                                        graph::TypeId type) {
  if (graph.has_changes() || type.value >= adjacency.types.size()) return {};
  const graph::AdjacencyIndex& index = adjacency.types[type.value];
  if (index.dense != 0) return {};
  if (index.node_count == 0) return {0, 0};
  const auto nodes = adjacency.nodes.subspan(index.first_node, index.node_count);
  return {nodes.front().value, nodes.back().value - nodes.front().value + 1};
}

void HopFinder::Collect(const graph::View& graph, graph::NodeId node, std::vector<Hop>* hops) const {
  ForEachList(graph, node, [&](const graph::Neighbours& neighbours, bool loops) {
    for (size_t i = 0; i < neighbours.size(); ++i) {
      if (loops && neighbours.nodes[i] == node) continue;
      hops->push_back({neighbours.relationships[i], neighbours.nodes[i]});
    }
  });
}

bool HopFinder::HasType(graph::TypeId type) const {
  return std::binary_search(types_.begin(), types_.end(), type);
}

HopProperties::HopProperties(const std::optional<Expression>& properties, const std::vector<int>& columns,
                             Context* context)
    : context_(context) {
  if (properties) evaluator_.emplace(*properties, columns, context);
}

graph::Status HopProperties::Begin(const Batch& in, size_t row) {
  if (!evaluator_) return graph::OkStatus();
  wanted_.clear();
  AITIA_ASSIGN_OR_RETURN(const Value value, evaluator_->Evaluate(in, row));
  if (value.type() != Value::Type::kMap) {
    return QueryError(kTypeError, "InvalidArgumentType",
                      absl::StrCat("properties are a map, not ", graph::ToLiteral(value)));
  }
  for (const auto& [key, item] : value.map()) {
    wanted_.emplace_back(context_->graph.FindPropertyKey(key), item);
  }
  return graph::OkStatus();
}

bool HopProperties::Accepts(graph::RelationshipId relationship) const {
  return std::all_of(wanted_.begin(), wanted_.end(), [&](const auto& one) {
    return one.first && Equals(context_->graph.Property(relationship, *one.first), one.second) == true;
  });
}

UsedRelationships::UsedRelationships(const std::vector<VariableId>& variables, const Stream& input) {
  for (const VariableId variable : variables) {
    if (const int column = input.ColumnOf(variable); column >= 0) {
      columns_.push_back(static_cast<size_t>(column));
    }
  }
}

void UsedRelationships::Begin(const Batch& in, size_t row) {
  used_.clear();
  for (const size_t column : columns_) {
    const Column& values = in.columns[column];
    if (values.kind() == Column::Kind::kRelationships) {
      used_.push_back(values.relationships()[row]);
      continue;
    }
    if (values.kind() != Column::Kind::kValues) continue;
    const Value& value = values.values()[row];
    if (value.type() == Value::Type::kRelationship) used_.push_back(value.relationship());
    if (value.type() != Value::Type::kList) continue;
    for (const Value& item : value.list()) {
      if (item.type() == Value::Type::kRelationship) used_.push_back(item.relationship());
    }
  }
}

bool UsedRelationships::Contains(graph::RelationshipId relationship) const {
  return std::find(used_.begin(), used_.end(), relationship) != used_.end();
}

}  // namespace aitia::engine
