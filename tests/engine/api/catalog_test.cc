#include "engine/api/catalog.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "engine/api/word_forms.h"
#include "tests/support/graph_literal.h"

namespace aitia::engine {
namespace {

using graph::GraphLiteral;

std::string Resolved(const graph::Snapshot& graph, std::string_view phrase) {
  const ViewCatalog catalog(graph);
  std::string out;
  for (const auto& member : catalog.Resolve(phrase)) {
    absl::StrAppend(&out, out.empty() ? "" : ", ", catalog.NameOf(member.node));
    if (member.distance > 0) absl::StrAppend(&out, " ", member.more_general ? "+" : "-", member.distance);
  }
  return out;
}

graph::Snapshot Body() {
  return GraphLiteral(R"(
    (twitching:Symptom {aliases: ['fasciculation']})-[:IS_A]->(`involuntary movement`:Symptom)
    (`eyelid twitching`:Symptom)-[:IS_A]->(twitching)
    (`lower eyelid twitching`:Symptom)-[:IS_A]->(`eyelid twitching`)
    (anemia:Condition)-[:CAUSES]->(fatigue:Symptom)
    (diarrhoea:Symptom)-[:CAUSES]->(dehydration:Condition)
    (numbness:Symptom)
    (cramp:Symptom)-[:OCCURS_WITH]->(twitching)
    (heartburn:Symptom)
  )");
}

TEST(Catalog, FindsFormsBelowAndOneLevelAbove) {
  EXPECT_EQ(Resolved(Body(), "twitching"),
            "twitching, eyelid twitching -1, involuntary movement +1, lower eyelid twitching -2");
  EXPECT_EQ(Resolved(Body(), "lower eyelid twitching"), "lower eyelid twitching, eyelid twitching +1");
}

TEST(Catalog, FindsAliasesInflectionAndTheOtherSpelling) {
  const std::string twitching = Resolved(Body(), "twitching");
  for (const char* phrase :
       {"fasciculations", "Twitching", "the twitching", "twitches", "to twitch", "twitch"}) {
    EXPECT_EQ(Resolved(Body(), phrase), twitching) << phrase;
  }
  EXPECT_EQ(Resolved(Body(), "anaemia"), "anemia");
  EXPECT_EQ(Resolved(Body(), "diarrhea"), "diarrhoea");
  EXPECT_EQ(Resolved(Body(), "numb"), "numbness");
  EXPECT_EQ(Resolved(Body(), "dehydrated"), "dehydration");
  EXPECT_EQ(Resolved(Body(), "cramping"), "cramp");
  EXPECT_EQ(Resolved(Body(), "heart burn"), "heartburn");
}

TEST(Catalog, UnknownNamesAreEmpty) {
  for (const char* phrase : {"", " ", "nonsense", "the", "\xff\xfe"}) EXPECT_EQ(Resolved(Body(), phrase), "");
  EXPECT_EQ(Resolved(graph::Snapshot(), "twitching"), "");
}

TEST(Catalog, IsACyclesEnd) {
  const auto graph = GraphLiteral("(a:X)-[:IS_A]->(b:X)\n(b)-[:IS_A]->(a)");
  EXPECT_EQ(Resolved(graph, "a"), "a, b -1");
}

TEST(Catalog, SuggestsTheNearestAndOfThemTheMostLinked) {
  const auto graph = GraphLiteral(R"(
    (`cough`:Symptom)
    (cold:Condition)-[:CAUSES]->(dough:Thing)
    (`dry cough`:Symptom)
  )");
  const ViewCatalog catalog(graph);
  EXPECT_EQ(catalog.NearestNames("xough", 3), (std::vector<std::string>{"dough", "cough"}));
  EXPECT_EQ(catalog.NearestNames("dry", 3), (std::vector<std::string>{"dry cough"}));
  EXPECT_EQ(catalog.NearestLabels("Symptm", 1), (std::vector<std::string>{"Symptom"}));
}

TEST(WordForms, DifferInOnePlace) {
  const auto spellings = SpellingVariants("anaemia");
  EXPECT_NE(std::find(spellings.begin(), spellings.end(), "anemia"), spellings.end());
  EXPECT_TRUE(SpellingVariants("").empty());
  EXPECT_TRUE(InflectionVariants("").empty());
}

}  // namespace
}  // namespace aitia::engine
