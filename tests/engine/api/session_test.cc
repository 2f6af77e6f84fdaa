// Statements in, rendered rows out.
#include "engine/include/aitia/session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/api/literal.h"

namespace aitia {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

Graph Friends() {
  return LiteralGraph(R"(
(ann:Person {age: 31})-[:KNOWS {since: 2001}]->(bob:Person {age: 27})
(bob)-[:KNOWS]->(cem:Person {age: 45})
(ann)-[:LIKES]->(tea:Drink)
  )");
}

// The rows as literals, a line each; or what is wrong.
std::string Rows(Result result) {
  std::string out;
  while (result.Next()) {
    std::string line;
    for (const std::string& cell : result.literals()) line += (line.empty() ? "" : " | ") + cell;
    out += line + "\n";
  }
  for (const Diagnostic& diagnostic : result.diagnostics()) out += diagnostic.text;
  return out;
}

std::string Rendered(Result result, RowOptions options) {
  std::string out;
  Render(&result, options, [&out](std::string_view text) { out += text; });
  return out;
}

constexpr std::string_view kAges = "MATCH (p:Person) RETURN p.name AS name, p.age AS age ORDER BY age";

TEST(Session, ReadsRows) {
  Session session(Friends());
  Result result = session.Run(kAges);
  EXPECT_THAT(result.columns(), ElementsAre("name", "age"));
  ASSERT_TRUE(result.Next());
  EXPECT_EQ(result.row()[0].string(), "bob");
  EXPECT_EQ(result.row()[1].integer(), 27);
  EXPECT_THAT(result.literals(), ElementsAre("'bob'", "27"));
  EXPECT_TRUE(result.Next());
  EXPECT_TRUE(result.Next());
  EXPECT_FALSE(result.Next());
  EXPECT_TRUE(result.ok());
  EXPECT_FALSE(result.stats().any());
}

TEST(Session, GivesNodesRelationshipsAndPathsWithAllThatTheyHold) {
  Session session(Friends());
  Result result = session.Run("MATCH (a {name: 'ann'})-[r:KNOWS]->(b) RETURN a, r, b.age");
  ASSERT_TRUE(result.Next());
  EXPECT_THAT(result.row()[0].node().labels, ElementsAre("Person"));
  EXPECT_EQ(result.row()[0].node().properties.at("age").integer(), 31);
  EXPECT_EQ(result.row()[1].relationship().type, "KNOWS");
  EXPECT_EQ(result.row()[1].relationship().start, result.row()[0].node().id);
  EXPECT_EQ(result.row()[1].relationship().properties.at("since").integer(), 2001);
}

TEST(Session, TemporalValuesCrossAsText) {
  Session session(Friends());
  Result result = session.Run("RETURN $day + duration('P1M') AS next, [time('12:30')] AS times",
                              {{"day", TemporalValue{TemporalValue::Kind::kDate, "2023-01-31"}}});
  ASSERT_TRUE(result.Next());
  EXPECT_EQ(result.row()[0].temporal().kind, TemporalValue::Kind::kDate);
  EXPECT_EQ(result.row()[0].temporal().text, "2023-02-28");
  EXPECT_THAT(result.literals(), ElementsAre("'2023-02-28'", "['12:30Z']"));
}

TEST(Session, TakesParameters) {
  Session session(Friends());
  constexpr std::string_view kQuery = "MATCH (p:Person) WHERE p.age > $age RETURN p.name";
  EXPECT_EQ(Rows(session.Run(kQuery, {{"age", 40}})), "'cem'\n");
  EXPECT_EQ(Rows(session.Run(kQuery, {{"age", 44.5}})), "'cem'\n");
  Result missing = session.Run(kQuery);
  EXPECT_FALSE(missing.Next());
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.diagnostics()[0].type, "ParameterMissing");
  EXPECT_EQ(missing.diagnostics()[0].detail, "MissingParameter");
  EXPECT_EQ(missing.diagnostics()[0].phase, "compile time");
  EXPECT_EQ(missing.diagnostics()[0].text, &R"(
query:1:32: error: there is no value for the parameter $age
  MATCH (p:Person) WHERE p.age > $age RETURN p.name
                                 ^^^^
)"[1]);
}

