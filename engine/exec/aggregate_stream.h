// Rows with the same keys become one; and the first row of each combination.
#pragma once

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "engine/exec/aggregator.h"
#include "engine/exec/buffered_stream.h"
#include "engine/exec/evaluate.h"
#include "engine/exec/row_stream.h"
#include "engine/exec/value_hash.h"

namespace aitia::engine {

class AggregateStream final : public BufferedStream {
 public:
  AggregateStream(const Plan& plan, Context* context, Streams inputs);

 private:
  struct Group {
    std::vector<graph::Value> keys;
    std::vector<Aggregator> aggregators;
  };

  graph::Status Compute(std::vector<std::vector<graph::Value>>* rows) override;
  graph::Status AddBatch(const Batch& batch);
  graph::Status AddRow(const Batch& batch, size_t row, uint64_t times, Group* group);
  // The place of the group with these keys, a new one if there is none.
  graph::StatusOr<size_t> GroupOf(std::vector<graph::Value>* keys);

  const Aggregate& op_;
  std::vector<Evaluator> keys_;
  std::vector<std::vector<Evaluator>> arguments_;  // of each aggregate
  std::vector<bool> keeps_;                        // of each aggregate: whether it keeps the values
  bool only_counts_ = false;                       // no aggregate has arguments
  int times_ = -1;                                 // column of how often a row counts
  std::vector<Group> groups_;                      // in order of appearance
  absl::flat_hash_map<std::vector<graph::Value>, size_t, RowHash, RowSame> places_;
  std::vector<graph::Value> key_, call_;  // of the current row
};

class DistinctStream final : public RowStream {
 public:
  DistinctStream(const Plan& plan, Context* context, Streams inputs);
  ~DistinctStream() override;

 private:
  graph::Status Fill(const Task& task) override;
  void ResetRow() override;

  std::vector<int> variables_;
  absl::flat_hash_set<std::vector<graph::Value>, RowHash, RowSame> seen_;
  std::vector<graph::Value> values_;  // of the current row
  uint64_t held_ = 0;                 // bytes
};

}  // namespace aitia::engine
