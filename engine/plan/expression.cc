#include "engine/plan/expression.h"

#include <algorithm>
#include <array>

#include "graph/base/text.h"

namespace aitia::engine {

using queries::Expression;
using queries::VariableId;

bool IsDeeperThan(const Expression& expression, int depth) {
  if (depth <= 0) return true;
  return std::any_of(expression.operands.begin(), expression.operands.end(),
                     [depth](const Expression& operand) { return IsDeeperThan(operand, depth - 1); });
}

void CollectVariables(const Expression& expression, std::vector<VariableId>* variables) {
  if (expression.kind == Expression::Kind::kVariable &&
      std::find(variables->begin(), variables->end(), expression.variable) == variables->end()) {
    variables->push_back(expression.variable);
  }
  for (const Expression& operand : expression.operands) CollectVariables(operand, variables);
}

std::vector<Expression> Conjuncts(const Expression& expression) {
  if (expression.kind != Expression::Kind::kCall || !graph::EqualsIgnoreCase(expression.name, "AND")) {
    return {expression};
  }
  std::vector<Expression> all;
  for (const Expression& operand : expression.operands) {
    for (Expression& part : Conjuncts(operand)) all.push_back(std::move(part));
  }
  return all;
}

bool IsAggregateCall(const Expression& expression) {
  constexpr std::array<std::string_view, 6> kAggregates = {"count", "collect", "sum", "avg", "min", "max"};
  return expression.kind == Expression::Kind::kCall &&
         std::any_of(kAggregates.begin(), kAggregates.end(),
                     [&](std::string_view name) { return graph::EqualsIgnoreCase(name, expression.name); });
}

bool ContainsAggregate(const Expression& expression) {
  return IsAggregateCall(expression) ||
         std::any_of(expression.operands.begin(), expression.operands.end(), ContainsAggregate);
}

namespace {

bool IsWord(std::string_view name) {
  return !name.empty() &&
         ((name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z') || name[0] == '_');
}

bool IsWordOperator(std::string_view name) {
  constexpr std::array<std::string_view, 7> kWords = {"AND",         "OR",        "XOR",     "IN",
                                                      "STARTS WITH", "ENDS WITH", "CONTAINS"};
  return std::find(kWords.begin(), kWords.end(), name) != kWords.end();
}

}  // namespace

std::string ExpressionText(const Expression& expression,
                           const std::vector<queries::BoundQuery::Variable>& variables) {
  const auto text = [&](const Expression& operand) { return ExpressionText(operand, variables); };
  switch (expression.kind) {
    case Expression::Kind::kLiteral:
      return graph::ToLiteral(expression.literal);
    case Expression::Kind::kParameter:
      return "$" + expression.name;
    case Expression::Kind::kVariable:
      return variables[expression.variable.value].name;
    case Expression::Kind::kProperty:
      return text(expression.operands[0]) + "." + expression.name;
    case Expression::Kind::kList:
    case Expression::Kind::kMap: {
      const bool is_map = expression.kind == Expression::Kind::kMap;
      std::string out = is_map ? "{" : "[";
      for (size_t i = 0; i < expression.operands.size(); ++i) {
        if (i > 0) out += ", ";
        if (is_map) out += expression.keys[i] + ": ";
        out += text(expression.operands[i]);
      }
      return out + (is_map ? "}" : "]");
    }
    case Expression::Kind::kCall:
      break;
  }
  const std::vector<Expression>& operands = expression.operands;
  if (operands.size() == 2 && (!IsWord(expression.name) || IsWordOperator(expression.name))) {
    const auto side = [&](const Expression& operand) {
      const bool nested = operand.kind == Expression::Kind::kCall && operand.operands.size() == 2 &&
                          (!IsWord(operand.name) || IsWordOperator(operand.name));
      return nested ? "(" + text(operand) + ")" : text(operand);
    };
    return side(operands[0]) + " " + expression.name + " " + side(operands[1]);
  }
  if (operands.size() == 1 &&
      (expression.name == "NOT" || expression.name == "-" || expression.name == "+")) {
    return expression.name + (expression.name == "NOT" ? " " : "") + text(operands[0]);
  }
  if (operands.size() == 1 && (expression.name == "IS NULL" || expression.name == "IS NOT NULL")) {
    return text(operands[0]) + " " + expression.name;
  }
  std::string out = expression.name + "(";
  for (size_t i = 0; i < operands.size(); ++i) out += (i > 0 ? ", " : "") + text(operands[i]);
  return out + ")";
}

}  // namespace aitia::engine
