// The shell: its commands and completion, and its behaviour as a script. The keyboard is libedit's.
#include <string>

#include "aitia/aitia.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/tools/tool.h"
#include "tools/aitia/graph_source.h"
#include "tools/aitia/shell/completion.h"
#include "tools/aitia/shell/conversation.h"

namespace aitia::tests {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using tools::Conversation;

class ShellTest : public testing::Test {
 protected:
  ShellTest() : conversation_(*tools::OpenGraph(""), "the samples") {}

  std::string Output(const std::string& line) {
    const Conversation::Result result = conversation_.Run(line);
    EXPECT_TRUE(result.ok) << result.error;
    return result.output;
  }
  std::string Error(const std::string& line) {
    const Conversation::Result result = conversation_.Run(line);
    EXPECT_FALSE(result.ok);
    EXPECT_FALSE(result.leave);
    EXPECT_THAT(result.output, IsEmpty());
    return result.error;
  }
  std::vector<std::string> Completed(const std::string& text) {
    return tools::Complete(text, conversation_.graph(), tools::ShellCommandNames()).candidates;
  }

  Conversation conversation_;
};

TEST_F(ShellTest, GreetsWithAnExampleThatWorks) {
  const std::string greeting = conversation_.Greeting();
  const std::string before = "For instance: ";
  const size_t begin = greeting.find(before) + before.size();
  EXPECT_THAT(Output(greeting.substr(begin, greeting.find('\n', begin) - begin)), Not(IsEmpty()));
}

TEST_F(ShellTest, EveryExampleOfTheHelpWorks) {
  const std::string help = Output(":help");
  for (const std::string& command : tools::ShellCommandNames())
    EXPECT_THAT(help, HasSubstr("\n  " + command));
  EXPECT_THAT(help, HasSubstr("how is sciatica treated"));
  EXPECT_THAT(Output("how is sciatica treated"), Not(IsEmpty()));
  EXPECT_THAT(Output("why caffeine for twitching"), Not(IsEmpty()));
}

TEST_F(ShellTest, EmptyLinesAndCommentsDoNothing) {
  EXPECT_THAT(Output(""), IsEmpty());
  EXPECT_THAT(Output("   \t"), IsEmpty());
  EXPECT_THAT(Output("# a note"), IsEmpty());
}

TEST_F(ShellTest, ChangesHowAnswersAreShown) {
  EXPECT_THAT(Output(":format json"), IsEmpty());
  EXPECT_THAT(Output("what causes twitching"), StartsWith("{"));
  EXPECT_THAT(Output(":format dot"), IsEmpty());
  EXPECT_THAT(Output(":why dehydration, twitching"), StartsWith("digraph"));
  EXPECT_THAT(Error(":format xml"), HasSubstr("choose one of table"));
}

TEST_F(ShellTest, RunsStatementsBesideQuestions) {
  EXPECT_EQ(Output("MATCH (n:Symptom {name: 'twitching'}) RETURN n.name AS name;"), "name\ntwitching\n");
  EXPECT_THAT(Output("what causes twitching"), HasSubstr("dehydration"));
  EXPECT_EQ(Output("RETURN 1 AS a; RETURN 2 AS b;"), "a\n1\nb\n2\n");
}

TEST_F(ShellTest, StatementsGoOnUntilASemicolonOrAnEmptyLine) {
  EXPECT_THAT(Output("MATCH (n:Symptom)"), IsEmpty());
  EXPECT_TRUE(conversation_.unfinished());
  EXPECT_THAT(Output("WHERE n.name = 'twitching' // the one"), IsEmpty());
  EXPECT_EQ(Output("RETURN n.name AS name;"), "name\ntwitching\n");
  EXPECT_FALSE(conversation_.unfinished());
  EXPECT_THAT(Output("RETURN 'a;b' AS x"), IsEmpty());
  EXPECT_EQ(Output(""), "x\na;b\n");
  EXPECT_THAT(Output("RETURN"), IsEmpty());
  conversation_.Forget();
  EXPECT_THAT(Output("what causes twitching"), HasSubstr("dehydration"));
}

TEST_F(ShellTest, TellsMistakesInStatements) {
  Output("MATCH (person)");
  EXPECT_THAT(Error("RETURN persn;"),
              AllOf(HasSubstr("query:2:8: error: "), HasSubstr("did you mean 'person'?")));
  EXPECT_THAT(Output("RETURN 1 AS one;"), HasSubstr("one"));
}

TEST_F(ShellTest, QuestionsSeeWhatStatementsChanged) {
  EXPECT_EQ(Output("CREATE (:Cause {key: 'snoring', name: 'snoring'});"),
            "1 node created, 2 properties set\n");
  EXPECT_EQ(Output("MATCH (a {key: 'snoring'}), (b {key: 'twitching'}) CREATE (a)-[:CAUSES]->(b);"),
            "1 relationship created\n");
  Output(":set top 500");
  EXPECT_THAT(Output("what causes twitching"), HasSubstr("snoring"));
  ScratchFolder folder;
  EXPECT_EQ(Output(":save " + folder / "mine.aitia"), "wrote " + folder / "mine.aitia" + "\n");
  EXPECT_THAT(Output(":open " + folder / "mine.aitia"), HasSubstr("asking"));
  EXPECT_EQ(Output("MATCH ({key: 'snoring'})-->(n) RETURN n.name AS name;"), "name\ntwitching\n");
}

TEST_F(ShellTest, KeepsParameters) {
  EXPECT_THAT(Error("RETURN $wanted AS x;"), HasSubstr("no value for the parameter $wanted"));
  EXPECT_THAT(Output(":param wanted 'tea'"), IsEmpty());
  EXPECT_EQ(Output("RETURN $wanted AS x;"), "x\ntea\n");
  EXPECT_THAT(Output(":param wanted = [1, 2]"), IsEmpty());
  EXPECT_EQ(Output("RETURN $wanted AS x;"), "x\n[1, 2]\n");
  EXPECT_EQ(Output(":param"), "wanted\n");
  EXPECT_THAT(Error(":param wanted tea"), HasSubstr("texts stand in quotes"));
}

TEST_F(ShellTest, WritesRowsInTheFormatOfAnswers) {
  Output(":format json");
  EXPECT_EQ(Output("RETURN 1 AS a;"), "{\"columns\":[\"a\"],\"rows\":[[1]]}\n");
}

TEST_F(ShellTest, LimitsTheAnswers) {
  Output(":format csv");
  const std::string many = Output("what causes twitching");
  EXPECT_THAT(Output(":set top 1"), IsEmpty());
  EXPECT_LT(Output("what causes twitching").size(), many.size());
  EXPECT_THAT(Error(":set top none"), HasSubstr("'none' is no number"));
  EXPECT_THAT(Error(":set top 0"), HasSubstr("'0' is no number"));
  EXPECT_THAT(Error(":set colour 1"), HasSubstr("choose top or sentences"));
}

TEST_F(ShellTest, ExplainsQuestions) {
  EXPECT_NE(Output(":explain what causes twitching"), Output("what causes twitching"));
  EXPECT_THAT(Error(":explain"), HasSubstr("which question?"));
}

TEST_F(ShellTest, OpensOtherGraphs) {
  const ScratchFolder folder;
  ASSERT_EQ(Aitia({"compile", WriteArticles(folder), "-o", folder / "a.aitia"}).status, 0);
  EXPECT_THAT(Error(":open " + (folder / "no.aitia")), HasSubstr("no.aitia"));
  EXPECT_THAT(Output(":info"), StartsWith("the samples\n"));
  EXPECT_THAT(Output(":open " + (folder / "a.aitia")), HasSubstr("a.aitia"));
  EXPECT_THAT(Output(":info"), AllOf(HasSubstr("a.aitia\n"), HasSubstr("CAUSES")));
  EXPECT_THAT(Output("what could cause calf cramps"), HasSubstr("dehydration"));
}

TEST_F(ShellTest, MistakesLeaveTheSessionAlive) {
  EXPECT_THAT(Error("what could cause twichng"),
              AllOf(HasSubstr("error: "), HasSubstr("did you mean 'twitching")));
  EXPECT_THAT(Error(":hlep"), HasSubstr("there is no command ':hlep'"));
  EXPECT_THAT(Error(":why dehydration"), HasSubstr("from what, to what?"));
  EXPECT_THAT(Error(":open"), HasSubstr("which file?"));
  EXPECT_THAT(Output("what causes twitching"), Not(IsEmpty()));
  EXPECT_TRUE(conversation_.Run(":quit").leave);
}

TEST_F(ShellTest, CompletesCommandsWordsAndNames) {
  EXPECT_THAT(Completed(":h"), ElementsAre(":help"));
  EXPECT_THAT(Completed("wha"), Contains("what"));
  EXPECT_THAT(Completed("what could lead t"), Contains("lead to"));
  EXPECT_THAT(Completed("what causes twitching wi"), AllOf(Contains("with"), Contains("without")));
  EXPECT_THAT(Completed("what could cause twitch"), Contains("twitching"));
  EXPECT_THAT(Completed("What Could Cause TWITCH"), Contains("twitching"));
  EXPECT_THAT(Completed(":why dehydration, twitch"), Contains("twitching"));
  EXPECT_THAT(Completed("what could cause zzz"), IsEmpty());
  EXPECT_THAT(Completed("what could cause twitching "), Each(StartsWith("twitching ")));
}

TEST_F(ShellTest, CompletesNamesOfSeveralWords) {
  const std::string text = "what could cause muscle tw";
  const tools::Completion completion = tools::Complete(text, conversation_.graph(), {});
  EXPECT_EQ(text.substr(completion.begin), "muscle tw");
  EXPECT_THAT(completion.candidates, Contains("muscle twitching"));
}

TEST(CompletionTest, FindsWhatAllBeginWith) {
  EXPECT_EQ(tools::CommonBeginning({}), "");
  EXPECT_EQ(tools::CommonBeginning({"twitch"}), "twitch");
  EXPECT_EQ(tools::CommonBeginning({"twitch", "twitching", "twitching of the eye"}), "twitch");
  EXPECT_EQ(tools::CommonBeginning({"a", "b"}), "");
}

TEST(ShellScriptTest, RunsEveryLineAndFailsIfOneFailed) {
  const ProcessResult good = Aitia({"shell"}, {.input = "# note\n\nwhat causes twitching\n:info\n"});
  EXPECT_EQ(good.status, 0) << good.error;
  EXPECT_THAT(good.output, AllOf(Not(HasSubstr("aitia>")), HasSubstr("the sample articles\n")));
  const ProcessResult bad = Aitia({"shell"}, {.input = "what could cause twichng\n:info\n"});
  EXPECT_EQ(bad.status, 1);
  EXPECT_THAT(bad.error, StartsWith("line 1: "));
  EXPECT_THAT(bad.output, StartsWith("the sample articles\n"));
}

TEST(ShellScriptTest, LeavesAtQuit) {
  const ProcessResult result = Aitia({"shell"}, {.input = ":quit\n:info\n"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, IsEmpty());
}

}  // namespace
}  // namespace aitia::tests
