// The score is added up in Explain's order, so that the parts of an explanation give the very same number.

#include "engine/causal/rank.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "absl/container/flat_hash_set.h"

namespace aitia::engine {
namespace {

using graph::NodeId;
using queries::BoundConcept;
using queries::FindingRole;

bool IsPresent(FindingRole role) { return role == FindingRole::kWith || role == FindingRole::kMaybe; }

double WeightOf(FindingRole role, const RankParameters& parameters) {
  switch (role) {
    case FindingRole::kWith:
      return 1;
    case FindingRole::kMaybe:
      return parameters.maybe_weight;
    case FindingRole::kWithout:
    case FindingRole::kStrictlyWithout:
      return parameters.absent_weight;
  }
  return 0;
}

}  // namespace

Ranking::Ranking(const graph::Snapshot& graph, queries::RankClause clause, const RankParameters& parameters)
    : graph_(graph),
      clause_(std::move(clause)),
      parameters_(parameters),
      links_(graph, clause_.relations, clause_.evidence) {}

Ranking Ranking::Make(const graph::Snapshot& graph, const queries::RankClause& clause,
                      std::span<const BoundConcept> concepts, const RankParameters& parameters) {
  Ranking ranking(graph, clause, parameters);
  for (const queries::RankClause::Finding& finding : clause.findings) {
    const BoundConcept& bound = concepts[finding.concept_id.value];
    ranking.findings_.push_back({bound, finding.role, WeightOf(finding.role, parameters), 0,
                                 CauseSearch(graph, ranking.links_, bound, clause.max_hops, parameters)});
  }
  const std::vector<NodeId> nodes = ranking.Collect(concepts);
  if (nodes.empty()) return ranking;
  const auto causes = static_cast<double>(std::max<size_t>(1, ranking.links_.CauseCount()));
  for (Finding& finding : ranking.findings_) {
    double sum = 0;
    for (const NodeId node : finding.search.reached()) sum += finding.search.Strength(node);
    finding.background = std::clamp(sum / causes, parameters.least_background, parameters.most_background);
  }

  const std::vector<double> priors = ranking.LogPriors(nodes);
  std::vector<double> scores(nodes.size());
  for (size_t i = 0; i < nodes.size(); ++i) {
    const double studied = ranking.links_.Studied(nodes[i]);
    scores[i] = priors[i];
    for (const Finding& finding : ranking.findings_) {
      scores[i] += ranking.Term(finding, ranking.Likelihood(finding, nodes[i], studied));
    }
  }
  std::vector<size_t> order(nodes.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return scores[a] > scores[b]; });

  const double best = scores[order.front()];
  double total = 0;
  for (const size_t i : order) {
    const double share = std::exp((scores[i] - best) / parameters.temperature);
    total += share;
    ranking.candidates_.push_back({nodes[i], scores[i], share});
    ranking.log_priors_.push_back(priors[i]);
  }
  for (RankedCandidate& candidate : ranking.candidates_) candidate.probability /= total;
  return ranking;
}

// Whatever a present finding leads back to, less what the clause filters out. What was itself found, or found
// to be absent, is no answer.
std::vector<NodeId> Ranking::Collect(std::span<const BoundConcept> concepts) const {
  absl::flat_hash_set<NodeId> excluded;
  for (const Finding& finding : findings_) {
    for (const BoundConcept::Member& member : finding.concept_.members) {
      if (member.distance == 0) excluded.insert(member.node);
    }
  }
  std::vector<graph::LabelId> labels;
  for (const std::string& name : clause_.labels) {
    const std::optional<graph::LabelId> label = graph_.FindLabel(name);
    if (!label) return {};
    labels.push_back(*label);
  }
  absl::flat_hash_set<NodeId> among;
  if (clause_.among) {
    for (const BoundConcept::Member& member : concepts[clause_.among->value].members) {
      if (!member.more_general) among.insert(member.node);
    }
  }

  std::vector<NodeId> nodes;
  for (const Finding& finding : findings_) {
    if (!IsPresent(finding.role)) continue;
    nodes.insert(nodes.end(), finding.search.reached().begin(), finding.search.reached().end());
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  const auto unwanted = [&](NodeId node) {
    if (excluded.contains(node)) return true;
    if (clause_.among && !among.contains(node)) return true;
    for (const graph::LabelId label : labels) {
      if (!graph_.HasLabel(node, label)) return true;
    }
    for (const Finding& finding : findings_) {
      if (finding.role == FindingRole::kStrictlyWithout && finding.search.IsDirect(node)) return true;
    }
    return false;
  };
  nodes.erase(std::remove_if(nodes.begin(), nodes.end(), unwanted), nodes.end());
  return nodes;
}

// Uniform, unless nodes carry a `prior`; those without one then get the mean of the others.
std::vector<double> Ranking::LogPriors(const std::vector<NodeId>& nodes) const {
  std::vector<double> priors(nodes.size(), 0);
  const std::optional<graph::PropertyKeyId> key = graph_.FindPropertyKey("prior");
  double stated = 0;
  size_t count = 0;
  if (key) {
    for (size_t i = 0; i < nodes.size(); ++i) {
      const double prior = AsNumber(graph_.Property(nodes[i], *key)).value_or(0);
      if (!(prior > 0) || !std::isfinite(prior)) continue;
      priors[i] = prior;
      stated += prior;
      ++count;
    }
  }
  const double other = count == 0 ? 1 : stated / static_cast<double>(count);
  const double total = stated + other * static_cast<double>(nodes.size() - count);
  for (double& prior : priors) prior = std::log((prior > 0 ? prior : other) / total);
  return priors;
}

double Ranking::Likelihood(const Finding& finding, NodeId node, double studied) const {
  const double m = parameters_.shrinkage;
  const double cases = finding.search.CountedCases(node).value_or(studied * finding.search.Strength(node));
  return (cases + m * finding.background) / (studied + m);
}

double Ranking::Term(const Finding& finding, double likelihood) const {
  const double ratio =
      IsPresent(finding.role) ? likelihood / finding.background : (1 - likelihood) / (1 - finding.background);
  return finding.weight * std::log(ratio);
}

Explanation Ranking::Explain(size_t place) const {
  const NodeId node = candidates_[place].node;
  const double studied = links_.Studied(node);
  Explanation explanation;
  explanation.prior = log_priors_[place];
  std::vector<graph::RelationshipId> cited;
  for (size_t i = 0; i < findings_.size(); ++i) {
    const Finding& finding = findings_[i];
    Contribution& part = explanation.contributions.emplace_back();
    part.finding = i;
    part.weight = finding.weight;
    part.background = finding.background;
    part.likelihood = Likelihood(finding, node, studied);
    part.value = Term(finding, part.likelihood);
    part.path = finding.search.StrongestPath(node);
    part.mentioned = !part.path.steps.empty();
    for (const CausalStep& step : part.path.steps) {
      if (!IsPresent(finding.role)) break;
      cited.insert(cited.end(), step.relationships.begin(), step.relationships.end());
    }
    for (const BoundConcept::Member& member : finding.concept_.members) {
      if (member.distance > 0) break;
      for (const graph::RelationshipId denied : links_.Denied(node, member.node))
        part.denied.push_back(denied);
    }
  }
  explanation.sources = CountSources(graph_, cited);
  return explanation;
}

}  // namespace aitia::engine
