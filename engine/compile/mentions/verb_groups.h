// Verb groups: "may be brought on", "does not help to relieve", "is used to treat", with what they say beside
// the verb.
#pragma once

#include <cstdint>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

// What a gerund behind "be" is: the verb ("is causing"), what fills the role that the subject names unless it
// says a relation itself ("one trigger is skipping breakfast"), or always a noun ("what helps is resting").
enum class BehindBe : uint8_t { kVerb, kRoleFiller, kNoun };

// Parses the verb group that begins at token `i` into `verb`; returns the token behind it, or `i` if there is
// none.
uint32_t ParseVerbGroup(const Words& words, uint32_t i, BehindBe behind_be, VerbGroup* verb);

}  // namespace aitia::engine
