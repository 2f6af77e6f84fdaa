// An operator at work: yields batches until there are no more, and counts the rows.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/exec/batch.h"
#include "engine/exec/context.h"
#include "engine/plan/plan.h"
#include "graph/base/status.h"

namespace aitia::engine {

// Not thread-safe. The plan and the context outlive it.
class Stream {
 public:
  Stream(const Plan& plan, Context* context, std::vector<std::unique_ptr<Stream>> inputs);
  virtual ~Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // Fills the batch with at least one and at most kBatchRows rows; false at the end, with an empty batch.
  graph::StatusOr<bool> Next(Batch* batch);
  // Begins again from the first row; rows() goes on counting.
  void Restart();
  uint64_t rows() const { return rows_; }
  // Rows of this operator and those below it, in the order of a depth-first walk.
  void CollectRows(std::vector<uint64_t>* rows) const;

  const std::vector<VariableId>& columns() const { return plan_.columns; }
  // Where a variable stands in this stream's batches; -1 if nowhere.
  int ColumnOf(VariableId variable) const;
  // For every variable of the plan the column, for expressions over this stream's rows.
  std::vector<int> ColumnMap() const;

 protected:
  virtual graph::Status Work(Batch* batch) = 0;  // appends rows to the cleared batch; none means the end
  virtual void Reset() = 0;                      // forgets everything about the rows so far

  Stream& input(size_t i = 0) { return *inputs_[i]; }
  const Stream& input(size_t i = 0) const { return *inputs_[i]; }
  Context& context() const { return *context_; }
  const graph::View& graph() const { return context_->graph; }

 private:
  const Plan& plan_;
  Context* context_;
  std::vector<std::unique_ptr<Stream>> inputs_;
  uint64_t rows_ = 0;
};

using Streams = std::vector<std::unique_ptr<Stream>>;

// An operator that makes any number of rows of each row of its input, carrying the input's columns along.
class RowStream : public Stream {
 public:
  RowStream(const Plan& plan, Context* context, Streams inputs);

 protected:
  // How many rows the input's row becomes.
  virtual graph::StatusOr<size_t> Begin(const Batch& in, size_t row) = 0;
  // The value of a column that the input does not have, for the i-th of those rows.
  virtual void Write(VariableId variable, size_t i, Column* column) = 0;
  virtual void ResetRow() {}
  // No further row of the input can become a row.
  virtual bool Done() const { return false; }

 private:
  graph::Status Work(Batch* batch) final;
  void Reset() final;

  std::vector<int> source_;  // for each of our columns the input's column, or -1
  Batch in_;
  size_t row_ = 0;   // of in_
  size_t made_ = 0;  // of the row's results
  size_t count_ = 0;
  bool begun_ = false;
};

// The whole input as rows of values, for operators that need all of it at once.
graph::Status ReadAll(Stream* input, Context* context, std::vector<std::vector<graph::Value>>* rows);

}  // namespace aitia::engine
