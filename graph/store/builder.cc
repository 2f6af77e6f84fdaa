#include "graph/store/builder.h"

#include <bit>
#include <utility>

#include "graph/store/draft.h"

namespace aitia::graph {

Builder::Builder() : draft_(std::make_unique<Draft>()) {}
Builder::Builder(std::vector<std::string_view> texts)
    : draft_(new Draft{.strings = StringPool(std::move(texts))}) {}
Builder::~Builder() = default;

Builder::Text Builder::Intern(std::string_view text) { return Text(draft_->strings.Intern(text)); }

Builder::Handle Builder::AddNode(std::string_view key, std::span<const std::string_view> labels) {
  const Handle node = AddNode(key.empty() ? Text() : Intern(key), {});
  AddLabels(node, labels);
  return node;
}

Builder::Handle Builder::AddNode(Text key, std::span<const Text> labels) {
  const Handle node(draft_->node_keys.size());
  draft_->node_keys.push_back(key.value);
  for (const Text label : labels) draft_->labels.push_back({node.value, label.value});
  if (!key.valid()) return node;
  if (draft_->key_property == Draft::kNone) draft_->key_property = Intern(kKeyProperty).value;
  SetProperty(node, Text(draft_->key_property), key);
  return node;
}

void Builder::AddLabels(Handle node, std::span<const std::string_view> labels) {
  for (const std::string_view label : labels) draft_->labels.push_back({node.value, Intern(label).value});
}

void Builder::SetProperty(Handle node, std::string_view key, const Value& value) {
  draft_->node_cells.Set(node.value, Intern(key).value, draft_->values.Put(value, &draft_->strings));
}
void Builder::SetProperty(Handle node, Text key, Text value) {
  draft_->node_cells.Set(node.value, key.value, {Value::Type::kString, value.value});
}
void Builder::SetProperty(Handle node, Text key, std::span<const Text> list) {
  for (const Text text : list) draft_->values.AddItem(text.value);
  draft_->node_cells.Set(node.value, key.value, draft_->values.CloseList());
}

Builder::RelationshipHandle Builder::AddRelationship(Handle start, std::string_view type, Handle end) {
  return AddRelationship(start, Intern(type), end);
}
Builder::RelationshipHandle Builder::AddRelationship(Handle start, Text type, Handle end) {
  const RelationshipHandle relationship(draft_->relationships.size());
  draft_->relationships.push_back({start.value, type.value, end.value});
  return relationship;
}

void Builder::SetProperty(RelationshipHandle relationship, std::string_view key, const Value& value) {
  draft_->relationship_cells.Set(relationship.value, Intern(key).value,
                                 draft_->values.Put(value, &draft_->strings));
}
void Builder::SetProperty(RelationshipHandle relationship, Text key, Text value) {
  draft_->relationship_cells.Set(relationship.value, key.value, {Value::Type::kString, value.value});
}
void Builder::SetProperty(RelationshipHandle relationship, Text key, double value) {
  draft_->relationship_cells.Set(relationship.value, key.value,
                                 {Value::Type::kFloat, std::bit_cast<uint64_t>(value)});
}

void Builder::AddEvidence(RelationshipHandle relationship, const Evidence& evidence) {
  AddEvidence(relationship,
              EvidenceTexts{Intern(evidence.document), Intern(evidence.section), Intern(evidence.sentence),
                            Intern(evidence.source), Intern(evidence.cue), Intern(evidence.frequency),
                            evidence.span, evidence.polarity, evidence.certainty});
}

void Builder::AddEvidence(RelationshipHandle relationship, const EvidenceTexts& evidence) {
  draft_->evidence.push_back({relationship.value,
                              {evidence.document.value, evidence.section.value, evidence.sentence.value,
                               evidence.source.value, evidence.cue.value, evidence.frequency.value},
                              evidence.span,
                              evidence.polarity,
                              evidence.certainty});
}

void Builder::AddIndexedName(Handle node, std::string_view normal_name) {
  if (!normal_name.empty()) draft_->indexed_names.push_back({node.value, Intern(normal_name).value});
}

void Builder::SetNormalForms(std::vector<Text> normal) { draft_->normal_forms = std::move(normal); }

size_t Builder::node_count() const { return draft_->node_keys.size(); }
size_t Builder::relationship_count() const { return draft_->relationships.size(); }

StatusOr<Snapshot> Builder::Build(std::vector<StringId>* strings) {
  return Assemble(std::move(*std::exchange(draft_, std::make_unique<Draft>())), strings);
}

}  // namespace aitia::graph
