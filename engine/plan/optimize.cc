#include "engine/plan/optimize.h"

#include <algorithm>
#include <array>

#include "engine/plan/drop_unused_columns.h"
#include "engine/plan/fuse_top.h"
#include "engine/plan/push_down_filters.h"

namespace aitia::engine {
namespace {

constexpr std::array kRules = {
    Rule{"push_down_filters", PushDownFilters},
    Rule{"fuse_top", FuseTop},
    Rule{"drop_unused_columns", DropUnusedColumns},
};

}  // namespace

std::span<const Rule> Rules() { return kRules; }

LogicalPlan Optimize(LogicalPlan plan, const OptimizerOptions& options) {
  for (const Rule& rule : Rules()) {
    const auto& off = options.switched_off;
    if (std::find(off.begin(), off.end(), rule.name) == off.end()) plan = rule.apply(std::move(plan));
  }
  return plan;
}

}  // namespace aitia::engine
