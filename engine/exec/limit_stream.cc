#include "engine/exec/limit_stream.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "engine/exec/evaluate.h"

namespace aitia::engine {

LimitStream::LimitStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)), op_(std::get<Limit>(plan.op)) {}

graph::Status LimitStream::Count() {
  if (counted_) return graph::OkStatus();
  constexpr size_t kAll = std::numeric_limits<size_t>::max();
  size_t limit = kAll;
  if (op_.skip) {
    AITIA_ASSIGN_OR_RETURN(skip_, EvaluateCount(*op_.skip, &context()));
  }
  if (op_.limit) {
    AITIA_ASSIGN_OR_RETURN(limit, EvaluateCount(*op_.limit, &context()));
  }
  end_ = limit > kAll - skip_ ? kAll : skip_ + limit;
  counted_ = true;
  return graph::OkStatus();
}

graph::StatusOr<size_t> LimitStream::Wanted() {
  AITIA_RETURN_IF_ERROR(Count());
  if (context().delta != nullptr) return SIZE_MAX;  // what is below may write
  return end_ - std::min(end_, place_);
}

graph::Status LimitStream::Fill(const Task& task) {
  // Rows of the input that are skipped, kept, and beyond the end.
  const size_t left = task.in.rows - task.row;
  const size_t skipped = std::min(left, skip_ - std::min(skip_, place_));
  task.row += skipped;
  place_ += skipped;
  const size_t kept = std::min({left - skipped, end_ - std::min(end_, place_), task.room});
  task.sources.resize(kept);
  std::iota(task.sources.begin(), task.sources.end(), static_cast<uint32_t>(task.row));
  task.row += kept;
  place_ += kept;
  if (place_ >= end_) {
    place_ += task.in.rows - task.row;
    task.row = task.in.rows;
  }
  return graph::OkStatus();
}

void LimitStream::ResetRow() {
  counted_ = false;
  place_ = skip_ = 0;
}

}  // namespace aitia::engine
