// One aggregating function over the values of one group.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "graph/base/status.h"
#include "graph/model/value.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// GCC's and Clang's own.
__extension__ using Int128 = __int128;

enum class AggregateFunction : uint8_t {
  kCount,
  kCollect,
  kSum,
  kAverage,
  kMin,
  kMax,
  kPercentileCont,
  kPercentileDisc,
  kDeviation,            // stDev
  kPopulationDeviation,  // stDevP
};

// In any case.
std::optional<AggregateFunction> FindAggregateFunction(std::string_view name);

// Small as long as the function keeps no values; moved, not copied.
class Aggregator {
 public:
  // `distinct`: equal values count once.
  Aggregator(AggregateFunction function, bool distinct);
  Aggregator(Aggregator&&) noexcept;
  Aggregator& operator=(Aggregator&&) noexcept;
  ~Aggregator();

  // Errors: a call that does not aggregate.
  static graph::StatusOr<Aggregator> Make(const queries::Expression& call);

  // The arguments of the call for one row, or for `times` rows that are alike; none for count(*). Rows whose
  // first argument is null are passed over. Errors: a value that cannot be added up, a percentile that is no
  // number from 0 to 1.
  graph::Status Add(std::span<const graph::Value> arguments, uint64_t times = 1);
  // As if the values of `later`, an aggregator of the same call, were added now.
  graph::Status Merge(Aggregator later);
  // Of no values: count 0, collect [], sum 0, deviations 0.0, all others null. Errors: an integer sum that is
  // too large.
  graph::StatusOr<graph::Value> Result() const;

 private:
  struct Kept;  // what only some functions need

  bool HasDurations() const;
  graph::Status AddValue(const graph::Value& value, uint64_t times);
  graph::Status AddNumber(const graph::Value& value, uint64_t times);
  graph::Status AddDuration(const graph::Duration& duration, uint64_t times);
  graph::Status SetPercentile(std::span<const graph::Value> arguments);
  graph::StatusOr<graph::Value> Sum() const;
  graph::StatusOr<graph::Value> Average() const;
  graph::Value Percentile() const;
  graph::Value Deviation() const;

  AggregateFunction function_;
  bool is_float_ = false;
  uint64_t count_ = 0;
  Int128 integer_sum_ = 0;  // no sum of fewer than 2^64 integers overflows
  double sum_ = 0;
  graph::Value best_;
  std::unique_ptr<Kept> kept_;
};

}  // namespace aitia::engine
