// MERGE: what is found, or else is created.
#pragma once

#include "engine/exec/change_applier.h"
#include "engine/exec/leaf_stream.h"
#include "engine/exec/pattern_creator.h"
#include "engine/exec/write_stream.h"

namespace aitia::engine {

// Each row sees what those before it have created.
class MergeStream final : public WriteStream {
 public:
  // inputs: the rows, and what finds the pattern, whose leaves are `arguments`.
  MergeStream(const Plan& plan, Context* context, Streams inputs, std::vector<ArgumentStream*> arguments);

 private:
  graph::Status Write(Batch* row) override;

  std::vector<ArgumentStream*> arguments_;
  PatternCreator creator_;
  ChangeApplier on_create_, on_match_;
};

}  // namespace aitia::engine
