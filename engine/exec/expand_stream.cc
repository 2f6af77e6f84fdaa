#include "engine/exec/expand_stream.h"

#include <algorithm>

#include "absl/container/flat_hash_set.h"

namespace aitia::engine {

using graph::NodeId;
using graph::RelationshipId;
using graph::Value;

ExpandStream::ExpandStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)), op_(std::get<Expand>(plan.op)) {
  from_ = input().ColumnOf(op_.from);
  to_ = op_.to_is_bound ? input().ColumnOf(op_.to) : -1;
  for (const VariableId other : op_.other_than) {
    if (const int column = input().ColumnOf(other); column >= 0) other_than_.push_back(column);
  }
  if (op_.types.empty()) {
    for (size_t i = 0; i < graph().types().size(); ++i) types_.emplace_back(i);
  }
  for (const std::string& name : op_.types) {
    if (const std::optional<graph::TypeId> type = graph().FindType(name)) types_.push_back(*type);
  }
  std::sort(types_.begin(), types_.end());
  types_.erase(std::unique(types_.begin(), types_.end()), types_.end());
}

void ExpandStream::CollectHops(NodeId node, std::vector<Hop>* hops) const {
  for (const graph::TypeId type : types_) {
    if (op_.direction != Direction::kIncoming) {
      const graph::Neighbours neighbours = graph().Outgoing(node, type);
      for (size_t i = 0; i < neighbours.size(); ++i) {
        hops->push_back({neighbours.relationships[i], neighbours.nodes[i]});
      }
    }
    if (op_.direction != Direction::kOutgoing) {
      const graph::Neighbours neighbours = graph().Incoming(node, type);
      for (size_t i = 0; i < neighbours.size(); ++i) {
        // A loop has been met already as an outgoing one.
        if (op_.direction == Direction::kEither && neighbours.nodes[i] == node) continue;
        hops->push_back({neighbours.relationships[i], neighbours.nodes[i]});
      }
    }
  }
}

void ExpandStream::CollectUsed(const Batch& in, size_t row) {
  used_.clear();
  for (const int column : other_than_) {
    const Value value = in.columns[static_cast<size_t>(column)].At(row);
    if (value.type() == Value::Type::kRelationship) used_.push_back(value.relationship());
    if (value.type() != Value::Type::kList) continue;
    for (const Value& item : value.list()) {
      if (item.type() == Value::Type::kRelationship) used_.push_back(item.relationship());
    }
  }
}

graph::StatusOr<size_t> ExpandStream::Begin(const Batch& in, size_t row) {
  hops_.clear();
  chains_.clear();
  if (from_ < 0) return size_t{0};
  const Value from = in.columns[static_cast<size_t>(from_)].At(row);
  if (from.type() != Value::Type::kNode) return size_t{0};
  wanted_end_ = NodeId();
  if (op_.to_is_bound) {
    const Value to = to_ < 0 ? Value() : in.columns[static_cast<size_t>(to_)].At(row);
    if (to.type() != Value::Type::kNode) return size_t{0};
    wanted_end_ = to.node();
  }
  CollectUsed(in, row);
  if (!op_.is_single()) {
    AITIA_RETURN_IF_ERROR(CollectChains(from.node()));
    return hops_.size();
  }
  CollectHops(from.node(), &hops_);
  hops_.erase(std::remove_if(hops_.begin(), hops_.end(),
                             [this](const Hop& hop) {
                               return !EndsRight(hop.node) ||
                                      std::find(used_.begin(), used_.end(), hop.relationship) != used_.end();
                             }),
              hops_.end());
  return hops_.size();
}

// Depth first with a stack of its own: a chain may be as long as the graph has relationships.
graph::Status ExpandStream::CollectChains(NodeId start) {
  struct Level {
    std::vector<Hop> hops;
    size_t next = 0;
  };
  const auto emit = [this](NodeId node, const graph::ValueList& chain) {
    if (!EndsRight(node)) return graph::OkStatus();
    hops_.push_back({RelationshipId(), node});
    chains_.push_back(chain);
    return context().Charge(1 + chain.size());
  };
  graph::ValueList chain;
  if (op_.min_hops == 0) AITIA_RETURN_IF_ERROR(emit(start, chain));
  if (op_.max_hops == 0) return graph::OkStatus();
  absl::flat_hash_set<RelationshipId> used(used_.begin(), used_.end());
  std::vector<Level> levels(1);
  CollectHops(start, &levels.back().hops);
  while (!levels.empty()) {
    Level& level = levels.back();
    if (level.next == level.hops.size()) {
      levels.pop_back();
      if (!chain.empty()) {
        used.erase(chain.back().relationship());
        chain.pop_back();
      }
      continue;
    }
    const Hop hop = level.hops[level.next++];
    AITIA_RETURN_IF_ERROR(context().Charge(1));
    if (!used.insert(hop.relationship).second) continue;
    chain.emplace_back(hop.relationship);
    if (chain.size() >= op_.min_hops) AITIA_RETURN_IF_ERROR(emit(hop.node, chain));
    if (chain.size() < op_.max_hops) {
      levels.emplace_back();
      CollectHops(hop.node, &levels.back().hops);
    } else {
      used.erase(hop.relationship);
      chain.pop_back();
    }
  }
  return graph::OkStatus();
}

void ExpandStream::Write(VariableId variable, size_t i, Column* column) {
  if (variable == op_.to) {
    column->Append(hops_[i].node);
  } else if (op_.is_single()) {
    column->Append(hops_[i].relationship);
  } else {
    column->Append(Value(chains_[i]));
  }
}

}  // namespace aitia::engine
