// Coordination: noun lists that stand side by side become one, with shared heads and modifiers given to each.
#pragma once

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

// Rewrites Parts::chunks in place: "A, B and C" becomes one list; examples ("such as A and B") hang on what
// they exemplify. A list never takes in the subject of the next clause.
void JoinLists(const Words& words, bool fragment, Parts* parts);

}  // namespace aitia::engine
