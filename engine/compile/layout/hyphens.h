// Words that the end of a line has cut in two: "con-\nstipation".
#pragma once

#include "engine/compile/layout/page.h"
#include "engine/compile/lexicon/lexicon.h"

namespace aitia::engine {

// Joins them in the page's text, which has no blocks yet; marks are kept right. A hyphen that belongs to its
// word ("over-\nthe-counter") stays, the line's end behind it goes. Linear.
void JoinCutWords(const Lexicon& lexicon, Page* page);

}  // namespace aitia::engine
