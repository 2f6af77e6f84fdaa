// A public graph from a graph literal.
#pragma once

#include <memory>
#include <string_view>

#include "engine/api/graph_data.h"
#include "tests/support/graph_literal.h"

namespace aitia {

inline Graph LiteralGraph(std::string_view text) {
  return Graph(std::make_shared<const Graph::Data>(Graph::Data{graph::GraphLiteral(text), 0}));
}

}  // namespace aitia
