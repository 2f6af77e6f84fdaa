// An operator that needs its whole input before its first row: the rows are computed once and handed out.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

// What Hold has charged is given back at the next restart and at the end.
class BufferedStream : public Stream {
 public:
  using Stream::Stream;
  ~BufferedStream() override;

 protected:
  // All rows of the result, in order, each with this stream's columns.
  virtual graph::Status Compute(std::vector<std::vector<graph::Value>>* rows) = 0;

  // Charges what Compute keeps to the context's memory; inputs charge and give back their own.
  graph::Status Hold(uint64_t bytes);

 private:
  graph::Status Work(Batch* batch) final;
  void Reset() final;

  bool computed_ = false;
  std::vector<std::vector<graph::Value>> rows_;
  size_t next_ = 0;
  uint64_t held_ = 0;  // bytes
};

// Moves our columns out of rows that have the input's columns.
void Narrow(const Stream& input, const Stream& output, std::vector<std::vector<graph::Value>>* rows);

}  // namespace aitia::engine
