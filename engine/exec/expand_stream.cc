// Lists of neighbours are copied in one piece where every hop becomes a row. Where the end is bound it is
// looked up in the list, which is sorted.

#include "engine/exec/expand_stream.h"

#include <algorithm>

namespace aitia::engine {

using graph::Neighbours;
using graph::NodeId;

ExpandStream::ExpandStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)),
      op_(std::get<Expand>(plan.op)),
      from_(input().ColumnOf(op_.from)),
      to_(op_.to_is_bound ? input().ColumnOf(op_.to) : -1),
      new_node_(op_.to_is_bound ? -1 : ColumnOf(op_.to)),
      new_relationship_(ColumnOf(op_.hops.relationship)),
      used_(op_.other_than, input()) {}

void ExpandStream::Open() { finder_ = HopFinder(graph(), op_.hops); }

void ExpandStream::ResetRow() { list_ = place_ = 0; }

bool ExpandStream::AppendList(const Task& task, NodeId from, const Neighbours& list, bool loops) {
  if (loops || !used_.empty()) return AppendSome(task, from, list, loops, NodeId());
  const size_t count = std::min(task.room - task.sources.size(), list.size() - place_);
  task.sources.insert(task.sources.end(), count, static_cast<uint32_t>(task.row));
  if (new_node_ >= 0) {
    auto& out = *task.out.columns[static_cast<size_t>(new_node_)].Nodes();
    const auto first = list.nodes.begin() + static_cast<std::ptrdiff_t>(place_);
    out.insert(out.end(), first, first + static_cast<std::ptrdiff_t>(count));
  }
  if (new_relationship_ >= 0) {
    auto& out = *task.out.columns[static_cast<size_t>(new_relationship_)].Relationships();
    const auto first = list.relationships.begin() + static_cast<std::ptrdiff_t>(place_);
    out.insert(out.end(), first, first + static_cast<std::ptrdiff_t>(count));
  }
  place_ += count;
  return place_ == list.size();
}

bool ExpandStream::AppendSome(const Task& task, NodeId from, const Neighbours& list, bool loops,
                              NodeId wanted) {
  if (wanted.valid() && place_ == 0) {
    place_ = static_cast<size_t>(std::lower_bound(list.nodes.begin(), list.nodes.end(), wanted) -
                                 list.nodes.begin());
  }
  for (; place_ < list.size(); ++place_) {
    const NodeId node = list.nodes[place_];
    if (wanted.valid() && node != wanted) break;
    if (loops && node == from) continue;
    if (used_.Contains(list.relationships[place_])) continue;
    if (task.sources.size() == task.room) return false;
    task.sources.push_back(static_cast<uint32_t>(task.row));
    if (new_node_ >= 0) task.out.columns[static_cast<size_t>(new_node_)].Nodes()->push_back(node);
    if (new_relationship_ >= 0) {
      task.out.columns[static_cast<size_t>(new_relationship_)].Relationships()->push_back(
          list.relationships[place_]);
    }
  }
  return true;
}

graph::Status ExpandStream::Fill(const Task& task) {
  const size_t lists = finder_.list_count();
  if (from_ < 0 || (op_.to_is_bound && to_ < 0)) {
    task.row = task.in.rows;
    return graph::OkStatus();
  }
  const Column& starts = task.in.columns[static_cast<size_t>(from_)];
  for (; task.row < task.in.rows; ++task.row, list_ = 0) {
    const NodeId from = starts.NodeAt(task.row);
    if (!from.valid()) continue;
    NodeId to;
    if (op_.to_is_bound) {
      to = task.in.columns[static_cast<size_t>(to_)].NodeAt(task.row);
      if (!to.valid()) continue;
    }
    if (!used_.empty()) used_.Begin(task.in, task.row);
    for (; list_ < lists; ++list_, place_ = 0) {
      bool loops = false;
      Neighbours list = finder_.List(graph(), from, list_, &loops);
      if (list.nodes.empty()) continue;
      if (!to.valid()) {
        if (!AppendList(task, from, list, loops)) return graph::OkStatus();
        continue;
      }
      if (!AppendSome(task, from, list, loops, to)) return graph::OkStatus();
    }
    AITIA_RETURN_IF_ERROR(context().Step(1 + lists));
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
