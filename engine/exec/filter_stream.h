// Rows for which a predicate is true.
#pragma once

#include "engine/exec/evaluate.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class FilterStream final : public RowStream {
 public:
  FilterStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Fill(const Task& task) override;

  Evaluator predicate_;
  std::vector<uint32_t> passing_;
  size_t next_ = 0;  // of them
};

}  // namespace aitia::engine
