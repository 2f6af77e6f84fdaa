// The graph as JSON Lines, one object a line, nodes first, in the layout that Neo4j's APOC uses.
//
// {"type":"node","id":"0","labels":["Symptom"],"properties":{"name":"twitching",…}}
// {"type":"relationship","id":"0","label":"CAUSES","start":{"id":"3"},"end":{"id":"0"},"properties":{…,"evidence":[…]}}
// Ids are those of the snapshot. A node's key is left out where it equals its name. A relationship's evidence
// is its property `evidence`, in the place of any property of that name; `source` and `frequency` of a
// sentence are left out where they are empty.
#pragma once

#include <ostream>
#include <string>

#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

std::string ToJsonLines(const Snapshot& graph);

// The same, line by line; an error if the stream fails.
Status WriteJsonLines(const Snapshot& graph, std::ostream& out);

}  // namespace aitia::graph
