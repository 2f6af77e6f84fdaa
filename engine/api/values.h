// Values of the engine and values of the interface: what becomes of one when it crosses.
#pragma once

#include "engine/include/aitia/value.h"
#include "graph/model/value.h"
#include "graph/store/view.h"

namespace aitia::engine {

// Nodes and relationships with all that they hold.
Value ToPublic(const graph::Value& value, const graph::View& graph);

// Nodes, relationships and paths by their ids.
graph::Value FromPublic(const Value& value);
graph::ValueMap FromPublic(const ValueMap& map);

}  // namespace aitia::engine
