// A slow, obvious ranking judges the fast one on random graphs: it walks every path that visits no node
// twice, and computes every term from the formula in rank.h.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "engine/causal/frequency.h"
#include "tests/engine/causal/named_graph.h"

namespace aitia::engine {
namespace {

using graph::NodeId;
using graph::RelationshipId;

class SlowRanking {
 public:
  SlowRanking(const graph::Snapshot& graph, const RankQuestion& question, const RankParameters& parameters)
      : graph_(graph), question_(question), parameters_(parameters) {}

  // Name -> score.
  std::map<std::string, double> Scores() {
    const size_t count = question_.clause.findings.size();
    std::vector<std::map<NodeId, double>> strength(count);
    for (size_t f = 0; f < count; ++f) {
      walked_ = &Concept(f);
      for (const auto& member : Concept(f).members) {
        std::vector<NodeId> path = {member.node};
        Walk(path, std::pow(parameters_.hop_factor, member.distance), &strength[f]);
      }
    }
    std::set<NodeId> candidates;
    for (size_t f = 0; f < count; ++f) {
      if (!IsPresent(f)) continue;
      for (const auto& [node, w] : strength[f]) candidates.insert(node);
    }
    for (size_t f = 0; f < count; ++f) {
      for (const auto& member : Concept(f).members) {
        if (member.distance == 0) candidates.erase(member.node);
      }
    }
    std::map<std::string, double> scores;
    for (const NodeId node : candidates) {
      double score = -std::log(static_cast<double>(candidates.size()));
      for (size_t f = 0; f < count; ++f) {
        double mean = 0;
        for (const auto& [other, w] : strength[f]) mean += w;
        const double l = std::clamp(mean / CauseCount(), 0.0001, 0.9);
        const double n = Studied(node);
        const double w = strength[f].contains(node) ? strength[f][node] : 0;
        const double p = (n * w + parameters_.shrinkage * l) / (n + parameters_.shrinkage);
        switch (question_.clause.findings[f].role) {
          case queries::FindingRole::kWith:
            score += std::log(p / l);
            break;
          case queries::FindingRole::kMaybe:
            score += 0.5 * std::log(p / l);
            break;
          default:
            score += parameters_.absent_weight * std::log((1 - p) / (1 - l));
        }
      }
      scores[std::string(graph_.Name(node))] = score;
    }
    return scores;
  }

 private:
  const queries::BoundConcept& Concept(size_t f) const {
    return question_.concepts[question_.clause.findings[f].concept_id.value];
  }
  bool IsPresent(size_t f) const {
    const queries::FindingRole role = question_.clause.findings[f].role;
    return role == queries::FindingRole::kWith || role == queries::FindingRole::kMaybe;
  }

  // Relationships that say that `cause` brings `effect` about.
  std::vector<RelationshipId> Between(NodeId cause, NodeId effect) const {
    std::vector<RelationshipId> found;
    for (size_t i = 0; i < graph_.relationship_count(); ++i) {
      const RelationshipId r(i);
      const std::string_view type = graph_.TypeName(graph_.Type(r));
      const bool forwards =
          (type == "CAUSES" || type == "HAS_SYMPTOM") && graph_.Start(r) == cause && graph_.End(r) == effect;
      const bool backwards = type == "INDICATES" && graph_.Start(r) == effect && graph_.End(r) == cause;
      if (forwards || backwards) found.push_back(r);
    }
    return found;
  }

  double LinkStrength(const std::vector<RelationshipId>& relationships) const {
    // The surest reading of each sentence, however often its document has it.
    std::map<std::pair<std::string, std::string>, graph::Certainty> said;
    std::optional<double> frequency;
    for (const RelationshipId r : relationships) {
      for (size_t i = 0; i < graph_.EvidenceCount(r); ++i) {
        const graph::EvidenceView view = graph_.EvidenceAt(r, i);
        auto& certainty =
            said.try_emplace({std::string(view.document), std::string(view.sentence)}, view.certainty)
                .first->second;
        certainty = std::max(certainty, view.certainty);
        if (const auto share = StatedFrequency(view.frequency))
          frequency = std::max(frequency.value_or(0), *share);
      }
    }
    std::map<std::string, uint32_t> numbers;
    std::vector<graph::Support> support;
    for (const auto& [place, certainty] : said) {
      const uint32_t number =
          numbers.try_emplace(place.first, static_cast<uint32_t>(numbers.size())).first->second;
      support.push_back({number, certainty});
    }
    return frequency.value_or(parameters_.default_strength) * graph::Belief(support);
  }

  size_t Degree(NodeId node) const {
    size_t degree = 0;
    for (size_t i = 0; i < graph_.relationship_count(); ++i) {
      const RelationshipId r(i);
      const std::string_view type = graph_.TypeName(graph_.Type(r));
      if (type != "CAUSES" && type != "HAS_SYMPTOM" && type != "INDICATES") continue;
      degree += (graph_.Start(r) == node ? 1 : 0) + (graph_.End(r) == node ? 1 : 0);
    }
    return degree;
  }

  double Studied(NodeId node) const {
    std::set<std::pair<std::string, uint32_t>> sentences;
    for (size_t i = 0; i < graph_.node_count(); ++i) {
      for (const RelationshipId r : Between(node, NodeId(i))) {
        for (size_t j = 0; j < graph_.EvidenceCount(r); ++j) {
          const graph::EvidenceView view = graph_.EvidenceAt(r, j);
          sentences.insert({std::string(view.document), view.span.begin});
        }
      }
    }
    return static_cast<double>(sentences.size());
  }

