#include "tests/support/graph_literal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace aitia::graph {
namespace {

TEST(GraphLiteralTest, NodesRelationshipsPropertiesAndEvidence) {
  const Snapshot graph = GraphLiteral(R"(
    // two lines about one node
    (dehydration:Condition)-[:CAUSES {certainty: 'possible', evidence: [{document: 'a.txt', start: 3, sentence: 'It\'s so.'}]}]->(twitching:Symptom)
    (twitching:Finding {aliases: ['fasciculation'], n: -2, x: 0.5})<-[:LOWERS]-(vitamin D)-[:IS_A]->(`a:b`)
    (:Anonymous)
  )");
  ASSERT_EQ(graph.node_count(), 5u);
  const NodeId twitching = *graph.FindByKey("twitching");
  EXPECT_EQ(graph.Labels(twitching).size(), 2u);
  EXPECT_EQ(ToLiteral(graph.Properties(twitching)),
            "{aliases: ['fasciculation'], key: 'twitching', n: -2, name: 'twitching', x: 0.5}");
  const RelationshipId causes = graph.RelationshipsOf(*graph.FindType("CAUSES")).first;
  EXPECT_EQ(graph.CertaintyOf(causes), Certainty::kPossible);
  EXPECT_EQ(graph.EvidenceAt(causes, 0).sentence, "It's so.");
  EXPECT_EQ(graph.EvidenceAt(causes, 0).span, (ByteSpan{3, 11}));
  EXPECT_EQ(graph.Name(graph.Start(graph.RelationshipsOf(*graph.FindType("LOWERS")).first)), "vitamin D");
  EXPECT_TRUE(graph.FindByKey("a:b").has_value());
}

TEST(GraphLiteralTest, MistakesAreNamedWithTheirPlace) {
  EXPECT_EQ(Message(ParseGraphLiteral("(a)\n(a)-[CAUSES]->(b)").status()),
            "line 2, column 6: expected ':': (a)-[CAUSES]->(b)");
}

}  // namespace
}  // namespace aitia::graph
