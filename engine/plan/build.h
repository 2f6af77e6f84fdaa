// From what a query means to a plan that computes it, clause by clause, without any cleverness.
#pragma once

#include "engine/plan/plan.h"
#include "graph/base/status.h"

namespace aitia::engine {

// The patterns of a MATCH stay one operator (Match): their order is Optimize's business, and a plan must pass
// it before it can run. Errors: a query with more than a thousand operators, an expression nested too deeply.
graph::StatusOr<LogicalPlan> BuildPlan(const queries::BoundQuery& query);

}  // namespace aitia::engine
