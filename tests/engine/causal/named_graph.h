// Helpers for tests about causes: concepts by name over a graph literal, results as text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "engine/causal/rank.h"
#include "graph/base/text.h"
#include "queries/bind/bound_query.h"
#include "tests/support/graph_literal.h"

namespace aitia::engine {

inline const std::vector<graph::Relation> kCausal = {graph::Relation::kCauses, graph::Relation::kHasSymptom,
                                                     graph::Relation::kIndicates};

// The node of this key alone.
inline queries::BoundConcept Named(const graph::Snapshot& graph, std::string_view key) {
  queries::BoundConcept bound;
  bound.phrase = bound.name = key;
  if (const auto node = graph.FindByKey(key)) bound.members.push_back({*node, 0, false});
  return bound;
}

// "with twitching", "maybe cramp", "without rash", "strictly without fever".
struct RankQuestion {
  queries::RankClause clause;
  std::vector<queries::BoundConcept> concepts;

  RankQuestion(const graph::Snapshot& graph, const std::vector<std::string>& findings) {
    clause.relations = kCausal;
    for (std::string_view finding : findings) {
      queries::FindingRole role = queries::FindingRole::kWith;
      const auto take = [&](std::string_view word, queries::FindingRole meant) {
        if (!finding.starts_with(word)) return;
        finding.remove_prefix(word.size());
        role = meant;
      };
      take("with ", queries::FindingRole::kWith);
      take("maybe ", queries::FindingRole::kMaybe);
      take("without ", queries::FindingRole::kWithout);
      take("strictly without ", queries::FindingRole::kStrictlyWithout);
      clause.findings.push_back({queries::ConceptId(concepts.size()), role});
      concepts.push_back(Named(graph, finding));
    }
  }
};

inline Ranking RankOf(const graph::Snapshot& graph, const RankQuestion& question,
                      const RankParameters& parameters = {}) {
  return Ranking::Make(graph, question.clause, question.concepts, parameters);
}

// "dehydration, caffeine": names of the candidates, best first.
inline std::string NamesOf(const graph::Snapshot& graph, const Ranking& ranking) {
  std::string out;
  for (const RankedCandidate& candidate : ranking.candidates()) {
    absl::StrAppend(&out, out.empty() ? "" : ", ", graph::ToAbsl(graph.Name(candidate.node)));
  }
  return out;
}

// "a -> b -> c".
inline std::string TextOf(const graph::Snapshot& graph, const CausalPath& path) {
  std::string out;
  for (const CausalStep& step : path.steps) {
    if (out.empty()) absl::StrAppend(&out, graph::ToAbsl(graph.Name(step.from)));
    absl::StrAppend(&out, " -> ", graph::ToAbsl(graph.Name(step.to)));
  }
  return out;
}

}  // namespace aitia::engine
