#include "graph/store/statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/graph_literal.h"

namespace aitia::graph {
namespace {

using ::testing::ElementsAre;

TEST(StatisticsTest, CountsAndDegrees) {
  const Snapshot graph = GraphLiteral(R"(
    (a:Cause)-[:CAUSES]->(x:Symptom)
    (a)-[:CAUSES]->(y:Symptom)
    (a)-[:CAUSES]->(z:Symptom)
    (b:Cause)-[:CAUSES]->(x)
    (b)-[:IS_A]->(a)
  )");
  const Statistics statistics = StatisticsOf(graph);
  EXPECT_EQ(statistics.nodes, 5u);
  EXPECT_EQ(statistics.relationships, 5u);
  EXPECT_EQ(statistics.evidence, 0u);
  EXPECT_THAT(statistics.nodes_of_label, ElementsAre(2, 3));
  EXPECT_THAT(statistics.relationships_of_type, ElementsAre(4, 1));
  const DegreeSummary& out = statistics.outgoing[0];
  EXPECT_EQ(out.relationships, 4u);
  EXPECT_EQ(out.nodes, 2u);
  EXPECT_EQ(out.median, 1u);
  EXPECT_EQ(out.most, 3u);
  EXPECT_EQ(out.mean(), 2);
  EXPECT_EQ(statistics.incoming[0].nodes, 3u);
  EXPECT_EQ(statistics.incoming[0].most, 2u);
}

TEST(StatisticsTest, TheEmptyGraph) {
  const Statistics statistics = StatisticsOf(Snapshot());
  EXPECT_EQ(statistics.nodes, 0u);
  EXPECT_EQ(DegreeSummary().mean(), 0);
}

}  // namespace
}  // namespace aitia::graph
