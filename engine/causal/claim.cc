#include "engine/causal/claim.h"

#include <algorithm>
#include <array>

#include "engine/causal/link.h"
#include "engine/causal/paths.h"

namespace aitia::engine {

using graph::NodeId;
using queries::BoundConcept;

std::string_view Name(Verdict::Kind kind) {
  constexpr std::array<std::string_view, 5> kNames = {"yes", "denied", "disputed", "follows", "not stated"};
  return kNames[static_cast<size_t>(kind)];
}

Verdict Judge(const graph::Snapshot& graph, const queries::ClaimClause& clause,
              std::span<const BoundConcept> concepts, const RankParameters& parameters) {
  const BoundConcept& subject = concepts[clause.subject.value];
  const BoundConcept& object = concepts[clause.object.value];
  const Links links(graph, clause.relations, {});
  Verdict verdict;
  for (const BoundConcept::Member& from : subject.members) {
    if (from.distance > 0) break;
    for (Link& link : links.OutOf(from.node)) {
      const bool is_object = std::any_of(
          object.members.begin(), object.members.end(),
          [&](const BoundConcept::Member& to) { return to.distance == 0 && to.node == link.neighbour; });
      if (!is_object) continue;
      CausalPath& path = verdict.affirmed.emplace_back();
      path.belief = path.strength = link.belief;
      path.steps.push_back({from.node, link.neighbour, std::move(link.relationships), link.belief, false});
    }
    for (const BoundConcept::Member& to : object.members) {
      if (to.distance > 0) break;
      std::vector<graph::RelationshipId> denied = links.Denied(from.node, to.node);
      if (denied.empty()) continue;
      CausalPath& path = verdict.denied.emplace_back();
      path.belief = path.strength = graph.BeliefOf(denied.front());
      path.steps.push_back({from.node, to.node, std::move(denied), path.belief, true});
    }
  }
  std::stable_sort(verdict.affirmed.begin(), verdict.affirmed.end(),
                   [](const CausalPath& a, const CausalPath& b) { return a.strength > b.strength; });
  if (!verdict.affirmed.empty()) {
    verdict.kind = verdict.denied.empty() ? Verdict::Kind::kYes : Verdict::Kind::kDisputed;
  } else if (!verdict.denied.empty()) {
    verdict.kind = Verdict::Kind::kDenied;
  } else {
    queries::PathsClause paths;
    paths.from = clause.subject;
    paths.to = clause.object;
    paths.relations = clause.relations;
    paths.max_hops = clause.max_hops;
    verdict.follows = FindBestPaths(graph, paths, concepts, parameters);
    if (!verdict.follows.empty()) verdict.kind = Verdict::Kind::kFollows;
  }
  return verdict;
}

}  // namespace aitia::engine
