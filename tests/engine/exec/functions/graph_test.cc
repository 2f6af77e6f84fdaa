#include <gtest/gtest.h>

#include "engine/exec/functions.h"
#include "tests/engine/exec/functions/value_of.h"
#include "tests/support/graph_literal.h"

namespace aitia::engine {
namespace {

graph::View Shelf() {
  return graph::GraphLiteral(
      "(flu:Condition:Infection {days: 7})-[:CAUSES {belief: 0.95, certainty: 'certain', evidence: "
      "[{document: 'a.txt', section: 'Signs', start: 3, end: 24, sentence: 'Flu causes fever.', cue: "
      "'causes'}]}]->(fever:Symptom)\n");
}

TEST(GraphFunctions, Nodes) {
  EXPECT_EQ(ColumnOf("MATCH (n) RETURN labels(n)", Shelf()), "['Symptom']\n['Condition', 'Infection']");
  EXPECT_EQ(ColumnOf("MATCH (n:Condition) RETURN keys(n)", Shelf()), "['days', 'key', 'name']");
  EXPECT_EQ(ColumnOf("MATCH (n:Condition) RETURN properties(n)", Shelf()),
            "{days: 7, key: 'flu', name: 'flu'}");
  EXPECT_EQ(ColumnOf("MATCH (n:Condition) RETURN n", Shelf()),
            "(:Condition:Infection {days: 7, key: 'flu', name: 'flu'})");
  EXPECT_EQ(ColumnOf("MATCH (n:Condition) RETURN n['da' + 'ys']", Shelf()), "7");
  EXPECT_EQ(ColumnOf("MATCH (n:Condition) RETURN [id(n), elementId(n)]", Shelf()), "[1, 'n1']");
  EXPECT_EQ(ColumnOf("MATCH (n:Condition) RETURN exists(n.days)", Shelf()), "true");
}

TEST(GraphFunctions, Relationships) {
  EXPECT_EQ(ColumnOf("MATCH ()-[r]->() RETURN type(r)", Shelf()), "'CAUSES'");
  EXPECT_EQ(ColumnOf("MATCH ()-[r]->() RETURN [startNode(r).name, endNode(r).name]", Shelf()),
            "['flu', 'fever']");
  EXPECT_EQ(ColumnOf("MATCH ()-[r]->() RETURN type(coalesce($null, 1))", Shelf()),
            "TypeError InvalidArgumentValue");
}

TEST(GraphFunctions, Evidence) {
  EXPECT_EQ(ColumnOf("MATCH ()-[r]->() RETURN [documents(r), belief(r), certainty(r), polarity(r)]", Shelf()),
            "[1, 0.95, 'certain', 'affirmed']");
  EXPECT_EQ(ColumnOf("MATCH ()-[r]->() RETURN evidence(r)[0].sentence", Shelf()), "'Flu causes fever.'");
}

TEST(GraphFunctions, EveryFunctionOfTheTableHasCodeOrAggregates) {
  for (const queries::FunctionRow& row : queries::Functions()) {
    const Function* function = FindFunction(row.name);
    EXPECT_EQ(function == nullptr, row.kind == queries::FunctionKind::kAggregate) << row.name;
  }
}

}  // namespace
}  // namespace aitia::engine
