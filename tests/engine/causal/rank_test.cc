#include "engine/causal/rank.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/causal/named_graph.h"

namespace aitia::engine {
namespace {

using graph::GraphLiteral;

std::string Order(const graph::Snapshot& graph, const std::vector<std::string>& findings) {
  return NamesOf(graph, RankOf(graph, RankQuestion(graph, findings)));
}

TEST(Rank, WhatExplainsBothFindingsComesFirst) {
  const auto graph = GraphLiteral(R"(
    (anxiety:Condition)-[:CAUSES]->(twitching:Symptom)
    (`nerve injury`:Condition)-[:CAUSES]->(twitching)
    (`nerve injury`)-[:HAS_SYMPTOM]->(numbness:Symptom)
    (caffeine:Cause)-[:CAUSES]->(twitching)
  )");
  EXPECT_EQ(Order(graph, {"twitching", "numbness"}), "nerve injury, anxiety, caffeine");
}

TEST(Rank, ASignIsReadAgainstItsArrow) {
  const auto graph = GraphLiteral("(rash:Symptom)-[:INDICATES]->(measles:Condition)");
  EXPECT_EQ(Order(graph, {"rash"}), "measles");
}

TEST(Rank, NeverThroughWhatIsDeniedOrMakesWorse) {
  const auto graph = GraphLiteral(R"(
    (stress:Cause)-[:WORSENS]->(twitching:Symptom)
    (caffeine:Cause)-[:DENIED {denies: 'CAUSES'}]->(twitching)
    (fatigue:Cause)-[:CAUSES]->(twitching)
  )");
  EXPECT_EQ(Order(graph, {"twitching"}), "fatigue");
}

TEST(Rank, DeniedOnlyHasNoAnswer) {
  const auto graph = GraphLiteral("(caffeine:Cause)-[:DENIED {denies: 'CAUSES'}]->(twitching:Symptom)");
  EXPECT_EQ(Order(graph, {"twitching"}), "");
}

TEST(Rank, ADenialIsShownBesideWhatIsStated) {
  const auto graph = GraphLiteral(R"(
    (caffeine:Cause)-[:DENIED {denies: 'CAUSES'}]->(twitching:Symptom)
    (caffeine)-[:CAUSES]->(twitching)
  )");
  const Ranking ranking = RankOf(graph, RankQuestion(graph, {"twitching"}));
  ASSERT_EQ(ranking.candidates().size(), 1u);
  EXPECT_EQ(ranking.Explain(0).contributions[0].denied.size(), 1u);
}

TEST(Rank, EmptyGraphAndUnknownFindings) {
  const graph::Snapshot empty;
  EXPECT_EQ(Order(empty, {"twitching"}), "");
  const auto graph = GraphLiteral("(a:Cause)-[:CAUSES]->(b:Symptom)\n(c:Symptom)");
  EXPECT_EQ(Order(graph, {"nothing", "neither"}), "");
  EXPECT_EQ(Order(graph, {"c"}), "");
}

TEST(Rank, ACauseOfItselfIsNoAnswer) {
  const auto graph = GraphLiteral(R"(
    (pain:Symptom)-[:CAUSES]->(pain)
    (injury:Cause)-[:CAUSES]->(pain)
  )");
  EXPECT_EQ(Order(graph, {"pain"}), "injury");
}

TEST(Rank, CyclesEnd) {
  const auto graph = GraphLiteral(R"(
    (stress:Cause)-[:CAUSES]->(insomnia:Condition)
    (insomnia)-[:CAUSES]->(stress)
    (insomnia)-[:CAUSES]->(fatigue:Symptom)
    (fatigue)-[:CAUSES]->(insomnia)
  )");
  EXPECT_EQ(Order(graph, {"fatigue"}), "insomnia, stress");
}

TEST(Rank, AHugeDegreeIsDampedOnTheWayThroughIt) {
  std::string text =
      "(hub:Condition)-[:CAUSES]->(pain:Symptom)\n(a:Cause)-[:CAUSES]->(hub)\n"
      "(b:Cause)-[:CAUSES]->(quiet:Condition)\n(quiet)-[:CAUSES]->(pain)\n";
  for (int i = 0; i < 2000; ++i) absl::StrAppend(&text, "(hub)-[:CAUSES]->(x", i, ":Symptom)\n");
  const auto graph = GraphLiteral(text);
  const Ranking ranking = RankOf(graph, RankQuestion(graph, {"pain"}));
  // Both are two steps away, one of them through a thing that is linked to everything.
  const std::string order = NamesOf(graph, ranking);
  EXPECT_LT(order.find('b'), order.find("a,"));
}

TEST(Rank, AnAbsentFindingCountsAgainstSoftlyAndStrictlyRemoves) {
  const auto graph = GraphLiteral(R"(
    (flu:Condition)-[:HAS_SYMPTOM]->(cough:Symptom)
    (flu)-[:HAS_SYMPTOM]->(fever:Symptom)
    (cold:Condition)-[:HAS_SYMPTOM]->(cough)
    (cold)-[:HAS_SYMPTOM]->(sneezing:Symptom)
  )");
  EXPECT_EQ(Order(graph, {"cough", "without fever"}), "cold, flu");
  EXPECT_EQ(Order(graph, {"cough", "strictly without fever"}), "cold");
}

TEST(Rank, MaybeCountsHalf) {
  const auto graph = GraphLiteral(R"(
    (flu:Condition)-[:HAS_SYMPTOM]->(cough:Symptom)
    (flu)-[:HAS_SYMPTOM]->(fever:Symptom)
    (cold:Condition)-[:HAS_SYMPTOM]->(cough)
  )");
  const Ranking sure = RankOf(graph, RankQuestion(graph, {"cough", "fever"}));
  const Ranking maybe = RankOf(graph, RankQuestion(graph, {"cough", "maybe fever"}));
  EXPECT_NEAR(maybe.Explain(0).contributions[1].value, sure.Explain(0).contributions[1].value / 2, 1e-12);
}

TEST(Rank, AFindingThatIsNeverMentionedCostsMoreForWhatIsWellDescribed) {
  const auto graph = GraphLiteral(R"(
    (`well described`:Condition)-[:HAS_SYMPTOM]->(cough:Symptom)
    (`well described`)-[:HAS_SYMPTOM]->(a:Symptom)
    (`well described`)-[:HAS_SYMPTOM]->(b:Symptom)
    (`hardly described`:Condition)-[:HAS_SYMPTOM]->(cough)
    (third:Condition)-[:HAS_SYMPTOM]->(rash:Symptom)
  )");
  const Ranking ranking = RankOf(graph, RankQuestion(graph, {"cough", "rash"}));
  double cost_well = 0;
  double cost_hardly = 0;
  for (size_t i = 0; i < ranking.candidates().size(); ++i) {
    const double value = ranking.Explain(i).contributions[1].value;
    const auto name = graph.Name(ranking.candidates()[i].node);
    if (name == "well described") cost_well = value;
    if (name == "hardly described") cost_hardly = value;
  }
  const double m = RankParameters().shrinkage;
  EXPECT_NEAR(cost_well, std::log(m / (3 + m)), 1e-12);
  EXPECT_NEAR(cost_hardly, std::log(m / (1 + m)), 1e-12);
}

TEST(Rank, CountedCasesAreUsedAsTheyAre) {
  const auto graph = GraphLiteral(R"(
    (d:Condition)-[:HAS_SYMPTOM {frequency: 0.75, cases: 40}]->(f:Symptom)
    (d)-[:HAS_SYMPTOM {frequency: 0.5, cases: 60}]->(g:Symptom)
    (e:Condition)-[:HAS_SYMPTOM {frequency: 0.25, cases: 8}]->(f)
  )");
  const Ranking ranking = RankOf(graph, RankQuestion(graph, {"f"}));
  const Contribution part = ranking.Explain(0).contributions[0];
  const double m = RankParameters().shrinkage;
  const double background = (0.75 + 0.25) / 2;
  EXPECT_NEAR(part.background, background, 1e-12);
  EXPECT_NEAR(part.likelihood, (30 + m * background) / (60 + m), 1e-12);
}

TEST(Rank, StatedPriorsAreUsed) {
  const auto graph = GraphLiteral(R"(
    (common:Condition {prior: 0.01})-[:HAS_SYMPTOM]->(cough:Symptom)
    (rare:Condition {prior: 0.0001})-[:HAS_SYMPTOM]->(cough)
  )");
  const Ranking ranking = RankOf(graph, RankQuestion(graph, {"cough"}));
  EXPECT_EQ(NamesOf(graph, ranking), "common, rare");
  EXPECT_NEAR(ranking.Explain(0).prior - ranking.Explain(1).prior, std::log(100), 1e-9);
}

TEST(Rank, ARepeatedSentenceInOneDocumentAddsLessThanASecondDocument) {
  const auto belief = [](std::string_view document_of_second) {
    const auto graph = GraphLiteral(
        absl::StrCat("(a:Cause)-[:CAUSES {evidence: [{document: 'a', start: 0, end: 5, sentence: 's', "
                     "certainty: 'certain'}, "
                     "{document: '",
                     graph::ToAbsl(document_of_second),
                     "', start: 10, end: 15, sentence: 't', certainty: 'certain'}]}]->(b:Symptom)"));
    return RankOf(graph, RankQuestion(graph, {"b"})).Explain(0).contributions[0].path.belief;
  };
  EXPECT_LT(belief("a"), belief("b"));
}

TEST(Rank, TheSameSentenceForTwoRelationsCountsOnce) {
  const auto one = GraphLiteral(
      "(a:Condition)-[:CAUSES {evidence: [{document: 'd', start: 0, end: 5, sentence: 's'}]}]->(b:Symptom)");
  const auto two = GraphLiteral(R"(
    (a:Condition)-[:CAUSES {evidence: [{document: 'd', start: 0, end: 5, sentence: 's'}]}]->(b:Symptom)
    (a)-[:HAS_SYMPTOM {evidence: [{document: 'd', start: 0, end: 5, sentence: 's'}]}]->(b)
  )");
  const auto belief = [](const graph::Snapshot& graph) {
    return RankOf(graph, RankQuestion(graph, {"b"})).Explain(0).contributions[0].path.belief;
  };
  EXPECT_DOUBLE_EQ(belief(one), belief(two));
}

TEST(Rank, LabelsAndAmongFilterCandidates) {
  const auto graph = GraphLiteral(R"(
    (ibuprofen:Drug)-[:CAUSES]->(nausea:Symptom)
    (migraine:Condition)-[:HAS_SYMPTOM]->(nausea)
  )");
  RankQuestion drugs(graph, {"nausea"});
  drugs.clause.labels = {"Drug"};
  EXPECT_EQ(NamesOf(graph, RankOf(graph, drugs)), "ibuprofen");
  drugs.clause.labels = {"Unknown"};
  EXPECT_EQ(NamesOf(graph, RankOf(graph, drugs)), "");
  RankQuestion among(graph, {"nausea"});
  among.concepts.push_back(Named(graph, "migraine"));
  among.clause.among = queries::ConceptId(1);
  EXPECT_EQ(NamesOf(graph, RankOf(graph, among)), "migraine");
}

TEST(Rank, EvidenceFilterLeavesOutWeakSentences) {
  const auto graph = GraphLiteral(R"(
    (a:Cause)-[:CAUSES {certainty: 'possible', evidence: [{document: 'd', start: 0, end: 5, sentence: 's', certainty: 'possible'}]}]->(x:Symptom)
    (b:Cause)-[:CAUSES {certainty: 'certain', evidence: [{document: 'd', start: 9, end: 15, sentence: 't', certainty: 'certain'}]}]->(x)
    (c:Cause)-[:CAUSES {certainty: 'possible', evidence: [{document: 'd', start: 20, end: 25, sentence: 'u', certainty: 'possible'}, {document: 'e', start: 0, end: 5, sentence: 'v', certainty: 'possible'}]}]->(x)
  )");
  RankQuestion question(graph, {"x"});
  question.clause.evidence.at_least = graph::Certainty::kCertain;
  EXPECT_EQ(NamesOf(graph, RankOf(graph, question)), "b");
  question.clause.evidence = {graph::Certainty::kRare, 2};
  EXPECT_EQ(NamesOf(graph, RankOf(graph, question)), "c");
}

TEST(Rank, FormsOfAFindingCountWithTheirDistance) {
  const auto graph = GraphLiteral(R"(
    (`eyelid twitching`:Symptom)-[:IS_A {origin: 'name'}]->(twitching:Symptom)
    (strain:Cause)-[:CAUSES]->(`eyelid twitching`)
    (caffeine:Cause)-[:CAUSES]->(twitching)
  )");
  RankQuestion question(graph, {"twitching"});
  question.concepts[0].members.push_back({*graph.FindByKey("eyelid twitching"), 1, false});
  const Ranking ranking = RankOf(graph, question);
  ASSERT_EQ(NamesOf(graph, ranking), "caffeine, strain");
  EXPECT_EQ(TextOf(graph, ranking.Explain(1).contributions[0].path),
            "strain -> eyelid twitching -> twitching");
  EXPECT_NEAR(ranking.Explain(1).contributions[0].path.strength,
              ranking.Explain(0).contributions[0].path.strength * RankParameters().hop_factor, 1e-12);
}

}  // namespace
}  // namespace aitia::engine
