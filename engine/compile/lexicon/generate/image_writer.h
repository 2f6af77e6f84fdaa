// Lays the entries out as the image that the program reads; the counterpart of lexicon.cc.
#pragma once

#include <string>

#include "engine/compile/lexicon/generate/entries.h"

namespace aitia::engine {

// The image's bytes. Equal entries give equal bytes.
std::string WriteImage(const Entries& entries);

}  // namespace aitia::engine
