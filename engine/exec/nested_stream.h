// Clauses that run once for each row, or for each item of a list: CALL { … } and FOREACH.
#pragma once

#include "engine/exec/evaluate.h"
#include "engine/exec/leaf_stream.h"
#include "engine/exec/write_stream.h"

namespace aitia::engine {

// inputs: the rows, and the clauses, whose leaves are `arguments`. Each run sees what those before it have
// written.
class CallStream final : public WriteStream {
 public:
  CallStream(const Plan& plan, Context* context, Streams inputs, std::vector<ArgumentStream*> arguments);

 private:
  bool NeedsDelta() const override { return false; }
  graph::Status Write(Batch* row) override;

  std::vector<ArgumentStream*> arguments_;
};

class ForeachStream final : public WriteStream {
 public:
  ForeachStream(const Plan& plan, Context* context, Streams inputs, std::vector<ArgumentStream*> arguments);

 private:
  graph::Status Write(Batch* row) override;

  std::vector<ArgumentStream*> arguments_;
  Evaluator list_;
};

}  // namespace aitia::engine
