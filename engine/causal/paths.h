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
// degree^-degree_exponent of each node between. It leads from the cause to the effect through
// clause.relations and IS_A: up to a kind or down to a special form, but not up and down again at once, and
// not by IS_A alone. A step that only follows from a name counts as believed to name_belief. Relations of
// clause.direct make paths of one step.
//
// A reader who asks why wants the mechanism: where none of the best paths leads through another cause and
// there is one that does, the best of those takes the last place.
std::vector<CausalPath> FindBestPaths(const graph::Snapshot& graph, const queries::PathsClause& clause,
                                      std::span<const queries::BoundConcept> concepts,
                                      const RankParameters& parameters);

}  // namespace aitia::engine
