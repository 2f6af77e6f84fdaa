#include "engine/compile/read/reader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "engine/compile/read/decode.h"

namespace aitia::engine {
namespace {

namespace fs = std::filesystem;

class ReadDocumentsTest : public testing::Test {
 protected:
  ReadDocumentsTest() {
    root_ = fs::temp_directory_path() / ("aitia_read_" + std::to_string(getpid()));
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~ReadDocumentsTest() override { fs::remove_all(root_); }

  std::string Write(const std::string& name, std::string_view bytes) {
    const fs::path path = root_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path.string();
  }

  // "id (format)" per document, "id: reason" per skipped file.
  static std::string Text(const graph::StatusOr<ReadResult>& result) {
    if (!result.ok()) return std::string(graph::Message(result.status()));
    std::string out;
    for (const Document& document : result->documents) {
      out += document.id + (document.format == Format::kMarkdown ? " (markdown)\n" : " (text)\n");
    }
    for (const SkippedFile& file : result->skipped) out += file.name + ": " + file.reason + "\n";
    return out;
  }

  fs::path root_;
};

TEST_F(ReadDocumentsTest, FoldersAreReadToTheirDepthsInOrderOfIdentity) {
  Write("b.txt", "two");
  Write("a/z.md", "one");
  Write("a/y.MARKDOWN", "one");
  Write(".hidden/c.txt", "no");
  Write("d.pdf", "%PDF");
  Write("e.txt", std::string_view("\0\1", 2));
  Write("f.txt", " \n");
  Write("Makefile", "x");
  EXPECT_EQ(Text(ReadDocuments({root_.string()})),
            "a/y.MARKDOWN (markdown)\na/z.md (markdown)\nb.txt (text)\n"
            "Makefile: it has no suffix; read are .txt, .text, .md, .markdown\n"
            "d.pdf: its suffix '.pdf' is not one of .txt, .text, .md, .markdown\n"
            "e.txt: it is binary, not text\nf.txt: it is empty\n");
}

TEST_F(ReadDocumentsTest, AFileIsKnownByItsName) {
  EXPECT_EQ(Text(ReadDocuments({Write("x/page.txt", "one")})), "page.txt (text)\n");
}

TEST_F(ReadDocumentsTest, OneIdentityTwiceIsAnError) {
  const std::string a = Write("a/p.txt", "one"), b = Write("b/p.txt", "two");
  EXPECT_EQ(Text(ReadDocuments({a, b})), "two documents are named 'p.txt': " + a + " and " + b);
}

TEST_F(ReadDocumentsTest, AMissingPathIsAnError) {
  const std::string path = (root_ / "none").string();
  EXPECT_EQ(Text(ReadDocuments({path})), path + ": no such file or folder");
}

TEST(Decode, GivesValidText) {
  using std::string_view;
  EXPECT_EQ(DecodeText("\xEF\xBB\xBFtext").text, "text");
  EXPECT_EQ(DecodeText("a\xFFz\xE2\x80").text, "a\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(DecodeText(std::string(string_view("\xFF\xFE"
                                               "a\0\xE9\0\x3D\xD8\x00\xDE",
                                               10)))
                .text,
            "a\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(DecodeText(std::string(string_view("\xFE\xFF\0a\xD8\0", 6))).text, "a\xEF\xBF\xBD");
  EXPECT_EQ(DecodeText("").problem, "it is empty");
}

TEST(MakeDocument, RefusesWhatIsNoText) {
  EXPECT_EQ(graph::Message(MakeDocument("x", Format::kText, std::string(3, '\0')).status()),
            "x: it is binary, not text");
  EXPECT_EQ(MakeDocument("x", Format::kText, "fine")->text, "fine");
}

}  // namespace
}  // namespace aitia::engine
