#include "engine/exec/create_stream.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {

using graph::Value;

CreateStream::CreateStream(const Plan& plan, Context* context, Streams inputs)
    : BufferedStream(plan, context, std::move(inputs)), variables_(input().columns()) {
  const auto& op = std::get<Create>(plan.op);
  std::vector<Part> relationships;
  for (const queries::BoundPattern& pattern : op.patterns) {
    size_t left = 0;
    for (size_t i = 0; i < pattern.nodes.size(); ++i) {
      Part node;
      node.node = &pattern.nodes[i];
      node.place = PlaceOf(pattern.nodes[i].variable, &node.is_new);
      const size_t right = node.place;
      if (node.is_new) parts_.push_back(std::move(node));
      if (i > 0) {
        Part one;
        one.relationship = &pattern.relationships[i - 1];
        one.place = PlaceOf(one.relationship->variable, &one.is_new);
        const bool turned = one.relationship->direction == Direction::kIncoming;
        one.start = turned ? right : left;
        one.end = turned ? left : right;
        relationships.push_back(std::move(one));
      }
      left = right;
    }
  }
  // Nodes first: a relationship's ends may stand in a later pattern.
  std::move(relationships.begin(), relationships.end(), std::back_inserter(parts_));
  std::vector<int> map(context->plan.variables.size(), -1);
  for (size_t i = 0; i < variables_.size(); ++i) map[variables_[i].value] = static_cast<int>(i);
  for (Part& part : parts_) {
    const auto& properties = part.node != nullptr ? part.node->properties : part.relationship->properties;
    if (properties) part.properties = std::make_unique<Evaluator>(*properties, map, context);
  }
  for (const VariableId variable : columns()) sources_.push_back(map[variable.value]);
}

size_t CreateStream::PlaceOf(VariableId variable, bool* is_new) {
  const auto found = std::find(variables_.begin(), variables_.end(), variable);
  const auto place = static_cast<size_t>(found - variables_.begin());
  *is_new = found == variables_.end();
  if (*is_new) variables_.push_back(variable);
  return place;
}

graph::StatusOr<std::vector<graph::Delta::Property>> CreateStream::PropertiesOf(const Part& part) {
  std::vector<graph::Delta::Property> properties;
  if (part.properties == nullptr) return properties;
  AITIA_ASSIGN_OR_RETURN(const Value value, part.properties->Evaluate(row_, 0));
  if (value.is_null()) return properties;
  if (value.type() != Value::Type::kMap) {
    return QueryError(kTypeError, "InvalidArgumentType",
                      absl::StrCat("properties are a map, not ", graph::ToLiteral(value)));
  }
  for (const auto& [key, item] : value.map()) {
    if (!item.is_null()) properties.emplace_back(context().delta->PropertyKey(key), item);
  }
  return properties;
}

graph::Status CreateStream::Make(const Part& part) {
  AITIA_ASSIGN_OR_RETURN(const std::vector<graph::Delta::Property> properties, PropertiesOf(part));
  graph::Status status;
  if (part.node != nullptr) {
    std::vector<graph::LabelId> labels;
    for (const std::string& label : part.node->labels) labels.push_back(context().delta->Label(label));
    const auto node = context().delta->CreateNode(labels, properties);
    status = node.status();
    if (node.ok()) row_.columns[part.place].Append(*node);
  } else {
    status = MakeRelationship(part, properties);
  }
  if (absl::IsInvalidArgument(status)) {
    return QueryError(kTypeError, "InvalidPropertyType", graph::Message(status));
  }
  return status;
}

graph::Status CreateStream::MakeRelationship(const Part& part,
                                             const std::vector<graph::Delta::Property>& properties) {
  const graph::NodeId start = row_.columns[part.start].NodeAt(0);
  const graph::NodeId end = row_.columns[part.end].NodeAt(0);
  if (!start.valid() || !end.valid()) {
    return QueryError(kSemanticError, "MissingNode", "a relationship cannot be created from or to null");
  }
  const auto made = context().delta->CreateRelationship(
      context().delta->Type(part.relationship->types.front()), start, end, properties);
  if (made.ok()) row_.columns[part.place].Append(*made);
  return made.status();
}

graph::Status CreateStream::Compute(std::vector<std::vector<Value>>* rows) {
  if (context().delta == nullptr) return graph::FailedPrecondition("this graph cannot be written to");
  std::vector<std::vector<Value>> in;
  const uint64_t before = context().memory_left;
  AITIA_RETURN_IF_ERROR(ReadAll(&input(), &context(), &in));
  const uint64_t held = before - context().memory_left;
  for (const std::vector<Value>& values : in) {
    AITIA_RETURN_IF_ERROR(context().Step(10));
    row_.Clear(variables_.size());
    row_.rows = 1;
    for (size_t i = 0; i < values.size(); ++i) row_.columns[i].Append(values[i]);
    for (const Part& part : parts_) AITIA_RETURN_IF_ERROR(Make(part));
    std::vector<Value>& out = rows->emplace_back();
    uint64_t bytes = sizeof(out);
    for (const int source : sources_) {
      out.push_back(source < 0 ? Value() : row_.columns[static_cast<size_t>(source)].At(0));
      bytes += BytesOf(out.back());
    }
    AITIA_RETURN_IF_ERROR(context().Hold(bytes));
  }
  context().Release(held);
  ++context().writes;
  return graph::OkStatus();
}

}  // namespace aitia::engine
