// The shelf in a graph file: extra sections beside the graph, which share its strings. Described in
// docs/reference/graph-file.md.
#pragma once

#include <vector>

#include "engine/compile/keep/shelf.h"
#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::engine {

// The graph with the shelf that it was resolved from. `strings` is what Resolve gave; `reader` says what read
// the documents, so that only the same adds to them.
graph::Snapshot WithShelf(const graph::Snapshot& graph, Shelf shelf,
                          const std::vector<graph::StringId>& strings, uint64_t reader);

// The shelf that the graph was saved with. Nothing of it is trusted: checksums, every count and every number
// are checked, and the errors say what to do. An error too if there is none, or another reader made it. The
// texts live as long as the shelf.
graph::StatusOr<Shelf> ReadShelf(const graph::Snapshot& graph, uint64_t reader);

}  // namespace aitia::engine
