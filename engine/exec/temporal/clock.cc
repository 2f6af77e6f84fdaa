#include "engine/exec/temporal/clock.h"

#include <chrono>

namespace aitia::engine {

graph::DateTime Now() {
  const int64_t nanos = std::chrono::duration_cast<std::chrono::nanoseconds>(
                            std::chrono::system_clock::now().time_since_epoch())
                            .count();
  return {graph::FloorDivide(nanos, graph::kNanosPerSecond),
          static_cast<int32_t>(graph::FloorRest(nanos, graph::kNanosPerSecond)), 0, nullptr};
}

}  // namespace aitia::engine
