// Along single relationships from a bound node.
#pragma once

#include "engine/exec/hops.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

// By type, outgoing before incoming, by node: a row for each relationship.
class ExpandStream final : public RowStream {
 public:
  ExpandStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Fill(const Task& task) override;
  void Open() override;
  void ResetRow() override;

  // Rows from the current list, from place_ on; true when it is used up.
  bool AppendList(const Task& task, graph::NodeId from, const graph::Neighbours& list, bool loops);
  bool AppendSome(const Task& task, graph::NodeId from, const graph::Neighbours& list, bool loops,
                  graph::NodeId wanted);

  const Expand& op_;
  int from_, to_;
  int new_node_, new_relationship_;  // our columns; -1 if nobody reads them
  HopFinder finder_;
  UsedRelationships used_;
  size_t list_ = 0;   // of the row's lists of neighbours
  size_t place_ = 0;  // in that list
};

}  // namespace aitia::engine
