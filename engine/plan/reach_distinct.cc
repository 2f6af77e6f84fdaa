#include "engine/plan/reach_distinct.h"

#include <algorithm>

#include "engine/plan/reads.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

// Whether rows that are alike may be one.
bool TakesEqualOnce(const Operator& op) {
  if (std::holds_alternative<Distinct>(op)) return true;
  const auto* aggregate = std::get_if<Aggregate>(&op);
  if (aggregate == nullptr) return false;
  return std::all_of(aggregate->aggregates.begin(), aggregate->aggregates.end(), [](const auto& item) {
    return item.expression.distinct || graph::EqualsIgnoreCase(item.expression.name, "min") ||
           graph::EqualsIgnoreCase(item.expression.name, "max");
  });
}

bool KeepsLikeness(const Operator& op) {
  return std::holds_alternative<Expand>(op) || std::holds_alternative<NodeCheck>(op) ||
         std::holds_alternative<Filter>(op) || std::holds_alternative<Project>(op) ||
         std::holds_alternative<NodeScan>(op) || std::holds_alternative<NodeSeek>(op) ||
         std::holds_alternative<PropertySeek>(op) || std::holds_alternative<RelationshipEnds>(op);
}

Plan Rewrite(Plan plan) {
  for (Plan& input : plan.inputs) input = Rewrite(std::move(input));
  if (!TakesEqualOnce(plan.op)) return plan;
  std::vector<VariableId> reads;
  CollectReads(plan.op, &reads);
  // A Distinct hands on all its columns, but those it does not compare are the first row's: none may be read.
  if (const auto* distinct = std::get_if<Distinct>(&plan.op)) {
    for (const VariableId column : plan.columns) {
      const auto& compared = distinct->variables;
      if (std::find(compared.begin(), compared.end(), column) == compared.end()) reads.push_back(column);
    }
  }
  for (Plan* at = &plan.inputs.front(); KeepsLikeness(at->op); at = &at->inputs.front()) {
    auto* expand = std::get_if<Expand>(&at->op);
    if (expand != nullptr && expand->hops.variable_length && expand->hops.min_hops <= 1 &&
        !expand->to_is_bound && expand->other_than.empty() &&
        std::find(reads.begin(), reads.end(), expand->hops.relationship) == reads.end()) {
      expand->distinct_ends = true;
      auto& columns = at->columns;
      columns.erase(std::remove(columns.begin(), columns.end(), expand->hops.relationship), columns.end());
    }
    CollectReads(at->op, &reads);
  }
  return plan;
}

}  // namespace

LogicalPlan ReachDistinct(LogicalPlan plan) {
  plan.root = Rewrite(std::move(plan.root));
  for (Subplan& subplan : plan.subplans) subplan.root = Rewrite(std::move(subplan.root));
  return plan;
}

}  // namespace aitia::engine
