// Where relationships of some types lead from a node: what all operators that follow relationships share.
#pragma once

#include <optional>
#include <vector>

#include "engine/exec/evaluate.h"
#include "engine/exec/stream.h"
#include "engine/plan/plan.h"
#include "graph/store/columns.h"
#include "graph/store/view.h"

namespace aitia::engine {

struct Hop {
  graph::RelationshipId relationship;
  graph::NodeId node;
};

// The types and direction of a hop, looked up for one state of the graph.
class HopFinder {
 public:
  HopFinder() = default;
  HopFinder(const graph::View& graph, const Hops& hops);

  // Calls visit(Neighbours, bool loops) for each list of neighbours of the node; loops: hops back to the node
  // itself are to be left out, since they have been met in another list.
  template <typename Visit>
  void ForEachList(const graph::View& graph, graph::NodeId node, Visit&& visit) const {
    for (size_t i = 0; i < types_.size(); ++i) {
      if (direction_ != Direction::kIncoming && outgoing_[i].Has(node)) {
        visit(graph.Outgoing(node, types_[i]), false);
      }
      if (direction_ != Direction::kOutgoing && incoming_[i].Has(node)) {
        visit(graph.Incoming(node, types_[i]), direction_ == Direction::kEither);
      }
    }
  }

  size_t list_count() const { return types_.size() * (direction_ == Direction::kEither ? 2 : 1); }
  // The i-th of these lists.
  graph::Neighbours List(const graph::View& graph, graph::NodeId node, size_t i, bool* loops) const {
    if (direction_ != Direction::kEither) {
      *loops = false;
      return direction_ == Direction::kOutgoing ? graph.Outgoing(node, types_[i])
                                                : graph.Incoming(node, types_[i]);
    }
    *loops = i % 2 == 1;
    return *loops ? graph.Incoming(node, types_[i / 2]) : graph.Outgoing(node, types_[i / 2]);
  }

  // Appends the hops from a node.
  void Collect(const graph::View& graph, graph::NodeId node, std::vector<Hop>* hops) const;

  bool HasType(graph::TypeId type) const;
  Direction direction() const { return direction_; }
  const std::vector<graph::TypeId>& types() const { return types_; }

 private:
  // Nodes outside of it have no relationships of a type: with many types most are passed over by that.
  struct NodeRange {
    uint32_t first = 0;
    uint32_t count = UINT32_MAX;
    bool Has(graph::NodeId node) const { return node.value - first < count; }
  };
  static NodeRange RangeOf(const graph::View& graph, const graph::Adjacency& adjacency, graph::TypeId type);

  std::vector<graph::TypeId> types_;            // sorted, each once
  std::vector<NodeRange> outgoing_, incoming_;  // of each type
  Direction direction_ = Direction::kOutgoing;
};

// What each relationship of a chain must have: a map of properties, known once the row is.
class HopProperties {
 public:
  HopProperties(const std::optional<Expression>& properties, const std::vector<int>& columns,
                Context* context);

  graph::Status Begin(const Batch& in, size_t row);
  bool Accepts(graph::RelationshipId relationship) const;

 private:
  Context* context_;
  std::optional<Evaluator> evaluator_;
  std::vector<std::pair<std::optional<graph::PropertyKeyId>, graph::Value>> wanted_;
};

// Relationships that a row uses already in other parts of a pattern.
class UsedRelationships {
 public:
  UsedRelationships(const std::vector<VariableId>& variables, const Stream& input);

  bool empty() const { return columns_.empty(); }
  void Begin(const Batch& in, size_t row);
  bool Contains(graph::RelationshipId relationship) const;
  std::span<const graph::RelationshipId> all() const { return used_; }

 private:
  std::vector<size_t> columns_;
  std::vector<graph::RelationshipId> used_;
};

}  // namespace aitia::engine
