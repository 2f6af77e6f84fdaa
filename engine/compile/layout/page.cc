#include "engine/compile/layout/page.h"

#include <algorithm>

namespace aitia::engine {
namespace {

// The last mark at or before `page`; null before the first.
const SourceMark* MarkAt(const std::vector<SourceMark>& marks, uint32_t page) {
  auto after = std::upper_bound(marks.begin(), marks.end(), page,
                                [](uint32_t offset, const SourceMark& mark) { return offset < mark.page; });
  return after == marks.begin() ? nullptr : &*--after;
}

uint32_t ToSource(const std::vector<SourceMark>& marks, uint32_t page) {
  const SourceMark* mark = MarkAt(marks, page);
  return mark == nullptr ? page : mark->source + (page - mark->page);
}

}  // namespace

graph::ByteSpan Page::SourceSpan(graph::ByteSpan span) const {
  const uint32_t begin = ToSource(marks, span.begin);
  if (span.empty()) return {begin, begin};
  // The end is where the last byte ends: what was removed behind it does not belong to the span.
  return {begin, ToSource(marks, span.end - 1) + 1};
}

}  // namespace aitia::engine
