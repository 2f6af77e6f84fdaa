#include "graph/bgl/k_shortest_paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "tests/support/graph_literal.h"

namespace aitia::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string Text(const Snapshot& graph, const CostedPath& path) {
  std::string text = absl::StrCat(path.cost, ":");
  for (size_t i = 0; i < path.path.nodes.size(); ++i) {
    if (i > 0) {
      const RelationshipId relationship = path.path.relationships[i - 1];
      const bool along = graph.Start(relationship) == path.path.nodes[i - 1];
      absl::StrAppend(&text, along ? " -" : " <-", std::string(graph.TypeName(graph.Type(relationship))),
                      along ? ">" : "-");
    }
    absl::StrAppend(&text, " ", std::string(graph.Name(path.path.nodes[i])));
  }
  return text;
}

std::vector<std::string> Texts(const Snapshot& graph, const CostedPaths& found) {
  std::vector<std::string> texts;
  for (const CostedPath& path : found.paths) texts.push_back(Text(graph, path));
  return texts;
}

std::vector<StepRule> AllTypes(const Snapshot& graph, bool along, bool against) {
  std::vector<StepRule> rules;
  for (size_t i = 0; i < graph.types().size(); ++i) rules.push_back({TypeId(i), along, against});
  return rules;
}

// Every path that the query allows, by trying all of them; sorted as KShortestPaths promises.
class Reference {
 public:
  Reference(const Snapshot& graph, const PathQuery& query) : graph_(graph), query_(query) {}

  std::vector<CostedPath> All() {
    for (size_t i = 0; i < graph_.node_count(); ++i) {
      const NodeId node(i);
      if (IsStart(node)) {
        path_ = {{node}, {}};
        Extend();
      }
    }
    std::sort(found_.begin(), found_.end(), [](const CostedPath& a, const CostedPath& b) {
      return std::tuple(a.cost, a.path.relationships.size(), a.path.nodes[0], a.path.relationships) <
             std::tuple(b.cost, b.path.relationships.size(), b.path.nodes[0], b.path.relationships);
    });
    return found_;
  }

 private:
  static bool Has(std::span<const NodeId> nodes, NodeId node) {
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
  }
  bool IsGoal(NodeId node) const { return Has(query_.goals, node); }
  bool IsStart(NodeId node) const { return Has(query_.starts, node) && !IsGoal(node); }

  void Extend() {
    const NodeId at = path_.nodes.back();
    if (path_.relationships.size() == query_.max_hops) return;
    for (const StepRule& rule : query_.rules) {
      for (size_t i = 0; i < graph_.relationship_count(); ++i) {
        const RelationshipId relationship(i);
        if (graph_.Type(relationship) != rule.type) continue;
        if (rule.along && graph_.Start(relationship) == at) Step(relationship, graph_.End(relationship));
        if (rule.against && graph_.End(relationship) == at) Step(relationship, graph_.Start(relationship));
      }
    }
  }
  void Step(RelationshipId relationship, NodeId to) {
    const double cost = query_.cost(relationship);
    if (cost < 0 || IsStart(to) || Has(path_.nodes, to)) return;
    path_.nodes.push_back(to);
    path_.relationships.push_back(relationship);
    if (IsGoal(to)) {
      double total = 0;
      for (auto r = path_.relationships.rbegin(); r != path_.relationships.rend(); ++r)
        total += query_.cost(*r);
      found_.push_back({path_, total});
    } else {
      Extend();
    }
    path_.nodes.pop_back();
    path_.relationships.pop_back();
  }

  const Snapshot& graph_;
  const PathQuery& query_;
  PathValue path_;
  std::vector<CostedPath> found_;
};

class KShortestPathsTest : public ::testing::Test {
 protected:
  const Snapshot graph_ = GraphLiteral(R"(
    (caffeine)-[:CAUSES {cost: 5.0}]->(twitching)
    (caffeine)-[:CAUSES {cost: 1.0}]->(insomnia)-[:CAUSES {cost: 1.0}]->(fatigue)-[:CAUSES {cost: 1.0}]->(twitching)
    (caffeine)-[:LOWERS {cost: 1.0}]->(magnesium)
    (magnesium)-[:TREATS {cost: 2.0}]->(twitching)
    (insomnia)-[:CAUSES {cost: 4.0}]->(twitching)
    (fatigue)-[:CAUSES {cost: 0.0}]->(insomnia)
  )");

  double Cost(RelationshipId relationship) const {
    return graph_.Property(relationship, *graph_.FindPropertyKey("cost")).floating();
  }

  CostedPaths Find(std::string_view from, std::string_view to, size_t count, size_t max_hops,
                   bool against = false) {
    const std::vector<StepRule> rules = AllTypes(graph_, true, against);
    const std::vector<NodeId> starts = {*graph_.FindByKey(from)};
    const std::vector<NodeId> goals = {*graph_.FindByKey(to)};
    PathQuery query;
    query.starts = starts;
    query.goals = goals;
    query.rules = rules;
    query.cost = [this](RelationshipId relationship) { return Cost(relationship); };
    query.count = count;
    query.max_hops = max_hops;
    return KShortestPaths(graph_, query);
  }
};

