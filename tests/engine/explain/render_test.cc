#include "engine/explain/render.h"

#include <gtest/gtest.h>

#include "graph/io/json.h"

namespace aitia::engine {
namespace {

Path OneStep(std::string from, std::string to, std::string sentence) {
  Citation citation;
  citation.document = "a.txt";
  citation.sentence = std::move(sentence);
  citation.cue = "causes";
  citation.certainty = "certain";
  citation.polarity = "affirmed";
  Step step;
  step.from = std::move(from);
  step.type = "CAUSES";
  step.to = std::move(to);
  step.origin = "stated";
  step.belief = 0.65;
  step.from_labels = {"Condition"};
  step.to_labels = {"Symptom"};
  step.citations = {citation};
  Path path;
  path.belief = 0.65;
  path.steps = {step};
  return path;
}

Reply Paths(Path path) {
  Reply reply;
  reply.kind = ReplyKind::kPaths;
  reply.question = "why a b";
  reply.paths = {std::move(path)};
  return reply;
}

TEST(Render, HostileTextStaysText) {
  const std::string evil = "\x1b[31mX</script> \"quoted\", =1+1 | *bold* \n & \\N";
  const Reply reply = Paths(OneStep(evil, "b", evil));
  EXPECT_EQ(RenderText(reply, {}).find('\x1b'), std::string::npos);
  EXPECT_EQ(RenderMarkdown(reply, {}).find("*bold*"), std::string::npos);
  const auto json = graph::ParseJson(RenderJson(reply, {}));
  ASSERT_TRUE(json.ok());
  const std::string dot = RenderDot(reply, {});
  EXPECT_NE(dot.find("\\\\N"), std::string::npos);
  EXPECT_NE(dot.find("\\\"quoted\\\""), std::string::npos);
}

TEST(Render, CsvQuotesAndDefusesFormulas) {
  const std::string csv = RenderCsv(Paths(OneStep("=cmd()", "b, c", "says \"so\"")), {});
  EXPECT_NE(csv.find("'=cmd()"), std::string::npos);
  EXPECT_NE(csv.find("\"b, c\""), std::string::npos);
  EXPECT_NE(csv.find("\"says \"\"so\"\"\""), std::string::npos);
}

TEST(Render, ADeniedStepIsRedAndBlockedAndAHedgedOneDashed) {
  Path path = OneStep("a", "b", "A causes b.");
  path.steps[0].denied = true;
  const std::string denied = RenderDot(Paths(path), {});
  EXPECT_NE(denied.find("#c62828"), std::string::npos);
  EXPECT_NE(denied.find("tee"), std::string::npos);
  Path hedged = OneStep("a", "b", "A may cause b.");
  hedged.steps[0].citations[0].certainty = "possible";
  EXPECT_NE(RenderDot(Paths(hedged), {}).find("dashed"), std::string::npos);
  EXPECT_EQ(RenderDot(Paths(OneStep("a", "b", "A causes b.")), {}).find("dashed"), std::string::npos);
}

TEST(Render, NarrowTerminalsGetNoLineThatIsTooLong) {
  Reply reply =
      Paths(OneStep("dehydration", "muscle twitching",
                    "Dehydration often causes muscle twitching, cramps and several other complaints."));
  RenderOptions options;
  options.width = 40;
  const std::string text = RenderText(reply, options);
  size_t column = 0;
  for (const char c : text) {
    column = c == '\n' ? 0 : column + ((static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : 1);
    EXPECT_LE(column, 40u) << text;
  }
}

TEST(Render, NothingFound) {
  Reply reply;
  EXPECT_EQ(RenderTable(reply, {}), "no answer: nothing in the graph fits the question\n");
  reply.kind = ReplyKind::kPaths;
  EXPECT_EQ(RenderText(reply, {}), "no path: nothing in the graph leads from the one to the other\n");
  EXPECT_EQ(RenderDot(reply, {}).find("->"), std::string::npos);
}

TEST(Render, SentencesAsManyAsAskedFor) {
  Path path = OneStep("a", "b", "First.");
  path.steps[0].citations.push_back(path.steps[0].citations[0]);
  path.steps[0].citations[1].sentence = "Second.";
  RenderOptions options;
  options.sentences = 1;
  const std::string one = RenderText(Paths(path), options);
  EXPECT_NE(one.find("First."), std::string::npos);
  EXPECT_EQ(one.find("Second."), std::string::npos);
  EXPECT_NE(one.find("and 1 more"), std::string::npos);
  options.sentences = 0;
  EXPECT_EQ(RenderText(Paths(path), options).find("First."), std::string::npos);
}

}  // namespace
}  // namespace aitia::engine
