#include "graph/store/builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "graph/model/temporal/zone.h"

namespace aitia::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Builder::Handle AddConcept(Builder* builder, std::string_view name, std::string_view label) {
  const std::array<std::string_view, 1> labels = {label};
  const Builder::Handle node = builder->AddNode(name, labels);
  builder->SetProperty(node, kNameProperty, name);
  return node;
}

Evidence Sentence(std::string document, uint32_t begin, std::string sentence, Certainty certainty) {
  Evidence evidence;
  evidence.document = std::move(document);
  evidence.span = {begin, begin + static_cast<uint32_t>(sentence.size())};
  evidence.sentence = std::move(sentence);
  evidence.cue = "lead to";
  evidence.certainty = certainty;
  return evidence;
}

Snapshot Built(Builder* builder) {
  StatusOr<Snapshot> snapshot = builder->Build();
  EXPECT_TRUE(snapshot.ok()) << snapshot.status();
  return snapshot.ok() ? *snapshot : Snapshot();
}

std::vector<std::string> Names(const Snapshot& graph, std::span<const NodeId> nodes) {
  std::vector<std::string> names;
  for (NodeId node : nodes) names.emplace_back(graph.Name(node));
  return names;
}

TEST(SnapshotTest, TheEmptyGraphAnswersEveryQuestion) {
  const Snapshot graph;
  EXPECT_EQ(graph.node_count(), 0u);
  EXPECT_EQ(graph.relationship_count(), 0u);
  EXPECT_EQ(graph.FindLabel("Symptom"), std::nullopt);
  EXPECT_EQ(graph.FindByKey("twitching"), std::nullopt);
  EXPECT_THAT(graph.FindByName("twitching"), IsEmpty());
  EXPECT_EQ(graph.TypeOf(Relation::kCauses), std::nullopt);
}

TEST(BuilderTest, NodesAreNumberedInTheOrderOfTheirKeys) {
  Builder builder;
  AddConcept(&builder, "twitching", "Symptom");
  builder.AddNode("", {});
  AddConcept(&builder, "dehydration", "Condition");
  const Snapshot graph = Built(&builder);
  EXPECT_EQ(graph.Key(NodeId(0)), "dehydration");
  EXPECT_EQ(graph.Key(NodeId(1)), "twitching");
  EXPECT_EQ(graph.Key(NodeId(2)), "");
  EXPECT_EQ(graph.FindByKey("twitching"), NodeId(1));
  EXPECT_EQ(graph.FindByKey("twitch"), std::nullopt);
  EXPECT_THAT(Names(graph, graph.NodesWithLabel(*graph.FindLabel("Symptom"))), ElementsAre("twitching"));
  EXPECT_TRUE(graph.HasLabel(NodeId(0), *graph.FindLabel("Condition")));
  EXPECT_FALSE(graph.HasLabel(NodeId(2), *graph.FindLabel("Condition")));
}

TEST(BuilderTest, NeighboursInBothDirections) {
  Builder builder;
  const auto caffeine = AddConcept(&builder, "caffeine", "Cause");
  const auto twitching = AddConcept(&builder, "twitching", "Symptom");
  const auto anxiety = AddConcept(&builder, "anxiety", "Condition");
  builder.AddRelationship(caffeine, "CAUSES", twitching);
  builder.AddRelationship(anxiety, "CAUSES", twitching);
  builder.AddRelationship(caffeine, "CAUSES", anxiety);
  builder.AddRelationship(caffeine, "WORSENS", anxiety);
  const Snapshot graph = Built(&builder);
  const TypeId causes = *graph.TypeOf(Relation::kCauses);
  const NodeId c = *graph.FindByKey("caffeine");
  const NodeId t = *graph.FindByKey("twitching");
  EXPECT_THAT(Names(graph, graph.Outgoing(c, causes).nodes), ElementsAre("anxiety", "twitching"));
  EXPECT_THAT(Names(graph, graph.Incoming(t, causes).nodes), ElementsAre("anxiety", "caffeine"));
  EXPECT_THAT(graph.Outgoing(t, causes).nodes, IsEmpty());
  const Neighbours incoming = graph.Incoming(t, causes);
  for (size_t i = 0; i < incoming.size(); ++i) {
    EXPECT_EQ(graph.End(incoming.relationships[i]), t);
    EXPECT_EQ(graph.Start(incoming.relationships[i]), incoming.nodes[i]);
    EXPECT_EQ(graph.Type(incoming.relationships[i]), causes);
  }
  EXPECT_EQ(graph.RelationshipsOf(*graph.FindType("WORSENS")).count, 1u);
  EXPECT_EQ(graph.TypeName(graph.Type(graph.RelationshipsOf(*graph.FindType("WORSENS")).first)), "WORSENS");
}

