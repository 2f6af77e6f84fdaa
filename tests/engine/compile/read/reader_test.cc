#include "engine/compile/read/reader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "engine/compile/read/decode.h"
#include "engine/compile/read/file_kind.h"
#include "engine/compile/read/json_lines.h"
#include "graph/base/text.h"
#include "graph/io/decompress.h"
#include "tests/support/archives.h"

namespace aitia::engine {
namespace {

using graph::Compression;
using graph::Unpack;
using tests::Gzip;
using tests::Zstd;

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
      constexpr std::array<std::string_view, 3> kFormats = {" (text)\n", " (markdown)\n", " (html)\n"};
      out += document.id;
      out += kFormats[static_cast<size_t>(document.format)];
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
  EXPECT_EQ(
      Text(ReadDocuments({root_.string()})),
      "a/y.MARKDOWN (markdown)\na/z.md (markdown)\nb.txt (text)\n"
      "Makefile: it has no suffix; read are .txt, .text, .md, .markdown, .html, .htm, .xhtml, .jsonl, "
      ".ndjson, each also with .gz or .zst\n"
      "d.pdf: its suffix '.pdf' is not one of .txt, .text, .md, .markdown, .html, .htm, .xhtml, .jsonl, "
      ".ndjson, each also with .gz or .zst\n"
      "e.txt: it is binary, not text\nf.txt: it is empty\n");
}

TEST_F(ReadDocumentsTest, AFileIsKnownByItsName) {
  EXPECT_EQ(Text(ReadDocuments({Write("x/page.txt", "one")})), "page.txt (text)\n");
}

TEST_F(ReadDocumentsTest, OneIdentityTwiceIsAnError) {
  const std::string a = Write("a/p.txt", "one"), b = Write("b/p.txt", "two");
  EXPECT_EQ(Text(ReadDocuments({a, b})), "two documents are named 'p.txt': " + a + " and " + b +
                                             "; rename one, or compile a folder that holds both");
}

TEST_F(ReadDocumentsTest, AMissingPathIsAnError) {
  const std::string path = (root_ / "none").string();
  EXPECT_EQ(Text(ReadDocuments({path})), path + ": no such file or folder");
}

TEST(Decode, GivesValidText) {
  using std::string_view;
  EXPECT_EQ(DecodeText("\xEF\xBB\xBFtext").text, "text");
  EXPECT_EQ(DecodeText("a\x81z").text, "a\xEF\xBF\xBDz");
  EXPECT_EQ(DecodeText(std::string(string_view("\xFF\xFE"
                                               "a\0\xE9\0\x3D\xD8\x00\xDE",
                                               10)))
                .text,
            "a\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(DecodeText(std::string(string_view("\xFE\xFF\0a\xD8\0", 6))).text, "a\xEF\xBF\xBD");
  EXPECT_EQ(DecodeText("").problem, "it is empty");
}

TEST(Decode, ReadsUtf16WithoutAMark) {
  EXPECT_EQ(DecodeText(std::string("a\0b\0 \0c\0", 8)).text, "ab c");
  EXPECT_EQ(DecodeText(std::string("\0a\0b\0 \0c", 8)).text, "ab c");
  EXPECT_EQ(DecodeText(std::string("ab\0cdef\0", 8)).problem, "it is binary, not text");
}

TEST(Decode, ReadsBytesThatAreNotUtf8AsWindows1252) {
  EXPECT_EQ(DecodeText("caf\xE9 \x96 \x93it\x92s\x94").text,
            "caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\x9Cit\xE2\x80\x99s\xE2\x80\x9D");
  // One damaged byte does not cost the others their meaning.
  EXPECT_EQ(DecodeText("na\xC3\xAFve and \xE9").text, "na\xC3\xAFve and \xC3\xA9");
  EXPECT_EQ(DecodeText(std::string(40, '\xE1') + " abc").problem,
            "it is binary, or in an encoding that is not read (read are UTF-8, UTF-16, Windows-1252)");
}

TEST(Decode, HeedsWhatAPageSaysOfItsEncoding) {
  EXPECT_EQ(DecodeHtml("<meta charset=\"windows-1251\">\xE1").problem,
            "its encoding 'windows-1251' is not read (read are UTF-8, UTF-16, Windows-1252)");
  EXPECT_EQ(DecodeHtml("<meta charset=windows-1251>plain").text, "<meta charset=windows-1251>plain");
  EXPECT_EQ(DecodeHtml("<meta content='text/html; charset=ISO-8859-1'>\xE9").text,
            "<meta content='text/html; charset=ISO-8859-1'>\xC3\xA9");
}

// "id|title|text" per document, "name: reason" per bad line.
std::string Lines(std::string_view json) {
  const JsonLines lines = ReadJsonLines("x.jsonl", json);
  std::string out;
  for (const auto& [document, place] : lines.documents)
    out += document.id + "|" + document.title + "|" + document.text + "|" + place + "\n";
  for (const SkippedFile& line : lines.skipped) out += line.name + ": " + line.reason + "\n";
  return out;
}

TEST(JsonLines, GivesADocumentALine) {
  EXPECT_EQ(Lines("{\"id\": \"a\", \"title\": \"T\", \"text\": \"one\\ntw\\u00f6\", \"url\": [1]}\r\n\n"
                  "{\"text\": \"three\", \"title\": null}\n{\"id\": 7, \"text\": \"four\"}"),
            "a|T|one\ntw\xC3\xB6|x.jsonl:1\nx.jsonl:3||three|x.jsonl:3\n7||four|x.jsonl:4\n");
}

TEST(JsonLines, TellsThePlaceOfABadLine) {
  EXPECT_EQ(
      Lines("{\"id\": \"a\"\n[]\n{\"text\": 1}\n{}\n{\"text\": \" \"}\n{\"id\": true, \"text\": \"x\"}\n"
            "{\"text\": \"\xFF\"}\n{\"text\": \"fine\"} x\n{\"text\": \"fine\"}\n"),
      "x.jsonl:9||fine|x.jsonl:9\n"
      "x.jsonl:1:11: expected ',' or '}'\nx.jsonl:2:1: expected an object\nx.jsonl:3:1: 'text' is no string\n"
      "x.jsonl:4:1: there is no 'text'\nx.jsonl:5:1: its 'text' is empty\n"
      "x.jsonl:6:1: 'id' is neither a string nor an integer\nx.jsonl:7:11: invalid UTF-8 in a string\n"
      "x.jsonl:8:18: more text after the JSON value\n");
}

TEST(JsonLines, TakesNoHalvesOfCharacters) {
  EXPECT_EQ(Lines("{\"text\": \"\\ude00\"}\n{\"text\": \"\\ud83d x\"}"),
            "x.jsonl:1:1: half of a surrogate pair in 'text'\nx.jsonl:2:11: half of a surrogate pair in a "
            "string\n");
}

TEST(JsonLines, CountsBadLinesThatAreTooManyToTell) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "{\n";
  const JsonLines lines = ReadJsonLines("x", text);
  EXPECT_EQ(lines.skipped.size(), 21u);
  EXPECT_EQ(lines.skipped.back().name + ": " + lines.skipped.back().reason, "x: 980 more bad lines");
}

TEST(JsonLines, SurvivesMutations) {
  const std::string line =
      "{\"id\": \"a\", \"title\": \"T\\u00e9\", \"text\": \"one [two] \\ud83d\\ude00\"}\n";
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text = line + line;
    for (int k = 0; k < 4; ++k) text[random() % text.size()] = static_cast<char>(random() % 256);
    const JsonLines lines = ReadJsonLines("x", text);
    for (const auto& [document, place] : lines.documents) {
      EXPECT_TRUE(graph::IsValidUtf8(document.text));
      EXPECT_FALSE(document.id.empty());
    }
  }
}

