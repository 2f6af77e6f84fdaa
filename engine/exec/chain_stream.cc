// A search with a stack of its own, since a chain may be as long as the graph has relationships. It stops
// after each chain found, so that a consumer that wants few rows pays for few.

#include "engine/exec/chain_stream.h"

#include <algorithm>

namespace aitia::engine {

using graph::NodeId;
using graph::RelationshipId;
using graph::Value;

namespace {
constexpr size_t kLong = 24;  // relationships; beyond, a hash set tells whether one is in the chain
}

ChainStream::ChainStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)),
      op_(std::get<Expand>(plan.op)),
      from_(input().ColumnOf(op_.from)),
      to_(op_.to_is_bound ? input().ColumnOf(op_.to) : -1),
      new_node_(op_.to_is_bound ? -1 : ColumnOf(op_.to)),
      new_relationship_(ColumnOf(op_.hops.relationship)),
      used_(op_.other_than, input()),
      properties_(op_.hops.properties, input().ColumnMap(), context) {}

void ChainStream::Open() { finder_ = HopFinder(graph(), op_.hops); }

graph::StatusOr<bool> ChainStream::Start(const Task& task) {
  started_ = true;
  start_ = from_ < 0 ? NodeId() : task.in.columns[static_cast<size_t>(from_)].NodeAt(task.row);
  wanted_end_ = NodeId();
  if (!start_.valid()) return false;
  if (op_.to_is_bound) {
    if (to_ < 0) return false;
    wanted_end_ = task.in.columns[static_cast<size_t>(to_)].NodeAt(task.row);
    if (!wanted_end_.valid()) return false;
  }
  used_.Begin(task.in, task.row);
  AITIA_RETURN_IF_ERROR(properties_.Begin(task.in, task.row));
  offer_start_ = op_.hops.min_hops == 0;
  depth_ = 0;
  chain_.clear();
  long_chain_.clear();
  if (op_.hops.max_hops > 0) Descend(start_);
  return true;
}

void ChainStream::Descend(NodeId node) {
  if (depth_ == levels_.size()) levels_.emplace_back();
  Level& level = levels_[depth_++];
  level.hops.clear();
  level.next = 0;
  finder_.Collect(graph(), node, &level.hops);
}

bool ChainStream::IsUsed(RelationshipId relationship) const {
  if (used_.Contains(relationship)) return true;
  if (chain_.size() > kLong) return long_chain_.contains(relationship);
  return std::find(chain_.begin(), chain_.end(), relationship) != chain_.end();
}

graph::StatusOr<bool> ChainStream::Advance() {
  if (offer_start_) {
    offer_start_ = false;
    end_ = start_;
    if (!wanted_end_.valid() || wanted_end_ == start_) return true;
  }
  while (depth_ > 0) {
    // The chain is as long as there are levels when the last hop was not gone beyond.
    if (chain_.size() == depth_) {
      if (chain_.size() > kLong) long_chain_.erase(chain_.back());
      chain_.pop_back();
    }
    Level& level = levels_[depth_ - 1];
    if (level.next == level.hops.size()) {
      --depth_;
      continue;
    }
    const Hop hop = level.hops[level.next++];
    AITIA_RETURN_IF_ERROR(context().Step());
    if (IsUsed(hop.relationship) || !properties_.Accepts(hop.relationship)) continue;
    chain_.push_back(hop.relationship);
    if (chain_.size() > kLong) {
      if (chain_.size() == kLong + 1) {
        long_chain_.clear();
        long_chain_.insert(chain_.begin(), chain_.end());
      } else {
        long_chain_.insert(hop.relationship);
      }
    }
    if (chain_.size() < op_.hops.max_hops) Descend(hop.node);
    if (chain_.size() >= op_.hops.min_hops && (!wanted_end_.valid() || wanted_end_ == hop.node)) {
      end_ = hop.node;
      return true;
    }
  }
  return false;
}

Value ChainStream::Chain() const {
  graph::ValueList list(chain_.begin(), chain_.end());
  if (op_.hops.backwards) std::reverse(list.begin(), list.end());
  return Value(std::move(list));
}

graph::Status ChainStream::Fill(const Task& task) {
  for (; task.row < task.in.rows; ++task.row) {
    if (!started_) {
      AITIA_ASSIGN_OR_RETURN(const bool any, Start(task));
      if (!any) {
        started_ = false;
        continue;
      }
    }
    while (true) {
      if (task.sources.size() == task.room) return graph::OkStatus();
      AITIA_ASSIGN_OR_RETURN(const bool found, Advance());
      if (!found) break;
      task.sources.push_back(static_cast<uint32_t>(task.row));
      if (new_node_ >= 0) task.out.columns[static_cast<size_t>(new_node_)].Append(end_);
      if (new_relationship_ >= 0) {
        task.out.columns[static_cast<size_t>(new_relationship_)].Append(Chain());
      }
    }
    started_ = false;
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
