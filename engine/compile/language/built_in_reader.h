// Which reader made an extraction: extractions of different readers are not to be mixed in one graph.
#pragma once

#include <cstdint>

namespace aitia::engine {

// A number for the compiler's rules, tables and lexicon as they were built into the program: the build makes
// it from the files, so that no change is forgotten.
uint64_t BuiltInReader();

}  // namespace aitia::engine
