// Items computed for each row.
#pragma once

#include "engine/exec/evaluate.h"
#include "engine/exec/row_stream.h"

namespace aitia::engine {

class ProjectStream final : public RowStream {
 public:
  ProjectStream(const Plan& plan, Context* context, Streams inputs);

 private:
  struct Item {
    size_t column;
    Evaluator evaluator;
  };
  graph::Status Fill(const Task& task) override;

  std::vector<Item> items_;
};

}  // namespace aitia::engine
