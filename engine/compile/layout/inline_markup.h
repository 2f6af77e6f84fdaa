// Takes inline markup out of a text: emphasis, links, images, code marks, tags, entities, escapes, quote
// marks.
#pragma once

#include <string_view>
#include <vector>

#include "engine/compile/layout/page.h"

namespace aitia::engine {

struct PlainText {
  std::string text;
  std::vector<SourceMark> marks;      // as in Page
  std::vector<graph::ByteSpan> bold;  // stretches of `text` that were bold, in order
  std::vector<LeftOutSpan> left_out;  // captions: emphasised lines right below an image, in order
};

// True if the text has anything that `RemoveInlineMarkup` would remove and that plain text does not use.
bool HasInlineMarkup(std::string_view text);

// Line starts that matter to the layout ("#", "-", "*", "1.", "|", "```") stay. Linear.
PlainText RemoveInlineMarkup(std::string_view source);

}  // namespace aitia::engine
