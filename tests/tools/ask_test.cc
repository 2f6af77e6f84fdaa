// Questions to a graph that was compiled from two small articles: ask, why, export, info.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/tools/tool.h"

namespace aitia::tests {
namespace {

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class AskCommandTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new ScratchFolder;
    const ProcessResult result = Aitia({"compile", WriteArticles(*folder_), "-o", *folder_ / "a.aitia"});
    ASSERT_EQ(result.status, 0) << result.error;
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }

  static ProcessResult Ask(const std::string& question, std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"ask", Graph(), question});
    return Aitia(options);
  }
  static std::string Graph() { return *folder_ / "a.aitia"; }

  static ScratchFolder* folder_;
};
ScratchFolder* AskCommandTest::folder_ = nullptr;

TEST_F(AskCommandTest, AnswersFromTheGraphNamedEitherWay) {
  const ProcessResult first = Ask("what could cause calf cramps");
  EXPECT_EQ(first.status, 0) << first.error;
  EXPECT_THAT(first.output, AllOf(HasSubstr("dehydration"), HasSubstr("hyponatremia")));
  EXPECT_EQ(Aitia({"ask", "-g", Graph(), "what could cause calf cramps"}).output, first.output);
  EXPECT_EQ(Aitia({"ask", "what could cause calf cramps", "-g", Graph()}).output, first.output);
}

TEST_F(AskCommandTest, ReadsTheQuestionFromStandardInput) {
  const ProcessResult piped = Aitia({"ask", Graph(), "-"}, {.input = "what could cause calf cramps\n"});
  EXPECT_EQ(piped.status, 0) << piped.error;
  EXPECT_EQ(piped.output, Ask("what could cause calf cramps").output);
}

TEST_F(AskCommandTest, WritesEveryFormat) {
  EXPECT_THAT(Ask("what could cause calf cramps", {"--format", "json"}).output, StartsWith("{"));
  EXPECT_THAT(Ask("what could cause calf cramps", {"--format", "csv"}).output, HasSubstr(",dehydration,"));
  EXPECT_THAT(Ask("what could cause calf cramps", {"--format", "markdown"}).output,
              HasSubstr("| dehydration"));
  EXPECT_THAT(Ask("what could cause calf cramps", {"--format", "dot"}).output, StartsWith("digraph"));
  EXPECT_THAT(Ask("what could cause calf cramps", {"--format", "text"}).output, HasSubstr("dehydration"));
}

TEST_F(AskCommandTest, ShowsAsManyAnswersAsWanted) {
  const ProcessResult one = Ask("what could cause calf cramps", {"--top", "1", "--format", "csv"});
  EXPECT_EQ(one.status, 0) << one.error;
  const ProcessResult all = Ask("what could cause calf cramps", {"--format", "csv"});
  EXPECT_LT(one.output.size(), all.output.size());
}

TEST_F(AskCommandTest, ShowsThePlanAndTheSyntax) {
  const ProcessResult plan = Ask("what could cause calf cramps", {"--explain"});
  EXPECT_EQ(plan.status, 0) << plan.error;
  EXPECT_THAT(plan.output, Not(IsEmpty()));
  EXPECT_NE(plan.output, Ask("what could cause calf cramps").output);
  for (const char* form : {"tree", "unparsed", "bound"}) {
    const ProcessResult dump = Ask("what could cause calf cramps", {"--dump", form});
    EXPECT_EQ(dump.status, 0) << dump.error;
    EXPECT_THAT(dump.output, HasSubstr("cramp"));
  }
}

TEST_F(AskCommandTest, MisspeltNamesGetAPlaceACaretAndASuggestion) {
  const ProcessResult result = Ask("what could cause calf crmps");
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.output, IsEmpty());
  EXPECT_THAT(result.error, ContainsRegex("^[^:\n]+:1:18: error: "));
  EXPECT_THAT(result.error, AllOf(HasSubstr("did you mean 'calf cramp"),
                                  HasSubstr("\n  what could cause calf crmps\n"), HasSubstr("^^^")));
}

