// What documents say of a relationship. What was created or loaded without sentences has none.
#include <array>

#include "engine/causal/link.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "engine/exec/functions/graph_access.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {
namespace {

// Relationships of the graph as it was opened; those that a session creates cite nothing.
bool MayCite(const Value& relationship, const Context& context) {
  return relationship.relationship().value < context.graph.base().relationship_count();
}

StatusOr<Value> Documents(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("documents", "a relationship", a[0]);
  if (!MayCite(a[0], context)) return Value(0);
  const graph::RelationshipId relationship = a[0].relationship();
  return Value(static_cast<int64_t>(CountSources(context.graph.base(), {&relationship, 1}).documents));
}

StatusOr<Value> EvidenceOf(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("evidence", "a relationship", a[0]);
  ValueList sentences;
  if (!MayCite(a[0], context)) return Value(std::move(sentences));
  const graph::Snapshot& graph = context.graph.base();
  const graph::RelationshipId relationship = a[0].relationship();
  for (size_t i = 0; i < graph.EvidenceCount(relationship); ++i) {
    const graph::EvidenceView view = graph.EvidenceAt(relationship, i);
    ValueMap sentence = {{"document", view.document},
                         {"section", view.section},
                         {"start", static_cast<int64_t>(view.span.begin)},
                         {"end", static_cast<int64_t>(view.span.end)},
                         {"sentence", view.sentence},
                         {"cue", view.cue},
                         {"polarity", graph::Name(view.polarity)},
                         {"certainty", graph::Name(view.certainty)}};
    if (!view.frequency.empty()) sentence.emplace("frequency", view.frequency);
    sentences.emplace_back(std::move(sentence));
  }
  return Value(std::move(sentences));
}

StatusOr<Value> BeliefOf(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("belief", "a relationship", a[0]);
  return Value(MayCite(a[0], context) ? context.graph.base().BeliefOf(a[0].relationship()) : 1.0);
}

StatusOr<Value> CertaintyOf(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("certainty", "a relationship", a[0]);
  if (!MayCite(a[0], context)) return Value();
  const std::optional<graph::Certainty> certainty = context.graph.base().CertaintyOf(a[0].relationship());
  return certainty ? Value(graph::Name(*certainty)) : Value();
}

StatusOr<Value> PolarityOf(Arguments a, const Context& context) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kRelationship) return WrongArgument("polarity", "a relationship", a[0]);
  const bool denied = context.graph.TypeName(context.graph.Type(a[0].relationship())) == graph::kDeniedType;
  return Value(graph::Name(denied ? graph::Polarity::kNegated : graph::Polarity::kAffirmed));
}

constexpr std::array kFunctions = {NamedCall{"documents", Documents}, NamedCall{"evidence", EvidenceOf},
                                   NamedCall{"belief", BeliefOf}, NamedCall{"certainty", CertaintyOf},
                                   NamedCall{"polarity", PolarityOf}};

}  // namespace

std::span<const NamedCall> EvidenceFunctions() { return kFunctions; }

}  // namespace aitia::engine
