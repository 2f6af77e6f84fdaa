// Corrects tags by what only the grammar of the sentence can know.
#pragma once

#include "engine/compile/mentions/words.h"

namespace aitia::engine {

// Changes the tags of words that are nouns or verbs by form where their neighbours leave one reading: "to
// rule out", "a bleed", "this leads to", "stop gout attacks", "triggers the attack". Each rule is a class of
// language.
void RepairTags(Words* words);

}  // namespace aitia::engine
