// What a public Graph handle holds.
#pragma once

#include <cstdint>

#include "engine/include/aitia/aitia.h"
#include "graph/store/snapshot.h"

namespace aitia {

struct Graph::Data {
  graph::Snapshot snapshot;
  uint64_t bytes = 0;  // of the file or memory that it was opened from; 0: it was made here
};

}  // namespace aitia
