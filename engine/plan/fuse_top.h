// Rule: Limit over Sort becomes Top, which keeps only as many rows as are asked for.
#pragma once

#include "engine/plan/plan.h"

namespace aitia::engine {

LogicalPlan FuseTop(LogicalPlan plan);

}  // namespace aitia::engine
