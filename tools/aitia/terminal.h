// What the tool knows about the terminal that it writes to.
#pragma once

#include <cstddef>

namespace aitia::tools {

// Columns of standard output: the variable COLUMNS, else what the terminal says, else 100.
size_t OutputWidth();

// Colour only on a terminal, and never with NO_COLOR set (no-color.org) or TERM=dumb.
bool OutputHasColour();

bool InputIsTerminal();
bool ErrorIsTerminal();

}  // namespace aitia::tools
