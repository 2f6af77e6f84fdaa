// Sentences and tokens over a page, in flat arrays.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/compile/lexicon/word.h"
#include "graph/base/span.h"

namespace aitia::engine {

enum class Tag : uint8_t {  // the part of speech that the token has in its sentence
  kNoun,
  kProperNoun,
  kVerb,
  kGerund,
  kPastParticiple,
  kAdjective,
  kAdverb,
  kPronoun,
  kDeterminer,
  kPreposition,
  kConjunction,
  kSubordinator,
  kModal,
  kAuxiliary,
  kParticle,
  kNumber,
  kPunctuation,
  kOther,
};

struct Token {
  graph::ByteSpan span;  // in Page::text
  WordId word;           // of the lower-cased form; invalid when the lexicon does not know it
  Tag tag = Tag::kOther;
  bool capitalised = false;
  bool all_capitals = false;
  bool space_before = false;
};

struct Sentence {
  graph::ByteSpan span;  // in Page::text, without white space at the ends
  uint32_t block = 0;    // index in Page::blocks; a sentence never crosses blocks
  uint32_t first_token = 0;
  uint32_t token_count = 0;
  bool is_question = false;
  bool is_fragment = false;  // no finite verb: a heading, a list item, a verbless sentence
};

// Everything that `segment` and `tag` find on a page.
struct TaggedText {
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
};

}  // namespace aitia::engine