  double CauseCount() const {
    double count = 0;
    for (size_t i = 0; i < graph_.node_count(); ++i) {
      bool is_cause = false;
      for (size_t j = 0; j < graph_.node_count(); ++j) {
        is_cause = is_cause || !Between(NodeId(i), NodeId(j)).empty();
      }
      count += is_cause ? 1 : 0;
    }
    return count;
  }

  bool IsForm(NodeId node) const {
    return std::any_of(walked_->members.begin(), walked_->members.end(),
                       [&](const auto& member) { return member.node == node; });
  }

  // `path` runs from the finding back.
  void Walk(std::vector<NodeId>& path, double so_far, std::map<NodeId, double>* strength) {
    if (path.size() > question_.clause.max_hops) return;
    for (size_t i = 0; i < graph_.node_count(); ++i) {
      const NodeId next(i);
      if (path.size() > 1 && IsForm(next)) continue;
      if (std::find(path.begin(), path.end(), next) != path.end()) continue;
      const std::vector<RelationshipId> link = Between(next, path.back());
      if (link.empty()) continue;
      double reached = so_far * LinkStrength(link);
      if (path.size() > 1) {
        reached *= parameters_.hop_factor *
                   std::pow(static_cast<double>(Degree(path.back())), -parameters_.degree_exponent);
      }
      double& best = (*strength)[next];
      best = std::max(best, reached);
      path.push_back(next);
      Walk(path, reached, strength);
      path.pop_back();
    }
  }

  const graph::Snapshot& graph_;
  const RankQuestion& question_;
  const RankParameters& parameters_;
  const queries::BoundConcept* walked_ = nullptr;
};

std::string RandomGraph(std::mt19937& random) {
  const auto number = [&](unsigned below) { return random() % below; };
  constexpr std::string_view kTypes[] = {"CAUSES", "CAUSES", "HAS_SYMPTOM", "INDICATES", "WORSENS", "DENIED"};
  constexpr std::string_view kCertainties[] = {"rare", "possible", "certain"};
  constexpr std::string_view kFrequencies[] = {"", "", "most", "6-8%", "rarely"};
  std::string text;
  const unsigned nodes = 3 + number(6);
  for (unsigned i = 0; i < nodes; ++i) absl::StrAppend(&text, "(n", i, ":Thing)\n");
  const unsigned relationships = 2 + number(18);
  std::set<std::string> seen;
  for (unsigned i = 0; i < relationships; ++i) {
    const std::string type(kTypes[number(6)]);
    const unsigned from = number(nodes);
    const unsigned to = number(nodes);
    if (!seen.insert(absl::StrCat(type, from, "-", to)).second) continue;
    absl::StrAppend(&text, "(n", from, ")-[:", type, " {", type == "DENIED" ? "denies: 'CAUSES', " : "",
                    "evidence: [");
    const unsigned sentences = 1 + number(3);
    for (unsigned j = 0; j < sentences; ++j) {
      const size_t start = size_t{100} * j + size_t{10} * number(7);  // a relationship cites a sentence once
      absl::StrAppend(&text, j > 0 ? ", " : "", "{document: 'd", number(3), "', start: ", start,
                      ", end: ", start + 5, ", sentence: 's", number(4), "', certainty: '",
                      std::string(kCertainties[number(3)]), "', frequency: '",
                      std::string(kFrequencies[number(5)]), "'}");
    }
    absl::StrAppend(&text, "]}]->(n", to, ")\n");
  }
  return text;
}

TEST(RankAgainstReference, SameScoresOnRandomGraphsAndEveryScoreIsTheSumOfItsParts) {
  std::mt19937 random(20240607);
  size_t compared = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string text = RandomGraph(random);
    const graph::Snapshot graph = graph::GraphLiteral(text);
    std::vector<std::string> findings = {absl::StrCat("n", random() % 3)};
    if (random() % 2 == 0) findings.push_back(absl::StrCat("maybe n", random() % 3));
    if (random() % 2 == 0) findings.push_back(absl::StrCat("without n", random() % 3));
    RankQuestion question(graph, findings);
    question.clause.max_hops = 1 + random() % 4;
    if (random() % 3 == 0)
      question.concepts[0].members.push_back({NodeId(random() % 3), 1, random() % 2 == 0});
    RankParameters parameters;
    parameters.least_strength = 0;
    const Ranking ranking = RankOf(graph, question, parameters);
    const std::map<std::string, double> expected = SlowRanking(graph, question, parameters).Scores();
    ASSERT_EQ(ranking.candidates().size(), expected.size()) << text;
    double probability = 0;
    for (size_t i = 0; i < ranking.candidates().size(); ++i) {
      const RankedCandidate& candidate = ranking.candidates()[i];
      const std::string name(graph.Name(candidate.node));
      ASSERT_TRUE(expected.contains(name)) << name << "\n" << text;
      EXPECT_NEAR(candidate.score, expected.at(name), 1e-9) << name << "\n" << text;
      const Explanation explanation = ranking.Explain(i);
      double sum = explanation.prior;
      for (const Contribution& part : explanation.contributions) sum += part.value;
      EXPECT_NEAR(sum, candidate.score, 1e-9);
      if (i > 0) {
        EXPECT_GE(ranking.candidates()[i - 1].score, candidate.score);
      }
      probability += candidate.probability;
      ++compared;
    }
    if (!ranking.candidates().empty()) {
      EXPECT_NEAR(probability, 1, 1e-9);
    }
  }
  EXPECT_GT(compared, 400u);
}

}  // namespace
}  // namespace aitia::engine
