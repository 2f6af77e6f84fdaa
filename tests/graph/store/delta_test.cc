#include "graph/store/delta.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"
#include "graph/store/freeze.h"
#include "graph/store/property_index.h"
#include "graph/store/side_effects.h"
#include "tests/support/graph_literal.h"

namespace aitia::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// The slow, obvious graph: everything that a view tells is found by looking through all of it.
struct Model {
  struct Node {
    std::set<std::string> labels;
    ValueMap properties;
  };
  struct Relationship {
    std::string type;
    uint32_t start, end;
    ValueMap properties;
  };
  std::map<uint32_t, Node> nodes;
  std::map<uint32_t, Relationship> relationships;
  uint32_t next_node = 0, next_relationship = 0;

  explicit Model(const Snapshot& graph)
      : next_node(static_cast<uint32_t>(graph.node_count())),
        next_relationship(static_cast<uint32_t>(graph.relationship_count())) {
    for (uint32_t i = 0; i < next_node; ++i) {
      for (const LabelId label : graph.Labels(NodeId(i))) {
        nodes[i].labels.emplace(graph.LabelName(label));
      }
      nodes[i].properties = graph.Properties(NodeId(i));
    }
    for (uint32_t i = 0; i < next_relationship; ++i) {
      const RelationshipId one(i);
      relationships[i] = {std::string(graph.TypeName(graph.Type(one))), graph.Start(one).value,
                          graph.End(one).value, graph.Properties(one)};
    }
  }
};

const std::vector<std::string> kLabels = {"A", "B", "C", "New", "Other"};
const std::vector<std::string> kTypes = {"T", "U", "Fresh"};
const std::vector<std::string> kKeys = {"key", "name", "x", "y"};

std::string IdList(std::span<const uint32_t> ids) {
  std::string out;
  for (const uint32_t id : ids) absl::StrAppend(&out, " ", id);
  return out;
}
template <typename Ids>
std::string Text(const Ids& ids) {
  std::vector<uint32_t> values;
  for (const auto& id : ids) values.push_back(id.value);
  return IdList(values);
}

std::string Describe(const Model& model) {
  std::string out =
      absl::StrCat(model.nodes.size(), " nodes, ", model.relationships.size(), " relationships\n");
  for (const auto& [id, node] : model.nodes) {
    absl::StrAppend(&out, "(", id);
    for (const std::string& label : node.labels) absl::StrAppend(&out, ":", label);
    absl::StrAppend(&out, " ", ToLiteral(node.properties), ")\n");
    for (const std::string& type : kTypes) {
      std::vector<std::pair<uint32_t, uint32_t>> outgoing, incoming;
      for (const auto& [number, one] : model.relationships) {
        if (one.type == type && one.start == id) outgoing.emplace_back(one.end, number);
        if (one.type == type && one.end == id) incoming.emplace_back(one.start, number);
      }
      std::sort(outgoing.begin(), outgoing.end());
      std::sort(incoming.begin(), incoming.end());
      for (const auto& [end, number] : outgoing)
        absl::StrAppend(&out, "  ", type, " to ", end, " by ", number, "\n");
      for (const auto& [start, number] : incoming)
        absl::StrAppend(&out, "  ", type, " from ", start, " by ", number, "\n");
    }
  }
  for (const auto& [id, one] : model.relationships) {
    absl::StrAppend(&out, "[", id, ":", one.type, " ", one.start, "-", one.end, " ",
                    ToLiteral(one.properties), "]\n");
  }
  for (const std::string& label : kLabels) {
    absl::StrAppend(&out, label, ":");
    for (const auto& [id, node] : model.nodes) {
      if (node.labels.contains(label)) absl::StrAppend(&out, " ", id);
    }
    absl::StrAppend(&out, "\n");
  }
  for (const std::string& type : kTypes) {
    std::vector<uint32_t> ids;
    for (const auto& [number, one] : model.relationships) {
      if (one.type == type) ids.push_back(number);
    }
    absl::StrAppend(&out, type, ":", ids.size(), IdList(ids), "\n");
  }
  return out;
}

