// A page of HTML as the text that it is read as: lines with Markdown's marks, so that a page means the same
// whichever way it was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/layout/page.h"

namespace aitia::engine {

struct HtmlText {
  std::string text;
  std::vector<SourceMark> marks;      // as in Page; marks of Markdown stand for the tag that asked for them
  std::vector<graph::ByteSpan> bold;  // stretches of `text` inside one line, in order
  std::vector<LeftOutSpan> left_out;  // whole lines of `text`, in order
};

// Never an error, whatever the bytes are. Linear, without recursion.
HtmlText TextOfHtml(std::string_view source);

}  // namespace aitia::engine
