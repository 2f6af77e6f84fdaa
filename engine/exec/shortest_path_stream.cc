// Breadth first from both ends, always the side whose last level is smaller. Where the sides meet, each
// shortest chain crosses exactly one node of both last levels: the chains are put together there from the
// ways back to the two ends, along falling distances, so that no step leads astray.

#include "engine/exec/shortest_path_stream.h"

#include <algorithm>

namespace aitia::engine {

using graph::NodeId;

ShortestPathStream::ShortestPathStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)),
      op_(std::get<ShortestPath>(plan.op)),
      from_(input().ColumnOf(op_.from)),
      to_(input().ColumnOf(op_.to)),
      properties_(op_.hops.properties, input().ColumnMap(), context) {}

void ShortestPathStream::Open() {
  Hops turned = op_.hops;
  if (turned.direction != Direction::kEither) {
    turned.direction = turned.direction == Direction::kOutgoing ? Direction::kIncoming : Direction::kOutgoing;
  }
  left_.onwards = right_.back = HopFinder(graph(), op_.hops);
  left_.back = right_.onwards = HopFinder(graph(), turned);
  for (Side* side : {&left_, &right_}) {
    side->distance.assign(graph().node_bound(), 0);
    side->met.clear();
  }
}

graph::StatusOr<size_t> ShortestPathStream::Begin(const Batch& in, size_t row) {
  chains_.clear();
  if (from_ < 0 || to_ < 0) return size_t{0};
  const NodeId from = in.columns[static_cast<size_t>(from_)].NodeAt(row);
  const NodeId to = in.columns[static_cast<size_t>(to_)].NodeAt(row);
  if (!from.valid() || !to.valid()) return size_t{0};
  if (from == to) {
    if (op_.hops.min_hops == 0) chains_.emplace_back();
    return chains_.size();
  }
  AITIA_RETURN_IF_ERROR(properties_.Begin(in, row));
  AITIA_RETURN_IF_ERROR(Search(from, to));
  return chains_.size();
}

void ShortestPathStream::Start(Side* side, NodeId node) {
  for (const NodeId one : side->met) side->distance[one.value] = 0;
  side->met.assign(1, node);
  side->level_begin = 0;
  side->depth = 0;
  side->distance[node.value] = 1;
}

graph::StatusOr<bool> ShortestPathStream::Advance(Side* side, const Side& other) {
  const size_t end = side->met.size();
  bool meets = false;
  ++side->depth;
  for (size_t i = side->level_begin; i < end && (op_.all || !meets); ++i) {
    const NodeId node = side->met[i];
    size_t work = side->onwards.list_count();
    side->onwards.ForEachList(graph(), node, [&](const graph::Neighbours& list, bool) {
      work += list.size();
      for (size_t k = 0; k < list.size(); ++k) {
        const NodeId next = list.nodes[k];
        if (side->Has(next) || !properties_.Accepts(list.relationships[k])) continue;
        side->distance[next.value] = side->depth + 1;
        side->met.push_back(next);
        meets = meets || other.Has(next);
      }
    });
    AITIA_RETURN_IF_ERROR(context().Step(work));
  }
  side->level_begin = end;
  return meets;
}

graph::Status ShortestPathStream::Search(NodeId from, NodeId to) {
  Start(&left_, from);
  Start(&right_, to);
  while (left_.level_size() > 0 && right_.level_size() > 0 &&
         left_.depth + right_.depth < op_.hops.max_hops) {
    const bool go_left = left_.level_size() <= right_.level_size();
    AITIA_ASSIGN_OR_RETURN(const bool meets, go_left ? Advance(&left_, right_) : Advance(&right_, left_));
    if (meets) return CollectChains();
  }
  return graph::OkStatus();
}

graph::Status ShortestPathStream::CollectHalves(const Side& side, NodeId node, std::vector<Half>* halves) {
  struct Level {
    std::vector<Hop> hops;  // towards where the side began
    size_t next = 0;
  };
  std::vector<Level> levels;
  Half half;
  const auto descend = [&](NodeId at) {
    Level& level = levels.emplace_back();
    side.back.Collect(graph(), at, &level.hops);
    const uint32_t nearer = side.distance[at.value] - 1;
    const auto leads_away = [&](const Hop& hop) {
      return side.distance[hop.node.value] != nearer || !properties_.Accepts(hop.relationship);
    };
    level.hops.erase(std::remove_if(level.hops.begin(), level.hops.end(), leads_away), level.hops.end());
  };
  if (side.distance[node.value] == 1) {
    halves->emplace_back();
    return graph::OkStatus();
  }
  descend(node);
  while (!levels.empty()) {
    Level& level = levels.back();
    if (level.next == level.hops.size()) {
      levels.pop_back();
      if (!half.empty()) half.pop_back();
      continue;
    }
    const Hop hop = level.hops[level.next++];
    AITIA_RETURN_IF_ERROR(context().Step(level.hops.size()));
    half.push_back(hop.relationship);
    if (side.distance[hop.node.value] == 1) {
      halves->push_back(half);
      if (!op_.all) return graph::OkStatus();
      half.pop_back();
    } else {
      descend(hop.node);
    }
  }
  return graph::OkStatus();
}

graph::Status ShortestPathStream::CollectChains() {
  const uint32_t left_depth = left_.depth + 1;
  const uint32_t right_depth = right_.depth + 1;
  // The side that went on last has them all in its last level.
  for (size_t i = left_.level_begin; i < left_.met.size(); ++i) {
    const NodeId middle = left_.met[i];
    if (left_.distance[middle.value] != left_depth || right_.distance[middle.value] != right_depth) continue;
    std::vector<Half> before;
    std::vector<Half> after;
    AITIA_RETURN_IF_ERROR(CollectHalves(left_, middle, &before));
    AITIA_RETURN_IF_ERROR(CollectHalves(right_, middle, &after));
    for (const Half& a : before) {
      for (const Half& b : after) {
        graph::ValueList chain(a.rbegin(), a.rend());
        chain.insert(chain.end(), b.begin(), b.end());
        AITIA_RETURN_IF_ERROR(context().Step(chain.size()));
        chains_.push_back(std::move(chain));
        if (!op_.all) return graph::OkStatus();
      }
    }
  }
  return graph::OkStatus();
}

void ShortestPathStream::Write(VariableId, size_t i, Column* column) {
  graph::ValueList chain = chains_[i];
  if (op_.hops.backwards) std::reverse(chain.begin(), chain.end());
  column->Append(graph::Value(std::move(chain)));
}

}  // namespace aitia::engine
