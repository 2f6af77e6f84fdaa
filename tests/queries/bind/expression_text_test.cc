// Expression trees as openCypher: brackets where they are needed, and only there.
#include "queries/bind/expression_text.h"

#include <gtest/gtest.h>

#include "queries/functions/functions.h"

namespace aitia::queries {
namespace {

Expression Name(uint32_t variable) {
  Expression expression;
  expression.kind = Expression::Kind::kVariable;
  expression.variable = VariableId(variable);
  return expression;
}

Expression Apply(std::string_view function, std::vector<Expression> operands) {
  Expression expression;
  expression.kind = Expression::Kind::kCall;
  expression.name = function;
  expression.operands = std::move(operands);
  return expression;
}

class ExpressionTextTest : public testing::Test {
 protected:
  ExpressionTextTest() { query_.variables = {{"a"}, {"b"}, {"odd name"}}; }
  std::string Text(const Expression& expression) const {
    return ExpressionText(expression, query_.variables);
  }
  BoundQuery query_;
};

TEST_F(ExpressionTextTest, BracketsFollowPrecedence) {
  EXPECT_EQ(Text(Apply("*", {Apply("+", {Name(0), Name(1)}), Name(0)})), "(a + b) * a");
  EXPECT_EQ(Text(Apply("+", {Apply("*", {Name(0), Name(1)}), Name(0)})), "a * b + a");
  EXPECT_EQ(Text(Apply("AND", {Apply("OR", {Name(0), Name(1)}), Apply("NOT", {Name(0)})})),
            "(a OR b) AND NOT a");
  EXPECT_EQ(Text(Apply("NOT", {Apply("=", {Name(0), Name(1)})})), "NOT a = b");
  EXPECT_EQ(Text(Apply("NOT", {Apply("AND", {Name(0), Name(1)})})), "NOT (a AND b)");
}

TEST_F(ExpressionTextTest, OperatorsNestToTheLeft) {
  EXPECT_EQ(Text(Apply("+", {Apply("+", {Name(0), Name(1)}), Name(0)})), "a + b + a");
  EXPECT_EQ(Text(Apply("+", {Name(0), Apply("+", {Name(1), Name(0)})})), "a + (b + a)");
  EXPECT_EQ(Text(Apply("=", {Apply("=", {Name(0), Name(1)}), Name(0)})), "(a = b) = a");
}

TEST_F(ExpressionTextTest, NamesAreQuotedWhereTheyNeedIt) {
  EXPECT_EQ(Text(Name(2)), "`odd name`");
  EXPECT_EQ(NameText("a`b"), "`a``b`");
  EXPECT_EQ(NameText("1a"), "`1a`");
  EXPECT_EQ(NamesText({"A", "b c"}, "|"), ":A|`b c`");
}

}  // namespace
}  // namespace aitia::queries
