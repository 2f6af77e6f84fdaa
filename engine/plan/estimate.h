// How many rows an operator is expected to yield.
#pragma once

#include <vector>

#include "engine/plan/plan.h"
#include "engine/plan/statistics.h"

namespace aitia::engine {

// Rows of each operator of the plan, in the order of a depth-first walk, the root first. Never negative,
// finite.
std::vector<double> EstimateRows(const LogicalPlan& plan, const Statistics& statistics);

}  // namespace aitia::engine