TEST_F(KShortestPathsTest, CheapestFirstThenFewerHops) {
  EXPECT_THAT(
      Texts(graph_, Find("caffeine", "twitching", 10, 4)),
      ElementsAre("3: caffeine -LOWERS> magnesium -TREATS> twitching",
                  "3: caffeine -CAUSES> insomnia -CAUSES> fatigue -CAUSES> twitching",
                  "5: caffeine -CAUSES> twitching", "5: caffeine -CAUSES> insomnia -CAUSES> twitching"));
}

TEST_F(KShortestPathsTest, HopsAndCountAreBounds) {
  EXPECT_THAT(Texts(graph_, Find("caffeine", "twitching", 10, 1)),
              ElementsAre("5: caffeine -CAUSES> twitching"));
  EXPECT_THAT(Texts(graph_, Find("caffeine", "twitching", 1, 4)),
              ElementsAre("3: caffeine -LOWERS> magnesium -TREATS> twitching"));
  EXPECT_THAT(Find("caffeine", "twitching", 0, 4).paths, IsEmpty());
  EXPECT_THAT(Find("caffeine", "twitching", 5, 0).paths, IsEmpty());
}

TEST_F(KShortestPathsTest, DirectionMatters) {
  EXPECT_THAT(Find("twitching", "caffeine", 5, 4).paths, IsEmpty());
  EXPECT_THAT(Texts(graph_, Find("magnesium", "insomnia", 2, 3, true)),
              ElementsAre("2: magnesium <-LOWERS- caffeine -CAUSES> insomnia",
                          "3: magnesium -TREATS> twitching <-CAUSES- fatigue -CAUSES> insomnia"));
}

TEST_F(KShortestPathsTest, ANodeHasNoPathToItself) {
  EXPECT_THAT(Find("caffeine", "caffeine", 5, 4).paths, IsEmpty());
}

TEST_F(KShortestPathsTest, TheBoundOnWorkHolds) {
  const std::vector<StepRule> rules = AllTypes(graph_, true, false);
  const std::vector<NodeId> starts = {*graph_.FindByKey("caffeine")};
  const std::vector<NodeId> goals = {*graph_.FindByKey("twitching")};
  PathQuery query;
  query.starts = starts;
  query.goals = goals;
  query.rules = rules;
  query.count = 100;
  EXPECT_TRUE(KShortestPaths(graph_, query).complete);
  EXPECT_EQ(KShortestPaths(graph_, query).paths.size(), 4u);
  query.max_work = 30;
  const CostedPaths some = KShortestPaths(graph_, query);
  EXPECT_FALSE(some.complete);
  EXPECT_LT(some.paths.size(), 4u);
  query.max_work = 0;
  EXPECT_FALSE(KShortestPaths(graph_, query).complete);
}

// Small graphs with parallel relationships, loops, ties and costs of zero, against the reference.
TEST(KShortestPathsReferenceTest, RandomGraphs) {
  for (uint32_t seed = 0; seed < 400; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&random](uint32_t limit) { return random() % limit; };
    const uint32_t node_count = 2 + below(7);
    const uint32_t relationship_count = below(24);
    Builder builder;
    std::vector<Builder::Handle> nodes;
    for (uint32_t i = 0; i < node_count; ++i) nodes.push_back(builder.AddNode("n" + std::to_string(i), {}));
    for (uint32_t i = 0; i < relationship_count; ++i) {
      builder.AddRelationship(nodes[below(node_count)], below(2) == 0 ? "A" : "B", nodes[below(node_count)]);
    }
    const Snapshot graph = *builder.Build();
    std::vector<double> costs;
    for (uint32_t i = 0; i < relationship_count; ++i)
      costs.push_back(static_cast<double>(below(5)) - (below(10) == 0 ? 5 : 0));

    std::vector<StepRule> rules;
    for (size_t i = 0; i < graph.types().size(); ++i)
      rules.push_back({TypeId(i), below(4) > 0, below(3) == 0});
    std::vector<NodeId> starts, goals;
    for (uint32_t i = 0; i <= below(3); ++i) starts.emplace_back(below(node_count));
    for (uint32_t i = 0; i <= below(3); ++i) goals.emplace_back(below(node_count));
    PathQuery query;
    query.starts = starts;
    query.goals = goals;
    query.rules = rules;
    query.cost = [&costs](RelationshipId relationship) { return costs[relationship.value]; };
    query.max_hops = below(6);
    query.count = 1 + below(30);

    std::vector<CostedPath> expected = Reference(graph, query).All();
    expected.resize(std::min(expected.size(), query.count));
    EXPECT_EQ(Texts(graph, KShortestPaths(graph, query)), Texts(graph, {expected, true})) << "seed " << seed;
    EXPECT_EQ(KShortestPaths(graph, query).paths.size(), expected.size());
  }
}

}  // namespace
}  // namespace aitia::graph
