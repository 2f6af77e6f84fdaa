// A graph with its changes made into a snapshot.
#pragma once

#include "graph/base/status.h"
#include "graph/store/view.h"

namespace aitia::graph {

// The same graph without changes; ids are given anew (see Snapshot), and extra sections are left out: they
// tell of the graph as it was. Of several nodes with the same key only the first keeps it as its identity; it
// stays a property of the others. Evidence, and names under which untouched nodes are found, are kept.
// Errors: those of Builder::Build.
StatusOr<Snapshot> Freeze(const View& view);

}  // namespace aitia::graph
