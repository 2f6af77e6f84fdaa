// Nodes and relationships that are created for each row.
#pragma once

#include "engine/exec/pattern_creator.h"
#include "engine/exec/write_stream.h"

namespace aitia::engine {

class CreateStream final : public WriteStream {
 public:
  CreateStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Write(Batch* row) override;

  PatternCreator creator_;
};

// What the patterns bind: nodes and relationships.
std::vector<VariableId> VariablesOf(std::span<const queries::BoundPattern> patterns);

}  // namespace aitia::engine
