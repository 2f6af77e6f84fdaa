#include "engine/plan/fuse_top.h"

namespace aitia::engine {
namespace {

Plan Rewrite(Plan plan) {
  for (Plan& input : plan.inputs) input = Rewrite(std::move(input));
  auto* limit = std::get_if<Limit>(&plan.op);
  if (limit == nullptr || !limit->limit) return plan;
  auto* sort = std::get_if<Sort>(&plan.inputs.front().op);
  if (sort == nullptr) return plan;
  Plan top;
  top.op = Top{std::move(sort->keys), std::move(limit->skip), *std::move(limit->limit)};
  top.columns = std::move(plan.columns);
  top.inputs = std::move(plan.inputs.front().inputs);
  return top;
}

}  // namespace

LogicalPlan FuseTop(LogicalPlan plan) {
  plan.root = Rewrite(std::move(plan.root));
  for (Subplan& subplan : plan.subplans) subplan.root = Rewrite(std::move(subplan.root));
  return plan;
}

}  // namespace aitia::engine
