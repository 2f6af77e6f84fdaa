// Sentences that say nothing about the topic in general: what the writer tells of himself, of his family, of
// one patient, and what says what the page will say.
#pragma once

#include <string_view>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"
#include "engine/compile/relations/clause.h"

namespace aitia::engine {

// Why no relation is to be taken from the sentence, whatever it says; empty if there is no reason.
std::string_view WhyUnread(const Words& words, const Parts& parts, const Clauses& clauses);

}  // namespace aitia::engine
