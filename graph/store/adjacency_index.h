// The arrays that lead from a node to its relationships of a type, and what owns them.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "graph/base/ids.h"
#include "graph/store/columns.h"

namespace aitia::graph {

// Owns the vectors that the columns view.
class Arena {
 public:
  template <typename T>
  std::span<const T> Keep(std::vector<T> items) {
    auto kept = std::make_shared<const std::vector<T>>(std::move(items));
    kept_.push_back(kept);
    return *kept;
  }

 private:
  std::vector<std::shared_ptr<const void>> kept_;
};

// `side`: the nodes on the side that is asked, sorted within each type; those of type t stand in
// [type_offsets[t], type_offsets[t + 1]).
Adjacency IndexAdjacency(std::span<const uint32_t> type_offsets, std::span<const NodeId> side,
                         size_t node_count, Arena* arena);

}  // namespace aitia::graph
