// "Why A B": the best explained paths from a cause to an effect.
#pragma once

#include <span>
#include <vector>

#include "engine/causal/parameters.h"
#include "engine/causal/path.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// At most clause.count paths of at most clause.max_hops steps, best first, none with a node twice. A path's
// belief is the product of its steps' beliefs, times hop_factor for each step after the first, times
// degree^-degree_exponent of each node between. It starts at the cause or a form of it and ends at the effect
// or a form of it (IS_A, shown as steps); between, it may pass from a thing to its kind or to a special form
// of it, but not up and down again.
//
// A reader who asks why wants the mechanism: where all the best paths are single links and there is a path
// through an intermediate thing, the best of those takes the last place.
std::vector<CausalPath> FindBestPaths(const graph::Snapshot& graph, const queries::PathsClause& clause,
                                      std::span<const queries::BoundConcept> concepts,
                                      const RankParameters& parameters);

}  // namespace aitia::engine
