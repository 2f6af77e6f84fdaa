// The text tables of this folder as they were when the program was built.
#pragma once

#include <string_view>

namespace aitia::engine {

// The text of tables/<name>.tsv; empty if there is no such table.
std::string_view EmbeddedTable(std::string_view name);

}  // namespace aitia::engine
