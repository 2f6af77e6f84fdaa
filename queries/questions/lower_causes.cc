// "what could cause X with Y without Z": candidates ranked by how well they explain the findings.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "queries/bind/names.h"
#include "queries/questions/lowering.h"

namespace aitia::queries {
namespace {

std::optional<FindingRole> RoleOf(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::kWith:
      return FindingRole::kWith;
    case ClauseKind::kMaybe:
      return FindingRole::kMaybe;
    case ClauseKind::kWithout:
      return FindingRole::kWithout;
    case ClauseKind::kWithoutStrictly:
      return FindingRole::kStrictlyWithout;
    default:
      return std::nullopt;
  }
}

bool IsPresent(FindingRole role) { return role == FindingRole::kWith || role == FindingRole::kMaybe; }

std::string_view Named(FindingRole role) {
  switch (role) {
    case FindingRole::kWith:
      return "present";
    case FindingRole::kMaybe:
      return "maybe present";
    default:
      return "absent";
  }
}

class FindingList {
 public:
  FindingList(RankClause* rank, Lowering* out) : rank_(rank), out_(out) {}

  void Add(const NamedList& list, FindingRole role) {
    if (!list.labels.empty()) {
      out_->Report(list.span, "a label alone is no finding", "name one, or begin with WHICH :Label");
    }
    for (const BoundConcept& bound : list.concepts) Add(bound, role);
  }

 private:
  // The same thing twice: once is enough; with different roles, one of the two is wrong.
  void Add(const BoundConcept& bound, FindingRole role) {
    for (const RankClause::Finding& finding : rank_->findings) {
      if (out_->query.concepts[finding.concept_id.value].name != bound.name) continue;
      if (finding.role == role) {
        out_->issues.push_back({graph::Severity::kWarning, bound.span,
                                absl::StrCat("'", Shown(bound.phrase), "' is named twice and counts once"),
                                ""});
      } else {
        out_->Report(bound.span,
                     absl::StrCat("'", Shown(bound.phrase), "' cannot be both ",
                                  std::string(Named(finding.role)), " and ", std::string(Named(role))));
      }
      return;
    }
    rank_->findings.push_back({out_->AddConcept(bound), role});
  }

  RankClause* rank_;
  Lowering* out_;
};

// The labels that answers carry and the concepts that they are to be below, as WHICH and AMONG say.
void RestrictCandidates(const LoweringInput& input, RankClause* rank, Lowering* out) {
  std::vector<BoundConcept> among;
  const auto add = [&](const NamedList& list) {
    OneLabel(list, out);
    rank->labels.insert(rank->labels.end(), list.labels.begin(), list.labels.end());
    among.insert(among.end(), list.concepts.begin(), list.concepts.end());
  };
  if (const Part* noun = input.Find(Part::Kind::kLabelNoun)) {
    for (const KindRow& row : Kinds()) {
      if (row.words == noun->text) rank->labels.emplace_back(graph::Name(row.kind));
    }
  }
  if (input.slots.size() > 1) add(input.slots.front());
  for (const NamedClause& clause : input.clauses) {
    if (clause.clause->kind == ClauseKind::kAmong) add(clause.list);
  }
  if (!among.empty()) rank->among = out->AddConcept(Downwards(AnyOf(among)));
}

}  // namespace

void RankCauses(const LoweringInput& input, const NamedList& findings, Lowering* out) {
  out->Allow(input,
             {ClauseKind::kWith, ClauseKind::kMaybe, ClauseKind::kWithout, ClauseKind::kWithoutStrictly,
              ClauseKind::kAmong, ClauseKind::kAtLeast, ClauseKind::kTop, ClauseKind::kWithin},
             "");
  RankClause rank;
  FindingList list(&rank, out);
  list.Add(findings, FindingRole::kWith);
  for (const NamedClause& clause : input.clauses) {
    if (const auto role = RoleOf(clause.clause->kind)) list.Add(clause.list, *role);
  }
  const bool present =
      std::any_of(rank.findings.begin(), rank.findings.end(),
                  [](const RankClause::Finding& finding) { return IsPresent(finding.role); });
  if (!present && out->issues.empty()) out->Report(input.span, "a finding that is present is missing");
  RestrictCandidates(input, &rank, out);
  const Limits limits = LimitsOf(input);
  rank.relations = RowOf(Relationship::kCause).forward;
  rank.evidence = limits.evidence;
  if (limits.hops) rank.max_hops = *limits.hops;
  rank.answer = out->AddVariable("answer");
  rank.score = out->AddVariable("score");
  rank.probability = out->AddVariable("probability");
  rank.why = out->AddVariable("why");
  out->query.columns = {rank.answer, rank.score, rank.probability, rank.why};
  const std::vector<VariableId> columns = out->query.columns;
  out->AddClause(std::move(rank));
  if (!limits.top) return;
  ProjectClause project;
  for (VariableId column : columns) project.items.push_back({column, Variable(column)});
  project.limit = Literal(*limits.top);
  out->AddClause(std::move(project));
}

}  // namespace aitia::queries
