// A plan as text: one operator a line, its input below it, with estimated and, once it ran, actual rows.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "engine/plan/plan.h"

namespace aitia::engine {

// "Expand (x)<-[r:CAUSES]-(y)": the operator alone.
std::string OperatorText(const Plan& plan, const LogicalPlan& whole);

// `estimates` and `rows` in the order of a depth-first walk, the root first; either may be empty, then its
// column is left out. EXPLAIN gives the first, PROFILE both.
std::string ExplainPlan(const LogicalPlan& plan, std::span<const double> estimates,
                        std::span<const uint64_t> rows);

}  // namespace aitia::engine
