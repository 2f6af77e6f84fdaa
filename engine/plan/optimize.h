// The optimizer: an ordered list of rules, each from plan to plan, each of which can be switched off.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"

namespace aitia::engine {

struct Rule {
  std::string_view name;
  LogicalPlan (*apply)(LogicalPlan plan);
};

// In the order in which they apply: filters go down first, since they may come to lie below a Sort that then
// becomes a Top; columns are dropped last, when it is known who reads them.
std::span<const Rule> Rules();

struct OptimizerOptions {
  std::vector<std::string> switched_off;  // names of rules
};

// The same rows in the same order, with or without any rule.
LogicalPlan Optimize(LogicalPlan plan, const OptimizerOptions& options);

}  // namespace aitia::engine
