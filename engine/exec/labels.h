// Labels of a pattern, looked up once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/store/snapshot.h"

namespace aitia::engine {

// None if the graph does not have one of them: then no node can have them all.
std::optional<std::vector<graph::LabelId>> FindLabels(const graph::Snapshot& graph,
                                                      const std::vector<std::string>& names);
bool HasLabels(const graph::Snapshot& graph, graph::NodeId node, const std::vector<graph::LabelId>& labels);

}  // namespace aitia::engine
