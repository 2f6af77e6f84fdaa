// Tables in, the graph as JSON Lines or the mistakes out.
#include "graph/io/csv_import.h"

#include <gtest/gtest.h>

#include "graph/io/json_lines.h"

namespace aitia::graph {
namespace {

CsvTable Table(std::string text, std::vector<std::string> labels = {}, std::string type = "") {
  return {{{"t.csv", std::move(text)}}, std::move(labels), std::move(type)};
}

std::string Imported(const std::vector<CsvTable>& tables, const CsvOptions& options = {}) {
  const StatusOr<CsvImport> imported = ImportCsv(tables, options);
  if (!imported.ok()) return std::string(Message(imported.status()));
  if (!imported->graph) return imported->issues;
  return ToJsonLines(*imported->graph);
}

TEST(CsvImport, MakesNodesAndRelationshipsInAnyOrderOfTables) {
  EXPECT_EQ(Imported({Table(":START_ID,since:int,:END_ID,:TYPE\n1,1999,2,KNOWS\n2,,1,LIKES\n"),
                      Table("id:ID,name,:LABEL\n1,Ann,Person;Patient\n2,\"Bob, the \"\"B\"\"\",Person\n")}),
            R"({"type":"node","id":"0","labels":["Patient","Person"],"properties":{"name":"Ann","id":"1"}}
{"type":"node","id":"1","labels":["Person"],"properties":{"name":"Bob, the \"B\"","id":"2"}}
{"type":"relationship","id":"0","label":"KNOWS","start":{"id":"0"},"end":{"id":"1"},"properties":{"since":1999}}
{"type":"relationship","id":"1","label":"LIKES","start":{"id":"1"},"end":{"id":"0"},"properties":{}}
)");
}

TEST(CsvImport, ReadsTemporalValues) {
  EXPECT_EQ(
      Imported({Table(":ID,d:date,t:time,l:localtime,a:datetime,u:duration,all:localdatetime[]\n"
                      "x,20230405,12:31+0100,07,2023-04-05T12:00[Europe/Berlin],P14M,2023;2024-W01\n")}),
      "{\"type\":\"node\",\"id\":\"0\",\"labels\":[],\"properties\":{"
      "\"a\":\"2023-04-05T12:00+02:00[Europe/Berlin]\",\"all\":[\"2023-01-01T00:00\",\"2024-01-01T00:00\"],"
      "\"d\":\"2023-04-05\",\"l\":\"07:00\",\"t\":\"12:31+01:00\",\"u\":\"P1Y2M\"}}\n");
  EXPECT_EQ(Imported({Table(":ID,d:date\nx,2023-02-30\n")}),
            "t.csv:2:3: error: '2023-02-30' is no such date, time or duration\n"
            "  x,2023-02-30\n"
            "    ^^^^^^^^^^\n");
}

TEST(CsvImport, ReadsTypesArraysAndWhatIsLeftEmpty) {
  EXPECT_EQ(Imported({Table("\xEF\xBB\xBF:ID,i:long,f:double,b:boolean,s,e,a:int[],t:string[],:IGNORE\r\n"
                            "x,-7, 1.5 ,TRUE,\"two\nlines\",\"\",1;2,a;;b,zzz\r\n"
                            "y,,,,,,,,\r\n\r\n")}),
            "{\"type\":\"node\",\"id\":\"0\",\"labels\":[],\"properties\":{\"a\":[1,2],\"b\":true,\"e\":\"\","
            "\"f\":1.5,\"i\":-7,\"s\":\"two\\nlines\",\"t\":[\"a\",\"\",\"b\"]}}\n"
            "{\"type\":\"node\",\"id\":\"1\",\"labels\":[],\"properties\":{}}\n");
}

TEST(CsvImport, KeepsSpacesOfIdsApartAndTakesWhatIsSaidBeforeTheFile) {
  EXPECT_EQ(Imported({Table("a:ID(A)\n1\n", {"A"}), Table("b:ID(B)\n1\n", {"B"}),
                      Table(":START_ID(A),:END_ID(B)\n1,1\n", {}, "TO")}),
            R"({"type":"node","id":"0","labels":["A"],"properties":{"a":"1"}}
{"type":"node","id":"1","labels":["B"],"properties":{"b":"1"}}
{"type":"relationship","id":"0","label":"TO","start":{"id":"0"},"end":{"id":"1"},"properties":{}}
)");
}

TEST(CsvImport, TakesTheHeaderFromTheFirstOfSeveralFilesAndOtherDelimiters) {
  CsvTable table;
  table.parts = {{"head.csv", "id:ID\tn:int[]\n"}, {"one.csv", "a\t1|2\n"}, {"two.csv", "b\t3\r"}};
  CsvOptions options;
  options.delimiter = '\t';
  options.array_delimiter = '|';
  EXPECT_EQ(Imported({table}, options),
            R"({"type":"node","id":"0","labels":[],"properties":{"id":"a","n":[1,2]}}
{"type":"node","id":"1","labels":[],"properties":{"id":"b","n":[3]}}
)");
}

TEST(CsvImport, TellsEveryMistakeWithItsPlace) {
  EXPECT_EQ(
      Imported({Table("id:ID,n:int,b:boolean\n1,x,maybe\n1,2,true\n2,3\n,1,\n3,99999999999,\n\"4\"5,1,\n"),
                Table(":START_ID,:END_ID,:TYPE\n1,9,T\n"), Table(":START_ID,:TYPE\n"), Table("a,b\n"),
                Table("x:flot,x:int,:ID,:ID,:END_ID\n"), Table("")}),
      R"(t.csv:1:1: error: relationships need both :START_ID and :END_ID
  :START_ID,:TYPE
  ^^^^^^^^^^^^^^^
t.csv:1:1: error: this is no header of nodes (:ID) or relationships (:START_ID, :END_ID); the first row names the columns, such as id:ID,name,:LABEL
  a,b
  ^^^
t.csv:1:1: error: no such type of column 'flot'; did you mean 'float'?
  x:flot,x:int,:ID,:ID,:END_ID
  ^^^^^^
t.csv:1:18: error: a second column of this sort
  x:flot,x:int,:ID,:ID,:END_ID
                   ^^^
t.csv:1:1: error: the file is empty; its first row names the columns
  
  ^
t.csv:2:3: error: 'x' is not an integer
  1,x,maybe
    ^
t.csv:2:5: error: 'maybe' is neither true nor false
  1,x,maybe
      ^^^^^
t.csv:4:1: error: the row has 2 fields, its header 3; a field with a comma stands in quotes
  2,3
  ^^^
t.csv:5:1: error: the id is empty
  ,1,
  ^^^
t.csv:6:3: error: '99999999999' is out of the type's range
  3,99999999999,
    ^^^^^^^^^^^
t.csv:7:4: error: something stands behind the closing quote; a quote inside a field is written twice
  "4"5,1,
     ^
t.csv:2:3: error: no node has the id '9'
  1,9,T
    ^
)");
}

TEST(CsvImport, TellsOfIdsThatComeTwiceAndFieldsWithoutEnd) {
  EXPECT_EQ(
      Imported({Table("id:ID\n1\n1\n\"2\n3\n")}),
      R"(t.csv:3:1: error: the id '1' is another node's already; ids of different tables can have spaces of their own: id:ID(Space)
  1
  ^
t.csv:4:1: error: this quoted field has no end; a quote inside a field is written twice
  "2
  ^
)");
  EXPECT_EQ(
      Imported({Table("id:ID,name\n1,caf\xE9\n")}),
      "t.csv:2:6: error: this is not UTF-8; convert the file, with iconv for instance\n  1,caf\xEF\xBF\xBD\n"
      "       ^\n");
}

TEST(CsvImport, LeavesOutBadRowsWhereThatIsWanted) {
  CsvOptions options;
  options.skip_bad_rows = true;
  const StatusOr<CsvImport> imported = ImportCsv({Table("id:ID,n:int\n1,1\n2,x\n3,3\n")}, options);
  ASSERT_TRUE(imported.ok() && imported->graph);
  EXPECT_EQ(imported->nodes, 2U);
  EXPECT_EQ(imported->skipped, 1U);
  EXPECT_EQ(imported->issues, "t.csv:3:3: warning: 'x' is not an integer\n  2,x\n    ^\n");
}

TEST(CsvImport, TellsTheFirstOfManyMistakes) {
  std::string text = "id:ID,n:int\n";
  for (int i = 0; i < 1000; ++i) text += std::to_string(i) + ",x\n";
  const std::string issues = Imported({Table(text)});
  EXPECT_NE(issues.find("… and 980 more"), std::string::npos) << issues;
}

TEST(CsvImport, TakesAnyBytes) {
  uint32_t state = 7;
  for (int i = 0; i < 2000; ++i) {
    std::string text = i % 2 == 0 ? "id:ID,n:int,:LABEL\n" : "";
    for (int n = 0; n < 60; ++n) {
      state = state * 1664525 + 1013904223;
      const char pool[] = {'"', ',', '\n', '\r', 'a', ':', ';', '1', static_cast<char>(state >> 24)};
      text += pool[(state >> 16) % sizeof(pool)];
    }
    EXPECT_TRUE(ImportCsv({Table(text)}, {}).ok());
  }
}

}  // namespace
}  // namespace aitia::graph
