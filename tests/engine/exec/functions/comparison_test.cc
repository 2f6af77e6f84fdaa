#include <gtest/gtest.h>

#include "tests/engine/exec/functions/value_of.h"

namespace aitia::engine {
namespace {

TEST(Comparison, NumbersAreEqualAcrossTheirTypes) {
  EXPECT_EQ(ValueOf("1 = 1.0"), "true");
  EXPECT_EQ(ValueOf("9007199254740993 = 9007199254740992.0"), "false");
  EXPECT_EQ(ValueOf("1 = '1'"), "false");
  EXPECT_EQ(ValueOf("1 <> '1'"), "true");
}

TEST(Comparison, NullEqualsNothing) {
  EXPECT_EQ(ValueOf("null = null"), "null");
  EXPECT_EQ(ValueOf("null <> 1"), "null");
  EXPECT_EQ(ValueOf("null IS NULL"), "true");
  EXPECT_EQ(ValueOf("1 IS NOT NULL"), "true");
  EXPECT_EQ(ValueOf("nullIf(1, 1.0)"), "null");
  EXPECT_EQ(ValueOf("nullIf(1, null)"), "1");
}

TEST(Comparison, ListsAndMapsAreUnknownWhereOnlyANullMayDiffer) {
  EXPECT_EQ(ValueOf("[1, null] = [1, 2]"), "null");
  EXPECT_EQ(ValueOf("[1, null] = [2, 2]"), "false");
  EXPECT_EQ(ValueOf("[null] = [null, null]"), "false");
  EXPECT_EQ(ValueOf("[[1, null]] = [[1, 3]]"), "null");
  EXPECT_EQ(ValueOf("{a: 1, b: null} = {a: 1, b: 2}"), "null");
  EXPECT_EQ(ValueOf("{a: 1, b: null} = {a: 2, b: 2}"), "false");
  EXPECT_EQ(ValueOf("{a: null} = {b: null}"), "false");
}

TEST(Comparison, OrderIsOfOneType) {
  EXPECT_EQ(ValueOf("1 < 1.5"), "true");
  EXPECT_EQ(ValueOf("'b' >= 'a'"), "true");
  EXPECT_EQ(ValueOf("false < true"), "true");
  EXPECT_EQ(ValueOf("'1' < 1"), "null");
  EXPECT_EQ(ValueOf("{a: 1} < {a: 2}"), "null");
  EXPECT_EQ(ValueOf("null < 1"), "null");
}

TEST(Comparison, NaNIsNeitherLessNorGreater) {
  EXPECT_EQ(ValueOf("0.0 / 0.0 = 0.0 / 0.0"), "false");
  EXPECT_EQ(ValueOf("0.0 / 0.0 <> 0.0 / 0.0"), "true");
  EXPECT_EQ(ValueOf("0.0 / 0.0 >= 1"), "false");
  EXPECT_EQ(ValueOf("[0.0 / 0.0] < [1]"), "false");
  EXPECT_EQ(ValueOf("0.0 / 0.0 < 'a'"), "null");
}

TEST(Comparison, ListsCompareByTheirItems) {
  EXPECT_EQ(ValueOf("[1, 0] > [1]"), "true");
  EXPECT_EQ(ValueOf("[1, null] >= [1]"), "true");
  EXPECT_EQ(ValueOf("[1, 2] >= [1, null]"), "null");
  EXPECT_EQ(ValueOf("[1, 2] >= [3, null]"), "false");
  EXPECT_EQ(ValueOf("[1, 'a'] < [1, 2]"), "null");
  EXPECT_EQ(ValueOf("[{a: 1}, 1] < [{a: 1}, 2]"), "null");
}

TEST(Comparison, InIsEqualityWithAnyItem) {
  EXPECT_EQ(ValueOf("2 IN [1, 2.0]"), "true");
  EXPECT_EQ(ValueOf("3 IN [1, null]"), "null");
  EXPECT_EQ(ValueOf("1 IN [1, null]"), "true");
  EXPECT_EQ(ValueOf("null IN []"), "false");
  EXPECT_EQ(ValueOf("null IN [1]"), "null");
  EXPECT_EQ(ValueOf("1 IN null"), "null");
  EXPECT_EQ(ValueOf("[1] IN [1, [1]]"), "true");
  EXPECT_EQ(ValueOf("1 IN 'a'"), "SyntaxError InvalidArgumentType");
  EXPECT_EQ(ValueOf("1 IN untyped('a')"), "TypeError InvalidArgumentType");
}

}  // namespace
}  // namespace aitia::engine
