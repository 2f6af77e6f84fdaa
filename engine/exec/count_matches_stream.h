// How many rows each row stands for: matches of branches are counted, not made.
#pragma once

#include "engine/exec/hops.h"
#include "engine/exec/label_test.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class CountMatchesStream final : public RowStream {
 public:
  CountMatchesStream(const Plan& plan, Context* context, Streams inputs);

 private:
  // A tree of hops with its names looked up.
  struct Branch {
    const CountedHops* op;
    std::vector<HopFinder> finders;  // of each source
    std::vector<int> columns;        // of each source; -1 below the first level
    UsedRelationships used;
    HasAllLabels labels;
    std::vector<Branch> below;
    std::vector<uint64_t> known;  // by node: the count from there, plus 1; 0: not known yet
  };

  Branch MakeBranch(const CountedHops& op);
  void Look(Branch* branch);
  void Open() override;
  graph::Status Fill(const Task& task) override;
  void ResetRow() override {}

  graph::StatusOr<uint64_t> CountRow(Branch* branch, const Task& task);
  // Matches of a branch with one source, from a node.
  graph::StatusOr<uint64_t> CountFrom(Branch* branch, graph::NodeId node);
  // What lies below a node that a branch has reached.
  graph::StatusOr<uint64_t> CountBelow(Branch* branch, graph::NodeId node);
  graph::StatusOr<uint64_t> CountList(Branch* branch, graph::NodeId from, const graph::Neighbours& list,
                                      bool loops);
  // Matches of a branch whose sources meet, by intersecting their sorted lists.
  graph::StatusOr<uint64_t> CountMeeting(Branch* branch, const Task& task);
  graph::StatusOr<uint64_t> CountMeetingSlowly(Branch* branch, const std::vector<graph::NodeId>& nodes);

  std::vector<Branch> branches_;
  int times_;
  // The neighbours of the source that was the same for the last row, marked by node.
  std::vector<uint8_t> marks_;
  std::span<const graph::NodeId> marked_;
};

}  // namespace aitia::engine