TEST_F(ReadDocumentsTest, JsonLinesAndPagesStandBesideTexts) {
  Write("a.jsonl", "{\"id\":\"one\",\"text\":\"x\"}\n{\"text\":\"y\"}\nno\n");
  Write("b/c.HTM", "<p>x");
  EXPECT_EQ(Text(ReadDocuments({root_.string()})),
            "a.jsonl:2 (text)\nb/c.HTM (html)\none (text)\na.jsonl:3:2: expected a value\n");
  Write("d.ndjson", "{\"id\":\"one\",\"text\":\"x\"}\n");
  EXPECT_EQ(Text(ReadDocuments({root_.string()})), "two documents are named 'one': " + root_.string() +
                                                       "/a.jsonl:1 and " + root_.string() +
                                                       "/d.ndjson:1; rename one, or compile a folder that "
                                                       "holds both");
}

TEST_F(ReadDocumentsTest, ArchivesAreKnownByWhatIsInThem) {
  Write("a.txt.gz", Gzip("one") + Gzip("two"));
  Write("b.html.zst", Zstd("<p>one"));
  Write("c.jsonl.GZ", Gzip("{\"id\":\"d\",\"text\":\"x\"}"));
  Write("e.tar.gz", Gzip("x"));
  const auto result = ReadDocuments({root_.string()});
  EXPECT_EQ(Text(result),
            "a.txt (text)\nb.html (html)\nd (text)\ne.tar.gz: " + UnknownSuffix("e.tar.gz") + "\n");
  EXPECT_EQ(result->documents[0].text, "onetwo");
}

