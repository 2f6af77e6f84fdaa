// The elements and texts of a page of HTML, in the order of the document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/compile/layout/html_tags.h"

namespace aitia::engine {

struct HtmlNode {
  uint32_t begin = 0, end = 0;  // bytes of the source: of a text, or of an element's start tag
  uint32_t last = 0;            // one behind the last node under this one; nodes under it follow it
  uint32_t text = 0;            // bytes of text under it, without space at the ends of each stretch
  uint32_t link_text = 0;       // those of them in links
  uint32_t page_link_text = 0;  // those of them in links to places on the same page
  HtmlRole role = HtmlRole::kText;
  uint8_t level = 0;                             // headings: 1..6
  bool holds_main = false, holds_title = false;  // a main or article element; an h1, under it or itself
  // Tables only: cells and header cells of the first row, rows that begin with a header cell and go on
  // without.
  uint16_t first_row_cells = 0, first_row_headers = 0;
  uint32_t rows = 0, side_rows = 0;
};

// Nodes of a page; never an error, whatever the bytes are. End tags that HTML lets authors leave out are
// added where browsers add them; what else is broken is read in one of the ways that lose no text. Linear,
// without recursion.
std::vector<HtmlNode> ReadHtml(std::string_view source);

// The value of a start tag's attribute, as it is in the source; empty without one. `name` is in lower case.
std::string_view HtmlAttribute(std::string_view start_tag, std::string_view name);

}  // namespace aitia::engine
