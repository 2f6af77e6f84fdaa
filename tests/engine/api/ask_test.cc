// Graph and question in, rendered answer out.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "tests/engine/api/literal.h"

namespace aitia {
namespace {

Graph Body() {
  return LiteralGraph(R"(
(dehydration:Condition)-[:CAUSES {certainty: 'possible', evidence: [{document: 'a.txt', section: 'Causes', start: 10, end: 60, sentence: 'Dehydration can lead to muscle twitching.', cue: 'lead to', certainty: 'possible'}]}]->(twitching:Symptom {aliases: ['fasciculation']})
(dehydration)-[:CAUSES {evidence: [{document: 'b.txt', start: 10, end: 60, sentence: 'Dehydration causes an imbalance of electrolytes.', cue: 'causes', certainty: 'certain'}]}]->(`electrolyte imbalance`:Condition)
(`electrolyte imbalance`)-[:CAUSES {evidence: [{document: 'b.txt', start: 70, end: 120, sentence: 'Most electrolyte imbalances cause twitching and cramps.', cue: 'cause', certainty: 'certain', frequency: 'most'}]}]->(twitching)
(`spinal stenosis`:Condition)-[:HAS_SYMPTOM {evidence: [{document: 'a.txt', start: 170, end: 220, sentence: 'People with spinal stenosis have numbness in the legs.', cue: 'have', certainty: 'certain'}]}]->(numbness:Symptom)
(`spinal stenosis`)-[:CAUSES {evidence: [{document: 'c.txt', start: 170, end: 220, sentence: 'Spinal stenosis may cause eyelid twitching.', cue: 'may cause', certainty: 'possible'}]}]->(`eyelid twitching`:Symptom)
(`eyelid twitching`)-[:IS_A {origin: 'name'}]->(twitching)
(caffeine:Cause:Substance)-[:CAUSES {evidence: [{document: 'c.txt', start: 1, end: 20, sentence: 'Caffeine rarely causes twitching.', cue: 'causes', certainty: 'rare', frequency: 'rarely'}]}]->(twitching)
(caffeine)-[:DENIED {denies: 'CAUSES', evidence: [{document: 'd.txt', start: 1, end: 20, sentence: 'Caffeine does not cause twitching.', cue: 'cause', certainty: 'certain', polarity: 'negated'}]}]->(twitching)
(magnesium:Treatment)-[:TREATS {certainty: 'certain', evidence: [{document: 'c.txt', start: 31, end: 50, sentence: 'Magnesium relieves twitching.', cue: 'relieves', certainty: 'certain'}]}]->(twitching)
  )");
}

std::string Answered(const Graph& graph, std::string_view question, Format format = Format::kTable) {
  const auto reply = Ask(graph, question, {});
  if (!reply.ok()) return std::string(reply.status().message());
  RenderOptions options;
  options.format = format;
  return Render(*reply, options);
}

// The names of the answers, best first.
std::string Names(const Graph& graph, std::string_view question) {
  const auto reply = Ask(graph, question, {});
  if (!reply.ok()) return std::string(reply.status().message());
  std::string out;
  for (const Diagnostic& diagnostic : reply->diagnostics) out += diagnostic.text;
  for (const Answer& answer : reply->answers) out += (out.empty() ? "" : ", ") + answer.name;
  return out;
}

double SumOf(const Reason& reason) {
  double sum = 0;
  for (const Reason& part : reason.parts) sum += part.value;
  return sum;
}

TEST(Ask, RanksCausesAndSaysWhy) {
  EXPECT_EQ(Answered(Body(), "what could cause twitching with numbness"), &R"(
#  answer                 probability  score  documents  sentences  with twitching  with numbness
1  spinal stenosis               28 %  -1.19          2          2          -0.05          +0.24
2  electrolyte imbalance         25 %  -1.37          1          1          +0.07         (-0.05)
3  dehydration                   23 %  -1.48          1          1          +0.00         (-0.10)
4  caffeine                      23 %  -1.48          1          1          -0.05         (-0.05)

1  "Spinal stenosis may cause eyelid twitching." - c.txt
2  "Most electrolyte imbalances cause twitching and cramps." - b.txt
3  "Dehydration can lead to muscle twitching." - a.txt, Causes
4  "Caffeine rarely causes twitching." - c.txt
)"[1]);
}

TEST(Ask, EveryScoreIsTheSumOfItsParts) {
  const auto plain = Ask(Body(), "what could cause twitching with numbness without eyelid twitching", {});
  ASSERT_TRUE(plain.ok());
  ASSERT_FALSE(plain->answers.empty());
  double probability = 0;
  for (const Answer& answer : plain->answers) {
    EXPECT_NEAR(SumOf(answer.why), answer.score, 1e-9) << answer.name;
    EXPECT_EQ(answer.why.value, answer.score);
    probability += answer.probability;
  }
  EXPECT_NEAR(probability, 1, 1e-9);
}

TEST(Ask, TheWholeExplanationOfOneAnswer) {
  EXPECT_EQ(Answered(Body(), "what could cause numbness", Format::kText), &R"(
1. spinal stenosis  100 %
    +0.00  before any finding, one of 1 candidate
    +0.24  with numbness
             spinal stenosis has the symptom numbness (belief 0.65, 1 sentence)
               "People with spinal stenosis have numbness in the legs."
               - a.txt
  -------
    +0.24  in sum (log-odds)
)"[1]);
}

TEST(Ask, WhyShowsTheDirectPathAndTheOneThroughTheImbalance) {
  const auto reply = Why(Body(), "dehydration", "twitching");
  ASSERT_TRUE(reply.ok());
  EXPECT_EQ(Render(*reply, {.format = Format::kText}),
            "1. dehydration → twitching  belief 0.45\n"
            "    dehydration causes twitching (belief 0.45, 1 sentence)\n"
            "      \"Dehydration can lead to muscle twitching.\"\n"
            "      - a.txt, Causes (possible)\n"
            "\n"
            "2. dehydration → electrolyte imbalance → twitching  belief 0.16\n"
            "    dehydration causes electrolyte imbalance (belief 0.65, 1 sentence)\n"
            "      \"Dehydration causes an imbalance of electrolytes.\"\n"
            "      - b.txt\n"
            "    electrolyte imbalance causes twitching (belief 0.65, 1 sentence)\n"
            "      \"Most electrolyte imbalances cause twitching and cramps.\"\n"
            "      - b.txt, \"most\"\n");
}

TEST(Ask, ASentenceIsQuotedBeforeAHeading) {
  const Graph graph = LiteralGraph(R"(
(cold:Condition)-[:CAUSES {evidence: [{document: 'a.txt', start: 1, end: 5, sentence: 'Cold', cue: 'heading: cause', certainty: 'certain'}, {document: 'b.txt', start: 1, end: 30, sentence: 'A cold can bring a cough.', cue: 'bring', certainty: 'possible'}]}]->(cough:Symptom)
  )");
  EXPECT_NE(Answered(graph, "what could cause cough").find("\"A cold can bring a cough.\" - b.txt"),
            std::string::npos);
}

TEST(Ask, Verdicts) {
  EXPECT_EQ(Answered(Body(), "does dehydration cause twitching").substr(0, 45),
            "yes: stated by 1 sentence in 1 document\n  deh");
  const std::string disputed = Answered(Body(), "does caffeine cause twitching");
  EXPECT_EQ(disputed.substr(0, 81),
            "disputed: stated by 1 sentence in 1 document, denied by 1 sentence in 1 document\n");
  EXPECT_NE(disputed.find("caffeine does not cause twitching"), std::string::npos);
  EXPECT_EQ(Answered(Body(), "does spinal stenosis cause twitching").substr(0, 58),
            "follows from what is stated, but is not stated itself\n  sp");
  EXPECT_EQ(Answered(Body(), "does magnesium cause twitching"), "not stated\n");
}

TEST(Ask, PatternsAnswerWhatTreatsAndLists) {
  EXPECT_EQ(Answered(Body(), "what treats twitching"),
            "#  answer     belief  documents  sentences  sentence\n"
            "1  magnesium    0.65          1          1  \"Magnesium relieves twitching.\" - c.txt\n");
  EXPECT_EQ(Names(Body(), "list symptoms"), "eyelid twitching, numbness, twitching");
}

TEST(Ask, UnknownNamesAreExplainedWithPlaceCaretAndSuggestion) {
  const auto reply = Ask(Body(), "what treats twiching", {});
  ASSERT_TRUE(reply.ok());
  EXPECT_FALSE(reply->ok());
  ASSERT_EQ(reply->diagnostics.size(), 1u);
  EXPECT_EQ(reply->diagnostics[0].column, 13);
  EXPECT_EQ(reply->diagnostics[0].text,
            "question:1:13: error: no such concept 'twiching'; did you mean 'twitching'?\n"
            "  what treats twiching\n"
            "              ^^^^^^^^\n");
}

TEST(Ask, NonsenseNeverCrashes) {
  for (const char* question :
       {"", " ", "?", "what", "what could cause", "why", "why ' for '", "\xff\xfe", "what could cause '''",
        "does", "EXPLAIN", "what could cause twitching within 999999 hops",
        "what could cause twitching top 99999999999999999999"}) {
    const auto reply = Ask(Body(), question, {});
    if (reply.ok()) Render(*reply, {});
  }
}

TEST(Ask, AnEmptyGraphKnowsNoNames) {
  const auto reply = Ask(Graph(), "what could cause twitching", {});
  ASSERT_TRUE(reply.ok());
  EXPECT_FALSE(reply->ok());
  EXPECT_EQ(reply->diagnostics[0].message, "no such concept 'twitching'");
}

TEST(Ask, AFindingWithoutCausesHasNoAnswer) {
  EXPECT_EQ(Answered(Body(), "what could cause magnesium"),
            "no answer: nothing in the graph fits the question\n");
}

TEST(Ask, ExplainShowsThePlanAndProfileTheRows) {
  EXPECT_EQ(Answered(Body(), "explain what treats twitching"),
            "operator                                                                   estimated rows\n"
            "Sort score DESC, answer.name                                                            1\n"
            "  Aggregate max(r.belief) AS score, collect(r) AS relationships by answer               1\n"
            "    Expand (x)<-[r:TREATS|PREVENTS]-(answer)                                            1\n"
            "      NodeSeek (x IN 'twitching')                                                       2\n"
            "        Once                                                                            1\n");
  EXPECT_NE(Answered(Body(), "profile what treats twitching").find("estimated rows  rows\n"),
            std::string::npos);
}

TEST(Ask, TheQuestionCanSayHowItIsToBeShown) {
  EXPECT_EQ(Answered(Body(), "what treats twitching as csv"),
            "place,answer,labels,score,probability,documents,sentences,document,sentence\r\n"
            "1,magnesium,Treatment,0.65,0,1,1,c.txt,Magnesium relieves twitching.\r\n");
}

TEST(Ask, NoMoreAnswersThanAskedFor) {
  AskOptions options;
  options.most = 2;
  EXPECT_EQ(Ask(Body(), "what could cause twitching", options)->answers.size(), 2u);
  EXPECT_EQ(Ask(Body(), "what could cause twitching top 3", options)->answers.size(), 3u);
}

TEST(Ask, SameQuestionSameBytes) {
  for (const Format format :
       {Format::kTable, Format::kText, Format::kJson, Format::kCsv, Format::kMarkdown, Format::kDot}) {
    const std::string question = "what could cause twitching with numbness";
    EXPECT_EQ(Answered(Body(), question, format), Answered(Body(), question, format));
  }
}

TEST(Syntax, FormsAsText) {
  for (const SyntaxForm form : {SyntaxForm::kTree, SyntaxForm::kUnparsed, SyntaxForm::kBound}) {
    const auto reply = ExplainSyntax(Body(), "what could cause twitching", form);
    ASSERT_TRUE(reply.ok());
    EXPECT_FALSE(reply->plan.empty());
  }
  EXPECT_FALSE(ExplainSyntax(Body(), "what could cause nonsense", SyntaxForm::kBound)->ok());
}

TEST(Graph, SavesOpensDescribesAndCompletes) {
  const std::string path = testing::TempDir() + "/aitia_api_test_" + std::to_string(getpid()) + ".aitia";
  ASSERT_TRUE(Body().Save(path).ok());
  const auto opened = Graph::Open(path);
  ASSERT_TRUE(opened.ok()) << opened.status();
  EXPECT_EQ(Answered(*opened, "what could cause twitching"), Answered(Body(), "what could cause twitching"));
  const Graph::Info info = opened->Describe();
  EXPECT_EQ(info.nodes, Body().Describe().nodes);
  EXPECT_EQ(info.bytes, Body().Describe().bytes);
  EXPECT_EQ(opened->NamesWithPrefix("Tw", 5), (std::vector<std::string>{"twitching"}));
  EXPECT_TRUE(opened->NamesWithPrefix("zzz", 5).empty());
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const std::string content = bytes.str();
  const auto in_memory = Graph::OpenBytes(std::as_bytes(std::span(content)));
  ASSERT_TRUE(in_memory.ok());
  EXPECT_EQ(*Export(*in_memory, ExportFormat::kJsonLines), *Export(Body(), ExportFormat::kJsonLines));
  std::remove(path.c_str());
  EXPECT_FALSE(Graph::Open(path).ok());
  EXPECT_FALSE(Graph::OpenBytes(std::as_bytes(std::span("not a graph", 11))).ok());
}

}  // namespace
}  // namespace aitia
