// openCypher on the command line: one statement, and scripts.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/tools/tool.h"

namespace aitia::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(QueryCommand, ReadsTheSampleArticlesWithoutAGraph) {
  const ProcessResult result =
      Aitia({"query", "MATCH (n:Symptom {name: 'twitching'}) RETURN n.name AS name"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_EQ(result.output, "name\ntwitching\n");
  EXPECT_THAT(result.error, IsEmpty());
}

TEST(QueryCommand, ReadsTheGraphNamedEitherWay) {
  const ScratchFolder folder;
  const std::string graph = folder / "a.aitia";
  ASSERT_EQ(Aitia({"compile", WriteArticles(folder), "-o", graph}).status, 0);
  const std::string query = "MATCH (n:Document) RETURN count(*) AS documents";
  EXPECT_EQ(Aitia({"query", graph, query}).output, "documents\n        2\n");
  EXPECT_EQ(Aitia({"query", "-g", graph, query}).output, "documents\n        2\n");
  EXPECT_EQ(Aitia({"query", query, "-g", graph}).output, "documents\n        2\n");
}

TEST(QueryCommand, ReadsTheQueryFromStandardInput) {
  EXPECT_EQ(Aitia({"query", "-"}, {.input = "RETURN 1 AS one;\n"}).output, "one\n  1\n");
}

TEST(QueryCommand, TakesParametersAsLiterals) {
  EXPECT_EQ(Aitia({"query", "RETURN $name AS name, $n + 1 AS n", "--param", "name='x=y'", "--param", "n=41",
                   "--format", "csv"})
                .output,
            "name,n\r\nx=y,42\r\n");
  const ProcessResult bad = Aitia({"query", "RETURN $name", "--param", "name=ann"});
  EXPECT_EQ(bad.status, 1);
  EXPECT_THAT(bad.error,
              StartsWith("parameter name:1:1: error: this is no literal value; texts stand in quotes"));
  EXPECT_EQ(Aitia({"query", "RETURN $name", "--param", "name"}).status, 2);
  const ProcessResult missing = Aitia({"query", "RETURN $name"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_THAT(missing.error, HasSubstr("query:1:8: error: there is no value for the parameter $name"));
}

TEST(QueryCommand, WritesEveryFormat) {
  const auto output = [](const std::string& format) {
    return Aitia({"query", "RETURN 'a' AS x, 1.0 AS y", "--format", format}).output;
  };
  EXPECT_EQ(output("table"), "x    y\na  1.0\n");
  EXPECT_EQ(output("json"), "{\"columns\":[\"x\",\"y\"],\"rows\":[[\"a\",1.0]]}\n");
  EXPECT_EQ(output("csv"), "x,y\r\na,1.0\r\n");
  EXPECT_EQ(output("markdown"), "| x | y |\n| --- | --- |\n| a | 1.0 |\n");
  EXPECT_THAT(output("jsonl"), StartsWith("{\"columns\":[\"x\",\"y\"],\"rows\":[[\"a\",1.0]],\"stats\":{"));
  EXPECT_EQ(Aitia({"query", "RETURN 1", "--format", "xml"}).status, 2);
}

TEST(QueryCommand, TellsMistakesWithPlaceCaretAndSuggestion) {
  const ProcessResult result = Aitia({"query", "MATCH (person) RETURN persn.name"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.output, IsEmpty());
  EXPECT_THAT(result.error, AllOf(StartsWith("query:1:23: error: "), HasSubstr("did you mean 'person'?"),
                                  HasSubstr("\n  MATCH (person) RETURN persn.name\n"
                                            "                        ^^^^^\n")));
}

TEST(QueryCommand, ShowsPlans) {
  const std::string query = "MATCH (n:Symptom) RETURN n.name";
  EXPECT_THAT(Aitia({"query", "EXPLAIN " + query}).output, HasSubstr("estimated rows"));
  EXPECT_THAT(Aitia({"query", "PROFILE " + query}).output, HasSubstr("  rows\n"));
  EXPECT_THAT(Aitia({"query", query, "--plan", "text"}).output, HasSubstr("estimated rows"));
  EXPECT_THAT(Aitia({"query", query, "--plan", "json"}).output, StartsWith("{\"operator\":"));
  EXPECT_THAT(Aitia({"query", query, "--plan", "dot"}).output, StartsWith("digraph"));
}

TEST(QueryCommand, RunsScriptsOnAnEmptyGraph) {
  const ScratchFolder folder;
  const std::string script = folder.Write("s.cypher",
                                          "// how many things are there?\n"
                                          "MATCH (n) RETURN count(*) AS n;\n"
                                          "RETURN ';' AS text;\n"
                                          "  RETURN nothing;\n"
                                          "RETURN 2 AS two\n");
  const ProcessResult all = Aitia({"query", "--script", script, "--format", "csv"});
  EXPECT_EQ(all.status, 1);
  EXPECT_EQ(all.output, "n\r\n0\r\ntext\r\n;\r\ntwo\r\n2\r\n");
  EXPECT_THAT(all.error, HasSubstr("s.cypher:4:10: error: "));
  const ProcessResult fast = Aitia({"query", "--script", script, "--format", "csv", "--fail-fast"});
  EXPECT_EQ(fast.status, 1);
  EXPECT_EQ(fast.output, "n\r\n0\r\ntext\r\n;\r\n");
}

TEST(QueryCommand, ScriptsBuildGraphs) {
  const ProcessResult result =
      Aitia({"query", "--script", "-"},
            {.input = "CREATE (:Person {name: 'ann'})-[:KNOWS]->(:Person {name: 'bob'});\n"
                      "BEGIN; CREATE (:Person); ROLLBACK;\n"
                      "MATCH (a)-[:KNOWS]->(b) RETURN a.name AS a, b.name AS b;\n"
                      "MATCH (p:Person) RETURN count(*) AS persons;\n"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_EQ(result.output,
            "2 nodes created, 1 relationship created, 1 label added, 2 properties set\n"
            "1 node created\n"
            "a    b\nann  bob\n"
            "persons\n      2\n");
}

TEST(QueryCommand, WritesAnObjectForEachStatementOfAScript) {
  const ProcessResult result = Aitia({"query", "--script", "-", "--format", "jsonl", "--literals"},
                                     {.input = "RETURN 'a' AS x, [1.5, null] AS y; RETURN z;"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(
      result.output.substr(0, result.output.find('\n')),
      R"({"columns":["x","y"],"rows":[["'a'","[1.5, null]"]],"stats":{"nodes_created":0,"nodes_deleted":0,)"
      R"("relationships_created":0,"relationships_deleted":0,"labels_added":0,"labels_removed":0,)"
      R"("properties_set":0,"properties_removed":0}})");
  EXPECT_THAT(result.output,
              HasSubstr("\n{\"error\":{\"type\":\"SyntaxError\",\"detail\":\"UndefinedVariable\","
                        "\"phase\":\"compile time\",\"message\":"));
  EXPECT_THAT(result.error, IsEmpty());
}

TEST(QueryCommand, WrongUsage) {
  EXPECT_EQ(Aitia({"query"}).status, 2);
  EXPECT_EQ(Aitia({"query", "a", "b", "c"}).status, 2);
  EXPECT_EQ(Aitia({"query", "--script", "/no/such/file"}).status, 1);
  EXPECT_EQ(Aitia({"query", "no.aitia", "RETURN 1"}).status, 1);
}

}  // namespace
}  // namespace aitia::tests
