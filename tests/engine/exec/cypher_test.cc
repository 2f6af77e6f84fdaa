// openCypher on small graphs, from text to rows.
#include <gtest/gtest.h>

#include "tests/engine/exec/cypher_runner.h"

namespace aitia::engine {
namespace {

class Cypher : public testing::Test {
 protected:
  Cypher() {
    runner.Run(
        "CREATE (ann:Person {name: 'Ann', age: 40}), (bob:Person {name: 'Bob', age: 30}), "
        "(cid:Person:Cook {name: 'Cid'}), (ulm:City {name: 'Ulm'}), "
        "(ann)-[:KNOWS {since: 1}]->(bob), (bob)-[:KNOWS {since: 2}]->(cid), (ann)-[:KNOWS {since: "
        "3}]->(cid), "
        "(ann)-[:LIVES]->(ulm), (bob)-[:LIVES]->(ulm), (cid)-[:LIKES]->(cid)");
  }
  CypherRunner runner;
};

TEST_F(Cypher, PatternsOfSeveralParts) {
  EXPECT_EQ(runner.Read("MATCH (a)-[:LIVES]->(c)<-[:LIVES]-(b) RETURN a.name, b.name"),
            "'Ann', 'Bob'\n'Bob', 'Ann'\n");
  EXPECT_EQ(runner.Read("MATCH (a:Person), (c:City) WHERE (a)-[:LIVES]->(c) RETURN a.name"),
            "'Ann'\n'Bob'\n");
  EXPECT_EQ(runner.Read("MATCH (a)-[:KNOWS]->(b), (a)-[:KNOWS]->(c), (b)-[:KNOWS]->(c) "
                        "RETURN a.name, b.name, c.name"),
            "'Ann', 'Bob', 'Cid'\n");
  EXPECT_EQ(runner.Read("MATCH (a:Person), (b:Person) RETURN count(*)"), "9\n");
  EXPECT_EQ(runner.Read("MATCH (a)-[:LIKES]->(a) RETURN a.name"), "'Cid'\n");
  EXPECT_EQ(runner.Read("MATCH (a)-[:LIKES]-(b) RETURN a.name, b.name"), "'Cid', 'Cid'\n");
}

TEST_F(Cypher, BoundRelationships) {
  EXPECT_EQ(runner.Read("MATCH ()-[r:KNOWS {since: 2}]->() WITH r MATCH (a)-[r]->(b) RETURN a.name, b.name"),
            "'Bob', 'Cid'\n");
  EXPECT_EQ(runner.Read("MATCH ()-[r:KNOWS {since: 2}]->() WITH r MATCH (a)-[r]-(b) RETURN a.name, b.name"),
            "'Bob', 'Cid'\n'Cid', 'Bob'\n");
  EXPECT_EQ(runner.Read("MATCH (a {name: 'Ann'})-[r:KNOWS]->(b)-[s:KNOWS]->(c) WITH [r, s] AS rs "
                        "MATCH (x)-[rs*]->(y) RETURN x.name, y.name"),
            "'Ann', 'Cid'\n");
}

TEST_F(Cypher, ChainsAndPaths) {
  EXPECT_EQ(runner.Read("MATCH p = (a {name: 'Ann'})-[:KNOWS*]->(b) RETURN length(p), b.name"),
            "1, 'Bob'\n1, 'Cid'\n2, 'Cid'\n");
  EXPECT_EQ(runner.Read("MATCH (a {name: 'Ann'})-[:KNOWS*0..1]->(b) RETURN b.name"), "'Ann'\n'Bob'\n'Cid'\n");
  EXPECT_EQ(runner.Read("MATCH p = (a)-[:KNOWS*2]->(b:Cook) RETURN [n IN nodes(p) | n.name]"),
            "['Ann', 'Bob', 'Cid']\n");
  EXPECT_EQ(runner.Read("MATCH (a)-[r:KNOWS*2 {since: 1}]->(b) RETURN r"), "");
  EXPECT_EQ(
      runner.Read("MATCH p = shortestPath((a {name: 'Ann'})-[:KNOWS*]->(b {name: 'Cid'})) RETURN length(p)"),
      "1\n");
  EXPECT_EQ(runner.Read("MATCH p = allShortestPaths((a {name: 'Ann'})-[*]-(b {name: 'Bob'})) "
                        "RETURN [r IN relationships(p) | type(r)]"),
            "['KNOWS']\n");
  EXPECT_EQ(runner.Read("MATCH p = (:City)<-[:LIVES]-(:Person {name: 'Bob'}) RETURN p"),
            "<(:City {name: 'Ulm'})<-[:LIVES]-(:Person {age: 30, name: 'Bob'})>\n");
}

TEST_F(Cypher, OptionalAndSubqueries) {
  EXPECT_EQ(runner.Read("MATCH (p:Person) OPTIONAL MATCH (p)-[:LIVES]->(c) RETURN p.name, c.name"),
            "'Ann', 'Ulm'\n'Bob', 'Ulm'\n'Cid', null\n");
  // What a sub-query holds it gives back once, however often it runs.
  EXPECT_EQ(runner.Read("MATCH (p:Person) OPTIONAL MATCH (c:City) WHERE EXISTS { WITH DISTINCT p.name AS n "
                        "ORDER BY n RETURN n } "
                        "RETURN p.name, c.name"),
            "'Ann', 'Ulm'\n'Bob', 'Ulm'\n'Cid', 'Ulm'\n");
  // What is null matches nothing.
  EXPECT_EQ(runner.Read("OPTIONAL MATCH (n:Nothing) MATCH (n) RETURN 1"),
            runner.Read("MATCH (n:Nothing) RETURN 1"));
  EXPECT_EQ(runner.Read("MATCH (p:Person) WHERE NOT EXISTS { (p)-[:LIVES]->() } RETURN p.name"), "'Cid'\n");
  EXPECT_EQ(runner.Read("MATCH (p:Person) RETURN p.name, size([(p)-[:KNOWS]->(q) | q.name])"),
            "'Ann', 2\n'Bob', 1\n'Cid', 0\n");
  EXPECT_EQ(runner.Read("MATCH (p:Person) RETURN p.name, COUNT { (p)-[:KNOWS]->() } AS n"),
            "'Ann', 2\n'Bob', 1\n'Cid', 0\n");
}

TEST_F(Cypher, ProjectionsAndOrder) {
  EXPECT_EQ(
      runner.Read("MATCH (p:Person) WITH p.name AS n ORDER BY p.age DESC WHERE n <> 'Bob' RETURN n", true),
      "'Cid'\n'Ann'\n");
  EXPECT_EQ(runner.Read("MATCH (p:Person)-[:KNOWS]->(q) RETURN p.name AS n, count(q) AS c, collect(q.name) "
                        "ORDER BY c DESC, n LIMIT 1",
                        true),
            "'Ann', 2, ['Bob', 'Cid']\n");
  EXPECT_EQ(runner.Read("MATCH (p:Person) RETURN DISTINCT p.age > 35 AS old ORDER BY old", true),
            "false\ntrue\nnull\n");
  EXPECT_EQ(runner.Read("UNWIND [1, 2, 3] AS x RETURN x SKIP 1 LIMIT 1"), "2\n");
  EXPECT_EQ(runner.Read("RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 1 AS x", true), "1\n2\n");
  EXPECT_EQ(runner.Read("RETURN 1 AS x UNION ALL RETURN 1 AS x"), "1\n1\n");
  EXPECT_EQ(runner.Read("MATCH (n:Nothing) RETURN count(n) + 1, sum(n.x), max(n.x)"), "1, 0, null\n");
}

TEST_F(Cypher, WritingComesAfterReading) {
  EXPECT_EQ(runner.Run("MATCH (n:City) CREATE (m:City {name: n.name + '!'})-[:NEAR]->(n) RETURN m.name"),
            "'Ulm!'\n");
  EXPECT_EQ(runner.Run("MATCH (n:City) CREATE (:City) WITH n MATCH (m:City) RETURN count(*)"), "8\n");
  EXPECT_EQ(runner.Run("CREATE (:Town) WITH 1 AS x LIMIT 0 RETURN x"), "");
  EXPECT_EQ(runner.Run("MATCH (t:Town) RETURN count(t)"), "1\n");
}

TEST_F(Cypher, LimitsHold) {
  runner.options.memory = 64 << 20;
  EXPECT_EQ(runner.Run("RETURN size(collect(range(1, 10000000)))"),
            "the query needs more memory than it may have");
  EXPECT_EQ(runner.Run("UNWIND range(1, 10000000) AS x RETURN size(collect(x))"),
            "the query needs more memory than it may have");
  EXPECT_EQ(runner.Run("RETURN size([x IN range(1, 1000) | x])"), "1000\n");
  runner.options.time = std::chrono::milliseconds(50);
  EXPECT_EQ(
      runner.Run(
          "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l) RETURN count(a.name + b.name)"),
      "the query took longer than it may");
}

}  // namespace
}  // namespace aitia::engine
