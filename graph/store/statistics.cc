#include "graph/store/statistics.h"

#include <algorithm>

#include "graph/store/columns.h"

namespace aitia::graph {
namespace {

DegreeSummary Summarise(const Adjacency& adjacency, const AdjacencyIndex& index) {
  DegreeSummary summary;
  std::vector<uint32_t> degrees;
  for (size_t i = index.first_offset; i < index.first_offset + index.node_count; ++i) {
    const uint32_t degree = adjacency.offsets[i + 1] - adjacency.offsets[i];
    if (degree > 0) degrees.push_back(degree);
    summary.relationships += degree;
  }
  if (degrees.empty()) return summary;
  const auto middle = degrees.begin() + static_cast<std::ptrdiff_t>((degrees.size() - 1) / 2);
  std::nth_element(degrees.begin(), middle, degrees.end());
  summary.nodes = degrees.size();
  summary.median = *middle;
  summary.most = *std::max_element(middle, degrees.end());
  return summary;
}

}  // namespace

Statistics StatisticsOf(const Snapshot& graph) {
  const Columns& columns = graph.columns();
  Statistics statistics;
  statistics.nodes = graph.node_count();
  statistics.relationships = graph.relationship_count();
  statistics.evidence = graph.evidence_count();
  for (size_t label = 0; label < columns.labels.size(); ++label) {
    statistics.nodes_of_label.push_back(graph.NodesWithLabel(LabelId(label)).size());
  }
  for (size_t type = 0; type < columns.types.size(); ++type) {
    statistics.relationships_of_type.push_back(graph.RelationshipsOf(TypeId(type)).count);
    statistics.outgoing.push_back(Summarise(columns.outgoing, columns.outgoing.types[type]));
    statistics.incoming.push_back(Summarise(columns.incoming, columns.incoming.types[type]));
  }
  return statistics;
}

}  // namespace aitia::graph
