// The rows of several inputs, one input after the other.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class UnionStream final : public Stream {
 public:
  UnionStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Work(Batch* batch) override;
  void Reset() override { current_ = 0; }

  std::vector<std::vector<int>> sources_;  // of each input: for each of our columns the input's
  size_t current_ = 0;
  Batch in_;
};

}  // namespace aitia::engine
