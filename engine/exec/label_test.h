// Tests of labels and types with their names looked up once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/store/view.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// Holds for one state of the graph.
class LabelTester {
 public:
  LabelTester() = default;
  LabelTester(const graph::View& graph, const queries::LabelTest& test);

  bool Passes(graph::NodeId node) const { return Passes(root_, node); }
  // Of a relationship: its type.
  bool Passes(graph::RelationshipId relationship) const;

 private:
  struct Test {
    queries::LabelTest::Kind kind = queries::LabelTest::Kind::kAny;
    std::optional<graph::LabelId> label;
    std::optional<graph::TypeId> type;
    std::vector<Test> parts;
  };
  static Test Look(const graph::View& graph, const queries::LabelTest& test);
  bool Passes(const Test& test, graph::NodeId node) const;
  static bool Passes(const Test& test, graph::TypeId type);

  graph::View graph_;
  Test root_;
};

// Whether nodes carry all of some labels.
class HasAllLabels {
 public:
  HasAllLabels() = default;
  HasAllLabels(const graph::View& graph, const std::vector<std::string>& names);

  bool operator()(const graph::View& graph, graph::NodeId node) const {
    if (node.value - first_ < count_) return true;  // the one label's nodes lie side by side
    if (is_range_ || is_impossible_) return false;
    for (const graph::LabelId label : labels_) {
      if (!graph.HasLabel(node, label)) return false;
    }
    return true;
  }
  // The graph does not have one of them: then no node can have them all.
  bool is_impossible() const { return is_impossible_; }
  bool is_everything() const { return labels_.empty() && !is_impossible_; }
  const std::vector<graph::LabelId>& labels() const { return labels_; }
  // Where the nodes that pass are exactly [first, first + count).
  bool is_range() const { return is_range_; }
  uint32_t first() const { return first_; }
  uint32_t count() const { return count_; }

 private:
  std::vector<graph::LabelId> labels_;
  bool is_impossible_ = false;
  bool is_range_ = false;
  uint32_t first_ = 0;
  uint32_t count_ = 0;
};

}  // namespace aitia::engine
