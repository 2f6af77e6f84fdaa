#include <gtest/gtest.h>

#include "tests/engine/exec/functions/value_of.h"

namespace aitia::engine {
namespace {

TEST(Logic, NullIsUnknown) {
  EXPECT_EQ(ValueOf("true AND null"), "null");
  EXPECT_EQ(ValueOf("false AND null"), "false");
  EXPECT_EQ(ValueOf("null AND false"), "false");
  EXPECT_EQ(ValueOf("true OR null"), "true");
  EXPECT_EQ(ValueOf("null OR false"), "null");
  EXPECT_EQ(ValueOf("true XOR null"), "null");
  EXPECT_EQ(ValueOf("(true XOR true) XOR true"), "true");
  EXPECT_EQ(ValueOf("NOT null"), "null");
  EXPECT_EQ(ValueOf("NOT (1 = 2)"), "true");
}

TEST(Logic, TakesBooleansOnly) {
  EXPECT_EQ(ValueOf("NOT 1"), "SyntaxError InvalidArgumentType");
  EXPECT_EQ(ValueOf("NOT untyped(1)"), "TypeError InvalidArgumentType");
  EXPECT_EQ(ValueOf("true XOR untyped(1.5)"), "TypeError InvalidArgumentType");
  EXPECT_EQ(MessageOf("NOT untyped(1)"), "NOT takes a boolean, not Integer 1");
}

}  // namespace
}  // namespace aitia::engine
