// Reads a tagged page from top to bottom and collects what it says.
//
// Headings open frames ("Which conditions may cause twitching?") that their lists and sub-headings fill;
// paragraphs and items are read sentence by sentence with what "it" and the topic stand for. A function of
// its arguments alone.
#pragma once

#include "engine/compile/extraction.h"
#include "engine/compile/language/language.h"
#include "engine/compile/layout/page.h"
#include "engine/compile/read/document.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

class ReadingObserver;

// The observer may be null.
Extraction ReadDocument(const Document& document, const Page& page, const TaggedText& text,
                        const Language& language, ReadingObserver* observer = nullptr);

// A line per sentence with its parts; below it a line per candidate, with why it was dropped.
std::string DumpMentions(const Document& document, const Page& page, const TaggedText& text,
                         const Language& language);
std::string DumpRelations(const Document& document, const Page& page, const TaggedText& text,
                          const Language& language);

}  // namespace aitia::engine
