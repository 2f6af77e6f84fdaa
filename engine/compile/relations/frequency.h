// How often a sentence says that something is so: "6-8%", "one in ten", "most common", "rarely".
#pragma once

#include <string>

#include "engine/compile/mentions/words.h"

namespace aitia::engine {

// As stated, in lower case; empty if the sentence says nothing.
std::string StatedFrequency(const Words& words);

}  // namespace aitia::engine
