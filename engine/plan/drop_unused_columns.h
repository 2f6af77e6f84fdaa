// Rule: columns that nobody reads any more are not carried along, and items that nobody reads are not
// computed.
#pragma once

#include "engine/plan/plan.h"

namespace aitia::engine {

LogicalPlan DropUnusedColumns(LogicalPlan plan);

}  // namespace aitia::engine
