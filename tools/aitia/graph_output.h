// Where a command that makes a graph may write it.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"

namespace aitia::tools {

// An error where the file named with -o could not become a graph, is one of the inputs, or is something else
// than a graph: an input is easily named in the graph's place (`-o *.txt`), so only a graph, or what is named
// like one, is replaced.
absl::Status CheckGraphOutput(const std::string& output, const std::vector<std::string>& inputs);

}  // namespace aitia::tools
