// The lines of a page, and for each the lines around it.
//
// The text has to outlive them. A value of the layout step; not shared between threads.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/compile/layout/lines.h"

namespace aitia::engine {

inline constexpr size_t kNoLine = static_cast<size_t>(-1);

struct PageLines {
  explicit PageLines(std::string_view page_text);

  std::string_view Text(size_t i) const { return text.substr(lines[i].span.begin, lines[i].span.size()); }
  std::string_view Content(size_t i) const {
    return text.substr(lines[i].content.begin, lines[i].content.size());
  }
  size_t size() const { return lines.size(); }
  bool BlankBelow(size_t i) const { return i + 1 >= lines.size() || lines[i + 1].blank(); }

  void LeaveOut(size_t i, LeftOut reason);
  // To be called when lines have been left out: finds the nearest lines above and below each that are neither
  // blank nor left out; kNoLine where there is none.
  void FindNeighbours();

  std::string_view text;
  std::vector<Line> lines;
  bool wrapped;  // paragraphs are broken into lines of some width
  std::vector<size_t> above, below;
};

}  // namespace aitia::engine
