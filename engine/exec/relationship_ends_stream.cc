#include "engine/exec/relationship_ends_stream.h"

#include <algorithm>

namespace aitia::engine {

using graph::NodeId;
using graph::RelationshipId;
using graph::Value;

RelationshipEndsStream::RelationshipEndsStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)),
      op_(std::get<RelationshipEnds>(plan.op)),
      relationship_(input().ColumnOf(op_.hops.relationship)),
      from_(op_.from_is_bound ? input().ColumnOf(op_.from) : -1),
      to_(op_.to_is_bound ? input().ColumnOf(op_.to) : -1),
      used_(op_.other_than, input()),
      properties_(op_.hops.properties, input().ColumnMap(), context) {}

graph::StatusOr<size_t> RelationshipEndsStream::Begin(const Batch& in, size_t row) {
  ends_.clear();
  if (relationship_ < 0) return size_t{0};
  const auto node = [&](bool bound, int column, NodeId* wanted) {
    *wanted = NodeId();
    if (!bound) return true;
    if (column >= 0) *wanted = in.columns[static_cast<size_t>(column)].NodeAt(row);
    return wanted->valid();
  };
  if (!node(op_.from_is_bound, from_, &wanted_from_) || !node(op_.to_is_bound, to_, &wanted_to_)) {
    return size_t{0};
  }
  used_.Begin(in, row);
  AITIA_RETURN_IF_ERROR(properties_.Begin(in, row));
  const Value value = in.columns[static_cast<size_t>(relationship_)].At(row);
  if (!op_.hops.variable_length && value.type() == Value::Type::kRelationship) {
    Single(value.relationship());
  }
  if (op_.hops.variable_length && value.type() == Value::Type::kList) Chain(value.list());
  return ends_.size();
}

void RelationshipEndsStream::Offer(Ends ends) {
  if (wanted_from_.valid() && ends.from != wanted_from_) return;
  if (wanted_to_.valid() && ends.to != wanted_to_) return;
  if (op_.from == op_.to && ends.from != ends.to) return;
  ends_.push_back(ends);
}

void RelationshipEndsStream::Single(RelationshipId relationship) {
  if (!finder_.HasType(graph().Type(relationship)) || used_.Contains(relationship)) return;
  const NodeId start = graph().Start(relationship);
  const NodeId end = graph().End(relationship);
  if (finder_.direction() != Direction::kIncoming) Offer({start, end});
  if (finder_.direction() == Direction::kOutgoing) return;
  if (finder_.direction() == Direction::kEither && start == end) return;
  Offer({end, start});
}

NodeId RelationshipEndsStream::Walk(const graph::ValueList& list, NodeId from) const {
  for (const Value& item : list) {
    const NodeId start = graph().Start(item.relationship());
    const NodeId end = graph().End(item.relationship());
    const bool forwards = from == start && op_.hops.direction != Direction::kIncoming;
    const bool back = from == end && op_.hops.direction != Direction::kOutgoing;
    if (!forwards && !back) return {};
    from = forwards ? end : start;
  }
  return from;
}

void RelationshipEndsStream::Chain(const graph::ValueList& list) {
  if (list.size() < op_.hops.min_hops || list.size() > op_.hops.max_hops) return;
  for (size_t i = 0; i < list.size(); ++i) {
    if (list[i].type() != Value::Type::kRelationship) return;
    const RelationshipId one = list[i].relationship();
    if (!finder_.HasType(graph().Type(one)) || used_.Contains(one) || !properties_.Accepts(one)) return;
    if (std::find(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(i), list[i]) !=
        list.begin() + static_cast<std::ptrdiff_t>(i)) {
      return;
    }
  }
  if (list.empty()) {
    const NodeId node = wanted_from_.valid() ? wanted_from_ : wanted_to_;
    if (node.valid()) return Offer({node, node});
    for (size_t i = 0; i < graph().node_bound(); ++i) {
      if (graph().IsAlive(NodeId(i))) Offer({NodeId(i), NodeId(i)});
    }
    return;
  }
  const RelationshipId first = list.front().relationship();
  const NodeId start = graph().Start(first);
  const NodeId end = graph().End(first);
  const auto from = [&](NodeId node) {
    if (const NodeId last = Walk(list, node); last.valid()) Offer({node, last});
  };
  if (op_.hops.direction != Direction::kIncoming) from(start);
  if (op_.hops.direction != Direction::kOutgoing &&
      (start != end || op_.hops.direction != Direction::kEither)) {
    from(end);
  }
}

void RelationshipEndsStream::Write(VariableId variable, size_t i, Column* column) {
  column->Append(variable == op_.from ? ends_[i].from : ends_[i].to);
}

}  // namespace aitia::engine
