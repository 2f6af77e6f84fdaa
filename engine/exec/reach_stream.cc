// A node is the end of a chain without a relationship twice if it is that of any chain: the shortest one
// repeats nothing. Only the start itself needs care, since going to and fro over one relationship does not
// count: it is reached by the shortest cycle through it, which joins two different hops from the start by a
// relationship between the parts of the graph that were met through them.

#include "engine/exec/reach_stream.h"

namespace aitia::engine {

using graph::NodeId;

ReachStream::ReachStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)),
      op_(std::get<Expand>(plan.op)),
      from_(input().ColumnOf(op_.from)),
      properties_(op_.hops.properties, input().ColumnMap(), context) {}

void ReachStream::Open() {
  finder_ = HopFinder(graph(), op_.hops);
  distance_.assign(graph().node_bound(), 0);
  branch_.assign(graph().node_bound(), 0);
  met_.clear();
}

graph::StatusOr<size_t> ReachStream::Begin(const Batch& in, size_t row) {
  ends_.clear();
  if (from_ < 0) return size_t{0};
  const NodeId start = in.columns[static_cast<size_t>(from_)].NodeAt(row);
  if (!start.valid()) return size_t{0};
  AITIA_RETURN_IF_ERROR(properties_.Begin(in, row));
  AITIA_RETURN_IF_ERROR(Search(start));
  return ends_.size();
}

graph::Status ReachStream::Search(NodeId start) {
  for (const NodeId one : met_) distance_[one.value] = 0;
  met_.assign(1, start);
  distance_[start.value] = 1;
  bool returns = op_.hops.min_hops == 0;  // to the start
  const bool either = op_.hops.direction == Direction::kEither;
  uint32_t hops_from_start = 0;
  for (size_t i = 0; i < met_.size(); ++i) {
    const NodeId node = met_[i];
    const uint32_t depth = distance_[node.value] - 1;
    if (depth >= op_.hops.max_hops) break;
    size_t work = 1;
    finder_.ForEachList(graph(), node, [&](const graph::Neighbours& list, bool loops) {
      work += list.size();
      for (size_t k = 0; k < list.size(); ++k) {
        const NodeId next = list.nodes[k];
        if (loops && next == node) continue;
        if (!properties_.Accepts(list.relationships[k])) continue;
        if (node == start) ++hops_from_start;
        uint32_t& distance = distance_[next.value];
        if (distance == 0) {
          distance = depth + 2;
          branch_[next.value] = node == start ? hops_from_start : branch_[node.value];
          met_.push_back(next);
        } else if (!returns) {
          const uint32_t length = depth + distance;  // of the cycle, if it is one: depth + 1 + (distance - 1)
          if (next == start) {
            returns = either ? node == start : length <= op_.hops.max_hops;
          } else if (either) {
            const bool joins = node == start || branch_[next.value] != branch_[node.value];
            returns = joins && length <= op_.hops.max_hops;
          }
        }
      }
    });
    AITIA_RETURN_IF_ERROR(context().Step(work));
  }
  ends_.assign(met_.begin() + (returns ? 0 : 1), met_.end());
  return graph::OkStatus();
}

void ReachStream::Write(VariableId, size_t i, Column* column) { column->Append(ends_[i]); }

}  // namespace aitia::engine
