// What holds for every command: help, wrong usage, exit statuses, pipes.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/tools/tool.h"

namespace aitia::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* kCommands[] = {"compile", "ask", "why", "export", "info", "shell"};

TEST(CommandLineTest, TellsItsVersion) {
  const ProcessResult result = Aitia({"--version"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output, "aitia 0.1.0\n");
  EXPECT_THAT(result.error, IsEmpty());
}

TEST(CommandLineTest, HelpListsTheCommands) {
  const ProcessResult result = Aitia({"--help"});
  EXPECT_EQ(result.status, 0);
  for (const char* command : kCommands) EXPECT_THAT(result.output, HasSubstr(std::string("\n  ") + command));
}

TEST(CommandLineTest, EveryCommandHasHelpWithExamples) {
  for (const char* command : kCommands) {
    const ProcessResult result = Aitia({command, "--help"});
    EXPECT_EQ(result.status, 0) << command;
    EXPECT_THAT(result.output, HasSubstr(std::string("Usage: aitia ") + command));
    EXPECT_THAT(result.output, HasSubstr("Examples:\n")) << command;
  }
}

TEST(CommandLineTest, WrongUsageIsToldWithStatusTwo) {
  const std::vector<std::vector<std::string>> mistakes = {
      {},
      {"aks", "what causes cramps"},
      {"ask"},
      {"ask", "--frmat", "json", "what causes cramps"},
      {"ask", "--format", "xml", "what causes cramps"},
      {"ask", "what", "causes", "cramps"},
      {"ask", "-g", "a.aitia", "b.aitia", "what causes cramps"},
      {"ask", "--top", "none", "what causes cramps"},
      {"why", "dehydration"},
      {"why", "a.aitia", "b", "c", "d"},
      {"compile", "articles"},
      {"compile", "-o", "x.aitia"},
      {"compile", "articles", "--dump", "everything"},
      {"compile", "articles", "-o", "x.aitia", "--threads", "-3"},
      {"export", "a.aitia", "b.aitia"},
  };
  for (const std::vector<std::string>& arguments : mistakes) {
    const ProcessResult result = Aitia(arguments);
    EXPECT_EQ(result.status, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(result.output, IsEmpty()) << testing::PrintToString(arguments);
    EXPECT_THAT(result.error, Not(IsEmpty())) << testing::PrintToString(arguments);
  }
}

TEST(CommandLineTest, WrongUsageSaysWhatWouldBeRight) {
  EXPECT_THAT(Aitia({"ask", "--format", "xml", "what causes cramps"}).error,
              StartsWith("aitia ask: error: --format: there is no 'xml'; choose one of table|text|json"));
  EXPECT_THAT(Aitia({"aks"}).error, HasSubstr("Try 'aitia --help'."));
}

TEST(CommandLineTest, AClosedPipeIsNoError) {
  const ProcessResult result = AitiaShell("aitia export | head -n 1 > /dev/null; echo \"${PIPESTATUS[0]}\"");
  EXPECT_EQ(result.output, "0\n");
  EXPECT_THAT(result.error, IsEmpty());
}

TEST(CommandLineTest, AFullDiskIsAnError) {
  const ProcessResult result = AitiaShell("aitia info > /dev/full");
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.error, StartsWith("aitia: error: cannot write to standard output: "));
}

TEST(CommandLineTest, PipesGetNoColoursAndNoProgress) {
  const ScratchFolder folder;
  const std::string articles = WriteArticles(folder);
  const ProcessResult compiled = Aitia({"compile", articles, "-o", folder / "a.aitia"});
  EXPECT_THAT(compiled.error, Not(HasSubstr("\x1b")));
  EXPECT_THAT(compiled.error, Not(HasSubstr("\r")));
  EXPECT_THAT(Aitia({"ask", folder / "a.aitia", "what causes calf cramps"}).output, Not(HasSubstr("\x1b")));
}

// `script` gives the tool a terminal.
TEST(CommandLineTest, NoColorSwitchesColoursOffOnATerminal) {
  const std::string line = "script -qec '" AITIA_TOOL " ask \"what causes twitching\"' /dev/null";
  const ProcessResult coloured = RunShell(line, {.environment = {"TERM=xterm"}});
  if (coloured.status == 127) GTEST_SKIP() << "script(1) is not installed";
  EXPECT_THAT(coloured.output, HasSubstr("\x1b["));
  EXPECT_THAT(RunShell(line, {.environment = {"TERM=xterm", "NO_COLOR=1"}}).output, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(RunShell(line, {.environment = {"TERM=dumb"}}).output, Not(HasSubstr("\x1b[")));
}

}  // namespace
}  // namespace aitia::tests
