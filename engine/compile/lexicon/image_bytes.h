// Where the lexicon's image lies in the program.
#pragma once

namespace aitia::engine {

// Read-only, aligned to 16 bytes; laid out as image.h says.
const char* ImageBytes();

}  // namespace aitia::engine
