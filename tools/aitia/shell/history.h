// Where the shell remembers its lines.
#pragma once

#include <string>

namespace aitia::tools {

// $XDG_STATE_HOME/aitia/history, else ~/.local/state/aitia/history; the folder is made if it can be.
// Empty where there is no home.
std::string HistoryPath();

}  // namespace aitia::tools
