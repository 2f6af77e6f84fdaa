// Tables of nodes and relationships become a graph that can be asked.
#include <filesystem>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/archives.h"
#include "tests/tools/tool.h"

namespace aitia::tests {
namespace {

using testing::HasSubstr;

class ImportTest : public testing::Test {
 protected:
  ImportTest() {
    folder_.Write("nodes.csv",
                  "id:ID,name,:LABEL\nc1,Gout,Condition\nc2,Sprain,Condition\ns1,joint pain,Symptom\n"
                  "s2,fever,Symptom\n");
    folder_.Write("links.csv",
                  ":START_ID,:END_ID,:TYPE,frequency:float,cases:int\nc1,s1,HAS_SYMPTOM,0.9,20\n"
                  "c1,s2,HAS_SYMPTOM,0.4,20\nc2,s1,HAS_SYMPTOM,0.8,20\n");
  }

  ProcessResult Import(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "import");
    ProcessOptions options;
    options.folder = folder_.path();
    return Aitia(std::move(arguments), options);
  }

  ScratchFolder folder_;
};

TEST_F(ImportTest, MakesAGraphThatCanBeAsked) {
  const ProcessResult made = Import({"nodes.csv", "links.csv", "-o", "g.aitia"});
  EXPECT_EQ(made.status, 0);
  EXPECT_EQ(made.error, "wrote g.aitia: 4 nodes, 3 relationships\n");
  const ProcessResult asked =
      Aitia({"ask", folder_ / "g.aitia", "what could cause joint pain with fever", "--format", "csv"});
  EXPECT_EQ(asked.status, 0) << asked.error;
  EXPECT_THAT(asked.output, HasSubstr("\r\n1,Gout,Condition,"));
  EXPECT_THAT(asked.output, HasSubstr("\r\n2,Sprain,Condition,"));
}

TEST_F(ImportTest, TakesArchivesSeveralFilesAndWhatIsSaidBeforeThem) {
  folder_.Write("head.csv", ":ID,name\n");
  folder_.Write("one.csv.gz", Gzip("a,Ann\n"));
  folder_.Write("two.csv.zst", Zstd("b,Bob\n"));
  folder_.Write("knows.csv", ":START_ID,:END_ID\na,b\n");
  const ProcessResult made =
      Import({"Person:Friend=head.csv,one.csv.gz,two.csv.zst", "KNOWS=knows.csv", "-o", "g.aitia"});
  EXPECT_EQ(made.error, "wrote g.aitia: 2 nodes, 1 relationship\n");
  EXPECT_EQ(Aitia({"export", folder_ / "g.aitia"}).output,
            R"({"type":"node","id":"0","labels":["Friend","Person"],"properties":{"name":"Ann"}}
{"type":"node","id":"1","labels":["Friend","Person"],"properties":{"name":"Bob"}}
{"type":"relationship","id":"0","label":"KNOWS","start":{"id":"0"},"end":{"id":"1"},"properties":{}}
)");
}

TEST_F(ImportTest, WritesNothingWhereARowIsWrong) {
  folder_.Write("bad.csv", ":START_ID,:END_ID,:TYPE\nc1,s9,HAS_SYMPTOM\n");
  const ProcessResult refused = Import({"nodes.csv", "bad.csv", "-o", "g.aitia"});
  EXPECT_EQ(refused.status, 1);
  EXPECT_EQ(refused.error, "bad.csv:2:4: error: no node has the id 's9'\n  c1,s9,HAS_SYMPTOM\n     ^^\n");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "g.aitia"));
  const ProcessResult skipped = Import({"nodes.csv", "bad.csv", "-o", "g.aitia", "--skip-bad-rows"});
  EXPECT_EQ(skipped.status, 0);
  EXPECT_THAT(skipped.error, HasSubstr("warning: no node has the id 's9'"));
  EXPECT_THAT(skipped.error, HasSubstr("skipped 1 row\nwrote g.aitia: 4 nodes, 0 relationships\n"));
}

TEST_F(ImportTest, TellsWhatItCannotRead) {
  EXPECT_EQ(Import({"none.csv", "-o", "g.aitia"}).error, "aitia: error: none.csv: no such file\n");
  EXPECT_EQ(Import({".", "-o", "g.aitia"}).error, "aitia: error: .: it is a folder\n");
  EXPECT_EQ(Import({"nodes.csv", "-o", "nodes.csv"}).status, 1);
  EXPECT_EQ(Import({"nodes.csv", "-o", "g.aitia", "--delimiter", ";;"}).error,
            "aitia: error: --delimiter takes a single character or 'tab', not ';;'\n");
  EXPECT_EQ(Import({"nodes.csv"}).status, 2);
}

}  // namespace
}  // namespace aitia::tests