TEST_F(AskCommandTest, OtherMistakesInQuestionsAreErrorsToo) {
  for (const std::string question :
       {"", "   ", "calf cramps", "what", "what could cause", "what could cause calf cramps with",
        "what could cause '", "how is calf cramps", "\xff\xfe", "what could cause calf cramps top", "why",
        "info"}) {
    const ProcessResult result = Ask(question);
    EXPECT_EQ(result.status, 1) << question;
    EXPECT_THAT(result.error, HasSubstr(":1:")) << question;
    EXPECT_THAT(result.error, HasSubstr("error: ")) << question;
    EXPECT_THAT(result.output, IsEmpty()) << question;
  }
}

TEST_F(AskCommandTest, TellsWhatIsOnTheWrongPlaceOrInAnotherEncoding) {
  const ProcessResult swapped = Aitia({"ask", "what causes cramps", *folder_ / "a.aitia"});
  EXPECT_EQ(swapped.status, 2);
  EXPECT_THAT(swapped.error, HasSubstr("the graph stands before what is asked"));
  const ProcessResult latin = Ask("what causes caf\xE9");
  EXPECT_EQ(latin.status, 1);
  EXPECT_THAT(latin.error, HasSubstr("question:1:16: error: the question is not text in UTF-8"));
}

TEST_F(AskCommandTest, ATableOfAVerdictHoldsTheVerdict) {
  EXPECT_THAT(Ask("does dehydration cause calf cramps", {"--format", "csv"}).output,
              StartsWith("verdict,path,step,"));
  EXPECT_THAT(Ask("does coffee cause muscle weakness", {"--format", "csv"}).output,
              HasSubstr("\r\ndenied,1,1,"));
  EXPECT_THAT(Ask("does coffee cause confusion", {"--format", "csv"}).output, HasSubstr("\r\nnot stated,,,"));
}

