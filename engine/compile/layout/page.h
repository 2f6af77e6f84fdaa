// A page: a document's text as a reader sees it, cut into blocks, every byte traceable to the source.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/span.h"

namespace aitia::engine {

enum class BlockKind : uint8_t {
  kTitle,    // the page's own heading, at most one
  kHeading,  // level 1..6; unmarked headings get the level that their place suggests
  kParagraph,
  kListItem,   // level = nesting depth, from 1
  kTableCell,  // row and column set; row 0 is the header
  kLeftOut,    // references, author lines, navigation, advertising …: not read further
};

enum class LeftOut : uint8_t {
  kNone,
  kReferences,
  kAuthor,
  kNavigation,
  kAdvertising,
  kFeedback,
  kCode,
  kCaption,
  kFrontMatter
};
// In their order.
inline constexpr std::array<std::string_view, 9> kLeftOutNames = {
    "", "references", "author", "navigation", "advertising", "feedback", "code", "caption", "front-matter"};

// Bytes of Page::text that are known to be no article text before there are blocks.
struct LeftOutSpan {
  graph::ByteSpan span;
  LeftOut reason;
};

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;
  LeftOut reason = LeftOut::kNone;  // only for kLeftOut
  graph::ByteSpan span;             // in Page::text; blocks do not overlap and come in order
  // "Term: explanation", "**Term** – explanation": the term is [span.begin, term_end), the explanation begins
  // at body_begin. Both are span.begin where there is no term.
  uint32_t term_end = 0;
  uint32_t body_begin = 0;
  // Indices of other blocks, -1 for none.
  int32_t heading = -1;  // the nearest heading (or title) above
  int32_t parent = -1;   // heading: the heading that it is under; list item: the enclosing item;
                         // paragraph: the list item that it continues
  int32_t lead =
      -1;  // list item: the block that introduces the list ("… include:"), a paragraph or a heading
  uint16_t row = 0, column = 0, table = 0;  // table cells only
};

// Maps Page::text to the document's text: from `page` on (up to the next mark) page bytes stand at `source`
// onwards; or, where `replaced` is not 0, stand together for that many bytes from `source` on: a decoded
// entity.
struct SourceMark {
  uint32_t page;
  uint32_t source;
  uint32_t replaced = 0;
};

struct Page {
  std::string
      text;  // inline markup removed, entities decoded; line breaks inside a block are kept as they are
  std::vector<Block> blocks;
  std::vector<SourceMark> marks;  // sorted by `page`; empty means that text and source are the same bytes

  std::string_view Text(graph::ByteSpan span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
  std::string_view Text(const Block& block) const { return Text(block.span); }
  // Bytes of the document that the page's span came from.
  graph::ByteSpan SourceSpan(graph::ByteSpan span) const;
};

}  // namespace aitia::engine
