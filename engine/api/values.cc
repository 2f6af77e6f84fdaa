#include "engine/api/values.h"

#include <algorithm>

#include "graph/model/temporal/parse_value.h"

namespace aitia {

Value::Value(ValueList value) : data_(std::make_shared<const ValueList>(std::move(value))) {}
Value::Value(ValueMap value) : data_(std::make_shared<const ValueMap>(std::move(value))) {}
Value::Value(NodeValue value) : data_(std::make_shared<const NodeValue>(std::move(value))) {}
Value::Value(RelationshipValue value) : data_(std::make_shared<const RelationshipValue>(std::move(value))) {}
Value::Value(PathValue value) : data_(std::make_shared<const PathValue>(std::move(value))) {}
Value::Value(TemporalValue value) : data_(std::make_shared<const TemporalValue>(std::move(value))) {}

namespace engine {
namespace {

// Kinds are in the order of the types, from kDate on.
TemporalValue::Kind KindOf(graph::Value::Type type) {
  return static_cast<TemporalValue::Kind>(static_cast<int>(type) -
                                          static_cast<int>(graph::Value::Type::kDate));
}
graph::Value::Type TypeOf(TemporalValue::Kind kind) {
  return static_cast<graph::Value::Type>(static_cast<int>(graph::Value::Type::kDate) +
                                         static_cast<int>(kind));
}

ValueMap MapOf(const graph::ValueMap& map, const graph::View& graph) {
  ValueMap out;
  for (const auto& [key, value] : map) out.emplace_hint(out.end(), key, ToPublic(value, graph));
  return out;
}

NodeValue NodeOf(graph::NodeId node, const graph::View& graph) {
  NodeValue out;
  out.id = node.value;
  for (const graph::LabelId label : graph.Labels(node)) out.labels.emplace_back(graph.LabelName(label));
  std::sort(out.labels.begin(), out.labels.end());
  out.properties = MapOf(graph.Properties(node), graph);
  return out;
}

RelationshipValue RelationshipOf(graph::RelationshipId relationship, const graph::View& graph) {
  RelationshipValue out;
  out.id = relationship.value;
  out.start = graph.Start(relationship).value;
  out.end = graph.End(relationship).value;
  out.type = graph.TypeName(graph.Type(relationship));
  out.properties = MapOf(graph.Properties(relationship), graph);
  return out;
}

}  // namespace

Value ToPublic(const graph::Value& value, const graph::View& graph) {
  using Type = graph::Value::Type;
  switch (value.type()) {
    case Type::kNull:
      return {};
    case Type::kBoolean:
      return value.boolean();
    case Type::kInteger:
      return value.integer();
    case Type::kFloat:
      return value.floating();
    case Type::kString:
      return value.string();
    case Type::kList: {
      ValueList list;
      list.reserve(value.list().size());
      for (const graph::Value& item : value.list()) list.push_back(ToPublic(item, graph));
      return list;
    }
    case Type::kMap:
      return MapOf(value.map(), graph);
    case Type::kNode:
      return NodeOf(value.node(), graph);
    case Type::kRelationship:
      return RelationshipOf(value.relationship(), graph);
    case Type::kPath: {
      PathValue path;
      for (const graph::NodeId node : value.path().nodes) path.nodes.push_back(NodeOf(node, graph));
      for (const graph::RelationshipId one : value.path().relationships) {
        path.relationships.push_back(RelationshipOf(one, graph));
      }
      return path;
    }
    default:
      return TemporalValue{KindOf(value.type()), graph::TemporalText(value)};
  }
}

graph::Value FromPublic(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNull:
      return {};
    case Value::Type::kBoolean:
      return value.boolean();
    case Value::Type::kInteger:
      return value.integer();
    case Value::Type::kFloat:
      return value.floating();
    case Value::Type::kString:
      return value.string();
    case Value::Type::kList: {
      graph::ValueList list;
      list.reserve(value.list().size());
      for (const Value& item : value.list()) list.push_back(FromPublic(item));
      return list;
    }
    case Value::Type::kMap:
      return FromPublic(value.map());
    case Value::Type::kNode:
      return graph::NodeId(static_cast<size_t>(value.node().id));
    case Value::Type::kRelationship:
      return graph::RelationshipId(static_cast<size_t>(value.relationship().id));
    case Value::Type::kPath: {
      graph::PathValue path;
      for (const NodeValue& node : value.path().nodes) path.nodes.emplace_back(static_cast<size_t>(node.id));
      for (const RelationshipValue& one : value.path().relationships) {
        path.relationships.emplace_back(static_cast<size_t>(one.id));
      }
      return path;
    }
    case Value::Type::kTemporal:
      return graph::ParseTemporal(TypeOf(value.temporal().kind), value.temporal().text);
  }
  return {};
}

graph::ValueMap FromPublic(const ValueMap& map) {
  graph::ValueMap out;
  for (const auto& [key, value] : map) out.emplace_hint(out.end(), key, FromPublic(value));
  return out;
}

}  // namespace engine
}  // namespace aitia
