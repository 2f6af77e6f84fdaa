// Every page is run: with AITIA_REWRITE=1 in the environment the pages are rewritten instead, for the
// difference to be read and committed.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/docs/examples.h"
#include "tests/support/process.h"

namespace aitia::tests {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> Pages() {
  std::vector<std::string> pages = {"README.md"};
  const fs::path root = AITIA_ROOT;
  for (const auto& entry : fs::recursive_directory_iterator(root / "docs")) {
    const std::string page = fs::relative(entry.path(), root).generic_string();
    if (entry.path().extension() == ".md" && page.find("docs/samples/") != 0) pages.push_back(page);
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

// Test names have letters and digits only.
std::string NameOf(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

class PageTest : public testing::TestWithParam<std::string> {
 protected:
  PageTest() : path_(fs::path(AITIA_ROOT) / GetParam()), page_(ReadFile(path_.string())) {
    fs::create_directory_symlink(fs::path(AITIA_ROOT) / "docs", scratch_ / "docs");
  }

  // In a folder that holds only `docs`, with the tool on the path and a terminal of 100 columns.
  std::string Run(const std::string& command) const {
    ProcessOptions options;
    options.folder = scratch_.path();
    options.environment = {"COLUMNS=100",
                           "PATH=" + fs::path(AITIA_TOOL).parent_path().string() + ":" + std::getenv("PATH")};
    return RunShell("exec 2>&1\n" + command, options).output;
  }

  ScratchFolder scratch_;
  fs::path path_;
  std::string page_;
};

TEST_P(PageTest, ShowsWhatHappens) {
  const std::string now = Refresh(
      page_, [this](const std::string& command) { return Run(command); },
      [](const std::string& file) { return ReadFile(std::string(AITIA_ROOT) + "/" + file); });
  if (std::getenv("AITIA_REWRITE") != nullptr) {
    std::ofstream(path_, std::ios::binary) << now;
  } else {
    EXPECT_EQ(page_, now) << "tools/update-docs rewrites the pages";
  }
}

TEST_P(PageTest, LinksToFilesThatExist) {
  for (const std::string& file : LinkedFiles(page_)) {
    EXPECT_TRUE(fs::exists(path_.parent_path() / file)) << GetParam() << " links to " << file;
  }
}

INSTANTIATE_TEST_SUITE_P(Docs, PageTest, testing::ValuesIn(Pages()), NameOf);

TEST(ExamplesTest, ReplacesTheOutputOfCommandsAndNothingElse) {
  const std::string page =
      "Text with $ signs.\n"
      "```sh\n$ left alone\n```\n"
      "```console\n$ first\nold\n$ second \\\n  part\nold\nold\n```\n"
      "End.\n";
  std::vector<std::string> commands;
  const std::string now = Refresh(
      page,
      [&commands](const std::string& command) {
        commands.push_back(command);
        return "output " + std::to_string(commands.size());
      },
      [](const std::string&) { return std::string(); });
  EXPECT_THAT(commands, testing::ElementsAre("first", "second \\\n  part"));
  EXPECT_EQ(now,
            "Text with $ signs.\n"
            "```sh\n$ left alone\n```\n"
            "```console\n$ first\noutput 1\n$ second \\\n  part\noutput 2\n```\n"
            "End.\n");
}

TEST(ExamplesTest, CommandsTakeTheLinesThatTheyAskFor) {
  const std::string page = "```console\n$ cat > a.txt <<'END'\ntext\n$ text\nEND\n$ next\nold\n```\n";
  std::vector<std::string> commands;
  const std::string now = Refresh(
      page,
      [&commands](const std::string& command) {
        commands.push_back(command);
        return std::string();
      },
      [](const std::string&) { return std::string(); });
  EXPECT_THAT(commands, testing::ElementsAre("cat > a.txt <<'END'\ntext\n$ text\nEND", "next"));
  EXPECT_EQ(now, "```console\n$ cat > a.txt <<'END'\ntext\n$ text\nEND\n$ next\n```\n");
}

TEST(ExamplesTest, BlocksThatNameAFileHoldIt) {
  const auto run = [](const std::string&) { return std::string(); };
  const auto read = [](const std::string& path) { return "text of " + path + "\n"; };
  EXPECT_EQ(Refresh("```cpp file=docs/a.cc\nold\n```\n", run, read),
            "```cpp file=docs/a.cc\ntext of docs/a.cc\n```\n");
}

TEST(ExamplesTest, FindsLinksOutsideBlocks) {
  EXPECT_THAT(LinkedFiles("See [a](a.md) and [b](../b.md#part), [web](https://example.org).\n"
                          "```\n[c](c.md)\n```\n[here](#part)\n"),
              testing::ElementsAre("a.md", "../b.md"));
}

}  // namespace
}  // namespace aitia::tests
