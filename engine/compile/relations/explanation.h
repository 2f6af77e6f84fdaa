// How a document was read, for people: block by block and sentence by sentence what was taken, by which cue
// and rule, what was dropped and why, and what was left out.
#pragma once

#include <string>

#include "engine/compile/language/language.h"
#include "engine/compile/layout/page.h"
#include "engine/compile/read/document.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

// Plain text, the same for the same arguments. `text` is what was found on `page`.
std::string ExplainReading(const Document& document, const Page& page, const TaggedText& text,
                           const Language& language);

}  // namespace aitia::engine
