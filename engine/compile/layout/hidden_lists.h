// Lists and tables that no mark shows: short lines below "Symptoms:", rows whose cells a tab or a bar
// separates.
#pragma once

#include "engine/compile/layout/page_lines.h"
#include "engine/compile/tables/sections.h"

namespace aitia::engine {

// Makes such lines items and rows. `sections`: headings that pages share, which end a list. Linear.
void FindHiddenLists(const SectionTable& sections, PageLines* lines);
void FindHiddenTables(PageLines* lines);

}  // namespace aitia::engine