TEST(BuilderTest, TypesThatFewNodesHaveAreFoundToo) {
  Builder builder;
  std::vector<Builder::Handle> nodes;
  for (int i = 0; i < 100; ++i) nodes.push_back(AddConcept(&builder, "n" + std::to_string(100 + i), "Thing"));
  builder.AddRelationship(nodes[7], "RARE", nodes[90]);
  builder.AddRelationship(nodes[50], "RARE", nodes[90]);
  for (int i = 0; i < 99; ++i) builder.AddRelationship(nodes[i], "NEXT", nodes[i + 1]);
  const Snapshot graph = Built(&builder);
  const TypeId rare = *graph.FindType("RARE");
  const TypeId next = *graph.FindType("NEXT");
  EXPECT_THAT(Names(graph, graph.Incoming(NodeId(90), rare).nodes), ElementsAre("n107", "n150"));
  EXPECT_THAT(Names(graph, graph.Outgoing(NodeId(50), rare).nodes), ElementsAre("n190"));
  EXPECT_THAT(graph.Outgoing(NodeId(51), rare).nodes, IsEmpty());
  for (int i = 0; i < 99; ++i) EXPECT_THAT(graph.Outgoing(NodeId(i), next).nodes, ElementsAre(NodeId(i + 1)));
  EXPECT_THAT(graph.Outgoing(NodeId(99), next).nodes, IsEmpty());
}

