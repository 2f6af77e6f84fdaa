// What changed between two states of a graph, in numbers.
#pragma once

#include <cstdint>

#include "graph/store/view.h"

namespace aitia::graph {

// Net effects, as a later query could observe them: what was created and deleted in between does not count. A
// property whose value changed counts as removed and set; the properties of what was deleted as removed. A
// label is added when the first node gets it and removed when the last node loses it.
struct SideEffects {
  uint64_t nodes_created = 0, nodes_deleted = 0;
  uint64_t relationships_created = 0, relationships_deleted = 0;
  uint64_t labels_added = 0, labels_removed = 0;
  uint64_t properties_set = 0, properties_removed = 0;

  friend bool operator==(const SideEffects&, const SideEffects&) = default;
};

// `after` came from `before` by changes. Costs as much as there are changes between them.
SideEffects SideEffectsBetween(const View& before, const View& after);

}  // namespace aitia::graph
