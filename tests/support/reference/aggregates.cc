#include <algorithm>
#include <cmath>

#include "graph/base/text.h"
#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {
namespace {

using Type = Value::Type;

double Number(const std::string& function, const Value& value) {
  if (value.type() == Type::kInteger) return static_cast<double>(value.integer());
  if (value.type() != Type::kFloat) {
    Fail("TypeError", "InvalidArgumentValue", function + "(" + ToLiteral(value) + ")");
  }
  return value.floating();
}

std::vector<double> Numbers(const std::string& function, const ValueList& values) {
  std::vector<double> numbers;
  for (const Value& value : values) numbers.push_back(Number(function, value));
  return numbers;
}

double Mean(const std::vector<double>& numbers) {
  double sum = 0;
  for (const double number : numbers) sum += number;
  return sum / static_cast<double>(numbers.size());
}

// The root of the mean square distance from the mean; of a sample, over one fewer.
double Deviation(const std::vector<double>& numbers, bool sample) {
  if (numbers.size() < 2) return 0;
  const double mean = Mean(numbers);
  double squares = 0;
  for (const double number : numbers) squares += (number - mean) * (number - mean);
  return std::sqrt(squares / static_cast<double>(numbers.size() - (sample ? 1 : 0)));
}

Value Percentile(const std::string& function, ValueList values, const Value& at) {
  const double fraction = Number(function, at);
  if (!(fraction >= 0 && fraction <= 1)) {
    Fail("ArgumentError", "NumberOutOfRange", "a percentile is between 0 and 1");
  }
  if (values.empty()) return {};
  Numbers(function, values);
  std::sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return Order(a, b) < 0; });
  const auto size = static_cast<double>(values.size());
  if (function == "percentiledisc") {
    // The first value that this part of all are not above.
    const double place = std::ceil(fraction * size);
    return values[static_cast<size_t>(std::max(place, 1.0)) - 1];
  }
  const double place = fraction * (size - 1);
  const auto below = static_cast<size_t>(std::floor(place)), above = static_cast<size_t>(std::ceil(place));
  const double low = Number(function, values[below]), high = Number(function, values[above]);
  return low + (high - low) * (place - static_cast<double>(below));
}

}  // namespace

Value Evaluator::Aggregate(const syntax::Expression& call, const Scope& scope) {
  const std::string name = graph::LowerCase(call.text);
  if (scope.group == nullptr) Fail("SyntaxError", "InvalidAggregation", name + " has no rows to aggregate");
  if (call.kind == syntax::ExpressionKind::kCountAll) return static_cast<int64_t>(scope.group->size());

  ValueList values;  // without nulls; distinct where it is asked for
  for (const Row& row : *scope.group) {
    Value value = Evaluate(call.operands[0], {row});
    const bool there = call.flag && std::any_of(values.begin(), values.end(), [&value](const Value& other) {
                         return Order(value, other) == 0;
                       });
    if (!value.is_null() && !there) values.push_back(std::move(value));
  }
  if (name == "count") return static_cast<int64_t>(values.size());
  if (name == "collect") return values;
  if (name == "sum") {
    Value sum = 0;
    for (const Value& value : values) {
      Number(name, value);
      sum = Arithmetic("+", sum, value);
    }
    return sum;
  }
  if (name == "avg") return values.empty() ? Value() : Value(Mean(Numbers(name, values)));
  if (name == "min" || name == "max") {
    const auto less = [](const Value& a, const Value& b) { return Order(a, b) < 0; };
    if (values.empty()) return {};
    return name == "min" ? *std::min_element(values.begin(), values.end(), less)
                         : *std::max_element(values.begin(), values.end(), less);
  }
  if (name == "stdev" || name == "stdevp") return Deviation(Numbers(name, values), name == "stdev");
  const Row& first = scope.group->empty() ? scope.row : scope.group->front();
  return Percentile(name, std::move(values), Evaluate(call.operands.at(1), {first}));
}

}  // namespace aitia::tests::reference
