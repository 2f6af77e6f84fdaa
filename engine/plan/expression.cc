#include "engine/plan/expression.h"

#include <algorithm>

#include "graph/base/text.h"
#include "queries/functions/functions.h"

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
  if (expression.kind != Expression::Kind::kCall) return false;
  const queries::FunctionRow* row = queries::FindFunction(expression.name);
  return row != nullptr && row->kind == queries::FunctionKind::kAggregate;
}

bool ContainsAggregate(const Expression& expression) {
  return IsAggregateCall(expression) ||
         std::any_of(expression.operands.begin(), expression.operands.end(), ContainsAggregate);
}

}  // namespace aitia::engine
