// The optimizer: an ordered list of rules, each from plan to plan, each of which can be switched off.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/plan/statistics.h"

namespace aitia::engine {

struct Rule {
  std::string_view name;
  // Null: a choice that is made while the patterns get their order, between the rules before and after it.
  LogicalPlan (*apply)(LogicalPlan plan);
};

// In the order in which they apply: filters go down first, so that patterns can be ordered by them and since
// they may come to lie below a Sort that then becomes a Top; columns are dropped when it is known who reads
// them, and what nobody reads need not be enumerated.
std::span<const Rule> Rules();

struct OptimizerOptions {
  std::vector<std::string> switched_off;  // names of rules
};

// The same rows with or without any rule; the order of rows that are not sorted may differ. Must come before
// a plan is run, since it gives the patterns their order.
LogicalPlan Optimize(LogicalPlan plan, const OptimizerOptions& options, const Statistics& statistics);

}  // namespace aitia::engine
