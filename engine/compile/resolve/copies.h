// Documents that are copies of others: the same page from two places is one witness.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/compile/keep/shelf.h"

namespace aitia::engine {

// By document: the first document that it is a copy of, or itself. Copies share three quarters of the text of
// the sentences that relations were taken from, or more, measured by the one that has less of it. Linear.
std::vector<uint32_t> FindCopies(const Shelf& shelf);

}  // namespace aitia::engine