TEST(Session, APreparedStatementRunsManyTimes) {
  Session session(Friends());
  const Statement statement = session.Prepare("MATCH (p:Person) WHERE p.age = $age RETURN p.name AS name;");
  ASSERT_TRUE(statement.ok());
  EXPECT_FALSE(statement.writes());
  EXPECT_THAT(statement.columns(), ElementsAre("name"));
  EXPECT_EQ(Rows(session.Run(statement, {{"age", 27}})), "'bob'\n");
  EXPECT_EQ(Rows(session.Run(statement, {{"age", 45}})), "'cem'\n");
  EXPECT_EQ(Rows(session.Run(statement, {{"age", 46}})), "");
}

TEST(Session, TellsMistakesWithTheirNamesAndPlaces) {
  Session session(Friends());
  const Statement statement = session.Prepare("MATCH (person:Person)\nRETURN persn.age");
  ASSERT_FALSE(statement.ok());
  ASSERT_EQ(statement.diagnostics().size(), 1U);
  const Diagnostic& diagnostic = statement.diagnostics()[0];
  EXPECT_EQ(diagnostic.type, "SyntaxError");
  EXPECT_EQ(diagnostic.detail, "UndefinedVariable");
  EXPECT_EQ(diagnostic.phase, "compile time");
  EXPECT_EQ(diagnostic.line, 2);
  EXPECT_EQ(diagnostic.column, 8);
  EXPECT_THAT(diagnostic.text, HasSubstr("query:2:8: error: "));
  EXPECT_THAT(diagnostic.text, HasSubstr("\n  RETURN persn.age\n         ^^^^^\n"));
}

TEST(Session, TellsPlacesInTheScriptThatTheStatementIsFrom) {
  Session session(Friends());
  RunOptions options;
  options.source = "a.cypher";
  options.line = 7;
  options.column = 5;
  EXPECT_THAT(session.Run("RETURN x", {}, options).diagnostics()[0].text,
              HasSubstr("a.cypher:7:12: error: "));
  EXPECT_THAT(session.Run("RETURN\nx", {}, options).diagnostics()[0].text,
              HasSubstr("a.cypher:8:1: error: "));
}

TEST(Session, WarnsOfNamesThatTheGraphDoesNotHave) {
  Session session(Friends());
  Result result = session.Run("MATCH (p:Persom) RETURN p");
  EXPECT_TRUE(result.ok());
  ASSERT_EQ(result.diagnostics().size(), 1U);
  EXPECT_EQ(result.diagnostics()[0].severity, Diagnostic::Severity::kWarning);
  EXPECT_EQ(result.diagnostics()[0].suggestion, "did you mean 'Person'?");
}

TEST(Session, ReportsErrorsOfRunning) {
  Session session;
  Result result = session.Run("RETURN 1 / 0 AS x");
  while (result.Next()) continue;
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.diagnostics()[0].type, "ArithmeticError");
  EXPECT_EQ(result.diagnostics()[0].phase, "runtime");
}

TEST(Session, RefusesWhatIsNotText) {
  Session session;
  const Statement statement = session.Prepare("RETURN '\xff'");
  ASSERT_FALSE(statement.ok());
  EXPECT_EQ(statement.diagnostics()[0].detail, "InvalidUnicodeCharacter");
  EXPECT_EQ(statement.diagnostics()[0].column, 9);
}

TEST(Session, ExplainsPlans) {
  Session session(Friends());
  Result explained = session.Run("EXPLAIN MATCH (p:Person) RETURN p");
  EXPECT_FALSE(explained.Next());
  EXPECT_THAT(explained.Plan(), HasSubstr("estimated rows"));
  EXPECT_THAT(explained.Plan(PlanFormat::kJson), HasSubstr(R"("estimated_rows":3)"));
  EXPECT_THAT(explained.Plan(PlanFormat::kDot), HasSubstr("digraph"));
  Result profiled = session.Run("PROFILE MATCH (p:Person) RETURN p");
  while (profiled.Next()) continue;
  EXPECT_THAT(profiled.Plan(PlanFormat::kJson), HasSubstr(R"("rows":3)"));
  EXPECT_EQ(session.Run("RETURN 1").Plan(), "");
}

