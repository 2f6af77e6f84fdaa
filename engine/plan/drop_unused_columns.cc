#include "engine/plan/drop_unused_columns.h"

#include <algorithm>

#include "engine/plan/expression.h"

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

// Adds what an operator reads of its input.
struct Reads {
  Variables* needed;

  void operator()(const Once&) const {}
  void operator()(const Argument&) const {}
  void operator()(const NodeScan&) const {}
  void operator()(const NodeSeek&) const {}
  void operator()(const NodeCheck& op) const { Need(op.node, needed); }
  void operator()(const Expand& op) const {
    Need(op.from, needed);
    if (op.to_is_bound) Need(op.to, needed);
    for (const VariableId other : op.other_than) Need(other, needed);
  }
  void operator()(const Filter& op) const { CollectVariables(op.predicate, needed); }
  void operator()(const Project& op) const {
    for (const auto& item : op.items) CollectVariables(item.expression, needed);
  }
  void operator()(const Aggregate& op) const {
    for (const auto& item : op.keys) CollectVariables(item.expression, needed);
    for (const auto& item : op.aggregates) CollectVariables(item.expression, needed);
  }
  void operator()(const Distinct& op) const {
    for (const VariableId variable : op.variables) Need(variable, needed);
  }
  void operator()(const Sort& op) const {
    for (const auto& key : op.keys) CollectVariables(key.expression, needed);
  }
  void operator()(const Limit&) const {}
  void operator()(const Top& op) const {
    for (const auto& key : op.keys) CollectVariables(key.expression, needed);
  }
  void operator()(const Unwind& op) const { CollectVariables(op.list, needed); }
  void operator()(const Optional&) const {}
  void operator()(const Rank&) const {}
  void operator()(const BestPaths&) const {}
  void operator()(const Claim&) const {}
};

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
  std::visit(Reads{&below}, plan.op);
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
  const Variables needed = plan.columns;  // of the result
  plan.root = Rewrite(std::move(plan.root), needed);
  return plan;
}

}  // namespace aitia::engine
