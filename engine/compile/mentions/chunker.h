// Cuts a tagged sentence into its parts: noun lists, verb groups, and the words between them.
#pragma once

#include <string>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

// `parts` is cleared first. A fragment (heading, list item) may be a bare list of nouns without a
// conjunction.
void ChunkSentence(const Words& words, bool fragment, Parts* parts);

// One line per part, for dumps and tests: "nouns [pain] [stiffness]", "verb cause passive", …
std::string DescribeParts(const Words& words, const Parts& parts);

}  // namespace aitia::engine
