// The count from a node along a branch is the sum, over the neighbours that carry the labels, of the product
// of the counts of what is below; a leaf is the length of a list. Counts below the first level are kept for
// each node, so that every relationship is looked at once at most.
//
// Where two sources meet, one list is marked in a table by node and the other is run through; as long as the
// rows keep their first node its marks stay. A relationship that is used already, or by both sources, needs
// care: rows where that could happen are counted one match at a time.

#include "engine/exec/count_matches_stream.h"

#include <algorithm>

#include "engine/exec/query_error.h"

namespace aitia::engine {

using graph::Neighbours;
using graph::NodeId;
using graph::StatusOr;

namespace {

graph::Status TooMany() {
  return QueryError(kArithmeticError, "IntegerOverflow", "there are more matches than an integer can count");
}

StatusOr<uint64_t> Times(uint64_t a, uint64_t b) {
  uint64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product) || product > INT64_MAX) return TooMany();
  return product;
}

}  // namespace

CountMatchesStream::CountMatchesStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)) {
  const auto& op = std::get<CountMatches>(plan.op);
  for (const CountedHops& branch : op.branches) branches_.push_back(MakeBranch(branch));
  times_ = ColumnOf(op.times);
}

CountMatchesStream::Branch CountMatchesStream::MakeBranch(const CountedHops& op) {
  Branch branch{&op, {}, {}, UsedRelationships(op.other_than, input()), {}, {}, {}};
  for (const auto& source : op.sources) {
    branch.columns.push_back(source.from.valid() ? input().ColumnOf(source.from) : -1);
  }
  for (const CountedHops& below : op.below) branch.below.push_back(MakeBranch(below));
  return branch;
}

void CountMatchesStream::Look(Branch* branch) {
  branch->finders.clear();
  for (const auto& source : branch->op->sources) branch->finders.emplace_back(graph(), source.hops);
  branch->labels = HasAllLabels(graph(), branch->op->labels);
  branch->known.clear();
  for (Branch& below : branch->below) Look(&below);
}

void CountMatchesStream::Open() {
  for (Branch& branch : branches_) Look(&branch);
  marks_.clear();
  marked_ = {};
}

graph::Status CountMatchesStream::Fill(const Task& task) {
  for (; task.row < task.in.rows && task.sources.size() < task.room; ++task.row) {
    uint64_t times = 1;
    for (Branch& branch : branches_) {
      AITIA_ASSIGN_OR_RETURN(const uint64_t count, CountRow(&branch, task));
      AITIA_ASSIGN_OR_RETURN(times, Times(times, count));
      if (times == 0) break;
    }
    if (times == 0) continue;
    task.sources.push_back(static_cast<uint32_t>(task.row));
    if (times_ >= 0) {
      task.out.columns[static_cast<size_t>(times_)].Append(graph::Value(static_cast<int64_t>(times)));
    }
  }
  return graph::OkStatus();
}

StatusOr<uint64_t> CountMatchesStream::CountRow(Branch* branch, const Task& task) {
  if (branch->columns.size() > 1) return CountMeeting(branch, task);
  if (branch->columns[0] < 0) return uint64_t{0};
  const NodeId from = task.in.columns[static_cast<size_t>(branch->columns[0])].NodeAt(task.row);
  if (!from.valid()) return uint64_t{0};
  if (branch->used.empty()) return CountFrom(branch, from);
  branch->used.Begin(task.in, task.row);
  return CountMeetingSlowly(branch, {from});
}

StatusOr<uint64_t> CountMatchesStream::CountFrom(Branch* branch, NodeId node) {
  uint64_t total = 0;
  graph::Status status;
  branch->finders[0].ForEachList(graph(), node, [&](const Neighbours& list, bool loops) {
    if (!status.ok() || list.nodes.empty()) return;
    const StatusOr<uint64_t> count = CountList(branch, node, list, loops);
    if (!count.ok()) {
      status = count.status();
    } else if (__builtin_add_overflow(total, *count, &total)) {
      status = TooMany();
    }
  });
  AITIA_RETURN_IF_ERROR(status);
  return total;
}

StatusOr<uint64_t> CountMatchesStream::CountList(Branch* branch, NodeId from, const Neighbours& list,
                                                 bool loops) {
  const HasAllLabels& labels = branch->labels;
  AITIA_RETURN_IF_ERROR(context().Step(4));
  if (labels.is_impossible()) return uint64_t{0};
  if (branch->below.empty() && (labels.is_everything() || labels.is_range())) {
    auto begin = list.nodes.begin();
    auto end = list.nodes.end();
    if (labels.is_range()) {
      const NodeId first(labels.first());
      const NodeId last(labels.first() + labels.count() - 1);
      if (*begin < first) begin = std::lower_bound(begin, end, first);
      if (begin != end && *(end - 1) > last) end = std::upper_bound(begin, end, last);
    }
    auto count = static_cast<uint64_t>(end - begin);
    if (loops) {
      const auto [low, high] = std::equal_range(begin, end, from);
      count -= static_cast<uint64_t>(high - low);
    }
    return count;
  }
  uint64_t total = 0;
  AITIA_RETURN_IF_ERROR(context().Step(list.size()));
  for (const NodeId node : list.nodes) {
    if ((loops && node == from) || !labels(graph(), node)) continue;
    AITIA_ASSIGN_OR_RETURN(const uint64_t count, CountBelow(branch, node));
    if (__builtin_add_overflow(total, count, &total)) return TooMany();
  }
  return total;
}

