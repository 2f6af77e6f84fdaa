// Cuts a stretch of text into tokens.
//
// One token each: words with inner hyphens ("fight-or-flight"), numbers with what belongs to them ("6-8%",
// "180/120", "24-hour", "B12"), abbreviations with their full stop ("Dr.", "p.m."), web and mail addresses,
// runs of stops ("...",
// "?!"), every other mark. A possessive "'s" is a token of its own, as are the endings of contractions:
// "doesn't" is "does" + "n't" ("can't" is "ca" + "n't", where "ca" has the word "can"), "you're" is "you" +
// "'re".
#pragma once

#include <string_view>
#include <vector>

#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

// Appends the tokens of `span` of `text`, untagged. Any bytes will do; linear in the span's size.
void Tokenize(std::string_view text, graph::ByteSpan span, const Lexicon& lexicon,
              std::vector<Token>* tokens);

// The form under which the lexicon has a word: lower case, ASCII apostrophes and hyphens. Writes to `out`.
void LexiconForm(std::string_view word, std::string* out);

}  // namespace aitia::engine
