// Labels of a pattern, looked up once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/store/view.h"

namespace aitia::engine {

// None if the graph does not have one of them: then no node can have them all.
std::optional<std::vector<graph::LabelId>> FindLabels(const graph::View& graph,
                                                      const std::vector<std::string>& names);
bool HasLabels(const graph::View& graph, graph::NodeId node, const std::vector<graph::LabelId>& labels);

}  // namespace aitia::engine