TEST(BuilderTest, PropertiesOfEveryTypeComeBack) {
  const ValueMap values = {
      {"boolean", true},
      {"date", Date{-719528}},
      {"datetime", DateTime{1'680'696'000, 5, 7200, Zone::Find("Europe/Berlin")}},
      {"duration", Duration{-14, 3, -1, 900'000'000}},
      {"float", 0.1},
      {"integer", int64_t{-7}},
      {"list", ValueList{1, "two", ValueList{3.0, Value()}, ValueMap{{"four", ValueList{}}}}},
      {"local datetime", LocalDateTime{-1, 999'999'999}},
      {"local time", LocalTime{kNanosPerDay - 1}},
      {"map", ValueMap{{"a", 1}, {"b", ValueMap{}}}},
      {"string", "text"},
      {"time", Time{1, -3600}},
      {"times", ValueList{Time{0, 0}, Duration{}, Date{}}},
  };
  Builder builder;
  const auto node = builder.AddNode("", {});
  const auto other = builder.AddNode("", {});
  const auto relationship = builder.AddRelationship(node, "T", other);
  for (const auto& [key, value] : values) {
    builder.SetProperty(node, key, value);
    builder.SetProperty(relationship, key, value);
  }
  builder.SetProperty(other, "string", 5);  // the same key with another type
  const Snapshot graph = Built(&builder);
  EXPECT_EQ(graph.Properties(NodeId(0)), values);
  EXPECT_EQ(graph.Properties(RelationshipId(0)), values);
  EXPECT_EQ(graph.Property(NodeId(1), *graph.FindPropertyKey("string")), Value(5));
  EXPECT_EQ(graph.Property(NodeId(1), *graph.FindPropertyKey("list")), Value());
}

TEST(BuilderTest, TheLastValueCountsAndNullRemoves) {
  Builder builder;
  const auto node = builder.AddNode("", {});
  builder.SetProperty(node, "a", "overwritten");
  builder.SetProperty(node, "a", 2);
  builder.SetProperty(node, "b", 3);
  builder.SetProperty(node, "b", Value());
  const Snapshot graph = Built(&builder);
  EXPECT_EQ(graph.Properties(NodeId(0)), (ValueMap{{"a", 2}}));
  EXPECT_EQ(graph.FindPropertyKey("b"), std::nullopt);
}

TEST(BuilderTest, NodesAreFoundByNormalisedNameKeyAndAlias) {
  Builder builder;
  const auto node = AddConcept(&builder, "fasciculation", "Symptom");
  builder.SetProperty(node, kAliasesProperty, ValueList{"Muscle Twitches", "the twitching of a muscle"});
  builder.AddIndexedName(node, "muscle flicker");
  AddConcept(&builder, "Muscle twitch", "Symptom");
  const Snapshot graph = Built(&builder);
  EXPECT_THAT(Names(graph, graph.FindByName("muscle twitch")), ElementsAre("Muscle twitch", "fasciculation"));
  EXPECT_THAT(Names(graph, graph.FindByName("muscle flicker")), ElementsAre("fasciculation"));
  EXPECT_THAT(graph.FindByName("Muscle twitch"), IsEmpty());
  std::vector<std::string> names;
  for (size_t i = 0; i < graph.indexed_name_count(); ++i) names.emplace_back(graph.IndexedName(i));
  EXPECT_THAT(names,
              ElementsAre("fasciculation", "muscle flicker", "muscle twitch", "twitching of a muscle"));
}

TEST(BuilderTest, EvidenceIsSortedAndGivesCertaintyAndBelief) {
  Builder builder;
  const auto dehydration = AddConcept(&builder, "dehydration", "Condition");
  const auto twitching = AddConcept(&builder, "twitching", "Symptom");
  AddConcept(&builder, "b.txt", "Document");
  const auto causes = builder.AddRelationship(dehydration, "CAUSES", twitching);
  builder.AddRelationship(dehydration, "WORSENS", twitching);
  builder.AddEvidence(causes, Sentence("b.txt", 90, "It may lead to twitching.", Certainty::kPossible));
  builder.AddEvidence(causes, Sentence("a.txt", 30, "Dehydration leads to twitching.", Certainty::kCertain));
  builder.AddEvidence(causes, Sentence("b.txt", 10, "Rarely it leads to twitching.", Certainty::kRare));
  const Snapshot graph = Built(&builder);
  const RelationshipId id = graph.RelationshipsOf(*graph.FindType("CAUSES")).first;
  ASSERT_EQ(graph.EvidenceCount(id), 3u);
  EXPECT_EQ(graph.EvidenceAt(id, 0).document, "a.txt");
  EXPECT_FALSE(graph.EvidenceAt(id, 0).document_node.valid());
  EXPECT_EQ(graph.EvidenceAt(id, 1).sentence, "Rarely it leads to twitching.");
  EXPECT_EQ(graph.EvidenceAt(id, 2).span, (ByteSpan{90, 115}));
  EXPECT_EQ(graph.EvidenceAt(id, 2).document_node, *graph.FindByKey("b.txt"));
  EXPECT_EQ(graph.OriginOf(id), Origin::kStated);
  EXPECT_EQ(graph.CertaintyOf(id), Certainty::kCertain);
  EXPECT_DOUBLE_EQ(graph.BeliefOf(id), 1 - (0.05 + 0.3) * (0.05 + 0.5 * 0.8));
  const RelationshipId other = graph.RelationshipsOf(*graph.FindType("WORSENS")).first;
  EXPECT_EQ(graph.EvidenceCount(other), 0u);
  EXPECT_EQ(graph.BeliefOf(other), 1);
  EXPECT_EQ(graph.OriginOf(other), std::nullopt);
}

TEST(BuilderTest, WhatIsSetWinsOverWhatEvidenceSays) {
  Builder builder;
  const auto a = AddConcept(&builder, "a", "Cause");
  const auto relationship = builder.AddRelationship(a, "DENIED", a);
  builder.SetProperty(relationship, kBeliefProperty, 0.25);
  builder.SetProperty(relationship, kDeniesProperty, "TREATS");
  builder.AddEvidence(relationship, Sentence("a.txt", 0, "It does not help.", Certainty::kCertain));
  const Snapshot graph = Built(&builder);
  EXPECT_EQ(graph.BeliefOf(RelationshipId(0)), 0.25);
  EXPECT_EQ(graph.Denies(RelationshipId(0)), Relation::kTreats);
}

TEST(BuilderTest, ABeliefThatIsNoneCountsAsOne) {
  const std::vector<std::pair<Value, double>> cases = {
      {0, 0.0}, {0.5, 0.5}, {7, 1.0}, {-0.1, 1.0}, {"high", 1.0}};
  for (const auto& [set, belief] : cases) {
    Builder builder;
    const auto a = AddConcept(&builder, "a", "Cause");
    builder.SetProperty(builder.AddRelationship(a, "CAUSES", a), kBeliefProperty, set);
    EXPECT_EQ(Built(&builder).BeliefOf(RelationshipId(0)), belief) << ToLiteral(set);
  }
}

TEST(BuilderTest, ErrorsNameWhatIsWrong) {
  Builder twice;
  AddConcept(&twice, "twitching", "Symptom");
  AddConcept(&twice, "twitching", "Condition");
  EXPECT_THAT(Message(twice.Build().status()), HasSubstr("two nodes have the key 'twitching'"));
  EXPECT_EQ(twice.node_count(), 0u);

  Builder path;
  path.SetProperty(path.AddNode("", {}), "p", NodeId(0));
  EXPECT_THAT(Message(path.Build().status()), HasSubstr("cannot hold a node"));

  Builder deep;
  Value value = 1;
  for (int i = 0; i < 101; ++i) value = ValueList{value};
  deep.SetProperty(deep.AddNode("", {}), "p", value);
  EXPECT_THAT(Message(deep.Build().status()), HasSubstr("nested more than 100 deep"));
}

}  // namespace
}  // namespace aitia::graph
