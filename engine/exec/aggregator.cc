#include "engine/exec/aggregator.h"

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::engine {

using graph::Value;

graph::StatusOr<Aggregator> Aggregator::Make(const queries::Expression& call) {
  struct Name {
    std::string_view text;
    Function function;
  };
  constexpr Name kNames[] = {{"count", Function::kCount}, {"collect", Function::kCollect},
                             {"sum", Function::kSum},     {"avg", Function::kAverage},
                             {"min", Function::kMin},     {"max", Function::kMax}};
  Aggregator aggregator;
  for (const Name& name : kNames) {
    if (!graph::EqualsIgnoreCase(name.text, call.name)) continue;
    aggregator.function_ = name.function;
    aggregator.distinct_ = call.distinct;
    return aggregator;
  }
  return graph::InvalidArgument(absl::StrCat("'", call.name, "' does not aggregate"));
}

graph::Status Aggregator::Add(const Value& value) {
  if (value.is_null()) return graph::OkStatus();
  if (distinct_ && !seen_.insert({value}).second) return graph::OkStatus();
  ++count_;
  switch (function_) {
    case Function::kCount:
      break;
    case Function::kCollect:
      list_.push_back(value);
      break;
    case Function::kMin:
      if (best_.is_null() || TotalOrder(value, best_) < 0) best_ = value;
      break;
    case Function::kMax:
      if (best_.is_null() || TotalOrder(value, best_) > 0) best_ = value;
      break;
    case Function::kSum:
    case Function::kAverage:
      if (value.type() == Value::Type::kInteger) {
        if (__builtin_add_overflow(integer_sum_, value.integer(), &integer_sum_)) {
          return graph::InvalidArgument("the sum is too large for an integer");
        }
      } else if (value.type() == Value::Type::kFloat) {
        is_float_ = true;
        sum_ += value.floating();
      } else {
        return graph::InvalidArgument(absl::StrCat("cannot add up ", graph::ToLiteral(value)));
      }
      break;
  }
  return graph::OkStatus();
}

Value Aggregator::Result() const {
  switch (function_) {
    case Function::kCount:
      return count_;
    case Function::kCollect:
      return list_;
    case Function::kSum:
      if (is_float_) return sum_ + static_cast<double>(integer_sum_);
      return integer_sum_;
    case Function::kAverage:
      if (count_ == 0) return Value();
      return (sum_ + static_cast<double>(integer_sum_)) / static_cast<double>(count_);
    case Function::kMin:
    case Function::kMax:
      return best_;
  }
  return Value();
}

}  // namespace aitia::engine
