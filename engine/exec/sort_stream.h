// Rows in order: all of them (Sort), or only the first few (Top).
#pragma once

#include "engine/exec/buffered_stream.h"
#include "engine/exec/evaluate.h"

namespace aitia::engine {

class SortStream final : public BufferedStream {
 public:
  SortStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Compute(std::vector<std::vector<graph::Value>>* rows) override;

  const Plan& plan_;
  const std::vector<queries::ProjectClause::SortKey>& keys_;
  std::vector<Evaluator> evaluators_;
};

}  // namespace aitia::engine
