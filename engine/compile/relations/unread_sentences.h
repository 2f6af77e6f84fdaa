// Sentences that say nothing about the topic in general: what the writer tells of himself, of his family, of
// one patient, and what says what the page will say.
#pragma once

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"
#include "engine/compile/relations/clause.h"

namespace aitia::engine {

// Whether no relation is to be taken from the sentence, whatever it says.
bool IsUnread(const Words& words, const Parts& parts, const Clauses& clauses);

}  // namespace aitia::engine
