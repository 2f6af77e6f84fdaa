// Whether a term can be what a cue asks for: a condition, a part of the body, a measured level.
#pragma once

#include "engine/compile/relations/said_relation.h"
#include "engine/compile/tables/cues.h"
#include "engine/compile/tables/word_classes.h"

namespace aitia::engine {

// The terms that the cue's conditions allow. Strict: the verb has a reading for measures too ("lowers"), so
// that a term of unknown kind is no condition.
Mentions Fitting(const Mentions& terms, const Cue& cue, bool strict, const WordClassTable& classes);

// What kinds the end of the relation is to be of, for a pronoun that stands there; empty for any.
graph::KindSet WantedEnd(const Cue& cue);

// "electrolyte balance" -> "electrolyte imbalance", "balance of minerals" -> "mineral imbalance"; without a
// name for anything else.
Mention ImbalanceOf(const Mention& term);

}  // namespace aitia::engine
