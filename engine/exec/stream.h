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

  // Fills the batch with at least one and at most `batch->capacity` rows; false at the end, with an empty
  // batch.
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
  // Looks up what the graph has to say, before the first row and again after the graph has changed.
  virtual void Open() {}
  // To be called behind an input's Next, which may have changed the graph.
  void OpenAgainIfChanged() {
    if (opened_at_ == context_->writes) return;
    opened_at_ = context_->writes;
    Open();
  }

  Stream& input(size_t i = 0) { return *inputs_[i]; }
  const Stream& input(size_t i = 0) const { return *inputs_[i]; }
  size_t input_count() const { return inputs_.size(); }
  Context& context() const { return *context_; }
  const graph::View& graph() const { return context_->graph; }
  const Plan& plan() const { return plan_; }

 private:
  static constexpr uint32_t kNever = UINT32_MAX;

  const Plan& plan_;
  Context* context_;
  std::vector<std::unique_ptr<Stream>> inputs_;
  uint64_t rows_ = 0;
  uint32_t opened_at_ = kNever;  // Context::writes then
};

using Streams = std::vector<std::unique_ptr<Stream>>;

// The whole input as rows of values, for operators that need all of it at once. What the rows hold is charged
// to the context's memory and added to `held`, for the caller to give back.
graph::Status ReadAll(Stream* input, Context* context, std::vector<std::vector<graph::Value>>* rows,
                      uint64_t* held);

// Bytes that a value holds, as far as the limit on memory is concerned.
uint64_t BytesOf(const graph::Value& value);

}  // namespace aitia::engine
