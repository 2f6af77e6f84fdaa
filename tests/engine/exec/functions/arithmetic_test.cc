#include <gtest/gtest.h>

#include "tests/engine/exec/functions/value_of.h"

namespace aitia::engine {
namespace {

TEST(Arithmetic, IntegersStayIntegers) {
  EXPECT_EQ(ValueOf("7 / 2"), "3");
  EXPECT_EQ(ValueOf("-7 / 2"), "-3");
  EXPECT_EQ(ValueOf("-7 % 3"), "-1");
  EXPECT_EQ(ValueOf("7 / 2.0"), "3.5");
  EXPECT_EQ(ValueOf("2 ^ 3"), "8.0");
  EXPECT_EQ(ValueOf("1 + 2 * 3"), "7");
  EXPECT_EQ(ValueOf("5.5 % 2"), "1.5");
  EXPECT_EQ(ValueOf("-(3)"), "-3");
}

TEST(Arithmetic, NeverWraps) {
  EXPECT_EQ(ValueOf("9223372036854775807 + 1"), "ArithmeticError IntegerOverflow");
  EXPECT_EQ(ValueOf("-9223372036854775808 - 1"), "ArithmeticError IntegerOverflow");
  EXPECT_EQ(ValueOf("9223372036854775807 * 2"), "ArithmeticError IntegerOverflow");
  EXPECT_EQ(ValueOf("-9223372036854775808 / -1"), "ArithmeticError IntegerOverflow");
  EXPECT_EQ(ValueOf("-9223372036854775808 % -1"), "0");
  EXPECT_EQ(ValueOf("abs(-9223372036854775808)"), "ArithmeticError IntegerOverflow");
  EXPECT_EQ(ValueOf("1 / 0"), "ArithmeticError DivisionByZero");
  EXPECT_EQ(ValueOf("1 % 0"), "ArithmeticError DivisionByZero");
  EXPECT_EQ(ValueOf("1 / 0.0"), "Infinity");
  EXPECT_EQ(ValueOf("0 / 0.0"), "NaN");
}

TEST(Arithmetic, NullGivesNull) {
  EXPECT_EQ(ValueOf("1 + null"), "null");
  EXPECT_EQ(ValueOf("null * untyped('a')"), "null");
  EXPECT_EQ(ValueOf("-null"), "null");
  EXPECT_EQ(ValueOf("[1] + null"), "null");
}

TEST(Arithmetic, PlusPutsTextsAndListsTogether) {
  EXPECT_EQ(ValueOf("'a' + 'b'"), "'ab'");
  EXPECT_EQ(ValueOf("('a' + 1) + 2.0"), "'a12.0'");
  EXPECT_EQ(ValueOf("[1] + [2, [3]]"), "[1, 2, [3]]");
  EXPECT_EQ(ValueOf("[1] + 'a'"), "[1, 'a']");
  EXPECT_EQ(ValueOf("0 + [1]"), "[0, 1]");
  EXPECT_EQ(ValueOf("untyped({a: 1}) + 1"), "TypeError InvalidArgumentType");
  EXPECT_EQ(ValueOf("untyped('a') - 1"), "TypeError InvalidArgumentType");
  EXPECT_EQ(ValueOf("'a' % 2"), "SyntaxError InvalidArgumentType");
}

TEST(Math, Functions) {
  EXPECT_EQ(ValueOf("abs(-1.5)"), "1.5");
  EXPECT_EQ(ValueOf("sign(-3)"), "-1");
  EXPECT_EQ(ValueOf("sqrt(12.25)"), "3.5");
  EXPECT_EQ(ValueOf("isNaN(sqrt(-1))"), "true");
  EXPECT_EQ(ValueOf("ceil(1.2)"), "2.0");
  EXPECT_EQ(ValueOf("floor(-1.2)"), "-2.0");
  EXPECT_EQ(ValueOf("log10(1000)"), "3.0");
  EXPECT_EQ(ValueOf("log(e())"), "1.0");
  EXPECT_EQ(ValueOf("degrees(pi())"), "180.0");
  EXPECT_EQ(ValueOf("atan2(0, -1) = pi()"), "true");
  EXPECT_EQ(ValueOf("haversin(0)"), "0.0");
  EXPECT_EQ(ValueOf("0 <= rand() AND rand() < 1"), "true");
  EXPECT_EQ(ValueOf("sin(null)"), "null");
  EXPECT_EQ(ValueOf("cos(untyped('a'))"), "TypeError InvalidArgumentValue");
}

TEST(Math, Rounding) {
  EXPECT_EQ(ValueOf("round(2.5)"), "3.0");
  EXPECT_EQ(ValueOf("round(-2.5)"), "-2.0");
  EXPECT_EQ(ValueOf("round(0.49999999999999994)"), "0.0");
  EXPECT_EQ(ValueOf("round(1.15, 1)"), "1.2");
  EXPECT_EQ(ValueOf("round(-1.15, 1)"), "-1.2");
  EXPECT_EQ(ValueOf("round(9.99, 1)"), "10.0");
  EXPECT_EQ(ValueOf("round(1.2345, 10)"), "1.2345");
  EXPECT_EQ(ValueOf("round(1.25, 1, 'HALF_EVEN')"), "1.2");
  EXPECT_EQ(ValueOf("round(1.25, 1, 'half_down')"), "1.2");
  EXPECT_EQ(ValueOf("round(1.21, 1, 'UP')"), "1.3");
  EXPECT_EQ(ValueOf("round(-1.29, 1, 'CEILING')"), "-1.2");
  EXPECT_EQ(ValueOf("round(1.29, 1, 'FLOOR')"), "1.2");
  EXPECT_EQ(ValueOf("round(1e300, 2)"), "1e+300");
  EXPECT_EQ(ValueOf("round(1.5, -1)"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("round(1.5, 1, 'sideways')"), "TypeError InvalidArgumentValue");
}

}  // namespace
}  // namespace aitia::engine
