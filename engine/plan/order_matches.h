// Makes of each Match a chain of scans, seeks, expansions and checks, with each predicate as soon as what it
// reads is bound.
#pragma once

#include "engine/plan/pattern_order.h"
#include "engine/plan/plan.h"

namespace aitia::engine {

LogicalPlan OrderMatches(LogicalPlan plan, const Statistics& statistics, const PatternOrderOptions& options);

}  // namespace aitia::engine
