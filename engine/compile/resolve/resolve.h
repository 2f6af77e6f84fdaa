// What was extracted from documents to a graph: which names are one node, what labels it gets, belief.
#pragma once

#include <vector>

#include "engine/compile/keep/shelf.h"
#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::engine {

// A pure function of what the shelf's documents hold. `strings` gets for every text of the shelf its id in
// the snapshot, invalid for those that the graph does not need.
graph::StatusOr<graph::Snapshot> Resolve(const Shelf& shelf, std::vector<graph::StringId>* strings);

}  // namespace aitia::engine
