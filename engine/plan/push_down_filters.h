// Rule: each conjunct of a filter is checked as soon as its variables are bound.
#pragma once

#include "engine/plan/plan.h"

namespace aitia::engine {

LogicalPlan PushDownFilters(LogicalPlan plan);

}  // namespace aitia::engine
