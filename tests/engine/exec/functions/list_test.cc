#include <gtest/gtest.h>

#include "tests/engine/exec/functions/value_of.h"

namespace aitia::engine {
namespace {

TEST(List, Parts) {
  EXPECT_EQ(ValueOf("head([1, 2])"), "1");
  EXPECT_EQ(ValueOf("last([1, 2])"), "2");
  EXPECT_EQ(ValueOf("tail([1, 2, 3])"), "[2, 3]");
  EXPECT_EQ(ValueOf("head([])"), "null");
  EXPECT_EQ(ValueOf("last([])"), "null");
  EXPECT_EQ(ValueOf("tail([])"), "[]");
  EXPECT_EQ(ValueOf("reverse([1, [2], null])"), "[null, [2], 1]");
  EXPECT_EQ(ValueOf("size([1, null])"), "2");
  EXPECT_EQ(ValueOf("isEmpty([])"), "true");
  EXPECT_EQ(ValueOf("isEmpty('a')"), "false");
  EXPECT_EQ(ValueOf("coalesce(null, 2, 3)"), "2");
  EXPECT_EQ(ValueOf("coalesce(1, 1 / 0)"), "1");
  EXPECT_EQ(ValueOf("head(untyped(1))"), "TypeError InvalidArgumentValue");
}

TEST(List, RangeIncludesItsEnd) {
  EXPECT_EQ(ValueOf("range(1, 4)"), "[1, 2, 3, 4]");
  EXPECT_EQ(ValueOf("range(10, 0, -4)"), "[10, 6, 2]");
  EXPECT_EQ(ValueOf("range(1, 0)"), "[]");
  EXPECT_EQ(ValueOf("range(3, 3)"), "[3]");
  EXPECT_EQ(ValueOf("range(-9223372036854775808, 9223372036854775807, 9223372036854775807)"),
            "[-9223372036854775808, -1, 9223372036854775806]");
  EXPECT_EQ(ValueOf("range(1, 2, 0)"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("range(1, 2.0)"), "ArgumentError InvalidArgumentType");
  EXPECT_EQ(ValueOf("range(0, 9223372036854775807)"), "range() makes at most 67108864 numbers");
}

TEST(List, ItemsByTheirPlace) {
  EXPECT_EQ(ValueOf("[1, 2, 3][0]"), "1");
  EXPECT_EQ(ValueOf("[1, 2, 3][-1]"), "3");
  EXPECT_EQ(ValueOf("[1, 2, 3][3]"), "null");
  EXPECT_EQ(ValueOf("[1, 2, 3][null]"), "null");
  EXPECT_EQ(ValueOf("{a: 1}['a']"), "1");
  EXPECT_EQ(ValueOf("{a: 1}['b']"), "null");
  EXPECT_EQ(ValueOf("untyped([1])[untyped('a')]"), "TypeError ListElementAccessByNonInteger");
  EXPECT_EQ(ValueOf("untyped({a: 1})[untyped(0)]"), "TypeError MapElementAccessByNonString");
  EXPECT_EQ(ValueOf("untyped(1)[0]"), "TypeError InvalidArgumentType");
  EXPECT_EQ(ValueOf("untyped(1).a"), "TypeError InvalidArgumentType");
}

TEST(List, Slices) {
  EXPECT_EQ(ValueOf("[1, 2, 3, 4][1..3]"), "[2, 3]");
  EXPECT_EQ(ValueOf("[1, 2, 3][1..]"), "[2, 3]");
  EXPECT_EQ(ValueOf("[1, 2, 3][..-1]"), "[1, 2]");
  EXPECT_EQ(ValueOf("[1, 2, 3][-5..5]"), "[1, 2, 3]");
  EXPECT_EQ(ValueOf("[1, 2, 3][2..1]"), "[]");
  EXPECT_EQ(ValueOf("[1, 2, 3][null..1]"), "null");
  EXPECT_EQ(ValueOf("[1, 2, 3][..null]"), "null");
  EXPECT_EQ(ValueOf("null[1..2]"), "null");
}

}  // namespace
}  // namespace aitia::engine
