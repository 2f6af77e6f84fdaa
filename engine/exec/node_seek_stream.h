// The nodes of a concept, for each input row; and the check that a node is one of them.
#pragma once

#include <optional>

#include "engine/exec/label_test.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

// By distance from what was named; what is more general is left out.
class NodeSeekStream final : public EachRowStream {
 public:
  using EachRowStream::EachRowStream;

 private:
  void Open() override;
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  std::vector<graph::NodeId> nodes_;
};

class NodeCheckStream final : public RowStream {
 public:
  NodeCheckStream(const Plan& plan, Context* context, Streams inputs);

 private:
  void Open() override;
  graph::Status Fill(const Task& task) override;
  bool Passes(graph::NodeId node) const;

  int node_;
  HasAllLabels labels_;
  std::optional<LabelTester> test_;
  std::optional<std::vector<graph::NodeId>> one_of_;  // sorted
};

}  // namespace aitia::engine
