// Pieces of work done one after the other in a child process, so that a crash or an endless loop of one is no
// more than that one's result.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace aitia::tests {

struct IsolatedResult {
  bool crashed = false;
  std::string text;  // what the work gave; of a crash: how it ended
};

using Work = std::function<std::string(size_t)>;

// Results of work 0 … count - 1. `start` makes the worker, in the child. Where a child dies, or is silent for
// `seconds`, the work at hand has crashed, and another child goes on behind it.
std::vector<IsolatedResult> RunIsolated(size_t count, const std::function<Work()>& start, int seconds);

}  // namespace aitia::tests
