// Verb groups: "may be brought on", "does not help to relieve", "is used to treat", with what they say beside
// the verb.
#pragma once

#include <cstdint>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

// Parses the verb group that begins at token `i` into `verb`; returns the token behind it, or `i` if there is
// none. `role_subject`: the subject names a role ("one trigger is skipping breakfast"), so a gerund behind
// "be" is a noun.
uint32_t ParseVerbGroup(const Words& words, uint32_t i, bool role_subject, VerbGroup* verb);

}  // namespace aitia::engine
