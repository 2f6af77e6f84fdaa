// Byte spans into a text, and the line and column that a reader would name.
#pragma once

#include <cstdint>
#include <string_view>

namespace aitia::graph {

// Bytes [begin, end) of a text.
struct ByteSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  friend auto operator<=>(ByteSpan, ByteSpan) = default;
};

// Line and column, both from 1; the column counts code points, not bytes.
struct TextPosition {
  int line = 1;
  int column = 1;
};

// Position of byte `offset` in `text`; an offset beyond the end is taken as the end. Linear in `offset`.
TextPosition PositionOf(std::string_view text, size_t offset);

// The position in a text of which `start` is the place of another text, where it is at `position`.
TextPosition Shifted(TextPosition position, TextPosition start);

// The line of `text` that holds byte `offset`, without its line end.
std::string_view LineAt(std::string_view text, size_t offset);

}  // namespace aitia::graph
