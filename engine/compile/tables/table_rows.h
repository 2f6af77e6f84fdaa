// How the text tables are read: rows of tab-separated cells, '#' begins a comment line, empty lines are
// skipped.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace aitia::engine {

template <typename Function>
void ForEachWord(std::string_view text, Function function) {
  size_t begin = 0;
  while (begin < text.size()) {
    const size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) function(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

// Calls `function(std::span<const std::string_view> cells)` for each row.
template <typename Function>
void ForEachRow(std::string_view table, Function function) {
  std::vector<std::string_view> cells;
  while (!table.empty()) {
    const size_t line_end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, line_end);
    table.remove_prefix(std::min(line_end + 1, table.size()));
    if (line.empty() || line.front() == '#') continue;
    cells.clear();
    while (true) {
      const size_t tab = line.find('\t');
      cells.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    function(std::span<const std::string_view>(cells));
  }
}

}  // namespace aitia::engine
