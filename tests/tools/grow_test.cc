// Adding to a graph, replacing and taking out, as a user of the tool does it.
#include <sys/stat.h>
#include <unistd.h>

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
using testing::HasSubstr;
using testing::Not;

class GrowCommandTest : public testing::Test {
 protected:
  ProcessResult Run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "compile");
    return Aitia(arguments);
  }
  // The bytes of a graph of all articles, compiled at once.
  std::string AtOnce() const {
    const ProcessResult result = Run({articles_, "-o", folder_ / "whole.aitia"});
    EXPECT_EQ(result.status, 0) << result.error;
    return ReadFile(folder_ / "whole.aitia");
  }

  ScratchFolder folder_;
  std::string articles_ = WriteArticles(folder_);
  std::string graph_ = folder_ / "graph.aitia";
};

TEST_F(GrowCommandTest, AddsReplacesAndRemovesLikeCompilingAtOnce) {
  ASSERT_EQ(Run({articles_, "-o", graph_}).status, 0);
  folder_.Write("articles/tremor.txt", "Caffeine causes tremor. Stress may cause tremor.\n");
  ProcessResult result = Run({articles_, "--into", graph_});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_THAT(result.error, AllOf(HasSubstr("read 1 document ("),
                                  HasSubstr("added 1 document, replaced 0, left 2 unchanged, removed 0"),
                                  HasSubstr("wrote " + graph_)));
  EXPECT_EQ(ReadFile(graph_), AtOnce());

  folder_.Write("articles/tremor.txt", "Caffeine does not cause tremor.\n");
  result = Run({articles_, "--into", graph_});
  EXPECT_THAT(result.error, HasSubstr("added 0 documents, replaced 1, left 2 unchanged, removed 0"));
  EXPECT_EQ(ReadFile(graph_), AtOnce());

  fs::remove(folder_ / "articles/tremor.txt");
  result = Run({"--into", graph_, "--remove", "tremor.txt"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_THAT(result.error, HasSubstr("removed 1"));
  EXPECT_EQ(ReadFile(graph_), AtOnce());

  result = Run({"--into", graph_, "--remove", "cramps.txt", "--remove", "deeper/weakness.md"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_EQ(Run({articles_, "--into", graph_}).status, 0);
  EXPECT_EQ(ReadFile(graph_), AtOnce());
}

TEST_F(GrowCommandTest, TheResultMayGoElsewhere) {
  ASSERT_EQ(Run({articles_, "-o", graph_}).status, 0);
  const std::string before = ReadFile(graph_);
  const std::string more = folder_.Write("more.txt", "Caffeine causes tremor.\n");
  EXPECT_EQ(Run({more, "--into", graph_, "-o", folder_ / "other.aitia"}).status, 0);
  EXPECT_EQ(ReadFile(graph_), before);
  EXPECT_THAT(Aitia({"ask", folder_ / "other.aitia", "what causes tremor"}).output, HasSubstr("caffeine"));
}

TEST_F(GrowCommandTest, ANewCompileReplacesTheGraph) {
  ASSERT_EQ(Run({articles_, "-o", graph_}).status, 0);
  const std::string more = folder_.Write("more.txt", "Caffeine causes tremor.\n");
  EXPECT_EQ(Run({more, "-o", graph_}).status, 0);
  EXPECT_THAT(Aitia({"info", graph_, "--format", "json"}).output, HasSubstr("\"documents\":1,"));
}

TEST_F(GrowCommandTest, FailuresSayWhyAndLeaveTheGraph) {
  ASSERT_EQ(Run({articles_, "-o", graph_}).status, 0);
  const std::string before = ReadFile(graph_);
  EXPECT_THAT(Run({articles_, "--into", folder_ / "none.aitia"}).error,
              HasSubstr("cannot add to '" + (folder_ / "none.aitia") +
                        "': there is no such file; make it with -o " + (folder_ / "none.aitia")));
  EXPECT_FALSE(fs::exists(folder_ / "none.aitia"));
  EXPECT_THAT(Run({"--into", graph_, "--remove", "cramp.txt"}).error,
              HasSubstr("the graph has no document 'cramp.txt'; did you mean 'cramps.txt'?"));
  EXPECT_THAT(Run({articles_, "--into", graph_, "--remove", "cramps.txt"}).error,
              HasSubstr("'cramps.txt' is to be removed and given as well"));
  EXPECT_EQ(Run({folder_ / "missing.txt", "--into", graph_}).status, 1);
  EXPECT_EQ(Run({"--remove", "cramps.txt", "-o", graph_}).status, 2);
  EXPECT_EQ(Run({"--into", graph_}).status, 2);
  const std::string text = folder_.Write("text.txt", "Salt.\n");
  EXPECT_THAT(Run({articles_, "--into", text}).error, HasSubstr("it exists and is no graph"));
  EXPECT_EQ(ReadFile(graph_), before);
}

TEST_F(GrowCommandTest, DamageOfWhatIsKeptIsToldWhereItMatters) {
  ASSERT_EQ(Run({articles_, "-o", graph_}).status, 0);
  std::string bytes = ReadFile(graph_);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);  // what is kept comes last
  folder_.Write("graph.aitia", bytes);
  EXPECT_EQ(Aitia({"ask", graph_, "what causes calf cramps"}).status, 0);
  const ProcessResult result = Run({articles_, "--into", graph_});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.error, AllOf(HasSubstr("cannot add to '" + graph_ + "': damaged: "),
                                  HasSubstr("compile all documents anew")));
  EXPECT_EQ(ReadFile(graph_), bytes);
}

TEST_F(GrowCommandTest, DocumentsOfOneNameAreTold) {
  folder_.Write("one/page.txt", "Caffeine causes tremor.\n");
  folder_.Write("two/page.txt", "Salt causes thirst.\n");
  const ProcessResult result = Run({folder_ / "one", folder_ / "two", "-o", graph_});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.error, AllOf(HasSubstr("two documents are named 'page.txt'"), HasSubstr("one/page.txt"),
                                  HasSubstr("two/page.txt"), HasSubstr("compile a folder that holds both")));
  EXPECT_EQ(Run({folder_.path(), "-o", graph_}).status, 0) << "from above they have names of their own";
}

TEST_F(GrowCommandTest, FoldersWithoutDocumentsLinksAndWhatCannotBeRead) {
  fs::create_directories(folder_ / "empty/deeper");
  const ProcessResult empty = Run({folder_ / "empty", "-o", graph_});
  EXPECT_EQ(empty.status, 1);
  EXPECT_THAT(empty.error, HasSubstr("there is no document to compile"));
  folder_.Write("pictures/one.png", "x");
  const ProcessResult pictures = Run({folder_ / "pictures", "-o", graph_});
  EXPECT_EQ(pictures.status, 1);
  EXPECT_THAT(pictures.error,
              AllOf(HasSubstr("skipped one.png"), HasSubstr("there is no document to compile")));

  folder_.Write("linked/page.txt", "Caffeine causes tremor.\n");
  fs::create_symlink("page.txt", folder_ / "linked/link.txt");
  fs::create_symlink("nowhere.txt", folder_ / "linked/dangling.txt");
  fs::create_directory_symlink("../linked", folder_ / "linked/loop");
  const ProcessResult linked = Run({folder_ / "linked", "-o", graph_});
  EXPECT_EQ(linked.status, 0) << linked.error;
  EXPECT_THAT(linked.error, AllOf(HasSubstr("skipped dangling.txt"), HasSubstr("read 2 documents")));

  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may read everything";
  const std::string closed = folder_.Write("linked/closed.txt", "Salt causes thirst.\n");
  ::chmod(closed.c_str(), 0);
  EXPECT_THAT(Run({folder_ / "linked", "-o", graph_}).error,
              HasSubstr("skipped closed.txt: it cannot be read"));
}

}  // namespace
}  // namespace aitia::tests
