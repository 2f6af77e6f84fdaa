// "does A cause B": what the sources say to it.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "queries/questions/lowering.h"

namespace aitia::queries {
namespace {

// A claims that `subject` stands in the relationship to `object`.
void LowerClaim(const LoweringInput& input, Relationship relationship, const NamedList& subject,
                const NamedList& object, Lowering* out) {
  out->Allow(input, {ClauseKind::kWithin}, "it goes with questions for answers, such as WHAT COULD CAUSE x");
  const RelationshipRow& row = RowOf(relationship);
  if (!subject.labels.empty() || !object.labels.empty()) {
    return out->Report(subject.labels.empty() ? object.span : subject.span,
                       "nothing is claimed of a label alone", "name a thing");
  }
  if (row.forward.empty()) {
    return out->Report(input.span, "this is not available yet as a yes-or-no question",
                       "ask WHAT ARE THE SYNONYMS OF x");
  }
  ClaimClause claim;
  claim.subject = out->AddConcept(AnyOf(row.against ? object.concepts : subject.concepts));
  claim.object = out->AddConcept(AnyOf(row.against ? subject.concepts : object.concepts));
  claim.relations = row.forward;
  if (!row.chains) claim.max_hops = 1;
  if (const auto hops = LimitsOf(input).hops) claim.max_hops = *hops;
  claim.verdict = out->AddVariable("verdict");
  claim.relationships = out->AddVariable("relationships");
  out->query.columns = {claim.verdict, claim.relationships};
  out->AddClause(std::move(claim));
}

}  // namespace

void LowerVerbClaim(const LoweringInput& input, Lowering* out) {
  LowerClaim(input, input.relationship(), input.slots.front(), input.slots.back(), out);
}

void LowerParticipleClaim(const LoweringInput& input, Lowering* out) {
  LowerClaim(input, input.relationship(), input.slots.back(), input.slots.front(), out);
}

void LowerKindClaim(const LoweringInput& input, Lowering* out) {
  LowerClaim(input, Relationship::kKind, input.slots.front(), input.slots.back(), out);
}

void LowerRoleClaim(const LoweringInput& input, Lowering* out) {
  const Part* role = input.Find(Part::Kind::kRole);
  const auto row = std::find_if(Roles().begin(), Roles().end(),
                                [&](const RoleRow& candidate) { return candidate.words == role->text; });
  // "X is a symptom of Y" claims that Y has the symptom X.
  const NamedList& first = input.slots.front();
  const NamedList& second = input.slots.back();
  LowerClaim(input, input.relationship(), row->subject ? first : second, row->subject ? second : first, out);
}

}  // namespace aitia::queries
