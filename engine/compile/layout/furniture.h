// Lines that are no article text, by themselves or because of where they stand: what a site puts above its
// article, a list of the page's own headings, page numbers with running heads.
#pragma once

#include "engine/compile/layout/page_lines.h"

namespace aitia::engine {

// Leaves them out. Linear.
void LeaveOutFurniture(PageLines* lines);

}  // namespace aitia::engine
