// What the Tab key offers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aitia/aitia.h"

namespace aitia::tools {

struct Completion {
  size_t begin = 0;                     // where the unfinished text begins
  std::vector<std::string> candidates;  // sorted; each begins with the unfinished text, in lower case
};

// `text` is what stands before the cursor. A line that begins with ':' is completed with `commands`;
// otherwise with the graph's names, which may have several words ("muscle tw" → "muscle twitching"), and the
// words of questions.
Completion Complete(std::string_view text, const Graph& graph, const std::vector<std::string>& commands);

// What all candidates begin with.
std::string CommonBeginning(const std::vector<std::string>& candidates);

}  // namespace aitia::tools
