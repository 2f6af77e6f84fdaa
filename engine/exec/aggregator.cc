// Sums of integers are exact in 128 bits, so that their order does not matter; those of floats are added in
// the order of the rows, and partial sums in the order of their parts.
#include "engine/exec/aggregator.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "engine/exec/compare.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/temporal/arithmetic.h"
#include "engine/exec/value_hash.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

struct Name {
  std::string_view text;
  AggregateFunction function;
};
constexpr std::array<Name, 10> kNames = {{
    {"count", AggregateFunction::kCount},
    {"collect", AggregateFunction::kCollect},
    {"sum", AggregateFunction::kSum},
    {"avg", AggregateFunction::kAverage},
    {"min", AggregateFunction::kMin},
    {"max", AggregateFunction::kMax},
    {"percentileCont", AggregateFunction::kPercentileCont},
    {"percentileDisc", AggregateFunction::kPercentileDisc},
    {"stDev", AggregateFunction::kDeviation},
    {"stDevP", AggregateFunction::kPopulationDeviation},
}};

std::string_view NameOf(AggregateFunction function) {
  return std::find_if(kNames.begin(), kNames.end(),
                      [&](const Name& name) { return name.function == function; })
      ->text;
}

bool KeepsValues(AggregateFunction function) {
  return function == AggregateFunction::kCollect || function == AggregateFunction::kPercentileCont ||
         function == AggregateFunction::kPercentileDisc;
}
bool IsDeviation(AggregateFunction function) {
  return function == AggregateFunction::kDeviation || function == AggregateFunction::kPopulationDeviation;
}

}  // namespace

struct Aggregator::Kept {
  bool distinct = false;
  absl::flat_hash_set<Value, ValueHash, ValueSame> seen;
  ValueList seen_in_order;  // for Merge, where only different values count
  ValueList values;
  std::optional<double> percentile;
  std::optional<graph::Duration> durations;  // their sum
  // Of the values so far: Welford's running mean and sum of squared differences from it.
  double mean = 0;
  double squares = 0;
};

bool Aggregator::HasDurations() const { return kept_ != nullptr && kept_->durations.has_value(); }

std::optional<AggregateFunction> FindAggregateFunction(std::string_view name) {
  for (const Name& each : kNames) {
    if (graph::EqualsIgnoreCase(each.text, name)) return each.function;
  }
  return std::nullopt;
}

Aggregator::Aggregator(AggregateFunction function, bool distinct) : function_(function) {
  // The least and the greatest are the same with and without repetitions.
  distinct = distinct && function != AggregateFunction::kMin && function != AggregateFunction::kMax;
  if (!distinct && !KeepsValues(function) && !IsDeviation(function)) return;
  kept_ = std::make_unique<Kept>();
  kept_->distinct = distinct;
}
Aggregator::Aggregator(Aggregator&&) noexcept = default;
Aggregator& Aggregator::operator=(Aggregator&&) noexcept = default;
Aggregator::~Aggregator() = default;

StatusOr<Aggregator> Aggregator::Make(const queries::Expression& call) {
  const std::optional<AggregateFunction> function = FindAggregateFunction(call.name);
  if (!function) return graph::InvalidArgument(absl::StrCat("'", call.name, "' does not aggregate"));
  return Aggregator(*function, call.distinct);
}

graph::Status Aggregator::Add(std::span<const Value> arguments, uint64_t times) {
  if (arguments.empty()) {
    count_ += times;
    return graph::OkStatus();
  }
  if (arguments[0].is_null()) return graph::OkStatus();
  if (arguments.size() > 1) AITIA_RETURN_IF_ERROR(SetPercentile(arguments));
  return AddValue(arguments[0], times);
}

graph::Status Aggregator::AddValue(const Value& value, uint64_t times) {
  if (kept_ != nullptr && kept_->distinct) {
    if (!kept_->seen.insert(value).second) return graph::OkStatus();
    kept_->seen_in_order.push_back(value);
    times = 1;
  }
  switch (function_) {
    case AggregateFunction::kCount:
      break;
    case AggregateFunction::kMin:
      if (best_.is_null() || TotalOrder(value, best_) < 0) best_ = value;
      break;
    case AggregateFunction::kMax:
      if (best_.is_null() || TotalOrder(value, best_) > 0) best_ = value;
      break;
    case AggregateFunction::kCollect:
      kept_->values.insert(kept_->values.end(), times, value);
      break;
    default:
      AITIA_RETURN_IF_ERROR(AddNumber(value, times));
  }
  count_ += times;
  return graph::OkStatus();
}

graph::Status Aggregator::AddNumber(const Value& value, uint64_t times) {
  const bool adds = function_ == AggregateFunction::kSum || function_ == AggregateFunction::kAverage;
  if (adds && value.type() == Type::kDuration && (count_ == 0 || HasDurations())) {
    return AddDuration(value.duration(), times);
  }
  if (!IsNumber(value) || HasDurations()) {
    return WrongArgument(NameOf(function_), HasDurations() ? "durations, or numbers" : "numbers", value);
  }
  if (KeepsValues(function_)) {
    kept_->values.insert(kept_->values.end(), times, value);
  } else if (IsDeviation(function_)) {
    for (uint64_t i = 0; i < times; ++i) {
      const double difference = ToDouble(value) - kept_->mean;
      kept_->mean += difference / static_cast<double>(count_ + i + 1);
      kept_->squares += difference * (ToDouble(value) - kept_->mean);
    }
  } else if (value.type() == Type::kInteger) {
    integer_sum_ += static_cast<Int128>(value.integer()) * static_cast<Int128>(times);
  } else {
    is_float_ = true;
    sum_ += value.floating() * static_cast<double>(times);
  }
  return graph::OkStatus();
}

