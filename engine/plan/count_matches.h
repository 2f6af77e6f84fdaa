// Rule: parts of a pattern that an aggregation only counts are not enumerated.
#pragma once

#include "engine/plan/plan.h"

namespace aitia::engine {

// Hops whose relationship and end nobody reads become branches of a CountMatches, and the Aggregate takes
// each row as often as that says. Hops that close a cycle with such a hop become further sources of its
// branch.
LogicalPlan CountMatchesRule(LogicalPlan plan);

}  // namespace aitia::engine
