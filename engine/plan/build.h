// From what a query means to a plan that computes it, clause by clause, without any cleverness.
#pragma once

#include "engine/plan/plan.h"
#include "graph/base/status.h"

namespace aitia::engine {

// Patterns start at their most selective node (bound, then a concept's, then labelled, then any) and go on
// from it in both directions. Errors: a query with more than a thousand operators, an expression nested too
// deeply, a relationship variable that is bound twice.
graph::StatusOr<LogicalPlan> BuildPlan(const queries::BoundQuery& query);

}  // namespace aitia::engine
