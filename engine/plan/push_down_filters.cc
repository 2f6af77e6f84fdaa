// Filters pass operators that bind variables and leave each row as it is, and end in the Match that binds
// what they read. They pass a Project by reading what its items rename, and a DISTINCT of the variables they
// read. They stop at whatever looks at several rows at once (Aggregate, Limit, Top) or has inputs of its own
// (Optional, Union); passing a Sort is safe and pays.

#include "engine/plan/push_down_filters.h"

#include <algorithm>

#include "engine/plan/expression.h"

namespace aitia::engine {
namespace {

bool MayPass(const Operator& op) {
  return std::holds_alternative<Match>(op) || std::holds_alternative<Filter>(op) ||
         std::holds_alternative<Sort>(op) || std::holds_alternative<Unwind>(op) ||
         std::holds_alternative<Project>(op) || std::holds_alternative<Distinct>(op);
}

bool Binds(const Plan& plan, const std::vector<VariableId>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](VariableId variable) {
    return std::find(plan.columns.begin(), plan.columns.end(), variable) != plan.columns.end();
  });
}

// Reads the variable that an item renames instead of the item's.
void Rename(const Project& project, Expression* expression) {
  if (expression->kind == Expression::Kind::kVariable) {
    for (const auto& item : project.items) {
      if (item.variable != expression->variable) continue;
      if (item.expression.kind == Expression::Kind::kVariable) *expression = item.expression;
      return;
    }
  }
  for (Expression& operand : expression->operands) Rename(project, &operand);
}

bool ReadsSubquery(const Expression& expression) {
  return expression.kind == Expression::Kind::kSubquery ||
         std::any_of(expression.operands.begin(), expression.operands.end(), ReadsSubquery);
}

void PushInto(Expression predicate, Plan* plan) {
  std::vector<VariableId> variables;
  if (MayPass(plan->op)) {
    Expression below = predicate;
    // A subquery's own plan names what it reads: it cannot be renamed from here.
    if (const auto* project = std::get_if<Project>(&plan->op); project != nullptr && !ReadsSubquery(below)) {
      Rename(*project, &below);
    }
    CollectVariables(below, &variables);
    if (Binds(plan->inputs.front(), variables)) {
      PushInto(std::move(below), &plan->inputs.front());
      return;
    }
    if (auto* match = std::get_if<Match>(&plan->op)) {
      match->predicates.push_back(std::move(predicate));
      return;
    }
  }
  Plan filter;
  filter.op = Filter{std::move(predicate)};
  filter.columns = plan->columns;
  filter.inputs.push_back(std::move(*plan));
  *plan = std::move(filter);
}

Plan Rewrite(Plan plan) {
  for (Plan& input : plan.inputs) input = Rewrite(std::move(input));
  if (auto* match = std::get_if<Match>(&plan.op)) {
    // What only reads the rows that come in is decided before they are multiplied.
    std::vector<Expression> kept;
    for (Expression& predicate : match->predicates) {
      std::vector<VariableId> variables;
      CollectVariables(predicate, &variables);
      if (!variables.empty() && Binds(plan.inputs.front(), variables)) {
        PushInto(std::move(predicate), &plan.inputs.front());
      } else {
        kept.push_back(std::move(predicate));
      }
    }
    match->predicates = std::move(kept);
    return plan;
  }
  auto* filter = std::get_if<Filter>(&plan.op);
  if (filter == nullptr) return plan;
  const std::vector<Expression> conjuncts = Conjuncts(filter->predicate);
  Plan below = std::move(plan.inputs.front());
  for (const Expression& conjunct : conjuncts) PushInto(conjunct, &below);
  return below;
}

}  // namespace

LogicalPlan PushDownFilters(LogicalPlan plan) {
  plan.root = Rewrite(std::move(plan.root));
  for (Subplan& subplan : plan.subplans) subplan.root = Rewrite(std::move(subplan.root));
  return plan;
}

}  // namespace aitia::engine
