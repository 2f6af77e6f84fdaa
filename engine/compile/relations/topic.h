// What a page is about, by its title.
#pragma once

#include "engine/compile/layout/page.h"
#include "engine/compile/read/document.h"
#include "engine/compile/relations/said_relation.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

// By the title that came with the document, which is no part of its text; empty without one, or where it
// names neither an illness nor a drug.
Mentions TopicOfTitle(const Document& document, const Language& language);

// By the text, for a title that tells no more than "When the voice gives out": the symptom or condition that
// its beginning comes back to; empty if none stands out. Reads so many sentences and no more.
Mentions TopicOfText(const Page& page, const TaggedText& text, const Language& language);

// The drug that the terms of a heading name: a page about one has it for its topic. Empty for other terms.
Mentions TopicDrug(const Mentions& terms);

}  // namespace aitia::engine
