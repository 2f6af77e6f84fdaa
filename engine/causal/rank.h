// "What could cause these findings": candidates scored by likelihood ratios, each score with the parts it is
// made of.
//
// score(d) = log π_d + Σ_WITH c(f,d) + ½ Σ_MAYBE c(f,d) + λ Σ_WITHOUT a(f,d), where
//   c(f,d) = log(p(f|d) / ℓ_f)                 p(f|d) = (k_df + m ℓ_f) / (n_d + m)
//   a(f,d) = log((1 − p(f|d)) / (1 − ℓ_f))     ℓ_f = mean of w_df over all causes of the graph
// k_df is the cases of d with f where the graph counts them, else n_d w_df; w_df is the strength of the
// strongest path (search.h), 0 where there is none; n_d says how well d is studied (Links::Studied). The
// naive-Bayes likelihood ratio of LIRICAL (Robinson et al., 2020), shrunk towards the background. P(d) =
// softmax(score / T).
#pragma once

#include <span>
#include <vector>

#include "engine/causal/link.h"
#include "engine/causal/path.h"
#include "engine/causal/search.h"
#include "graph/store/snapshot.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// One term of a score.
struct Contribution {
  size_t finding = 0;  // index into RankClause::findings
  double value = 0;    // as it enters the sum, its weight included
  double weight = 1;
  double likelihood = 0;  // p(f|d)
  double background = 0;  // ℓ_f
  bool mentioned = false;
  CausalPath path;  // the strongest; empty if not mentioned
  std::vector<graph::RelationshipId>
      denied;  // sentences that deny that d brings f about; they do not enter the value
};

struct Explanation {
  double prior = 0;                         // log π_d
  std::vector<Contribution> contributions;  // in the order of the findings; prior + their values = the score
  SourceCount sources;                      // of all the paths
};

struct RankedCandidate {
  graph::NodeId node;
  double score = 0;
  double probability = 0;
};

// The candidates of one question, best first (ties by node). Immutable; keeps the graph alive.
class Ranking {
 public:
  // `concepts` are those that the clause's ids point into. Time is linear in the relationships within reach
  // of the findings plus those of the candidates. No candidates is an empty ranking, not an error.
  static Ranking Make(const graph::Snapshot& graph, const queries::RankClause& clause,
                      std::span<const queries::BoundConcept> concepts, const RankParameters& parameters);

  const std::vector<RankedCandidate>& candidates() const { return candidates_; }
  const queries::RankClause& clause() const { return clause_; }
  const std::string& FindingName(size_t finding) const { return findings_[finding].concept_.name; }
  // Why the candidate at `place` has its score.
  Explanation Explain(size_t place) const;

 private:
  struct Finding {
    queries::BoundConcept concept_;
    queries::FindingRole role;
    double weight;
    double background = 0;
    CauseSearch search;
  };
  Ranking(const graph::Snapshot& graph, queries::RankClause clause, const RankParameters& parameters);
  std::vector<graph::NodeId> Collect(std::span<const queries::BoundConcept> concepts) const;
  std::vector<double> LogPriors(const std::vector<graph::NodeId>& nodes) const;
  double Likelihood(const Finding& finding, graph::NodeId node, double studied) const;
  double Term(const Finding& finding, double likelihood) const;

  graph::Snapshot graph_;
  queries::RankClause clause_;
  RankParameters parameters_;
  Links links_;
  std::vector<Finding> findings_;
  std::vector<RankedCandidate> candidates_;
  std::vector<double> log_priors_;  // by place
};

}  // namespace aitia::engine
