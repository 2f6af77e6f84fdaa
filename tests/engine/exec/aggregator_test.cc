#include "engine/exec/aggregator.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using graph::Value;
using graph::ValueList;

Aggregator Make(std::string_view name, bool distinct = false) {
  return Aggregator(*FindAggregateFunction(name), distinct);
}

std::string ResultOf(const Aggregator& aggregator) {
  const graph::StatusOr<Value> result = aggregator.Result();
  return result.ok() ? ToLiteral(*result) : ErrorOf(result.status())->detail;
}

// The values of one group, and for percentiles the percentile.
std::string Of(std::string_view name, const ValueList& values, const Value& percentile = Value(),
               bool distinct = false) {
  Aggregator aggregator = Make(name, distinct);
  for (const Value& value : values) {
    std::vector<Value> arguments = {value};
    if (!percentile.is_null()) arguments.push_back(percentile);
    const graph::Status status = aggregator.Add(arguments);
    if (!status.ok()) return ErrorOf(status)->type + " " + ErrorOf(status)->detail;
  }
  return ResultOf(aggregator);
}

TEST(Aggregator, PassesOverNulls) {
  const ValueList values = {1, Value(), 2.5};
  EXPECT_EQ(Of("count", values), "2");
  EXPECT_EQ(Of("collect", values), "[1, 2.5]");
  EXPECT_EQ(Of("sum", values), "3.5");
  EXPECT_EQ(Of("avg", values), "1.75");
}

TEST(Aggregator, OfNoValues) {
  EXPECT_EQ(Of("count", {}), "0");
  EXPECT_EQ(Of("collect", {}), "[]");
  EXPECT_EQ(Of("sum", {}), "0");
  EXPECT_EQ(Of("avg", {}), "null");
  EXPECT_EQ(Of("min", {}), "null");
  EXPECT_EQ(Of("stDev", {}), "0.0");
  EXPECT_EQ(Of("percentileCont", {}), "null");
}

TEST(Aggregator, LeastAndGreatestOfAnyTypes) {
  const ValueList values = {1, "a", Value(), ValueList{1, 2}, 0.2, "b"};
  EXPECT_EQ(Of("max", values), "1");
  EXPECT_EQ(Of("min", values), "[1, 2]");
}

TEST(Aggregator, SumsOfIntegersAreExactInAnyOrder) {
  EXPECT_EQ(Of("sum", {INT64_MAX, 1, -1}), "9223372036854775807");
  EXPECT_EQ(Of("sum", {INT64_MAX, 1}), "IntegerOverflow");
  EXPECT_EQ(Of("sum", {"a"}), "TypeError InvalidArgumentValue");
}

TEST(Aggregator, DistinctCountsEqualValuesOnce) {
  const ValueList values = {1, 1.0, 2, Value(), 2};
  EXPECT_EQ(Of("count", values, Value(), true), "2");
  EXPECT_EQ(Of("sum", values, Value(), true), "3");
  EXPECT_EQ(Of("collect", values, Value(), true), "[1, 2]");
}

TEST(Aggregator, Percentiles) {
  const ValueList values = {30, 10, 20};
  EXPECT_EQ(Of("percentileDisc", values, 0.0), "10");
  EXPECT_EQ(Of("percentileDisc", values, 0.5), "20");
  EXPECT_EQ(Of("percentileDisc", values, 1), "30");
  EXPECT_EQ(Of("percentileCont", values, 0.5), "20.0");
  EXPECT_EQ(Of("percentileCont", values, 0.25), "15.0");
  EXPECT_EQ(Of("percentileCont", values, 1.1), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(Of("percentileDisc", values, -1), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(Of("percentileDisc", values, "a"), "TypeError InvalidArgumentValue");
}

TEST(Aggregator, Deviations) {
  EXPECT_EQ(Of("stDev", {1, 3, 5}), "2.0");
  EXPECT_EQ(Of("stDevP", {1, 3}), "1.0");
  EXPECT_EQ(Of("stDev", {7}), "0.0");
}

TEST(Aggregator, CountsRowsWithoutArguments) {
  Aggregator aggregator = Make("count");
  ASSERT_TRUE(aggregator.Add({}).ok());
  ASSERT_TRUE(aggregator.Add({}, 41).ok());
  EXPECT_EQ(ResultOf(aggregator), "42");
}

TEST(Aggregator, PartsGiveTheSameAsTheWhole) {
  const ValueList values = {3, 1, 2.5, Value(), 3, 7, -2, 1};
  for (const std::string_view name : {"count", "collect", "sum", "avg", "min", "max", "percentileCont",
                                      "percentileDisc", "stDev", "stDevP"}) {
    for (const bool distinct : {false, true}) {
      const bool has_percentile = name.starts_with("percentile");
      const Value percentile = has_percentile ? Value(0.3) : Value();
      for (size_t cut = 0; cut <= values.size(); ++cut) {
        Aggregator first = Make(name, distinct);
        Aggregator second = Make(name, distinct);
        for (size_t i = 0; i < values.size(); ++i) {
          std::vector<Value> arguments = {values[i]};
          if (has_percentile) arguments.push_back(percentile);
          ASSERT_TRUE((i < cut ? first : second).Add(arguments).ok());
        }
        ASSERT_TRUE(first.Merge(std::move(second)).ok());
        const std::string whole = Of(name, values, percentile, distinct);
        if (name.starts_with("stDev")) {
          EXPECT_NEAR(std::stod(ResultOf(first)), std::stod(whole), 1e-12) << name << " " << cut;
        } else {
          EXPECT_EQ(ResultOf(first), whole) << name << " " << cut;
        }
      }
    }
  }
}

}  // namespace
}  // namespace aitia::engine