graph::Status Aggregator::AddDuration(const graph::Duration& duration, uint64_t times) {
  if (kept_ == nullptr) kept_ = std::make_unique<Kept>();
  AITIA_ASSIGN_OR_RETURN(kept_->durations, engine::Sum(kept_->durations.value_or(graph::Duration()), duration,
                                                       static_cast<int64_t>(times)));
  return graph::OkStatus();
}

graph::Status Aggregator::SetPercentile(std::span<const Value> arguments) {
  if (kept_->percentile) return graph::OkStatus();
  const Value& percentile = arguments[1];
  if (!IsNumber(percentile)) return WrongArgument(NameOf(function_), "a number from 0 to 1", percentile);
  const double part = ToDouble(percentile);
  if (!(part >= 0 && part <= 1)) {
    return OutOfRange(absl::StrCat(graph::ToAbsl(NameOf(function_)), "() takes a number from 0 to 1, not ",
                                   graph::ToLiteral(percentile)));
  }
  kept_->percentile = part;
  return graph::OkStatus();
}

graph::Status Aggregator::Merge(Aggregator later) {
  if (later.kept_ != nullptr && later.kept_->percentile && !kept_->percentile) {
    kept_->percentile = later.kept_->percentile;
  }
  if (kept_ != nullptr && kept_->distinct) {
    for (const Value& value : later.kept_->seen_in_order) AITIA_RETURN_IF_ERROR(AddValue(value, 1));
    return graph::OkStatus();
  }
  if (!later.best_.is_null()) AITIA_RETURN_IF_ERROR(AddValue(later.best_, 1));
  if (KeepsValues(function_)) {
    kept_->values.insert(kept_->values.end(), later.kept_->values.begin(), later.kept_->values.end());
  }
  if (IsDeviation(function_) && later.count_ > 0) {
    // Chan, Golub and LeVeque's update of a mean and its squares by those of another set.
    const auto here = static_cast<double>(count_);
    const auto there = static_cast<double>(later.count_);
    const double difference = later.kept_->mean - kept_->mean;
    kept_->mean += difference * there / (here + there);
    kept_->squares += later.kept_->squares + difference * difference * here * there / (here + there);
  }
  if (later.HasDurations()) AITIA_RETURN_IF_ERROR(AddDuration(*later.kept_->durations, 1));
  integer_sum_ += later.integer_sum_;
  sum_ += later.sum_;
  is_float_ = is_float_ || later.is_float_;
  count_ += later.count_;
  return graph::OkStatus();
}

StatusOr<Value> Aggregator::Result() const {
  switch (function_) {
    case AggregateFunction::kCount:
      return Value(static_cast<int64_t>(count_));
    case AggregateFunction::kCollect:
      return Value(kept_->values);
    case AggregateFunction::kSum:
      return Sum();
    case AggregateFunction::kAverage:
      return Average();
    case AggregateFunction::kMin:
    case AggregateFunction::kMax:
      return best_;
    case AggregateFunction::kPercentileCont:
    case AggregateFunction::kPercentileDisc:
      return Percentile();
    case AggregateFunction::kDeviation:
    case AggregateFunction::kPopulationDeviation:
      return Deviation();
  }
  return Value();
}

StatusOr<Value> Aggregator::Sum() const {
  if (HasDurations()) return Value(*kept_->durations);
  if (is_float_) return Value(sum_ + static_cast<double>(integer_sum_));
  if (integer_sum_ < INT64_MIN || integer_sum_ > INT64_MAX) {
    return QueryError(kArithmeticError, "IntegerOverflow", "the sum is too large for an integer");
  }
  return Value(static_cast<int64_t>(integer_sum_));
}

StatusOr<Value> Aggregator::Average() const {
  if (count_ == 0) return Value();
  if (HasDurations()) {
    AITIA_ASSIGN_OR_RETURN(const graph::Duration mean,
                           Quotient(*kept_->durations, Value(static_cast<int64_t>(count_))));
    return Value(mean);
  }
  return Value((sum_ + static_cast<double>(integer_sum_)) / static_cast<double>(count_));
}

// Between two values the continuous percentile is interpolated; the discrete one is the value whose part of
// the sorted list the percentile falls into.
Value Aggregator::Percentile() const {
  if (kept_->values.empty()) return Value();
  ValueList sorted = kept_->values;
  std::sort(sorted.begin(), sorted.end(),
            [](const Value& a, const Value& b) { return TotalOrder(a, b) < 0; });
  const auto size = static_cast<double>(sorted.size());
  const double part = *kept_->percentile;
  if (function_ == AggregateFunction::kPercentileDisc) {
    const double place = std::ceil(part * size) - 1;
    return sorted[static_cast<size_t>(std::max(place, 0.0))];
  }
  const double place = part * (size - 1);
  const auto below = static_cast<size_t>(std::floor(place));
  const auto above = static_cast<size_t>(std::ceil(place));
  if (below == above) return ToDouble(sorted[below]);
  return ToDouble(sorted[below]) * (static_cast<double>(above) - place) +
         ToDouble(sorted[above]) * (place - static_cast<double>(below));
}

Value Aggregator::Deviation() const {
  if (count_ < 2) return 0.0;
  const bool of_sample = function_ == AggregateFunction::kDeviation;
  return std::sqrt(kept_->squares / static_cast<double>(of_sample ? count_ - 1 : count_));
}

}  // namespace aitia::engine