TEST(Session, StatementsChangeTheGraph) {
  Session session;
  Result created =
      session.Run("CREATE (a:Person {name: 'ann'})-[:KNOWS {since: 2001}]->(b:Person) RETURN a.name AS name");
  EXPECT_EQ(created.stats().nodes_created, 2U);
  EXPECT_EQ(created.stats().relationships_created, 1U);
  EXPECT_EQ(created.stats().labels_added, 1U);
  EXPECT_EQ(created.stats().properties_set, 2U);
  EXPECT_EQ(Rows(std::move(created)), "'ann'\n");
  EXPECT_EQ(Rows(session.Run("MATCH (a)-[r]->(b) RETURN a, r, b")),
            "(:Person {name: 'ann'}) | [:KNOWS {since: 2001}] | (:Person)\n");
}

TEST(Session, AStatementThatFailsChangesNothing) {
  Session session;
  EXPECT_TRUE(session.Run("UNWIND [2, 1] AS x CREATE ({x: x})").ok());
  const Result failed = session.Run("UNWIND [1, 0] AS x CREATE ({x: 1 / x})");
  EXPECT_FALSE(failed.ok());
  EXPECT_FALSE(failed.stats().any());
  EXPECT_EQ(Rows(session.Run("MATCH (n) RETURN n.x AS x ORDER BY x")), "1\n2\n");
}

TEST(Session, RollbackBringsBackWhatWas) {
  Session session(Friends());
  EXPECT_TRUE(session.Begin().ok());
  EXPECT_TRUE(session.Run("CREATE (:Person {name: 'dee'})").ok());
  EXPECT_EQ(Rows(session.Run("MATCH (p:Person) RETURN count(*)")), "4\n");
  EXPECT_TRUE(session.Rollback().ok());
  EXPECT_EQ(Rows(session.Run("MATCH (p:Person) RETURN count(*)")), "3\n");
  EXPECT_TRUE(session.Begin().ok());
  EXPECT_TRUE(session.Run("CREATE (:Person {name: 'dee'})").ok());
  EXPECT_TRUE(session.Commit().ok());
  EXPECT_FALSE(session.Rollback().ok());
  EXPECT_EQ(Rows(session.Run("MATCH (p:Person) RETURN count(*)")), "4\n");
}

TEST(Session, AResultReadsTheGraphAsItWas) {
  Session session(Friends());
  Result before = session.Run("MATCH (p:Person) RETURN p ORDER BY p.age");
  EXPECT_TRUE(session.Run("CREATE (:Person {name: 'dee', age: 1})").ok());
  EXPECT_EQ(Rows(std::move(before)),
            "(:Person {age: 27, key: 'bob', name: 'bob'})\n"
            "(:Person {age: 31, key: 'ann', name: 'ann'})\n"
            "(:Person {age: 45, key: 'cem', name: 'cem'})\n");
}

TEST(Session, SessionsOnOneGraphKnowNothingOfEachOther) {
  const Graph graph = Friends();
  Session one(graph), other(graph);
  EXPECT_TRUE(one.Run("CREATE (:Person)").ok());
  EXPECT_EQ(Rows(other.Run("MATCH (p:Person) RETURN count(*)")), "3\n");
  EXPECT_EQ(graph.Describe().nodes, 4U);
}

TEST(Session, BecomesAGraphOfItsOwn) {
  Session session(Friends());
  EXPECT_TRUE(session.Run("CREATE (:Person {key: 'dee', name: 'dee'})").ok());
  const absl::StatusOr<Graph> graph = session.ToGraph();
  ASSERT_TRUE(graph.ok());
  EXPECT_EQ(graph->Describe().nodes, 5U);
  EXPECT_EQ(Rows(Session(*graph).Run("MATCH (p {key: 'dee'}) RETURN labels(p)")), "['Person']\n");
}

