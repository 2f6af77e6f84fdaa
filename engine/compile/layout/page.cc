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

// Where the page's byte begins in the source, and where it ends.
graph::ByteSpan ToSource(const std::vector<SourceMark>& marks, uint32_t page) {
  const SourceMark* mark = MarkAt(marks, page);
  if (mark == nullptr) return {page, page + 1};
  if (mark->replaced > 0) return {mark->source, mark->source + mark->replaced};
  const uint32_t source = mark->source + (page - mark->page);
  return {source, source + 1};
}

}  // namespace

graph::ByteSpan Page::SourceSpan(graph::ByteSpan span) const {
  const uint32_t begin = ToSource(marks, span.begin).begin;
  if (span.empty()) return {begin, begin};
  // The end is where the last byte ends: what was removed behind it does not belong to the span.
  return {begin, std::max(begin, ToSource(marks, span.end - 1).end)};
}

}  // namespace aitia::engine
