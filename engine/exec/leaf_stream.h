// The leaves of a plan: a stream of exactly one row.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

class OnceStream final : public Stream {
 public:
  using Stream::Stream;

 private:
  graph::Status Work(Batch* batch) override;
  void Reset() override { done_ = false; }

  bool done_ = false;
};

// The row of the enclosing Optional or subquery, which sets it before each restart.
class ArgumentStream final : public Stream {
 public:
  using Stream::Stream;

  // `row` of a stream with the columns `from`.
  void Set(const Batch& batch, size_t row, const Stream& from);
  void Set(const std::vector<VariableId>& variables, const std::vector<graph::Value>& values);

 private:
  graph::Status Work(Batch* batch) override;
  void Reset() override { done_ = false; }

  std::vector<graph::Value> values_;
  bool done_ = false;
};

}  // namespace aitia::engine
