#include "engine/exec/pattern_creator.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"
#include "engine/exec/write_stream.h"

namespace aitia::engine {

using graph::Value;

PatternCreator::PatternCreator(std::span<const queries::BoundPattern> patterns,
                               const std::vector<VariableId>& bound, const std::vector<int>& places,
                               Context* context, Options options)
    : context_(context), options_(options) {
  std::vector<VariableId> known = bound;
  std::vector<Part> relationships;
  for (const queries::BoundPattern& pattern : patterns) AddParts(pattern, places, &known, &relationships);
  // Nodes first: a relationship's ends may stand in a later pattern.
  std::move(relationships.begin(), relationships.end(), std::back_inserter(parts_));
  for (Part& part : parts_) {
    const auto& properties = part.node != nullptr ? part.node->properties : part.relationship->properties;
    if (properties) part.properties = std::make_unique<Evaluator>(*properties, places, context);
  }
}

void PatternCreator::AddParts(const queries::BoundPattern& pattern, const std::vector<int>& places,
                              std::vector<VariableId>* known, std::vector<Part>* relationships) {
  const auto place_of = [&](VariableId variable) { return static_cast<size_t>(places[variable.value]); };
  for (const queries::BoundNode& node : pattern.nodes) {
    if (std::find(known->begin(), known->end(), node.variable) != known->end()) continue;
    known->push_back(node.variable);
    Part part;
    part.node = &node;
    part.place = place_of(node.variable);
    parts_.push_back(std::move(part));
  }
  for (size_t i = 0; i < pattern.relationships.size(); ++i) {
    Part part;
    part.relationship = &pattern.relationships[i];
    part.place = place_of(part.relationship->variable);
    part.start = place_of(pattern.nodes[i].variable);
    part.end = place_of(pattern.nodes[i + 1].variable);
    if (part.relationship->direction == Direction::kIncoming) std::swap(part.start, part.end);
    relationships->push_back(std::move(part));
  }
}

graph::Status PatternCreator::Create(Batch* row) {
  for (const Part& part : parts_) {
    if (graph::Status status = Make(part, row); !status.ok()) return WriteError(status);
  }
  return graph::OkStatus();
}

graph::Status PatternCreator::Make(const Part& part, Batch* row) {
  AITIA_ASSIGN_OR_RETURN(const std::vector<graph::Delta::Property> properties, PropertiesOf(part, *row));
  if (part.node != nullptr) {
    std::vector<graph::LabelId> labels;
    for (const std::string& label : part.node->labels) labels.push_back(context_->delta->Label(label));
    AITIA_ASSIGN_OR_RETURN(const graph::NodeId node, context_->delta->CreateNode(labels, properties));
    row->columns[part.place].Append(node);
    return graph::OkStatus();
  }
  const graph::NodeId start = row->columns[part.start].NodeAt(0);
  const graph::NodeId end = row->columns[part.end].NodeAt(0);
  if (!start.valid() || !end.valid()) {
    return QueryError(kSemanticError, "MissingNode", "a relationship cannot be created from or to null");
  }
  const graph::TypeId type = context_->delta->Type(part.relationship->types.front());
  AITIA_ASSIGN_OR_RETURN(const graph::RelationshipId made,
                         context_->delta->CreateRelationship(type, start, end, properties));
  row->columns[part.place].Append(made);
  return graph::OkStatus();
}

graph::StatusOr<std::vector<graph::Delta::Property>> PatternCreator::PropertiesOf(const Part& part,
                                                                                  const Batch& row) {
  std::vector<graph::Delta::Property> properties;
  if (part.properties == nullptr) return properties;
  AITIA_ASSIGN_OR_RETURN(const Value value, part.properties->Evaluate(row, 0));
  if (value.is_null()) return properties;
  if (value.type() != Value::Type::kMap) {
    return QueryError(kTypeError, "InvalidArgumentType",
                      absl::StrCat("properties are a map, not ", graph::ToLiteral(value)));
  }
  for (const auto& [key, item] : value.map()) {
    AITIA_RETURN_IF_ERROR(CheckProperty(key, item));
    if (!item.is_null()) {
      properties.emplace_back(context_->delta->PropertyKey(key), item);
    } else if (options_.nulls_are_errors) {
      return QueryError(kSemanticError, "MergeReadOwnWrites",
                        absl::StrCat("the property '", key,
                                     "' is null: what is merged that way would never be found again"));
    }
  }
  return properties;
}

}  // namespace aitia::engine
