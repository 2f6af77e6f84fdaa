#include "engine/causal/paths.h"

#include <gtest/gtest.h>

#include "engine/causal/claim.h"
#include "tests/engine/causal/named_graph.h"

namespace aitia::engine {
namespace {

using graph::GraphLiteral;

std::string Paths(const graph::Snapshot& graph, std::string_view from, std::string_view to,
                  uint32_t count = 3, uint32_t hops = 4) {
  const std::vector<queries::BoundConcept> concepts = {Named(graph, from), Named(graph, to)};
  queries::PathsClause clause;
  clause.from = queries::ConceptId(0);
  clause.to = queries::ConceptId(1);
  clause.relations = kCausal;
  clause.direct = {graph::Relation::kTreats, graph::Relation::kIsA};
  clause.count = count;
  clause.max_hops = hops;
  std::string out;
  for (const CausalPath& path : FindBestPaths(graph, clause, concepts, {})) out += TextOf(graph, path) + "\n";
  return out;
}

constexpr std::string_view kBody = R"(
  (dehydration:Condition)-[:CAUSES]->(twitching:Symptom)
  (dehydration)-[:CAUSES]->(`electrolyte imbalance`:Condition)
  (`electrolyte imbalance`)-[:CAUSES]->(twitching)
  (magnesium:Treatment)-[:TREATS]->(twitching)
  (exercise:Cause)-[:CAUSES]->(dehydration)
)";

TEST(Paths, TheDirectOneAndTheMechanism) {
  EXPECT_EQ(Paths(GraphLiteral(kBody), "dehydration", "twitching"),
            "dehydration -> twitching\n"
            "dehydration -> electrolyte imbalance -> twitching\n");
}

TEST(Paths, FormsDoNotCrowdOutTheMechanism) {
  std::string text(kBody);
  for (const char* form : {"eyelid", "calf", "thumb", "lip"}) {
    absl::StrAppend(&text, "(`", form, " twitching`:Symptom)-[:IS_A {origin: 'ontology'}]->(twitching)\n",
                    "(dehydration)-[:CAUSES]->(`", form, " twitching`)\n");
  }
  const std::string paths = Paths(GraphLiteral(text), "dehydration", "twitching", 2);
  EXPECT_EQ(paths,
            "dehydration -> twitching\n"
            "dehydration -> electrolyte imbalance -> twitching\n");
}

TEST(Paths, NamingAStepMoreGenerallyIsNoOtherPath) {
  const std::string text =
      absl::StrCat(kBody.data(),
                   "(`electrolyte imbalance`)-[:IS_A {origin: 'name'}]->(imbalance:Condition)\n"
                   "(imbalance)-[:CAUSES]->(twitching)\n");
  EXPECT_EQ(Paths(GraphLiteral(text), "dehydration", "twitching"),
            "dehydration -> twitching\n"
            "dehydration -> electrolyte imbalance -> twitching\n");
}

TEST(Paths, NeverThroughWhatIsDeniedAndOnlyInTheDirectionOfTheCause) {
  const auto graph = GraphLiteral("(a:Cause)-[:DENIED {denies: 'CAUSES'}]->(b:Symptom)");
  EXPECT_EQ(Paths(graph, "a", "b"), "");
  EXPECT_EQ(Paths(GraphLiteral(kBody), "twitching", "dehydration"), "");
}

TEST(Paths, OtherRelationsAsASingleStepOnly) {
  EXPECT_EQ(Paths(GraphLiteral(kBody), "magnesium", "twitching"), "magnesium -> twitching\n");
}

TEST(Paths, NotUpAndDownAgain) {
  const auto graph = GraphLiteral(R"(
    (migraine:Condition)-[:IS_A]->(headache:Symptom)
    (`tension headache`:Condition)-[:IS_A]->(headache)
    (`tension headache`)-[:CAUSES]->(fatigue:Symptom)
  )");
  EXPECT_EQ(Paths(graph, "migraine", "fatigue"), "");
}

TEST(Paths, WithinTheHopsAskedFor) {
  EXPECT_EQ(Paths(GraphLiteral(kBody), "exercise", "twitching", 3, 2),
            "exercise -> dehydration -> twitching\n");
  EXPECT_EQ(Paths(GraphLiteral(kBody), "exercise", "twitching", 3, 1), "");
}

TEST(Paths, TheSameThingTwiceHasNoPath) {
  EXPECT_EQ(Paths(GraphLiteral(kBody), "twitching", "twitching"), "");
}

std::string VerdictOf(const graph::Snapshot& graph, std::string_view subject, std::string_view object) {
  const std::vector<queries::BoundConcept> concepts = {Named(graph, subject), Named(graph, object)};
  queries::ClaimClause clause;
  clause.subject = queries::ConceptId(0);
  clause.object = queries::ConceptId(1);
  clause.relations = kCausal;
  return std::string(Name(Judge(graph, clause, concepts, {}).kind));
}

TEST(Claim, Verdicts) {
  const auto graph = GraphLiteral(R"(
    (dehydration:Condition)-[:CAUSES]->(twitching:Symptom)
    (caffeine:Cause)-[:CAUSES]->(twitching)
    (caffeine)-[:DENIED {denies: 'CAUSES'}]->(twitching)
    (stress:Cause)-[:DENIED {denies: 'CAUSES'}]->(twitching)
    (exercise:Cause)-[:CAUSES]->(dehydration)
    (rest:Treatment)
    (rest)-[:DENIED {denies: 'TREATS'}]->(twitching)
  )");
  EXPECT_EQ(VerdictOf(graph, "dehydration", "twitching"), "yes");
  EXPECT_EQ(VerdictOf(graph, "caffeine", "twitching"), "disputed");
  EXPECT_EQ(VerdictOf(graph, "stress", "twitching"), "denied");
  EXPECT_EQ(VerdictOf(graph, "exercise", "twitching"), "follows");
  EXPECT_EQ(VerdictOf(graph, "rest", "twitching"), "not stated");
}

}  // namespace
}  // namespace aitia::engine
