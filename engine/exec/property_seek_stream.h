// Nodes found by the value of a property, for each input row.
#pragma once

#include "engine/exec/evaluate.h"
#include "engine/exec/label_test.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

// In the order of the nodes, each once.
class PropertySeekStream final : public EachRowStream {
 public:
  PropertySeekStream(const Plan& plan, Context* context, Streams inputs);

 private:
  void Open() override;
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  graph::Status Find(const graph::Value& value);

  const PropertySeek& op_;
  Evaluator value_;
  HasAllLabels labels_;
  std::optional<graph::PropertyKeyId> key_;
  std::vector<graph::NodeId> nodes_;  // of this row
  std::vector<graph::NodeId> found_;  // for one value
};

}  // namespace aitia::engine
