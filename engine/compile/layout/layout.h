// A document's text to its page: headings, paragraphs, lists, tables, and what is no article text marked as
// left out.
//
// Text and Markdown share one reader, as pages copied as text keep Markdown's marks and Markdown files hold
// plain lines. Nothing is required of the input; time and memory are linear in its size.
#pragma once

#include <string>

#include "engine/compile/language/language.h"
#include "engine/compile/layout/page.h"
#include "engine/compile/read/document.h"

namespace aitia::engine {

Page LayOut(const Document& document, const Language& language);

// A line per block: number, kind, level, source bytes, heading/parent/lead, the term in brackets, the text.
std::string DumpBlocks(const Page& page);

}  // namespace aitia::engine
