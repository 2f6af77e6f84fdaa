// What a phrase is by its words alone: symptom, condition, drug, part of the body …
#pragma once

#include <cstdint>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

struct Nature {
  graph::KindSet kinds;  // empty: nothing known
  uint16_t senses = 0;   // Sense bits of the head
  WordId phrase;         // the lexicon's entry for the whole range, if there is one
};

// The nature of the phrase [range.first, head + 1): of the longest phrase in the lexicon that ends at the
// head, else of the head's noun, else of what its form says.
Nature NatureOf(const Words& words, TokenRange range, uint32_t head);

// Words of the longest phrase of the lexicon that begins at `token` ("multiple sclerosis"); 0 if there is
// none.
size_t PhraseLengthAt(const Words& words, uint32_t token);

bool IsBodyPart(const Words& words, uint32_t token);

}  // namespace aitia::engine