std::string Describe(const View& view) {
  std::string out =
      absl::StrCat(view.node_count(), " nodes, ", view.relationship_count(), " relationships\n");
  for (size_t i = 0; i < view.node_bound(); ++i) {
    const NodeId node(i);
    if (!view.IsAlive(node)) {
      EXPECT_TRUE(view.Labels(node).empty());
      EXPECT_TRUE(view.Properties(node).empty());
      continue;
    }
    absl::StrAppend(&out, "(", i);
    std::set<std::string> labels;
    for (const LabelId label : view.Labels(node)) {
      EXPECT_TRUE(view.HasLabel(node, label));
      labels.emplace(view.LabelName(label));
    }
    for (const std::string& label : labels) absl::StrAppend(&out, ":", label);
    const ValueMap properties = view.Properties(node);
    absl::StrAppend(&out, " ", ToLiteral(properties), ")\n");
    for (size_t k = 0; k < view.property_keys().size(); ++k) {
      const auto found = properties.find(view.PropertyKeyName(PropertyKeyId(k)));
      EXPECT_EQ(view.Property(node, PropertyKeyId(k)), found == properties.end() ? Value() : found->second);
    }
    for (const std::string& name : kTypes) {
      const std::optional<TypeId> type = view.FindType(name);
      if (!type) continue;
      const Neighbours outgoing = view.Outgoing(node, *type), incoming = view.Incoming(node, *type);
      for (size_t n = 0; n < outgoing.size(); ++n) {
        absl::StrAppend(&out, "  ", name, " to ", outgoing.nodes[n].value, " by ",
                        outgoing.relationships[n].value, "\n");
      }
      for (size_t n = 0; n < incoming.size(); ++n) {
        absl::StrAppend(&out, "  ", name, " from ", incoming.nodes[n].value, " by ",
                        incoming.relationships[n].value, "\n");
      }
    }
  }
  for (size_t i = 0; i < view.relationship_bound(); ++i) {
    const RelationshipId one(i);
    if (!view.IsAlive(one)) continue;
    absl::StrAppend(&out, "[", i, ":", ToAbsl(view.TypeName(view.Type(one))), " ", view.Start(one).value, "-",
                    view.End(one).value, " ", ToLiteral(view.Properties(one)), "]\n");
  }
  for (const std::string& name : kLabels) {
    const std::optional<LabelId> label = view.FindLabel(name);
    absl::StrAppend(&out, name, ":", label ? Text(view.NodesWithLabel(*label)) : "", "\n");
  }
  for (const std::string& name : kTypes) {
    const std::optional<TypeId> type = view.FindType(name);
    std::vector<uint32_t> ids;
    if (type) {
      const Snapshot::Range range = view.RelationshipsOf(*type);
      for (size_t i = 0; i < range.count; ++i) {
        const RelationshipId one(range.first.value + i);
        if (view.IsAlive(one)) ids.push_back(one.value);
      }
      for (const RelationshipId one : view.CreatedRelationshipsOf(*type)) {
        if (view.IsAlive(one)) ids.push_back(one.value);
      }
    }
    absl::StrAppend(&out, name, ":", type ? view.RelationshipCount(*type) : 0, IdList(ids), "\n");
  }
  return out;
}

SideEffects Count(const Model& before, const Model& after) {
  SideEffects effects;
  std::set<std::string> labels_before, labels_after;
  const auto properties = [&](const ValueMap& then, const ValueMap& now) {
    for (const auto& [key, value] : then) {
      if (!now.contains(key) || !(now.at(key) == value)) ++effects.properties_removed;
    }
    for (const auto& [key, value] : now) {
      if (!then.contains(key) || !(then.at(key) == value)) ++effects.properties_set;
    }
  };
  const auto all = [&](const auto& then, const auto& now, uint64_t* created, uint64_t* deleted) {
    for (const auto& [id, one] : then) {
      if (!now.contains(id)) ++*deleted;
      properties(one.properties, now.contains(id) ? now.at(id).properties : ValueMap());
    }
    for (const auto& [id, one] : now) {
      if (then.contains(id)) continue;
      ++*created;
      properties({}, one.properties);
    }
  };
  all(before.nodes, after.nodes, &effects.nodes_created, &effects.nodes_deleted);
  all(before.relationships, after.relationships, &effects.relationships_created,
      &effects.relationships_deleted);
  for (const auto& [id, node] : before.nodes) labels_before.insert(node.labels.begin(), node.labels.end());
  for (const auto& [id, node] : after.nodes) labels_after.insert(node.labels.begin(), node.labels.end());
  for (const std::string& label : labels_after) effects.labels_added += labels_before.contains(label) ? 0 : 1;
  for (const std::string& label : labels_before)
    effects.labels_removed += labels_after.contains(label) ? 0 : 1;
  return effects;
}

