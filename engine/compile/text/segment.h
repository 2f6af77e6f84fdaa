// Cuts a page's blocks into sentences and tokens.
//
// A block that is left out has none. In a block with a term ("Stress: Excessive …") the term is a sentence
// and the explanation begins the next; what stands between them is in neither. Full stops of abbreviations,
// initials and numbers end no sentence; closing quotes and brackets, and a footnote's number set without a
// space, belong to the sentence before. Linear in the page's size.
#pragma once

#include <string>

#include "engine/compile/layout/page.h"
#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

// Every token has its word, none its tag.
TaggedText Segment(const Page& page, const Lexicon& lexicon);

// A line per sentence: number, block, source bytes, marks (? question, ~ fragment), text in one line.
std::string DumpSentences(const Page& page, const TaggedText& text);

}  // namespace aitia::engine
