#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/tools/tool.h"

namespace aitia::tests {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

// Names in a folder, sorted.
std::vector<std::string> FilesIn(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

class CompileCommandTest : public testing::Test {
 protected:
  std::string Compile(const std::vector<std::string>& arguments, const std::string& graph) const {
    std::vector<std::string> all = {"compile", "-o", folder_ / graph};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const ProcessResult result = Aitia(all);
    EXPECT_EQ(result.status, 0) << result.error;
    return ReadFile(folder_ / graph);
  }

  ScratchFolder folder_;
  std::string articles_ = WriteArticles(folder_);
};

TEST_F(CompileCommandTest, ReportsWhatItReadAndWrote) {
  const ProcessResult result = Aitia({"compile", articles_, "-o", folder_ / "a.aitia"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, IsEmpty());
  EXPECT_THAT(result.error, AllOf(HasSubstr("read 2 documents"), HasSubstr("sentences"),
                                  HasSubstr("cited relations"), HasSubstr("wrote " + (folder_ / "a.aitia"))));
  EXPECT_THAT(FilesIn(folder_.path()), ElementsAre("a.aitia", "articles"));
}

TEST_F(CompileCommandTest, NeverWritesOverWhatItReads) {
  const std::string article = articles_ + "/cramps.txt";
  const std::string text = ReadFile(article);
  EXPECT_THAT(Aitia({"compile", article, "-o", article}).error, HasSubstr("it is what is read"));
  EXPECT_THAT(Aitia({"compile", articles_ + "/deeper", "-o", article}).error,
              HasSubstr("it exists and is no graph"));
  EXPECT_EQ(ReadFile(article), text);
  const std::string graph = folder_ / "a.aitia";
  const std::string bytes = Compile({articles_}, "a.aitia");
  EXPECT_EQ(Aitia({"compile", articles_, "-o", graph}).status, 0) << "a graph may be written anew";
  EXPECT_THAT(Aitia({"export", graph, "-o", graph}).error, HasSubstr("it is what is read"));
  EXPECT_EQ(ReadFile(graph), bytes);
  EXPECT_EQ(Aitia({"compile", articles_, "-o", "-"}).status, 1);
}

TEST_F(CompileCommandTest, OrderAndThreadsDoNotMatter) {
  const std::string one = articles_ + "/cramps.txt";
  const std::string other = articles_ + "/deeper/weakness.md";
  const std::string graph = Compile({one, other, "--threads", "1"}, "a.aitia");
  EXPECT_FALSE(graph.empty());
  EXPECT_EQ(graph, Compile({other, one, "--threads", "1"}, "b.aitia"));
  EXPECT_EQ(graph, Compile({one, other, "--threads", "4"}, "c.aitia"));
  const auto ask = [this](const std::string& name) {
    return Aitia({"ask", folder_ / name, "what causes calf cramps", "--format", "json"}).output;
  };
  EXPECT_EQ(ask("a.aitia"), ask("b.aitia"));
}

TEST_F(CompileCommandTest, ReadsStandardInput) {
  const ProcessResult result =
      Aitia({"compile", "-", "-o", folder_ / "a.aitia"}, {.input = "Caffeine causes tremor.\n"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_THAT(Aitia({"ask", folder_ / "a.aitia", "what causes tremor"}).output, HasSubstr("caffeine"));
}

TEST_F(CompileCommandTest, PrintsItsSteps) {
  for (const char* step : {"blocks", "sentences", "tokens", "mentions", "relations"}) {
    const ProcessResult result = Aitia({"compile", articles_, "--dump", step});
    EXPECT_EQ(result.status, 0) << step << ": " << result.error;
    EXPECT_THAT(result.output, Not(IsEmpty())) << step;
  }
  EXPECT_THAT(FilesIn(folder_.path()), ElementsAre("articles"));
}

TEST_F(CompileCommandTest, ExplainsTheReading) {
  const ProcessResult result =
      Aitia({"compile", "-", "--explain"}, {.input = "Caffeine may cause tremor. It causes no asthma.\n"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_THAT(result.output, AllOf(HasSubstr("+ caffeine CAUSES tremor, possible [cause; verb]"),
                                   HasSubstr("caffeine (last subject) CAUSES asthma, denied")));
}

TEST_F(CompileCommandTest, TakesTheUsersWords) {
  const std::string article =
      folder_.Write("a.txt", "Zork fever befumes tremor. Zorking is treated with rest.\n");
  const std::string lexicon = folder_.Write("words.tsv", "zork fever\tCondition\tzorking\n");
  const std::string ontology = folder_.Write(
      "terms.obo", "[Term]\nid: X:1\nname: zork fever\nis_a: X:2\n[Term]\nid: X:2\nname: asthma\n");
  const std::string cues = folder_.Write("cues.tsv", "[verbs]\nbefume\t-\tCAUSES\tSO\n");
  const ProcessResult result = Aitia({"compile", "--lexicon", lexicon, article, "--ontology", ontology,
                                      "--cues", cues, "-o", folder_ / "a.aitia"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_THAT(Aitia({"ask", folder_ / "a.aitia", "what causes tremor"}).output, HasSubstr("zork fever"));
  const ProcessResult wrong =
      Aitia({"compile", article, "--explain", "--lexicon", folder_.Write("wrong.tsv", "zork\tConditon\n")});
  EXPECT_EQ(wrong.status, 1);
  EXPECT_THAT(wrong.error,
              HasSubstr("wrong.tsv:1:6: error: 'Conditon' is no kind; did you mean 'Condition'?"));
}

TEST_F(CompileCommandTest, SkippedFilesOfOneReasonAreOneLine) {
  for (int i = 0; i < 9; ++i) folder_.Write("articles/" + std::to_string(i) + ".bin", "x");
  const ProcessResult result = Aitia({"compile", articles_, "-o", folder_ / "a.aitia"});
  EXPECT_THAT(result.error, AllOf(HasSubstr("skipped 0.bin: "), HasSubstr("(and 8 more for the same reason)"),
                                  Not(HasSubstr("skipped 1.bin"))));
}

TEST_F(CompileCommandTest, SaysThatAFileIsMissingAndWritesNothing) {
  const ProcessResult result =
      Aitia({"compile", articles_, folder_ / "missing.txt", "-o", folder_ / "a.aitia"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.error, HasSubstr("missing.txt"));
  EXPECT_THAT(FilesIn(folder_.path()), ElementsAre("articles"));
}

TEST_F(CompileCommandTest, MakesNoGraphOfNothing) {
  const ProcessResult result = Aitia({"compile", folder_.Write("empty.txt", ""), "-o", folder_ / "a.aitia"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.error,
              AllOf(HasSubstr("skipped empty.txt"), HasSubstr("there is no document to compile")));
  EXPECT_FALSE(fs::exists(folder_ / "a.aitia"));
}

TEST_F(CompileCommandTest, FailsBeforeTheWorkWhereItCannotWrite) {
  const ProcessResult no_folder = Aitia({"compile", folder_ / "missing.txt", "-o", folder_ / "no/a.aitia"});
  EXPECT_EQ(no_folder.status, 1);
  EXPECT_THAT(no_folder.error, StartsWith("aitia: error: cannot write '"));
  EXPECT_THAT(no_folder.error, HasSubstr("there is no folder '" + (folder_ / "no") + "'"));
  const ProcessResult is_folder = Aitia({"compile", articles_, "-o", articles_});
  EXPECT_EQ(is_folder.status, 1);
  EXPECT_THAT(is_folder.error, HasSubstr("it is a folder"));
  const ProcessResult is_device = Aitia({"compile", folder_ / "missing.txt", "-o", "/dev/null"});
  EXPECT_EQ(is_device.status, 1);
  EXPECT_THAT(is_device.error, HasSubstr("it is not a file"));
}

TEST_F(CompileCommandTest, BytesThatAreNoTextDoNoHarm) {
  folder_.Write("articles/zeros.txt", std::string(2000, '\0'));
  folder_.Write("articles/high.txt", std::string(2000, '\xff'));
  folder_.Write("articles/empty.txt", "");
  folder_.Write("articles/broken.html", "<html><body><p>Caffeine causes <b>tremor.<table><td>");
  folder_.Write("articles/broken.jsonl", "{\"id\": \"a\", \"text\": \n[[[[[\n");
  folder_.Write("articles/long.txt", std::string(200000, 'a'));
  const ProcessResult result = Aitia({"compile", articles_, "-o", folder_ / "a.aitia"});
  EXPECT_THAT(result.status, testing::AnyOf(0, 1)) << result.error;
  EXPECT_THAT(result.error, Not(IsEmpty()));
  if (result.status == 0) {
    EXPECT_EQ(Aitia({"ask", folder_ / "a.aitia", "what causes calf cramps"}).status, 0);
  } else {
    EXPECT_FALSE(fs::exists(folder_ / "a.aitia"));
  }
}

TEST_F(CompileCommandTest, WritesThroughALink) {
  fs::create_symlink(folder_.Write("place/a.aitia", "old"), folder_ / "link.aitia");
  EXPECT_FALSE(Compile({articles_}, "link.aitia").empty());
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.aitia"));
  EXPECT_EQ(Aitia({"info", folder_ / "place/a.aitia"}).status, 0);
}

TEST_F(CompileCommandTest, LeavesTheOldGraphWhereItFails) {
  const std::string graph = Compile({articles_}, "a.aitia");
  EXPECT_EQ(Aitia({"compile", folder_ / "missing.txt", "-o", folder_ / "a.aitia"}).status, 1);
  EXPECT_EQ(ReadFile(folder_ / "a.aitia"), graph);
}

}  // namespace
}  // namespace aitia::tests
