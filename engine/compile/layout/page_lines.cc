#include "engine/compile/layout/page_lines.h"

namespace aitia::engine {

PageLines::PageLines(std::string_view page_text)
    : text(page_text), lines(SplitLines(page_text)), wrapped(IsWrapped(page_text, lines)) {
  FindNeighbours();
}

void PageLines::LeaveOut(size_t i, LeftOut reason) {
  lines[i].kind = LineKind::kLeftOut;
  lines[i].reason = reason;
}

void PageLines::FindNeighbours() {
  above.assign(lines.size(), kNoLine);
  below.assign(lines.size(), kNoLine);
  const auto is_read = [this](size_t i) { return !lines[i].blank() && lines[i].kind != LineKind::kLeftOut; };
  for (size_t i = 0, last = kNoLine; i < lines.size(); ++i) {
    above[i] = last;
    if (is_read(i)) last = i;
  }
  for (size_t i = lines.size(), last = kNoLine; i-- > 0;) {
    below[i] = last;
    if (is_read(i)) last = i;
  }
}

}  // namespace aitia::engine
