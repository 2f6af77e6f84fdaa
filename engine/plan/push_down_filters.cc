// Filters pass operators that bind variables and leave each row as it is. They stop at whatever looks at
// several rows at once (Aggregate, Distinct, Limit, Top) or has inputs of its own (Optional); passing a Sort
// is safe and pays.

#include "engine/plan/push_down_filters.h"

#include <algorithm>

#include "engine/plan/expression.h"

namespace aitia::engine {
namespace {

bool MayPass(const Operator& op) {
  return std::holds_alternative<NodeScan>(op) || std::holds_alternative<NodeSeek>(op) ||
         std::holds_alternative<NodeCheck>(op) || std::holds_alternative<Expand>(op) ||
         std::holds_alternative<Filter>(op) || std::holds_alternative<Sort>(op) ||
         std::holds_alternative<Unwind>(op) || std::holds_alternative<Project>(op);
}

bool Binds(const Plan& plan, const std::vector<VariableId>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](VariableId variable) {
    return std::find(plan.columns.begin(), plan.columns.end(), variable) != plan.columns.end();
  });
}

void PushInto(Expression predicate, const std::vector<VariableId>& variables, Plan* plan) {
  if (MayPass(plan->op) && Binds(plan->inputs.front(), variables)) {
    PushInto(std::move(predicate), variables, &plan->inputs.front());
    return;
  }
  Plan filter;
  filter.op = Filter{std::move(predicate)};
  filter.columns = plan->columns;
  filter.inputs.push_back(std::move(*plan));
  *plan = std::move(filter);
}

Plan Rewrite(Plan plan) {
  for (Plan& input : plan.inputs) input = Rewrite(std::move(input));
  auto* filter = std::get_if<Filter>(&plan.op);
  if (filter == nullptr) return plan;
  const std::vector<Expression> conjuncts = Conjuncts(filter->predicate);
  Plan below = std::move(plan.inputs.front());
  for (const Expression& conjunct : conjuncts) {
    std::vector<VariableId> variables;
    CollectVariables(conjunct, &variables);
    PushInto(conjunct, variables, &below);
  }
  return below;
}

}  // namespace

LogicalPlan PushDownFilters(LogicalPlan plan) {
  plan.root = Rewrite(std::move(plan.root));
  return plan;
}

}  // namespace aitia::engine
