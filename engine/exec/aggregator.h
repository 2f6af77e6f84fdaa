// One aggregating function over the values of one group: count, collect, sum, avg, min, max.
#pragma once

#include <set>
#include <vector>

#include "engine/exec/compare.h"
#include "graph/base/status.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

class Aggregator {
 public:
  // `call` names the function; "count" without an argument counts rows; with a first argument of true before
  // the last one only different values count (DISTINCT). Errors: a function that does not aggregate.
  static graph::StatusOr<Aggregator> Make(const queries::Expression& call);

  // Nulls are passed over. Errors: a value that cannot be added up.
  graph::Status Add(const graph::Value& value);
  // Of no values: count 0, collect [], sum 0, all others null.
  graph::Value Result() const;

 private:
  enum class Function { kCount, kCollect, kSum, kAverage, kMin, kMax };

  Function function_ = Function::kCount;
  bool distinct_ = false;
  std::set<std::vector<graph::Value>, TotalLess> seen_;
  int64_t count_ = 0;
  int64_t integer_sum_ = 0;
  double sum_ = 0;
  bool is_float_ = false;
  graph::Value best_;
  graph::ValueList list_;
};

}  // namespace aitia::engine
