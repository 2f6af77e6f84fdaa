#include "engine/plan/optimize.h"

#include <algorithm>
#include <array>

#include "engine/plan/count_matches.h"
#include "engine/plan/drop_unused_columns.h"
#include "engine/plan/fuse_top.h"
#include "engine/plan/order_matches.h"
#include "engine/plan/push_down_filters.h"
#include "engine/plan/reach_distinct.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kOrderPatterns = "order_patterns";
constexpr std::string_view kSeekProperties = "seek_properties";

constexpr std::array kRules = {
    Rule{"push_down_filters", PushDownFilters},
    Rule{kOrderPatterns, nullptr},
    Rule{kSeekProperties, nullptr},
    Rule{"count_matches", CountMatchesRule},
    Rule{"fuse_top", FuseTop},
    Rule{"drop_unused_columns", DropUnusedColumns},
    Rule{"reach_distinct", ReachDistinct},
};

}  // namespace

std::span<const Rule> Rules() { return kRules; }

LogicalPlan Optimize(LogicalPlan plan, const OptimizerOptions& options, const Statistics& statistics) {
  const auto is_on = [&](std::string_view name) {
    const auto& off = options.switched_off;
    return std::find(off.begin(), off.end(), name) == off.end();
  };
  for (const Rule& rule : Rules()) {
    if (rule.name == kOrderPatterns) {
      plan = OrderMatches(std::move(plan), statistics, {is_on(kOrderPatterns), is_on(kSeekProperties)});
    } else if (rule.apply != nullptr && is_on(rule.name)) {
      plan = rule.apply(std::move(plan));
    }
  }
  return plan;
}

}  // namespace aitia::engine