TEST(Session, LimitsHold) {
  Session session;
  RunOptions options;
  options.rows = 3;
  EXPECT_TRUE(session.Run("UNWIND range(1, 3) AS x RETURN x", {}, options).ok());
  const Result many = session.Run("UNWIND range(1, 4) AS x RETURN x", {}, options);
  ASSERT_FALSE(many.ok());
  EXPECT_EQ(many.diagnostics()[0].type, "ResourceExhausted");
  options = {};
  options.memory = 1 << 20;
  EXPECT_FALSE(session.Run("RETURN size(collect(range(1, 1000000)))", {}, options).ok());
  options = {};
  options.milliseconds = 20;
  EXPECT_FALSE(
      session.Run("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", {}, options)
          .ok());
}

TEST(Session, TransactionsOpenAndClose) {
  Session session;
  EXPECT_FALSE(session.Commit().ok());
  EXPECT_TRUE(session.Begin().ok());
  EXPECT_TRUE(session.in_transaction());
  EXPECT_FALSE(session.Begin().ok());
  EXPECT_TRUE(session.Rollback().ok());
  EXPECT_TRUE(session.Run("begin transaction;").ok());
  EXPECT_TRUE(session.in_transaction());
  const Result twice = session.Run("BEGIN");
  ASSERT_FALSE(twice.ok());
  EXPECT_EQ(twice.diagnostics()[0].type, "TransactionError");
  EXPECT_TRUE(session.Run("COMMIT").ok());
  EXPECT_FALSE(session.in_transaction());
}

TEST(Session, WritesRowsInEachFormat) {
  Session session(LiteralGraph("(ann:Person {age: 31})-[:KNOWS {since: 2001}]->(bob {says: 'a, \"b\"|c'})"));
  constexpr std::string_view kQuery =
      "MATCH (a:Person)-[r]->(b) RETURN a.name AS name, a.age AS age, b.says AS says, a.none AS none";
  EXPECT_EQ(Rendered(session.Run(kQuery), {RowFormat::kTable}), &R"(
name  age  says      none
ann    31  a, "b"|c  null
)"[1]);
  EXPECT_EQ(Rendered(session.Run(kQuery), {RowFormat::kTable, true}), &R"(
name   age  says        none
'ann'   31  'a, "b"|c'  null
)"[1]);
  EXPECT_EQ(Rendered(session.Run(kQuery), {RowFormat::kCsv}),
            "name,age,says,none\r\nann,31,\"a, \"\"b\"\"|c\",\r\n");
  EXPECT_EQ(Rendered(session.Run(kQuery), {RowFormat::kMarkdown}), &R"(
| name | age | says | none |
| --- | --- | --- | --- |
| ann | 31 | a, "b"\|c | null |
)"[1]);
  EXPECT_EQ(Rendered(session.Run(kQuery), {RowFormat::kJson}),
            R"({"columns":["name","age","says","none"],"rows":[["ann",31,"a, \"b\"|c",null]]})"
            "\n");
  EXPECT_EQ(Rendered(session.Run("MATCH (a:Person)-[r]->(b {name: 'bob'}) RETURN a.key AS k, r"),
                     {RowFormat::kJson}),
            R"({"columns":["k","r"],"rows":[["ann",)"
            R"({"id":0,"type":"KNOWS","start":0,"end":1,"properties":{"since":2001}}]]})"
            "\n");
  EXPECT_EQ(Rendered(session.Run("RETURN 'x' AS x, 1.0 AS y"), {RowFormat::kJsonLines, true}),
            R"({"columns":["x","y"],"rows":[["'x'","1.0"]],"stats":{"nodes_created":0,"nodes_deleted":0,)"
            R"("relationships_created":0,"relationships_deleted":0,"labels_added":0,"labels_removed":0,)"
            R"("properties_set":0,"properties_removed":0}})"
            "\n");
  EXPECT_THAT(
      Rendered(session.Run("RETURN\n x"), {RowFormat::kJsonLines}),
      HasSubstr(R"({"error":{"type":"SyntaxError","detail":"UndefinedVariable","phase":"compile time")"));
  EXPECT_THAT(Rendered(session.Run("RETURN\n x"), {RowFormat::kJsonLines}),
              HasSubstr(R"("line":2,"column":2)"));
}

