// "why A for B", "how does A cause B": the paths that explain it.
#include "queries/questions/lowering.h"

namespace aitia::queries {
namespace {

using graph::Relation;

constexpr std::string_view kNoFindings = "it goes with questions for answers, such as WHAT COULD CAUSE x";

void LowerPaths(const LoweringInput& input, std::vector<Relation> relations, std::vector<Relation> direct,
                bool against, Lowering* out) {
  out->Allow(input, {ClauseKind::kAtLeast, ClauseKind::kTop, ClauseKind::kWithin}, kNoFindings);
  const NamedList& from = input.slots.front();
  const NamedList& to = input.slots.back();
  if (!from.labels.empty() || !to.labels.empty()) {
    return out->Report(from.labels.empty() ? to.span : from.span, "a label alone has no reasons",
                       "name a thing");
  }
  const Limits limits = LimitsOf(input);
  PathsClause paths;
  paths.from = out->AddConcept(AnyOf(against ? to.concepts : from.concepts));
  paths.to = out->AddConcept(AnyOf(against ? from.concepts : to.concepts));
  paths.relations = std::move(relations);
  paths.direct = std::move(direct);
  paths.evidence = limits.evidence;
  if (!RowOf(input.relationship()).chains) paths.max_hops = 1;
  if (limits.hops) paths.max_hops = *limits.hops;
  // "why A for B and C": as many for each.
  paths.count *= static_cast<uint32_t>(to.concepts.size());
  if (limits.top) paths.count = static_cast<uint32_t>(*limits.top);
  paths.path = out->AddVariable("path");
  paths.belief = out->AddVariable("belief");
  out->query.columns = {paths.path, paths.belief};
  out->AddClause(std::move(paths));
}

}  // namespace

void LowerReasons(const LoweringInput& input, Lowering* out) {
  // A remedy or a test is a reason by itself, but what comes after "treats" on a longer path is none.
  LowerPaths(
      input, RowOf(Relationship::kCause).forward,
      {Relation::kWorsens, Relation::kTreats, Relation::kPrevents, Relation::kDiagnoses, Relation::kAffects,
       Relation::kLowers, Relation::kProvides, Relation::kOccursWith, Relation::kIsA},
      false, out);
}

void LowerVerbReasons(const LoweringInput& input, Lowering* out) {
  if (input.relationship() == Relationship::kRelate) return LowerReasons(input, out);
  const RelationshipRow& row = RowOf(input.relationship());
  LowerPaths(input, row.forward, {}, row.against, out);
}

}  // namespace aitia::queries
