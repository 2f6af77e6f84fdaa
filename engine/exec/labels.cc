#include "engine/exec/labels.h"

#include <algorithm>

namespace aitia::engine {

std::optional<std::vector<graph::LabelId>> FindLabels(const graph::View& graph,
                                                      const std::vector<std::string>& names) {
  std::vector<graph::LabelId> labels;
  for (const std::string& name : names) {
    const std::optional<graph::LabelId> label = graph.FindLabel(name);
    if (!label) return std::nullopt;
    labels.push_back(*label);
  }
  return labels;
}

bool HasLabels(const graph::View& graph, graph::NodeId node, const std::vector<graph::LabelId>& labels) {
  return std::all_of(labels.begin(), labels.end(),
                     [&](graph::LabelId label) { return graph.HasLabel(node, label); });
}

}  // namespace aitia::engine
