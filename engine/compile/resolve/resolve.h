// What was extracted from documents to a graph: which names are one node, what labels it gets, belief.
#pragma once

#include <vector>

#include "engine/compile/keep/shelf.h"
#include "engine/compile/language/language.h"
#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::engine {

// A pure function of what the shelf's documents hold and of the language that they were read with. `strings`
// gets for every text of the shelf its id in the snapshot, invalid for those that the graph does not need.
graph::StatusOr<graph::Snapshot> Resolve(const Shelf& shelf, const Language& language,
                                         std::vector<graph::StringId>* strings);

}  // namespace aitia::engine
