// What each tag of HTML is to a reader of the page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aitia::engine {

enum class HtmlRole : uint8_t {
  kText,     // no tag: a stretch of text
  kInline,   // part of its line
  kBlock,    // lines of its own
  kSkipped,  // nothing under it is text: pictures, menus to choose from, templates
  kRaw,      // the same, and what looks like tags inside is none: scripts, styles
  kTitle,
  kHead,
  kBody,
  kMain,
  kArticle,
  kHeading,
  kParagraph,
  kBreak,
  kRule,
  kList,
  kItem,
  kDefinitions,
  kTerm,
  kDefinition,
  kTable,
  kRowGroup,
  kRow,
  kCell,
  kHeaderCell,
  kTableCaption,
  kBold,
  kLink,
  kAbbreviation,
  kSuperscript,
  kPreformatted,
  kNavigation,
  kAside,
  kHeader,
  kFooter,
  kForm,
  kButton,
  kFigureCaption,
  kAddress,
  kSummary,
};

struct HtmlTag {
  std::string_view name;
  HtmlRole role;
  uint8_t level = 0;   // headings: 1..6
  bool empty = false;  // has no end tag
};

inline constexpr size_t kHtmlTags = 136;

// Index of the tag of this name, in lower case, below kHtmlTags; the last one for names that HTML does not
// have.
size_t FindHtmlTag(std::string_view lower_name);
const HtmlTag& HtmlTagAt(size_t index);

// Whether the tag takes lines of its own.
bool IsBlockTag(HtmlRole role);

}  // namespace aitia::engine