// Does the same to a delta and to the model, at random.
class Writer {
 public:
  Writer(uint32_t seed, const Snapshot& start) : random_(seed), delta(start), model(start) {}
  Writer(uint32_t seed, Writer& other) : random_(seed), delta(other.delta.State()), model(other.model) {}

  size_t Below(size_t bound) { return std::uniform_int_distribution<size_t>(0, bound - 1)(random_); }

  void Step() {
    switch (Below(14)) {
      case 0:
      case 1:
        return CreateNode();
      case 2:
      case 3:
      case 4:
      case 5:
        return CreateRelationship();
      case 6:
        return SetNodeProperty();
      case 7:
        return SetRelationshipProperty();
      case 8:
        return ReplaceProperties();
      case 9:
      case 10:
        return ChangeLabel();
      case 11:
        return DeleteRelationship();
      case 12:
        return Below(3) == 0 ? DetachDelete() : DeleteNode();
      default:
        return LookUp();
    }
  }

 private:
  template <typename Map>
  uint32_t Any(const Map& map) {
    return std::next(map.begin(), static_cast<std::ptrdiff_t>(Below(map.size())))->first;
  }
  Value AnyValue() {
    switch (Below(6)) {
      case 0:
        return static_cast<int64_t>(Below(4));
      case 1:
        return static_cast<double>(Below(4));
      case 2:
        return Value();
      case 3:
        return ValueList{Value(static_cast<int64_t>(Below(2))), Value("a")};
      default:
        return absl::StrCat("v", Below(5));
    }
  }
  void AnyProperties(std::vector<Delta::Property>* list, ValueMap* map) {
    for (size_t n = Below(4); n > 0; --n) {
      const std::string& key = kKeys[Below(kKeys.size())];
      const Value value = AnyValue();
      list->emplace_back(delta.PropertyKey(key), value);
      map->erase(key);
      if (!value.is_null()) map->emplace(key, value);
    }
  }

