#include "graph/store/adjacency_index.h"

namespace aitia::graph {

// A list of the nodes that have any is smaller than an offset for every node only where they are few.
Adjacency IndexAdjacency(std::span<const uint32_t> type_offsets, std::span<const NodeId> side,
                         size_t node_count, Arena* arena) {
  constexpr size_t kSparseBelow = 4;  // sparse if fewer than one node in four has a relationship of the type
  std::vector<AdjacencyIndex> types;
  std::vector<NodeId> nodes;
  std::vector<uint32_t> offsets;
  for (size_t type = 0; type + 1 < type_offsets.size(); ++type) {
    const uint32_t begin = type_offsets[type];
    const uint32_t end = type_offsets[type + 1];
    size_t distinct = 0;
    for (uint32_t i = begin; i < end; ++i) distinct += i == begin || side[i] != side[i - 1] ? 1 : 0;
    AdjacencyIndex index = {};
    index.dense = distinct * kSparseBelow >= node_count ? 1 : 0;
    index.first_offset = offsets.size();
    if (index.dense != 0) {
      index.node_count = static_cast<uint32_t>(node_count);
      uint32_t i = begin;
      for (size_t node = 0; node < node_count; ++node) {
        offsets.push_back(i);
        while (i < end && side[i].value == node) ++i;
      }
    } else {
      index.node_count = static_cast<uint32_t>(distinct);
      index.first_node = nodes.size();
      for (uint32_t i = begin; i < end; ++i) {
        if (i > begin && side[i] == side[i - 1]) continue;
        nodes.push_back(side[i]);
        offsets.push_back(i);
      }
    }
    offsets.push_back(end);
    types.push_back(index);
  }
  return {arena->Keep(std::move(types)), arena->Keep(std::move(nodes)), arena->Keep(std::move(offsets))};
}

}  // namespace aitia::graph
