#include "queries/questions/lowering.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "queries/bind/names.h"

namespace aitia::queries {

using graph::ByteSpan;
using graph::Severity;

const Part* LoweringInput::Find(Part::Kind kind) const {
  for (const Part& part : reading.parts) {
    if (part.kind == kind) return &part;
  }
  return nullptr;
}

Relationship LoweringInput::relationship() const {
  const auto find = [](const auto& rows, std::string_view words) {
    return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.words == words; })
        ->relationship;
  };
  if (const Part* verb = Find(Part::Kind::kVerb)) return find(Verbs(), verb->text);
  if (const Part* participle = Find(Part::Kind::kParticiple)) return find(Participles(), participle->text);
  if (const Part* role = Find(Part::Kind::kRole)) return find(Roles(), role->text);
  return Relationship::kCause;
}

VariableId Lowering::AddVariable(std::string_view name) {
  query.variables.push_back({std::string(name)});
  return VariableId(query.variables.size() - 1);
}

ConceptId Lowering::AddConcept(BoundConcept bound) {
  query.concepts.push_back(std::move(bound));
  return ConceptId(query.concepts.size() - 1);
}

void Lowering::Report(ByteSpan span, std::string message, std::string suggestion) {
  issues.push_back({Severity::kError, span, std::move(message), std::move(suggestion)});
}

void Lowering::Allow(const LoweringInput& input, std::initializer_list<ClauseKind> kinds,
                     std::string_view goes_with) {
  std::vector<ClauseKind> seen;
  for (const NamedClause& each : input.clauses) {
    const QuestionClause& clause = *each.clause;
    const auto row = std::find_if(Clauses().begin(), Clauses().end(),
                                  [&](const ClauseRow& candidate) { return candidate.kind == clause.kind; });
    const bool everywhere = clause.kind == ClauseKind::kShow || clause.kind == ClauseKind::kAs;
    if (!row->instead.empty()) {
      Report(clause.words_span, absl::StrCat(std::string(Name(clause.kind)), " is not available yet"),
             std::string(row->instead));
    } else if (!everywhere && std::find(kinds.begin(), kinds.end(), clause.kind) == kinds.end()) {
      Report(clause.words_span,
             absl::StrCat(std::string(Name(clause.kind)), " does not go with this question"),
             std::string(goes_with));
    } else if (row->shape != ClauseShape::kConcepts && clause.kind != ClauseKind::kShow &&
               std::find(seen.begin(), seen.end(), clause.kind) != seen.end() &&
               clause.kind != ClauseKind::kAtLeast) {
      Report(clause.words_span, absl::StrCat(std::string(Name(clause.kind)), " is given twice"));
    }
    seen.push_back(clause.kind);
    if (clause.kind == ClauseKind::kShow) query.show.push_back(clause.word);
    if (clause.kind == ClauseKind::kAs) query.format = clause.word;
  }
}

Limits LimitsOf(const LoweringInput& input) {
  Limits limits;
  for (const NamedClause& each : input.clauses) {
    const QuestionClause& clause = *each.clause;
    if (clause.kind == ClauseKind::kTop) limits.top = clause.number;
    if (clause.kind == ClauseKind::kWithin)
      limits.hops = static_cast<uint32_t>(std::min<int64_t>(clause.number, 100));
    if (clause.kind != ClauseKind::kAtLeast) continue;
    if (clause.number > 0) {
      limits.evidence.sources = static_cast<uint32_t>(clause.number);
    } else {
      limits.evidence.at_least = graph::CertaintyNamed(clause.word).value_or(graph::Certainty::kRare);
    }
  }
  return limits;
}

BoundConcept AnyOf(const std::vector<BoundConcept>& concepts) {
  BoundConcept all = concepts.front();
  for (size_t i = 1; i < concepts.size(); ++i) {
    all.phrase += " or " + concepts[i].phrase;
    all.name += " or " + concepts[i].name;
    all.span.end = std::max(all.span.end, concepts[i].span.end);
    all.members.insert(all.members.end(), concepts[i].members.begin(), concepts[i].members.end());
  }
  // The nearest way to each node counts.
  std::sort(all.members.begin(), all.members.end(),
            [](const BoundConcept::Member& a, const BoundConcept::Member& b) {
              return a.node != b.node ? a.node < b.node : a.distance < b.distance;
            });
  all.members.erase(std::unique(all.members.begin(), all.members.end(),
                                [](const auto& a, const auto& b) { return a.node == b.node; }),
                    all.members.end());
  std::sort(all.members.begin(), all.members.end(),
            [](const BoundConcept::Member& a, const BoundConcept::Member& b) {
              return a.distance != b.distance ? a.distance < b.distance : a.node < b.node;
            });
  return all;
}

namespace {

template <typename Predicate>
BoundConcept Without(BoundConcept bound, Predicate predicate) {
  bound.members.erase(std::remove_if(bound.members.begin(), bound.members.end(), predicate),
                      bound.members.end());
  return bound;
}

}  // namespace

BoundConcept Downwards(BoundConcept bound) {
  return Without(std::move(bound), [](const BoundConcept::Member& member) { return member.more_general; });
}

BoundConcept Itself(BoundConcept bound) {
  return Without(std::move(bound), [](const BoundConcept::Member& member) { return member.distance > 0; });
}

void OneLabel(const NamedList& list, Lowering* out) {
  if (list.labels.size() > 1)
    out->Report(list.span, "only one label can be given here", "ask once for each label");
}

Expression Literal(graph::Value value) {
  Expression expression;
  expression.literal = std::move(value);
  return expression;
}

Expression Variable(VariableId variable) {
  Expression expression;
  expression.kind = Expression::Kind::kVariable;
  expression.variable = variable;
  return expression;
}

Expression Property(VariableId variable, std::string_view key) {
  Expression expression;
  expression.kind = Expression::Kind::kProperty;
  expression.name = key;
  expression.operands.push_back(Variable(variable));
  return expression;
}

Expression Call(std::string_view function, std::vector<Expression> arguments) {
  Expression expression;
  expression.kind = Expression::Kind::kCall;
  expression.name = function;
  expression.operands = std::move(arguments);
  return expression;
}

}  // namespace aitia::queries
