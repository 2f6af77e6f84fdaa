// Names to nodes over several documents: what is one, what follows from a name, and that no order matters.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/compile/compiler.h"
#include "graph/io/json_lines.h"

namespace aitia::engine {
namespace {

Document Text(std::string id, std::string text) {
  return {std::move(id), "", Format::kText, std::move(text)};
}

std::string Graph(std::vector<Document> documents, int threads = 1) {
  CompileOptions options;
  options.threads = threads;
  auto compiled = Compile(std::move(documents), options);
  EXPECT_TRUE(compiled.ok()) << compiled.status();
  return graph::ToJsonLines(compiled->graph);
}

const std::vector<Document>& Shelf() {
  static const std::vector<Document> shelf = {
      Text("a.txt", "Smoking causes emphysema. Benign fasciculation syndrome (BFS) causes eyelid twitching."),
      Text("b.txt", "Emphysema may be caused by smoking. Stress makes BFS worse."),
      Text("c.txt", "Twitching can be caused by stress. Vaccines do not cause emphysema."),
      Text("d.txt",
           "Tetanus, also known as lockjaw, causes muscle spasms. Lockjaw is treated with antitoxin."),
  };
  return shelf;
}

TEST(Resolve, DependsOnNoOrderAndNoThreads) {
  const std::string expected = Graph(Shelf());
  std::vector<Document> reversed(Shelf().rbegin(), Shelf().rend());
  EXPECT_EQ(Graph(reversed), expected);
  for (int threads = 2; threads <= 4; ++threads) EXPECT_EQ(Graph(Shelf(), threads), expected);
}

TEST(Resolve, PoolsTheEvidenceOfDocuments) {
  auto compiled = Compile(Shelf(), {});
  ASSERT_TRUE(compiled.ok());
  const graph::Snapshot& graph = compiled->graph;
  const auto type = graph.TypeOf(graph::Relation::kCauses);
  ASSERT_TRUE(type.has_value());
  bool found = false;
  const auto range = graph.RelationshipsOf(*type);
  for (size_t i = 0; i < range.count; ++i) {
    const graph::RelationshipId id(static_cast<uint32_t>(range.first.value + i));
    if (graph.Key(graph.Start(id)) != "smoking" || graph.Key(graph.End(id)) != "emphysema") continue;
    found = true;
    EXPECT_EQ(graph.EvidenceCount(id), 2u);
    EXPECT_EQ(graph.CertaintyOf(id), graph::Certainty::kCertain);
    EXPECT_NEAR(graph.BeliefOf(id), 1 - (.05 + .3) * (.05 + .5), 1e-9);
    EXPECT_EQ(graph.EvidenceAt(id, 0).document, "a.txt");
    EXPECT_TRUE(graph.EvidenceAt(id, 0).document_node.valid());
  }
  EXPECT_TRUE(found);
}

TEST(Resolve, AbbreviationsHoldInTheirDocumentOnly) {
  const std::string own = Graph({Text("a.txt", "Quiet twitch disease (QTD) is rare. QTD causes cramps.")});
  EXPECT_NE(own.find(R"("name":"quiet twitch disease")"), std::string::npos);
  EXPECT_EQ(own.find(R"("name":"qtd")"), std::string::npos);
  const std::string both = Graph({Text("a.txt", "Quiet twitch disease (QTD) is rare. QTD causes cramps."),
                                  Text("b.txt", "QTD causes numbness.")});
  EXPECT_NE(both.find(R"("name":"qtd")"), std::string::npos) << "b.txt never says what QTD is";
}

TEST(Resolve, StatedSynonymsAreOneNode) {
  const std::string graph = Graph({Shelf()[3]});
  size_t nodes = 0;
  for (size_t at = graph.find("tetanus"); at != std::string::npos; at = graph.find("tetanus", at + 1))
    ++nodes;
  EXPECT_GT(nodes, 0u);
  EXPECT_EQ(graph.find(R"("name":"lockjaw")") == std::string::npos ||
                graph.find(R"("name":"tetanus")") == std::string::npos,
            true);
}

TEST(Resolve, WhatIsDeniedIsNoCause) {
  const std::string graph = Graph({Shelf()[2]});
  EXPECT_NE(graph.find(R"("label":"DENIED")"), std::string::npos);
  EXPECT_NE(graph.find(R"("denies":"CAUSES")"), std::string::npos);
}

TEST(Resolve, NamesSayTheirGeneralFormAndTheirPlace) {
  const std::string graph = Graph(Shelf());
  EXPECT_NE(graph.find(R"("origin":"name")"), std::string::npos);
  EXPECT_NE(graph.find(R"("name":"eyelid")"), std::string::npos);
}

TEST(Resolve, TwoDocumentsOfOneIdentityAreAnError) {
  auto compiled = Compile({Text("a.txt", "x"), Text("a.txt", "y")}, {});
  ASSERT_FALSE(compiled.ok());
  EXPECT_NE(std::string(compiled.status().message()).find("a.txt"), std::string::npos);
}

TEST(Resolve, CitesTheBytesOfTheDocument) {
  const Document document =
      Text("a.txt", "A title\n\nPain \n may be   caused by\ngout. Rest relieves gout.\n");
  const Extraction extraction = Extract(document);
  ASSERT_EQ(extraction.relations.size(), 2u);
  for (const ExtractedRelation& relation : extraction.relations) {
    const graph::Evidence& evidence = relation.evidence;
    const std::string bytes = document.text.substr(evidence.span.begin, evidence.span.size());
    EXPECT_EQ(bytes, evidence.source.empty() ? evidence.sentence : evidence.source);
    EXPECT_EQ(evidence.sentence.find('\n'), std::string::npos);
  }
}

TEST(Resolve, AnEmptyShelfIsAnEmptyGraph) {
  auto compiled = Compile({}, {});
  ASSERT_TRUE(compiled.ok());
  EXPECT_EQ(compiled->graph.node_count(), 0u);
}

}  // namespace
}  // namespace aitia::engine