TEST_F(AskCommandTest, ExplainsAPathWithItsSentences) {
  const ProcessResult result = Aitia({"why", Graph(), "dehydration", "muscle weakness"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_THAT(result.output,
              AllOf(HasSubstr("hyponatremia"), HasSubstr("Dehydration can lead to hyponatremia."),
                    HasSubstr("Hyponatremia causes muscle weakness.")));
  EXPECT_THAT(Aitia({"why", Graph(), "dehydration", "muscle weakness", "--format", "json"}).output,
              StartsWith("{"));
  EXPECT_THAT(Aitia({"why", Graph(), "dehydration", "muscle weakness", "--format", "dot"}).output,
              StartsWith("digraph"));
}

TEST_F(AskCommandTest, AMissingOrBrokenGraphIsOneClearError) {
  const ProcessResult missing = Aitia({"ask", *folder_ / "no.aitia", "what could cause calf cramps"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_THAT(missing.error, AllOf(StartsWith("aitia: error: "), HasSubstr("no.aitia")));
  const std::string graph = ReadFile(Graph());
  const std::string broken[] = {"",
                                "not a graph",
                                graph.substr(0, graph.size() / 2),
                                graph.substr(0, 40),
                                graph + "more",
                                std::string(graph.size(), '\0')};
  for (const std::string& bytes : broken) {
    const std::string path = folder_->Write("broken.aitia", bytes);
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"ask", path, "what could cause calf cramps"},
          std::vector<std::string>{"why", path, "dehydration", "calf cramps"},
          std::vector<std::string>{"info", path}, std::vector<std::string>{"export", path}}) {
      const ProcessResult result = Aitia(arguments);
      EXPECT_EQ(result.status, 1) << bytes.size() << " bytes, " << arguments[0];
      EXPECT_THAT(result.error, HasSubstr("broken.aitia")) << bytes.size() << " bytes";
    }
  }
}

// Whatever bits are turned over in a graph file, the tool reports it or answers; it never crashes.
TEST_F(AskCommandTest, ADamagedGraphNeverCrashes) {
  const std::string graph = ReadFile(Graph());
  for (size_t i = 0; i < 40; ++i) {
    std::string damaged = graph;
    const size_t at = i < 20 ? i * 4 : (i * 7919) % graph.size();
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    const std::string path = folder_->Write("damaged.aitia", damaged);
    const ProcessResult result = Aitia({"export", path});
    EXPECT_THAT(result.status, testing::AnyOf(0, 1)) << "byte " << at << ": " << result.error;
  }
}

TEST_F(AskCommandTest, ExportsToStandardOutputOrAFile) {
  const ProcessResult lines = Aitia({"export", Graph(), "--format", "jsonl"});
  EXPECT_EQ(lines.status, 0) << lines.error;
  EXPECT_THAT(lines.output, StartsWith("{\"type\":\"node\""));
  EXPECT_THAT(lines.output, HasSubstr("{\"type\":\"relationship\""));
  EXPECT_THAT(lines.output, HasSubstr("\"label\":\"DENIED\""));
  const std::string file = *folder_ / "a.jsonl";
  EXPECT_EQ(Aitia({"export", Graph(), "-o", file}).status, 0);
  EXPECT_EQ(ReadFile(file), lines.output);
  EXPECT_EQ(AitiaShell("aitia export '" + Graph() + "' -o /dev/stdout | cat").output, lines.output);
  EXPECT_THAT(Aitia({"export", Graph(), "--format", "dot"}).output, StartsWith("digraph"));
  EXPECT_EQ(Aitia({"export", Graph(), "-o", *folder_ / "no/a.jsonl"}).status, 1);
}

TEST_F(AskCommandTest, GraphvizDrawsGraphsAndExplanations) {
  if (RunShell("command -v dot").status != 0) GTEST_SKIP() << "Graphviz is not installed";
  for (const std::string line :
       {"aitia export \"$G\" --format dot", "aitia ask \"$G\" 'what causes calf cramps' --format dot",
        "aitia why \"$G\" dehydration 'calf cramps' --format dot"}) {
    const ProcessResult result =
        AitiaShell("set -o pipefail; " + line + " | dot -Tsvg", {.environment = {"G=" + Graph()}});
    EXPECT_EQ(result.status, 0) << line << ": " << result.error;
    EXPECT_THAT(result.output, AllOf(HasSubstr("<svg"), HasSubstr("dehydration"))) << line;
  }
}

TEST_F(AskCommandTest, TellsWhatAGraphHolds) {
  const ProcessResult text = Aitia({"info", Graph()});
  EXPECT_EQ(text.status, 0) << text.error;
  EXPECT_THAT(text.output, AllOf(ContainsRegex("documents +2\n"), ContainsRegex("CAUSES +[1-9]")));
  const ProcessResult json = Aitia({"info", Graph(), "--format", "json"});
  EXPECT_THAT(json.output, AllOf(StartsWith("{\"graph\":"), HasSubstr("\"documents\":2")));
  EXPECT_THAT(Aitia({"info"}).output, StartsWith("the sample articles\n"));
}

TEST_F(AskCommandTest, FitsTheWidthOfTheTerminal) {
  for (const size_t width : {60, 100, 160}) {
    const ProcessResult result =
        Aitia({"ask", "what could cause twitching"},
              {.environment = {"COLUMNS=" + std::to_string(width), "LC_ALL=C.UTF-8"}});
    EXPECT_EQ(result.status, 0) << result.error;
    const ProcessResult longest =
        RunShell("wc -L", {.input = result.output, .environment = {"LC_ALL=C.UTF-8"}});
    EXPECT_LE(std::stoul(longest.output), width) << result.output;
  }
}

}  // namespace
}  // namespace aitia::tests
