// The nodes of a concept, for each input row; and the check that a node is one of them.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

// By distance from what was named; what is more general is left out.
class NodeSeekStream final : public RowStream {
 public:
  NodeSeekStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  std::vector<graph::NodeId> nodes_;
};

class NodeCheckStream final : public RowStream {
 public:
  NodeCheckStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  int node_;
  std::optional<std::vector<graph::LabelId>> labels_;
  std::optional<std::vector<graph::NodeId>> one_of_;  // sorted
};

}  // namespace aitia::engine