  void CreateNode() {
    Model::Node node;
    std::vector<LabelId> labels;
    for (size_t n = Below(3); n > 0; --n) {
      const std::string& label = kLabels[Below(kLabels.size())];
      node.labels.insert(label);
      labels.push_back(delta.Label(label));
    }
    std::vector<Delta::Property> properties;
    AnyProperties(&properties, &node.properties);
    const StatusOr<NodeId> made = delta.CreateNode(labels, properties);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->value, model.next_node);
    model.nodes[model.next_node++] = node;
  }
  void CreateRelationship() {
    if (model.nodes.empty()) return;
    Model::Relationship one;
    one.type = kTypes[Below(kTypes.size())];
    one.start = Below(4) == 0 ? model.nodes.begin()->first : Any(model.nodes);  // there are hubs
    one.end = Any(model.nodes);
    std::vector<Delta::Property> properties;
    AnyProperties(&properties, &one.properties);
    const StatusOr<RelationshipId> made =
        delta.CreateRelationship(delta.Type(one.type), NodeId(one.start), NodeId(one.end), properties);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->value, model.next_relationship);
    model.relationships[model.next_relationship++] = one;
  }
  void SetNodeProperty() {
    if (model.nodes.empty()) return;
    const uint32_t node = Any(model.nodes);
    const std::string& key = kKeys[Below(kKeys.size())];
    const Value value = AnyValue();
    ASSERT_TRUE(delta.SetProperty(NodeId(node), delta.PropertyKey(key), value).ok());
    model.nodes[node].properties.erase(key);
    if (!value.is_null()) model.nodes[node].properties.emplace(key, value);
  }
  void SetRelationshipProperty() {
    if (model.relationships.empty()) return;
    const uint32_t one = Any(model.relationships);
    const std::string& key = kKeys[Below(kKeys.size())];
    const Value value = AnyValue();
    ASSERT_TRUE(delta.SetProperty(RelationshipId(one), delta.PropertyKey(key), value).ok());
    model.relationships[one].properties.erase(key);
    if (!value.is_null()) model.relationships[one].properties.emplace(key, value);
  }
  void ReplaceProperties() {
    std::vector<Delta::Property> list;
    ValueMap map;
    AnyProperties(&list, &map);
    if (Below(2) == 0 && !model.nodes.empty()) {
      const uint32_t node = Any(model.nodes);
      ASSERT_TRUE(delta.ReplaceProperties(NodeId(node), list).ok());
      model.nodes[node].properties = map;
    } else if (!model.relationships.empty()) {
      const uint32_t one = Any(model.relationships);
      ASSERT_TRUE(delta.ReplaceProperties(RelationshipId(one), list).ok());
      model.relationships[one].properties = map;
    }
  }
  void ChangeLabel() {
    if (model.nodes.empty()) return;
    const uint32_t node = Any(model.nodes);
    const std::string& label = kLabels[Below(kLabels.size())];
    if (Below(2) == 0) {
      ASSERT_TRUE(delta.AddLabel(NodeId(node), delta.Label(label)).ok());
      model.nodes[node].labels.insert(label);
    } else {
      ASSERT_TRUE(delta.RemoveLabel(NodeId(node), delta.Label(label)).ok());
      model.nodes[node].labels.erase(label);
    }
  }
  void DeleteRelationship() {
    if (model.relationships.empty()) return;
    const uint32_t one = Any(model.relationships);
    delta.DeleteRelationship(RelationshipId(one));
    model.relationships.erase(one);
  }
  void DeleteNode() {
    if (model.nodes.empty()) return;
    const uint32_t node = Any(model.nodes);
    const bool hangs =
        std::any_of(model.relationships.begin(), model.relationships.end(),
                    [&](const auto& one) { return one.second.start == node || one.second.end == node; });
    EXPECT_EQ(delta.DeleteNode(NodeId(node)).ok(), !hangs);
    if (!hangs) model.nodes.erase(node);
  }
  void DetachDelete() {
    if (model.nodes.empty()) return;
    const uint32_t node = Any(model.nodes);
    delta.DetachDeleteNode(NodeId(node));
    model.nodes.erase(node);
    std::erase_if(model.relationships,
                  [&](const auto& one) { return one.second.start == node || one.second.end == node; });
  }
  void LookUp() {
    const std::string& key = kKeys[Below(kKeys.size())];
    const std::string& label = kLabels[Below(kLabels.size())];
    const std::optional<PropertyKeyId> id = delta.view().FindPropertyKey(key);
    const std::optional<LabelId> of = delta.view().FindLabel(label);
    const bool any_label = Below(2) == 0;
    if (!id || (!any_label && !of)) return;
    const Value value = AnyValue();
    std::vector<uint32_t> expected;
    for (const auto& [number, node] : model.nodes) {
      const auto found = node.properties.find(key);
      if (found == node.properties.end() || !IsEqual(found->second, value)) continue;
      if (any_label || node.labels.contains(label)) expected.push_back(number);
    }
    std::vector<NodeId> nodes;
    delta.view().NodesWithProperty(any_label ? LabelId() : *of, *id, value, &nodes);
    EXPECT_EQ(Text(nodes), IdList(expected)) << key << " = " << ToLiteral(value) << " " << label << any_label;
  }

  std::mt19937 random_;

 public:
  Delta delta;
  Model model;
};

Snapshot Start() {
  return GraphLiteral(
      "(a:A {x: 1})-[:T {x: 1}]->(b:A {x: 1.0})\n"
      "(a)-[:U]->(b)\n"
      "(a)-[:T]->(b)\n"
      "(a)-[:T]->(a)\n"
      "(b:B)-[:T]->(c:C {y: 'v1'})\n"
      "(d:B {x: 'v2'})-[:U]->(a)\n");
}

TEST(Delta, DoesWhatTheModelDoes) {
  for (uint32_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Snapshot start = seed % 4 == 0 ? Snapshot() : Start();
    Writer writer(seed, start);
    const std::string at_start = Describe(View(start));
    std::vector<std::pair<View, Model>> states = {{View(start), Model(start)}};
    for (int step = 0; step < 400; ++step) {
      writer.Step();
      if (HasFatalFailure()) return;
      if (writer.Below(20) == 0) {
        ASSERT_EQ(Describe(writer.delta.view()), Describe(writer.model)) << "after step " << step;
      }
      if (writer.Below(25) == 0) {
        const auto& [view, model] = states[writer.Below(states.size())];
        const View now = writer.delta.State();
        ASSERT_EQ(SideEffectsBetween(view, now), Count(model, writer.model)) << "after step " << step;
        states.emplace_back(now, writer.model);
      }
      if (writer.Below(60) == 0) {
        states.resize(1 + writer.Below(states.size()), states.front());
        writer.delta.Restore(states.back().first);
        writer.model = states.back().second;
      }
    }
    for (const auto& [view, model] : states) ASSERT_EQ(Describe(view), Describe(model));
    ASSERT_EQ(Describe(View(start)), at_start);
  }
}

