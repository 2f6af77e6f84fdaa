#include "engine/exec/filter_stream.h"

#include "engine/exec/evaluate.h"

namespace aitia::engine {

FilterStream::FilterStream(const Plan& plan, Context* context, Streams inputs)
    : RowStream(plan, context, std::move(inputs)),
      predicate_(std::get<Filter>(plan.op).predicate),
      map_(input().ColumnMap()) {}

graph::StatusOr<size_t> FilterStream::Begin(const Batch& in, size_t row) {
  AITIA_ASSIGN_OR_RETURN(const graph::Value value, Evaluate(predicate_, {map_, in, row}, context()));
  AITIA_ASSIGN_OR_RETURN(const bool passes, IsTrue(value));
  return passes ? size_t{1} : size_t{0};
}

void FilterStream::Write(VariableId, size_t, Column* column) { column->Append(graph::Value()); }

}  // namespace aitia::engine
