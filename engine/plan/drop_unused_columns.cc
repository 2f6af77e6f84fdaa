#include "engine/plan/drop_unused_columns.h"

#include <algorithm>

#include "engine/plan/reads.h"

namespace aitia::engine {
namespace {

using Variables = std::vector<VariableId>;

void Need(VariableId variable, Variables* needed) {
  if (variable.valid() && std::find(needed->begin(), needed->end(), variable) == needed->end()) {
    needed->push_back(variable);
  }
}

bool Contains(const Variables& variables, VariableId variable) {
  return std::find(variables.begin(), variables.end(), variable) != variables.end();
}

Plan Rewrite(Plan plan, const Variables& needed) {
  if (auto* project = std::get_if<Project>(&plan.op)) {
    auto& items = project->items;
    items.erase(std::remove_if(items.begin(), items.end(),
                               [&](const auto& item) { return !Contains(needed, item.variable); }),
                items.end());
    if (items.empty()) {
      Plan input = std::move(plan.inputs.front());
      return Rewrite(std::move(input), needed);
    }
  }
  auto& columns = plan.columns;
  columns.erase(std::remove_if(columns.begin(), columns.end(),
                               [&](VariableId variable) { return !Contains(needed, variable); }),
                columns.end());
  Variables below = needed;
  CollectReads(plan.op, &below);
  if (auto* all = std::get_if<Union>(&plan.op)) {
    for (size_t i = 0; i < plan.inputs.size(); ++i) {
      plan.inputs[i] = Rewrite(std::move(plan.inputs[i]), all->sources[i]);
    }
    return plan;
  }
  // What the second input of an Optional reads of the row comes from the first: it must be carried there.
  for (size_t i = plan.inputs.size(); i-- > 0;) {
    plan.inputs[i] = Rewrite(std::move(plan.inputs[i]), below);
    if (i == 0) break;
    const Plan* leaf = &plan.inputs[i];
    while (!leaf->inputs.empty()) leaf = &leaf->inputs.front();
    for (const VariableId variable : leaf->columns) Need(variable, &below);
  }
  return plan;
}

}  // namespace

LogicalPlan DropUnusedColumns(LogicalPlan plan) {
  for (Subplan& subplan : plan.subplans) {
    subplan.root = Rewrite(std::move(subplan.root), subplan.columns);
  }
  const Variables needed = plan.columns;  // of the result
  plan.root = Rewrite(std::move(plan.root), needed);
  return plan;
}

}  // namespace aitia::engine