TEST(Delta, ReadersSeeTheirStateWhileTheWriterGoesOn) {
  Writer writer(7, Start());
  for (int step = 0; step < 100; ++step) writer.Step();
  const View state = writer.delta.State();
  const std::string expected = Describe(writer.model);
  std::vector<std::thread> readers;
  std::vector<int> wrong(3, 0);
  for (int& count : wrong) {
    readers.emplace_back([&count, &state, &expected] {
      std::vector<NodeId> nodes;
      for (int i = 0; i < 30; ++i) {
        count += Describe(state) == expected ? 0 : 1;
        state.NodesWithProperty(LabelId(), *state.FindPropertyKey("x"), Value(1), &nodes);
      }
    });
  }
  for (int step = 0; step < 2000; ++step) {
    writer.Step();
    if (step % 50 == 0) writer.delta.State();
  }
  for (std::thread& reader : readers) reader.join();
  EXPECT_THAT(wrong, ElementsAre(0, 0, 0));
}

TEST(Delta, ValuesThatAPropertyCannotHoldChangeNothing) {
  Delta delta{View()};
  const PropertyKeyId key = delta.PropertyKey("x");
  const NodeId node = *delta.CreateNode({}, {});
  const Delta::Property bad[] = {{key, Value(ValueList{Value(1), Value(node)})}};
  EXPECT_FALSE(delta.CreateNode({}, bad).ok());
  EXPECT_EQ(delta.view().node_bound(), 1U);
  EXPECT_FALSE(delta.SetProperty(node, key, Value(PathValue{})).ok());
  EXPECT_FALSE(delta.ReplaceProperties(node, bad).ok());
  Value deep = Value(ValueList{});
  for (int i = 0; i < 200; ++i) deep = Value(ValueList{deep});
  EXPECT_THAT(delta.SetProperty(node, key, deep).message(), HasSubstr("nested more than 100 deep"));
  EXPECT_THAT(delta.view().Properties(node), IsEmpty());
}

TEST(Delta, WhatWasDeletedCannotBeWrittenTo) {
  Delta delta(Start());
  const PropertyKeyId key = delta.PropertyKey("x");
  const NodeId node = *delta.view().FindByKey("a");
  EXPECT_THAT(delta.DeleteNode(node).message(), HasSubstr("still has relationships"));
  const RelationshipId relationship =
      delta.view().Outgoing(node, *delta.view().FindType("U")).relationships[0];
  delta.DetachDeleteNode(node);
  EXPECT_FALSE(delta.view().IsAlive(node));
  EXPECT_FALSE(delta.view().IsAlive(relationship));
  EXPECT_EQ(delta.view().TypeName(delta.view().Type(relationship)), "U");  // can still be told
  EXPECT_FALSE(delta.SetProperty(node, key, Value(1)).ok());
  EXPECT_FALSE(delta.SetProperty(relationship, key, Value(1)).ok());
  EXPECT_FALSE(delta.AddLabel(node, delta.Label("A")).ok());
  EXPECT_FALSE(delta.CreateRelationship(delta.Type("T"), node, NodeId(1), {}).ok());
  delta.DetachDeleteNode(node);
  delta.DeleteRelationship(relationship);
  EXPECT_EQ(delta.view().FindByKey("a"), std::nullopt);
}

// Two writers that begin at the same state know nothing of each other.
TEST(Delta, StatesCanBeGoneOnFromTwice) {
  Writer common(3, Start());
  for (int step = 0; step < 100; ++step) common.Step();
  const View state = common.delta.State();
  Writer left(4, common), right(5, common);
  for (int step = 0; step < 300; ++step) {
    left.Step();
    right.Step();
    if (step % 30 == 0) left.delta.State();
  }
  EXPECT_EQ(Describe(left.delta.view()), Describe(left.model));
  EXPECT_EQ(Describe(right.delta.view()), Describe(right.model));
  EXPECT_EQ(Describe(state), Describe(common.model));
}

TEST(Delta, KeysAndNamesOfTouchedNodes) {
  Delta delta(GraphLiteral("(tea:Drink {x: 1})"));
  const NodeId tea(0);
  ASSERT_TRUE(delta.SetProperty(tea, delta.PropertyKey("x"), Value(2)).ok());
  EXPECT_EQ(delta.view().Key(tea), "tea");
  EXPECT_EQ(delta.view().Name(tea), "tea");
  ASSERT_TRUE(delta.SetProperty(tea, delta.PropertyKey("key"), Value("chai")).ok());
  ASSERT_TRUE(delta.SetProperty(tea, delta.PropertyKey("name"), Value()).ok());
  EXPECT_EQ(delta.view().Name(tea), "chai");
  EXPECT_EQ(delta.view().FindByKey("tea"), std::nullopt);
  EXPECT_EQ(delta.view().FindByKey("chai"), tea);
  const NodeId other = *delta.CreateNode({}, {});
  EXPECT_EQ(delta.view().Name(other), "");
}

