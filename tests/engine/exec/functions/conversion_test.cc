#include <gtest/gtest.h>

#include "tests/engine/exec/functions/value_of.h"

namespace aitia::engine {
namespace {

TEST(Conversion, ToInteger) {
  EXPECT_EQ(ValueOf("toInteger('42')"), "42");
  EXPECT_EQ(ValueOf("toInteger('-1.9')"), "-1");
  EXPECT_EQ(ValueOf("toInteger('abc')"), "null");
  EXPECT_EQ(ValueOf("toInteger('')"), "null");
  EXPECT_EQ(ValueOf("toInteger(82.9)"), "82");
  EXPECT_EQ(ValueOf("toInteger('9223372036854775807')"), "9223372036854775807");
  EXPECT_EQ(ValueOf("toInteger(1e30)"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("toInteger(0.0 / 0.0)"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("toIntegerOrNull(1 / 0.0)"), "null");
  EXPECT_EQ(ValueOf("toInteger(-9223372036854775808.0)"), "-9223372036854775808");
  EXPECT_EQ(ValueOf("toInteger(untyped([]))"), "TypeError InvalidArgumentValue");
  EXPECT_EQ(ValueOf("toIntegerOrNull([])"), "null");
  EXPECT_EQ(ValueOf("toIntegerList(['1', 2.5, {}, null])"), "[1, 2, null, null]");
}

TEST(Conversion, ToFloat) {
  EXPECT_EQ(ValueOf("toFloat(3)"), "3.0");
  EXPECT_EQ(ValueOf("toFloat('1.5e3')"), "1500.0");
  EXPECT_EQ(ValueOf("toFloat('1,5')"), "null");
  EXPECT_EQ(ValueOf("toFloat(untyped(true))"), "TypeError InvalidArgumentValue");
  EXPECT_EQ(ValueOf("toFloatOrNull(true)"), "null");
}

TEST(Conversion, ToBoolean) {
  EXPECT_EQ(ValueOf("toBoolean('TRUE')"), "true");
  EXPECT_EQ(ValueOf("toBoolean(' tru ')"), "null");
  EXPECT_EQ(ValueOf("toBoolean(0)"), "false");
  EXPECT_EQ(ValueOf("toBoolean(untyped(1.0))"), "TypeError InvalidArgumentValue");
}

TEST(Conversion, ToText) {
  EXPECT_EQ(ValueOf("toString(1)"), "'1'");
  EXPECT_EQ(ValueOf("toString(1.0)"), "'1.0'");
  EXPECT_EQ(ValueOf("toString(true)"), "'true'");
  EXPECT_EQ(ValueOf("toString(null)"), "null");
  EXPECT_EQ(ValueOf("toString(untyped([1]))"), "TypeError InvalidArgumentValue");
  EXPECT_EQ(MessageOf("toString(untyped([1]))"),
            "toString() takes a number, a boolean, a string, an instant or a duration, not List [1]");
}

}  // namespace
}  // namespace aitia::engine
