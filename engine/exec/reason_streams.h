// The operators that reason: candidates ranked by findings, explained paths, verdicts. See engine/causal.
#pragma once

#include "engine/exec/row_stream.h"

namespace aitia::engine {

// One row for each candidate, best first.
class RankStream final : public EachRowStream {
 public:
  RankStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  const queries::RankClause& clause_;
  size_t ranking_ = 0;     // index into the context's
  size_t references_ = 0;  // of its first candidate
};

// One row for each path, best first.
class BestPathsStream final : public EachRowStream {
 public:
  BestPathsStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  const queries::PathsClause& clause_;
  size_t first_ = 0;  // index into the context's paths
};

// One row.
class ClaimStream final : public EachRowStream {
 public:
  ClaimStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::StatusOr<size_t> Begin(const Batch& in, size_t row) override;
  void Write(VariableId variable, size_t i, Column* column) override;

  const queries::ClaimClause& clause_;
  size_t verdict_ = 0;  // index into the context's
};

}  // namespace aitia::engine
