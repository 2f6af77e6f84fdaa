// Lists and tables that no mark shows: short lines below "Symptoms:", rows whose cells a tab or a bar
// separates.
#pragma once

#include "engine/compile/layout/page_lines.h"

namespace aitia::engine {

// Makes such lines items and rows. Linear.
void FindHiddenLists(PageLines* lines);
void FindHiddenTables(PageLines* lines);

}  // namespace aitia::engine
