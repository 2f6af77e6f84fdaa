// Nodes, relationships and paths.
#include <array>
#include <string>

#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "engine/exec/functions/graph_access.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kNode = "a node";
constexpr std::string_view kRelationship = "a relationship";
constexpr std::string_view kEntity = "a node or a relationship";
constexpr std::string_view kPath = "a path";

StatusOr<Value> Labels(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kNode) return WrongArgument("labels", kNode, a[0]);
  AITIA_RETURN_IF_ERROR(CheckAlive(a[0], context));
  ValueList labels;
  for (const graph::LabelId label : context.graph.Labels(a[0].node())) {
    labels.emplace_back(context.graph.LabelName(label));
  }
  return Value(std::move(labels));
}

StatusOr<Value> TypeOf(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("type", kRelationship, a[0]);
  return Value(context.graph.TypeName(context.graph.Type(a[0].relationship())));
}

StatusOr<Value> StartNode(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("startNode", kRelationship, a[0]);
  return Value(context.graph.Start(a[0].relationship()));
}
StatusOr<Value> EndNode(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("endNode", kRelationship, a[0]);
  return Value(context.graph.End(a[0].relationship()));
}

StatusOr<Value> Id(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() == Type::kNode) return Value(int64_t{a[0].node().value});
  if (a[0].type() == Type::kRelationship) return Value(int64_t{a[0].relationship().value});
  return WrongArgument("id", kEntity, a[0]);
}
StatusOr<Value> ElementId(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() == Type::kNode) return Value("n" + std::to_string(a[0].node().value));
  if (a[0].type() == Type::kRelationship) return Value("r" + std::to_string(a[0].relationship().value));
  return WrongArgument("elementId", kEntity, a[0]);
}

StatusOr<Value> PropertiesOf(std::string_view name, const Value& value, const Context& context) {
  switch (value.type()) {
    case Type::kNull:
    case Type::kMap:
      return value;
    case Type::kNode:
      AITIA_RETURN_IF_ERROR(CheckAlive(value, context));
      return Value(context.graph.Properties(value.node()));
    case Type::kRelationship:
      AITIA_RETURN_IF_ERROR(CheckAlive(value, context));
      return Value(context.graph.Properties(value.relationship()));
    default:
      return WrongArgument(name, "a node, a relationship or a map", value);
  }
}
StatusOr<Value> Properties(Arguments a, const Context& context) {
  return PropertiesOf("properties", a[0], context);
}
StatusOr<Value> Keys(Arguments a, const Context& context) {
  AITIA_ASSIGN_OR_RETURN(const Value properties, PropertiesOf("keys", a[0], context));
  if (properties.is_null()) return Value();
  ValueList keys;
  for (const auto& [key, value] : properties.map()) keys.emplace_back(key);
  return Value(std::move(keys));
}

StatusOr<Value> MergeMaps(Arguments a, const Context&) {
  for (const Value& map : a) {
    if (map.is_null()) return Value();
    if (map.type() != Type::kMap) return WrongArgument("mergeMaps", "a map", map);
  }
  graph::ValueMap merged = a[0].map();
  for (const auto& [key, value] : a[1].map()) merged[key] = value;
  return Value(std::move(merged));
}

StatusOr<Value> Nodes(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kPath) return WrongArgument("nodes", kPath, a[0]);
  return Value(ValueList(a[0].path().nodes.begin(), a[0].path().nodes.end()));
}
StatusOr<Value> Relationships(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kPath) return WrongArgument("relationships", kPath, a[0]);
  return Value(ValueList(a[0].path().relationships.begin(), a[0].path().relationships.end()));
}
StatusOr<Value> Length(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kPath) return WrongArgument("length", kPath, a[0]);
  return Value(static_cast<int64_t>(a[0].path().relationships.size()));
}

constexpr std::array kFunctions = {
    NamedCall{"labels", Labels},
    NamedCall{"type", TypeOf},
    NamedCall{"startNode", StartNode},
    NamedCall{"endNode", EndNode},
    NamedCall{"id", Id},
    NamedCall{"elementId", ElementId},
    NamedCall{"mergeMaps", MergeMaps},
    NamedCall{"properties", Properties},
    NamedCall{"keys", Keys},
    NamedCall{"nodes", Nodes},
    NamedCall{"relationships", Relationships},
    NamedCall{"length", Length},
};

}  // namespace

std::span<const NamedCall> GraphFunctions() { return kFunctions; }

}  // namespace aitia::engine
