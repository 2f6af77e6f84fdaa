#include "engine/exec/limit_stream.h"

#include <limits>

#include "engine/exec/evaluate.h"

namespace aitia::engine {

LimitStream::LimitStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)), op_(std::get<Limit>(plan.op)) {}

graph::StatusOr<size_t> LimitStream::Begin(const Batch&, size_t) {
  if (!counted_) {
    constexpr size_t kAll = std::numeric_limits<size_t>::max();
    size_t limit = kAll;
    if (op_.skip) {
      AITIA_ASSIGN_OR_RETURN(skip_, EvaluateCount(*op_.skip, context()));
    }
    if (op_.limit) {
      AITIA_ASSIGN_OR_RETURN(limit, EvaluateCount(*op_.limit, context()));
    }
    end_ = limit > kAll - skip_ ? kAll : skip_ + limit;
    counted_ = true;
  }
  const size_t place = place_++;
  return place >= skip_ && place < end_ ? size_t{1} : size_t{0};
}

void LimitStream::Write(VariableId, size_t, Column* column) { column->Append(graph::Value()); }

void LimitStream::ResetRow() {
  counted_ = false;
  place_ = skip_ = 0;
}

}  // namespace aitia::engine
