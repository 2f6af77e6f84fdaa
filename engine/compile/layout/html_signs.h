// What single elements of a page of HTML give away: questions, note marks, long forms of abbreviations,
// titles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/layout/html_table.h"
#include "engine/compile/layout/html_tree.h"

namespace aitia::engine {

// Whether the last visible text under the node ends with a question mark. Looks at its last few nodes only.
bool EndsWithQuestion(std::string_view source, const std::vector<HtmlNode>& nodes, size_t node);

// Whether a superscript is a note's: "[1]", or a number that links to its reference.
bool IsNoteMark(std::string_view source, const std::vector<HtmlNode>& nodes, size_t node);

// The title of an abbreviation, in the source, if it is the long form of the capitals that it stands at and
// the text behind does not give it anyway; empty otherwise.
std::string_view LongForm(std::string_view source, const std::vector<HtmlNode>& nodes, size_t node);

// What a table is for, by its cells. Looks at its first row only.
TableKind KindOfTable(std::string_view source, const std::vector<HtmlNode>& nodes, size_t table);

// The source text of the first h1, without tags; empty without one.
std::string FirstHeading(std::string_view source, const std::vector<HtmlNode>& nodes);

// "Gout" of "Gout | Name of the site".
std::string_view OwnTitle(std::string_view title);

// The number of rows or columns that a cell's attribute says, within reason.
size_t CellSpan(std::string_view value);

// Behind the characters from `at` to `end` that stay as they are; behind the first at least.
uint32_t PlainRunEnd(std::string_view source, uint32_t at, uint32_t end);

}  // namespace aitia::engine