StatusOr<uint64_t> CountMatchesStream::CountBelow(Branch* branch, NodeId node) {
  if (branch->below.empty()) return uint64_t{1};
  if (branch->known.empty()) {
    AITIA_RETURN_IF_ERROR(context().Allow(graph().node_bound() * sizeof(uint64_t)));
    branch->known.resize(graph().node_bound());
  }
  uint64_t& known = branch->known[node.value];
  if (known != 0) return known - 1;
  uint64_t product = 1;
  for (Branch& below : branch->below) {
    AITIA_ASSIGN_OR_RETURN(const uint64_t count, CountFrom(&below, node));
    AITIA_ASSIGN_OR_RETURN(product, Times(product, count));
    if (product == 0) break;
  }
  known = product + 1;
  return product;
}

StatusOr<uint64_t> CountMatchesStream::CountMeeting(Branch* branch, const Task& task) {
  std::vector<NodeId> nodes;
  for (const int column : branch->columns) {
    nodes.push_back(column < 0 ? NodeId() : task.in.columns[static_cast<size_t>(column)].NodeAt(task.row));
    if (!nodes.back().valid()) return uint64_t{0};
  }
  branch->used.Begin(task.in, task.row);
  const bool simple = nodes.size() == 2 && nodes[0] != nodes[1] && branch->finders[0].list_count() == 1 &&
                      branch->finders[1].list_count() == 1;
  if (!simple) return CountMeetingSlowly(branch, nodes);
  bool loops = false;
  Neighbours lists[2];
  for (size_t i = 0; i < 2; ++i) lists[i] = branch->finders[i].List(graph(), nodes[i], 0, &loops);
  // A used relationship can only be met again where it joins a source and the node that they share.
  for (const graph::RelationshipId one : branch->used.all()) {
    const NodeId start = graph().Start(one);
    const NodeId end = graph().End(one);
    for (size_t i = 0; i < 2; ++i) {
      if (start != nodes[i] && end != nodes[i]) continue;
      const NodeId shared = start == nodes[i] ? end : start;
      if (std::binary_search(lists[0].nodes.begin(), lists[0].nodes.end(), shared) &&
          std::binary_search(lists[1].nodes.begin(), lists[1].nodes.end(), shared)) {
        return CountMeetingSlowly(branch, nodes);
      }
    }
  }
  // The first in the row is the one that changes least from row to row: its list is marked.
  const size_t outer = branch->columns[0] < branch->columns[1] ? 0 : 1;
  const std::span<const NodeId> kept = lists[outer].nodes;
  if (marked_.data() != kept.data() || marked_.size() != kept.size()) {
    if (marks_.empty()) marks_.resize(graph().node_bound());
    for (const NodeId node : marked_) marks_[node.value] = 0;
    // Parallel relationships are as many marks; more than a byte holds are left to the slow way.
    for (size_t i = 0; i < kept.size(); ++i) {
      if (++marks_[kept[i].value] < UINT8_MAX) continue;
      for (const NodeId node : kept) marks_[node.value] = 0;
      marked_ = {};
      return CountMeetingSlowly(branch, nodes);
    }
    marked_ = kept;
  }
  const bool plain = branch->below.empty() && branch->labels.is_everything();
  uint64_t total = 0;
  AITIA_RETURN_IF_ERROR(context().Step(1 + lists[1 - outer].size()));
  for (const NodeId node : lists[1 - outer].nodes) {
    const uint8_t marks = marks_[node.value];
    if (plain) {
      total += marks;
      continue;
    }
    if (marks == 0 || !branch->labels(graph(), node)) continue;
    AITIA_ASSIGN_OR_RETURN(const uint64_t below, CountBelow(branch, node));
    AITIA_ASSIGN_OR_RETURN(const uint64_t product, Times(marks, below));
    if (__builtin_add_overflow(total, product, &total)) return TooMany();
  }
  return total;
}

StatusOr<uint64_t> CountMatchesStream::CountMeetingSlowly(Branch* branch, const std::vector<NodeId>& nodes) {
  std::vector<std::vector<Hop>> hops(nodes.size());
  for (size_t i = 0; i < nodes.size(); ++i) {
    branch->finders[i].Collect(graph(), nodes[i], &hops[i]);
    std::sort(hops[i].begin(), hops[i].end(), [](const Hop& a, const Hop& b) {
      return a.node != b.node ? a.node < b.node : a.relationship < b.relationship;
    });
    AITIA_RETURN_IF_ERROR(context().Step(1 + hops[i].size()));
  }
  // Combinations of hops of the sources from `source` on to the same node, no relationship twice.
  std::vector<graph::RelationshipId> taken;
  const auto combine = [&](const auto& self, size_t source, NodeId node) -> uint64_t {
    if (source == nodes.size()) return 1;
    const auto first = std::lower_bound(hops[source].begin(), hops[source].end(), node,
                                        [](const Hop& hop, NodeId wanted) { return hop.node < wanted; });
    uint64_t total = 0;
    for (auto hop = first; hop != hops[source].end() && hop->node == node; ++hop) {
      if (branch->used.Contains(hop->relationship) ||
          std::find(taken.begin(), taken.end(), hop->relationship) != taken.end()) {
        continue;
      }
      taken.push_back(hop->relationship);
      total += self(self, source + 1, node);
      taken.pop_back();
    }
    return total;
  };
  uint64_t total = 0;
  for (const Hop& hop : hops[0]) {
    if (branch->used.Contains(hop.relationship) || !branch->labels(graph(), hop.node)) continue;
    taken.assign(1, hop.relationship);
    const uint64_t count = combine(combine, 1, hop.node);
    if (count == 0) continue;
    AITIA_ASSIGN_OR_RETURN(const uint64_t below, CountBelow(branch, hop.node));
    AITIA_ASSIGN_OR_RETURN(const uint64_t product, Times(count, below));
    if (__builtin_add_overflow(total, product, &total)) return TooMany();
  }
  return total;
}

}  // namespace aitia::engine
