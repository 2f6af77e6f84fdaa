// A column more for each item.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class ProjectStream final : public RowStream {
 public:
  ProjectStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  const Project& op_;
  std::vector<int> map_;
  std::vector<graph::Value> values_;  // of this row, by item
};

}  // namespace aitia::engine