TEST(Delta, LooksUpNumbersAsNumbers) {
  Delta delta(
      GraphLiteral("(a {x: 1})\n(b {x: 1.0})\n(c {x: 9007199254740993})\n(d {x: 9007199254740992.0})"));
  const PropertyKeyId x = *delta.view().FindPropertyKey("x");
  const auto found = [&](const Value& value) {
    std::vector<NodeId> nodes;
    delta.view().NodesWithProperty(LabelId(), x, value, &nodes);
    return Text(nodes);
  };
  EXPECT_EQ(found(Value(1)), " 0 1");
  EXPECT_EQ(found(Value(1.0)), " 0 1");
  EXPECT_EQ(found(Value(9007199254740992.0)), " 3");
  EXPECT_EQ(found(Value(int64_t{9007199254740993})), " 2");
  EXPECT_EQ(found(Value()), "");
  ASSERT_TRUE(delta.SetProperty(NodeId(0), x, Value("1")).ok());
  EXPECT_EQ(found(Value(1)), " 1");
  EXPECT_EQ(found(Value("1")), " 0");
}

TEST(Delta, FreezingKeepsEvidenceAndNames) {
  Delta delta(
      GraphLiteral("(tea:Cause)-[:CAUSES {evidence: [{document: 'a.txt', start: 1, end: 9, sentence: 'Tea "
                   "causes joy.', cue: "
                   "'causes', certainty: 'certain'}]}]->(joy:Symptom {aliases: ['delight']})"));
  ASSERT_TRUE(delta.AddLabel(*delta.view().FindByKey("tea"), delta.Label("Drink")).ok());
  const Delta::Property key[] = {{delta.PropertyKey("key"), Value("joy")}};
  ASSERT_TRUE(delta.CreateNode({}, key).ok());
  const StatusOr<Snapshot> frozen = Freeze(delta.view());
  ASSERT_TRUE(frozen.ok()) << frozen.status();
  EXPECT_EQ(frozen->node_count(), 3U);
  ASSERT_EQ(frozen->evidence_count(), 1U);
  EXPECT_EQ(frozen->EvidenceAt(RelationshipId(0), 0).sentence, "Tea causes joy.");
  EXPECT_EQ(frozen->FindByName("delight").size(), 1U);
  EXPECT_TRUE(frozen->FindByKey("joy").has_value());
}

// Without ids, which freezing gives anew.
std::string Shape(const View& view) {
  std::vector<std::string> lines;
  const auto node_text = [&view](NodeId node) {
    std::set<std::string> labels;
    for (const LabelId label : view.Labels(node)) labels.emplace(view.LabelName(label));
    std::string out = "(";
    for (const std::string& label : labels) absl::StrAppend(&out, ":", label);
    return absl::StrCat(out, ToLiteral(view.Properties(node)), ")");
  };
  for (size_t i = 0; i < view.node_bound(); ++i) {
    if (view.IsAlive(NodeId(i))) lines.push_back(node_text(NodeId(i)));
  }
  for (size_t i = 0; i < view.relationship_bound(); ++i) {
    const RelationshipId one(i);
    if (!view.IsAlive(one)) continue;
    lines.push_back(absl::StrCat(node_text(view.Start(one)), "-[:", ToAbsl(view.TypeName(view.Type(one))),
                                 ToLiteral(view.Properties(one)), "]->", node_text(view.End(one))));
  }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) absl::StrAppend(&out, line, "\n");
  return out;
}

TEST(Delta, FreezesIntoTheSameGraph) {
  for (uint32_t seed = 100; seed < 120; ++seed) {
    Writer writer(seed, Start());
    for (int step = 0; step < 200; ++step) writer.Step();
    const StatusOr<Snapshot> frozen = Freeze(writer.delta.view());
    ASSERT_TRUE(frozen.ok()) << frozen.status();
    EXPECT_EQ(Shape(View(*frozen)), Shape(writer.delta.view()));
  }
}

}  // namespace
}  // namespace aitia::graph