TEST(Unpack, RefusesWhatIsDamagedOrTooLarge) {
  const std::string text(100000, 'x');
  const std::string gzip = Gzip(text), zstd = Zstd(text);
  EXPECT_EQ(Unpack(gzip, Compression::kGzip, text.size()).bytes, text);
  EXPECT_EQ(Unpack(zstd, Compression::kZstd, text.size()).bytes, text);
  EXPECT_EQ(Unpack(gzip, Compression::kGzip, text.size() - 1).problem,
            "its gzip archive unpacks to more than 99999 bytes");
  EXPECT_EQ(Unpack(zstd, Compression::kZstd, 1 << 16).problem,
            "its zstd archive unpacks to more than 65536 bytes");
  EXPECT_EQ(Unpack(gzip.substr(0, gzip.size() - 3), Compression::kGzip).problem,
            "its gzip archive is cut off");
  EXPECT_EQ(Unpack(zstd.substr(0, zstd.size() - 3), Compression::kZstd).problem,
            "its zstd archive is cut off");
  EXPECT_EQ(Unpack(gzip + "x", Compression::kGzip).problem,
            "its gzip archive has something else behind its end");
  EXPECT_EQ(Unpack(gzip + std::string(5, '\0'), Compression::kGzip).bytes.size(), text.size());
  EXPECT_EQ(Unpack(zstd + "text", Compression::kZstd).problem, "its zstd archive is damaged");
  EXPECT_EQ(Unpack("text", Compression::kGzip).problem, "it is no gzip archive");
  EXPECT_EQ(Unpack("text", Compression::kZstd).problem, "it is no zstd archive");
  std::string damaged = Gzip("words that do not repeat themselves");
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
  EXPECT_EQ(Unpack(damaged, Compression::kGzip).problem, "its gzip archive is damaged");
}

TEST(Unpack, SurvivesAnyBytes) {
  for (const Compression compression : {Compression::kGzip, Compression::kZstd}) {
    const std::string archive = compression == Compression::kGzip
                                    ? Gzip("some text to pack, some text to pack")
                                    : Zstd("some text to pack, some text to pack");
    for (size_t size = 0; size < archive.size(); ++size) {
      EXPECT_NE(Unpack(archive.substr(0, size), compression).problem, "") << size;
      for (int bit = 0; bit < 8; ++bit) {
        std::string damaged = archive;
        damaged[size] = static_cast<char>(damaged[size] ^ (1 << bit));
        Unpack(damaged, compression, 1 << 20);
      }
    }
  }
}

TEST(KindOfText, IsFoundOutFromItsBeginning) {
  EXPECT_EQ(KindOfText(" {\"id\": 1}"), FileKind::kJsonLines);
  EXPECT_EQ(KindOfText("{braces} in a text"), FileKind::kText);
  EXPECT_EQ(KindOfText("\n<!DOCTYPE html><p>"), FileKind::kHtml);
  EXPECT_EQ(KindOfText("<div class='x'>"), FileKind::kHtml);
  EXPECT_EQ(KindOfText("<5 mg of it"), FileKind::kText);
  EXPECT_EQ(KindOfText("<pain> is a word"), FileKind::kText);
  EXPECT_EQ(KindOfText("# Title"), FileKind::kText);
}

TEST(MakeDocument, RefusesWhatIsNoText) {
  EXPECT_EQ(graph::Message(MakeDocument("x", Format::kText, std::string(3, '\0')).status()),
            "x: it is binary, not text");
  EXPECT_EQ(MakeDocument("x", Format::kText, "fine")->text, "fine");
}

}  // namespace
}  // namespace aitia::engine
