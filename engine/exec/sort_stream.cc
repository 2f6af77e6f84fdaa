#include "engine/exec/sort_stream.h"

#include <algorithm>
#include <limits>

#include "engine/exec/compare.h"

namespace aitia::engine {

namespace {

struct Keyed {
  std::vector<graph::Value> keys;
  std::vector<graph::Value> row;
  size_t place;  // in the input: equal rows keep their order
};

}  // namespace

SortStream::SortStream(const Plan& plan, Context* context, Streams inputs)
    : BufferedStream(plan, context, std::move(inputs)),
      plan_(plan),
      keys_(std::holds_alternative<Sort>(plan.op) ? std::get<Sort>(plan.op).keys
                                                  : std::get<Top>(plan.op).keys) {
  const std::vector<int> map = input().ColumnMap();
  for (const auto& key : keys_) evaluators_.emplace_back(key.expression, map, context);
}

graph::Status SortStream::Compute(std::vector<std::vector<graph::Value>>* rows) {
  size_t skip = 0;
  size_t most = std::numeric_limits<size_t>::max();
  if (const auto* top = std::get_if<Top>(&plan_.op)) {
    AITIA_ASSIGN_OR_RETURN(most, EvaluateCount(top->limit, &context()));
    if (top->skip) {
      AITIA_ASSIGN_OR_RETURN(skip, EvaluateCount(*top->skip, &context()));
    }
    most =
        most > std::numeric_limits<size_t>::max() - skip ? std::numeric_limits<size_t>::max() : most + skip;
  }
  const auto before = [this](const Keyed& a, const Keyed& b) {
    for (size_t i = 0; i < keys_.size(); ++i) {
      const int order = TotalOrder(a.keys[i], b.keys[i]);
      if (order != 0) return keys_[i].descending ? order > 0 : order < 0;
    }
    return a.place < b.place;
  };
  // A heap of the best so far, the last of them on top.
  std::vector<Keyed> kept;
  Batch batch;
  batch.capacity = context().batch_rows;
  size_t place = 0;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, input().Next(&batch));
    if (!more) break;
    for (size_t row = 0; row < batch.rows; ++row, ++place) {
      Keyed keyed;
      keyed.place = place;
      for (Evaluator& key : evaluators_) {
        AITIA_ASSIGN_OR_RETURN(graph::Value value, key.Evaluate(batch, row));
        keyed.keys.push_back(std::move(value));
      }
      if (kept.size() >= most && (most == 0 || !before(keyed, kept.front()))) continue;
      uint64_t bytes = sizeof(Keyed);
      for (const graph::Value& key : keyed.keys) bytes += BytesOf(key);
      for (const Column& column : batch.columns) {
        keyed.row.push_back(column.At(row));
        bytes += BytesOf(keyed.row.back());
      }
      if (kept.size() >= most) {
        std::pop_heap(kept.begin(), kept.end(), before);
        kept.pop_back();
      } else {
        AITIA_RETURN_IF_ERROR(Hold(bytes));
      }
      kept.push_back(std::move(keyed));
      std::push_heap(kept.begin(), kept.end(), before);
    }
  }
  std::sort_heap(kept.begin(), kept.end(), before);
  for (size_t i = skip; i < kept.size(); ++i) rows->push_back(std::move(kept[i].row));
  Narrow(input(), *this, rows);
  return graph::OkStatus();
}

}  // namespace aitia::engine
