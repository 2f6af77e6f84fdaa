// Which elements of a page of HTML are no part of its article: by their tags, roles, classes and links.
#pragma once

#include <string_view>
#include <vector>

#include "engine/compile/layout/html_tree.h"
#include "engine/compile/layout/page.h"

namespace aitia::engine {

// Why the element is left out; kNone if it is read. `in_article`: it is inside the page's main or article
// element, where a class alone counts less. `page_text`: bytes of text of the whole page; what holds most of
// it is read, whatever it is called.
LeftOut ReasonToLeaveOut(std::string_view source, const HtmlNode& node, bool in_article, uint32_t page_text);

// Index of the one element that says of itself that it holds the article: <main>, role=main, or the only
// <article>; nodes.size() if there is none, or if it holds so little of the page's text that it is hard to
// believe.
size_t FindMainElement(std::string_view source, const std::vector<HtmlNode>& nodes);

}  // namespace aitia::engine
