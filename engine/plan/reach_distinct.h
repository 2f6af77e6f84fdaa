// Rule: where only different ends of chains count, nodes are searched rather than chains.
#pragma once

#include "engine/plan/plan.h"

namespace aitia::engine {

// An Expand of variable length whose relationships nobody reads, below a Distinct or an Aggregate that takes
// equal values once, yields each end once for each row.
LogicalPlan ReachDistinct(LogicalPlan plan);

}  // namespace aitia::engine
