// The shell with somebody at the keyboard.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/process.h"
#include "tests/support/terminal_process.h"

namespace aitia::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kPrompt[] = "aitia> ";
constexpr char kInterrupt[] = "\x03";
constexpr char kEnd[] = "\x04";
constexpr char kUp[] = "\x1b[A";

class KeyboardTest : public testing::Test {
 protected:
  TerminalProcess Shell(int columns = 100) {
    return TerminalProcess({AITIA_TOOL, "shell"}, {"HOME=" + home_.path(), "LC_ALL=C.UTF-8"}, columns);
  }

  ScratchFolder home_;
};

TEST_F(KeyboardTest, GreetsAndAnswersUntilTheEnd) {
  TerminalProcess shell = Shell();
  EXPECT_TRUE(shell.Shows("For instance: what could cause twitching with numbness"));
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type("what could cause twitching with numbness\n");
  EXPECT_TRUE(shell.Shows("sciatica"));
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type(kEnd);
  EXPECT_EQ(shell.Wait(), 0) << shell.screen();
}

TEST_F(KeyboardTest, ErrorsKeepTheSessionAlive) {
  TerminalProcess shell = Shell();
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type("what could cause twichng\n");
  EXPECT_TRUE(shell.Shows("did you mean 'twitching'"));
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type(":quit\n");
  EXPECT_EQ(shell.Wait(), 0) << shell.screen();
}

TEST_F(KeyboardTest, InterruptThrowsTheLineAway) {
  TerminalProcess shell = Shell();
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type("what could cause twichng");
  EXPECT_TRUE(shell.Shows("twichng"));
  shell.Type(kInterrupt);
  EXPECT_TRUE(shell.Shows("^C"));
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type(":info\n");
  EXPECT_TRUE(shell.Shows("relationship types"));
  EXPECT_THAT(shell.screen(), Not(HasSubstr("did you mean")));
}

TEST_F(KeyboardTest, TabCompletesOrOffers) {
  TerminalProcess shell = Shell(70);
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type(":he\t\n");
  EXPECT_TRUE(shell.Shows("A line is a question, an openCypher statement"));
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type("what could cause muscle \t\t");
  EXPECT_TRUE(shell.Shows("muscle cramp"));
  EXPECT_TRUE(shell.Shows("muscle weakness"));
}

TEST_F(KeyboardTest, RemembersLinesOfEarlierSessions) {
  {
    TerminalProcess shell = Shell();
    EXPECT_TRUE(shell.Shows(kPrompt));
    shell.Type("is caffeine a cause of twitching\n");
    EXPECT_TRUE(shell.Shows(kPrompt));
    shell.Type(kEnd);
    EXPECT_EQ(shell.Wait(), 0);
  }
  EXPECT_THAT(ReadFile(home_ / ".local/state/aitia/history"), HasSubstr("caffeine"));
  TerminalProcess shell = Shell();
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type(kUp);
  EXPECT_TRUE(shell.Shows("is caffeine a cause of twitching"));
}

TEST_F(KeyboardTest, DoesWithoutAHistoryWhereItCannotBeKept) {
  TerminalProcess shell({AITIA_TOOL, "shell"}, {"HOME=" + home_.Write("file", "") + "/none"}, 100);
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type(":info\n");
  EXPECT_TRUE(shell.Shows("relationship types"));
  EXPECT_TRUE(shell.Shows(kPrompt));
  shell.Type(kEnd);
  EXPECT_EQ(shell.Wait(), 0) << shell.screen();
}

TEST_F(KeyboardTest, CompilingShowsItsProgressOnATerminal) {
  TerminalProcess compile({AITIA_TOOL, "compile", AITIA_ROOT "/docs/samples", "-o", home_ / "a.aitia"}, {},
                          100);
  EXPECT_TRUE(compile.Shows(" documents")) << compile.screen();
  EXPECT_TRUE(compile.Shows("wrote "));
  EXPECT_EQ(compile.Wait(), 0);
}

}  // namespace
}  // namespace aitia::tests