TEST(Session, CallsProcedures) {
  Session session(Friends());
  ASSERT_TRUE(session
                  .AddProcedure("double.of(n :: INTEGER?) :: (twice :: INTEGER?)",
                                [](const std::vector<Value>& arguments) {
                                  return std::vector<std::vector<Value>>{{2 * arguments[0].integer()}};
                                })
                  .ok());
  ASSERT_TRUE(session
                  .AddProcedure("city.of(name :: STRING?) :: (city :: STRING?)",
                                {{"ann", "Ulm"}, {"bob", "Bonn"}, {"bob", "Jena"}})
                  .ok());
  EXPECT_EQ(
      Rows(session.Run("MATCH (p:Person) CALL double.of(p.age) YIELD twice RETURN twice ORDER BY twice")),
      "54\n62\n90\n");
  EXPECT_EQ(Rows(session.Run("CALL city.of('bob')")), "'Bonn'\n'Jena'\n");
  EXPECT_EQ(Rows(session.Run("CALL db.relationshipTypes()")), "'KNOWS'\n'LIKES'\n");
  EXPECT_THAT(Rows(session.Run("CALL city.off('bob')")), HasSubstr("did you mean 'city.of'?"));
  EXPECT_FALSE(session.AddProcedure("no signature", std::vector<std::vector<Value>>()).ok());
  EXPECT_FALSE(session.AddProcedure("a(b :: STRING?) :: ()", {{"one", "too many"}}).ok());
}

TEST(Session, MakesMapsOfNodes) {
  Session session(Friends());
  EXPECT_EQ(Rows(session.Run("MATCH (p:Person {name: 'bob'}) RETURN p {.name, older: p.age + 1, .missing}")),
            "{missing: null, name: 'bob', older: 28}\n");
  EXPECT_EQ(Rows(session.Run("MATCH (p:Person {name: 'bob'}) WITH p {.*, age: 1} AS m RETURN m.name, m.age")),
            "'bob' | 1\n");
  EXPECT_EQ(Rows(session.Run("OPTIONAL MATCH (p:Drink {name: 'milk'}) RETURN p {.*}")), "null\n");
}

TEST(Session, LiteralsAreRead) {
  const auto literal = [](std::string_view text) {
    const absl::StatusOr<Value> value = ParseLiteral(text, "x");
    if (!value.ok()) return std::string(value.status().message());
    return Rows(Session().Run("RETURN $x", {{"x", *value}}));
  };
  EXPECT_EQ(literal("null"), "null\n");
  EXPECT_EQ(literal("true"), "true\n");
  EXPECT_EQ(literal("-9223372036854775808"), "-9223372036854775808\n");
  EXPECT_EQ(literal("0x1F"), "31\n");
  EXPECT_EQ(literal("-1.5e3"), "-1500.0\n");
  EXPECT_EQ(literal("'it\\'s'"), "'it\\'s'\n");
  EXPECT_EQ(literal("[1, ['a'], {b: {}}]"), "[1, ['a'], {b: {}}]\n");
  EXPECT_EQ(literal("ann"), &R"(
x:1:1: error: this is no literal value; texts stand in quotes: 'text'
  ann
  ^^^
)"[1]);
  EXPECT_THAT(literal("[1, 1 + 1]"), HasSubstr("x:1:5: error: this is no literal value"));
  EXPECT_THAT(literal("[1"), HasSubstr("x:1:3: error: "));
}

TEST(Session, ScriptsAreSplitAtSemicolons) {
  constexpr std::string_view kScript = "// first\nRETURN ';' AS a; /* ; */\n  RETURN `;`\n  ;\n;\nRETURN 3";
  std::vector<std::string> statements;
  for (const ScriptStatement& one : SplitScript(kScript)) {
    statements.push_back(std::to_string(one.line) + ":" + std::to_string(one.column) + " " +
                         std::string(one.text));
  }
  EXPECT_THAT(statements, ElementsAre("2:1 RETURN ';' AS a", "3:3 RETURN `;`", "6:1 RETURN 3"));
}

}  // namespace
}  // namespace aitia
