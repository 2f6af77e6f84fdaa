#include "engine/compile/layout/html_tags.h"

#include <algorithm>
#include <array>

namespace aitia::engine {
namespace {

// In the order of their names, then the one for every other name.
constexpr std::array<HtmlTag, kHtmlTags> kTags = {{{"a", HtmlRole::kLink},
                                                   {"abbr", HtmlRole::kAbbreviation},
                                                   {"acronym", HtmlRole::kAbbreviation},
                                                   {"address", HtmlRole::kAddress},
                                                   {"applet", HtmlRole::kSkipped},
                                                   {"area", HtmlRole::kInline, 0, true},
                                                   {"article", HtmlRole::kArticle},
                                                   {"aside", HtmlRole::kAside},
                                                   {"audio", HtmlRole::kSkipped},
                                                   {"b", HtmlRole::kBold},
                                                   {"base", HtmlRole::kInline, 0, true},
                                                   {"basefont", HtmlRole::kInline, 0, true},
                                                   {"bdi", HtmlRole::kInline},
                                                   {"bdo", HtmlRole::kInline},
                                                   {"bgsound", HtmlRole::kInline, 0, true},
                                                   {"big", HtmlRole::kInline},
                                                   {"blink", HtmlRole::kInline},
                                                   {"blockquote", HtmlRole::kBlock},
                                                   {"body", HtmlRole::kBody},
                                                   {"br", HtmlRole::kBreak, 0, true},
                                                   {"button", HtmlRole::kButton},
                                                   {"canvas", HtmlRole::kSkipped},
                                                   {"caption", HtmlRole::kTableCaption},
                                                   {"center", HtmlRole::kBlock},
                                                   {"cite", HtmlRole::kInline},
                                                   {"code", HtmlRole::kInline},
                                                   {"col", HtmlRole::kInline, 0, true},
                                                   {"colgroup", HtmlRole::kBlock},
                                                   {"data", HtmlRole::kInline},
                                                   {"datalist", HtmlRole::kSkipped},
                                                   {"dd", HtmlRole::kDefinition},
                                                   {"del", HtmlRole::kInline},
                                                   {"details", HtmlRole::kBlock},
                                                   {"dfn", HtmlRole::kInline},
                                                   {"dialog", HtmlRole::kBlock},
                                                   {"dir", HtmlRole::kList},
                                                   {"div", HtmlRole::kBlock},
                                                   {"dl", HtmlRole::kDefinitions},
                                                   {"dt", HtmlRole::kTerm},
                                                   {"em", HtmlRole::kInline},
                                                   {"embed", HtmlRole::kInline, 0, true},
                                                   {"fieldset", HtmlRole::kBlock},
                                                   {"figcaption", HtmlRole::kFigureCaption},
                                                   {"figure", HtmlRole::kBlock},
                                                   {"font", HtmlRole::kInline},
                                                   {"footer", HtmlRole::kFooter},
                                                   {"form", HtmlRole::kForm},
                                                   {"frame", HtmlRole::kInline, 0, true},
                                                   {"frameset", HtmlRole::kBlock},
                                                   {"h1", HtmlRole::kHeading, 1},
                                                   {"h2", HtmlRole::kHeading, 2},
                                                   {"h3", HtmlRole::kHeading, 3},
                                                   {"h4", HtmlRole::kHeading, 4},
                                                   {"h5", HtmlRole::kHeading, 5},
                                                   {"h6", HtmlRole::kHeading, 6},
                                                   {"head", HtmlRole::kHead},
                                                   {"header", HtmlRole::kHeader},
                                                   {"hgroup", HtmlRole::kBlock},
                                                   {"hr", HtmlRole::kRule, 0, true},
                                                   {"html", HtmlRole::kBlock},
                                                   {"i", HtmlRole::kInline},
                                                   {"iframe", HtmlRole::kRaw},
                                                   {"img", HtmlRole::kInline, 0, true},
                                                   {"input", HtmlRole::kInline, 0, true},
                                                   {"ins", HtmlRole::kInline},
                                                   {"kbd", HtmlRole::kInline},
                                                   {"keygen", HtmlRole::kInline, 0, true},
                                                   {"label", HtmlRole::kInline},
                                                   {"legend", HtmlRole::kBlock},
                                                   {"li", HtmlRole::kItem},
                                                   {"link", HtmlRole::kInline, 0, true},
                                                   {"listing", HtmlRole::kPreformatted},
                                                   {"main", HtmlRole::kMain},
                                                   {"map", HtmlRole::kSkipped},
                                                   {"mark", HtmlRole::kInline},
                                                   {"math", HtmlRole::kSkipped},
                                                   {"menu", HtmlRole::kList},
                                                   {"meta", HtmlRole::kInline, 0, true},
                                                   {"meter", HtmlRole::kSkipped},
                                                   {"nav", HtmlRole::kNavigation},
                                                   {"nobr", HtmlRole::kInline},
                                                   {"noembed", HtmlRole::kRaw},
                                                   {"noframes", HtmlRole::kRaw},
                                                   {"noscript", HtmlRole::kRaw},
                                                   {"object", HtmlRole::kSkipped},
                                                   {"ol", HtmlRole::kList},
                                                   {"optgroup", HtmlRole::kInline},
                                                   {"option", HtmlRole::kInline},
                                                   {"output", HtmlRole::kInline},
                                                   {"p", HtmlRole::kParagraph},
                                                   {"param", HtmlRole::kInline, 0, true},
                                                   {"picture", HtmlRole::kInline},
                                                   {"pre", HtmlRole::kPreformatted},
                                                   {"progress", HtmlRole::kSkipped},
                                                   {"q", HtmlRole::kInline},
                                                   {"rb", HtmlRole::kInline},
                                                   {"rp", HtmlRole::kInline},
                                                   {"rt", HtmlRole::kInline},
                                                   {"ruby", HtmlRole::kInline},
                                                   {"s", HtmlRole::kInline},
                                                   {"samp", HtmlRole::kInline},
                                                   {"script", HtmlRole::kRaw},
                                                   {"search", HtmlRole::kBlock},
                                                   {"section", HtmlRole::kBlock},
                                                   {"select", HtmlRole::kSkipped},
                                                   {"slot", HtmlRole::kInline},
                                                   {"small", HtmlRole::kInline},
                                                   {"source", HtmlRole::kInline, 0, true},
                                                   {"span", HtmlRole::kInline},
                                                   {"strike", HtmlRole::kInline},
                                                   {"strong", HtmlRole::kBold},
                                                   {"style", HtmlRole::kRaw},
                                                   {"sub", HtmlRole::kInline},
                                                   {"summary", HtmlRole::kSummary},
                                                   {"sup", HtmlRole::kSuperscript},
                                                   {"svg", HtmlRole::kSkipped},
                                                   {"table", HtmlRole::kTable},
                                                   {"tbody", HtmlRole::kRowGroup},
                                                   {"td", HtmlRole::kCell},
                                                   {"template", HtmlRole::kSkipped},
                                                   {"textarea", HtmlRole::kRaw},
                                                   {"tfoot", HtmlRole::kRowGroup},
                                                   {"th", HtmlRole::kHeaderCell},
                                                   {"thead", HtmlRole::kRowGroup},
                                                   {"time", HtmlRole::kInline},
                                                   {"title", HtmlRole::kTitle},
                                                   {"tr", HtmlRole::kRow},
                                                   {"track", HtmlRole::kInline, 0, true},
                                                   {"tt", HtmlRole::kInline},
                                                   {"u", HtmlRole::kInline},
                                                   {"ul", HtmlRole::kList},
                                                   {"var", HtmlRole::kInline},
                                                   {"video", HtmlRole::kSkipped},
                                                   {"wbr", HtmlRole::kInline, 0, true},
                                                   {"xmp", HtmlRole::kRaw},
                                                   {"", HtmlRole::kInline}}};

}  // namespace

size_t FindHtmlTag(std::string_view lower_name) {
  const auto end = kTags.end() - 1;
  const auto found =
      std::lower_bound(kTags.begin(), end, lower_name,
                       [](const HtmlTag& tag, std::string_view name) { return tag.name < name; });
  return found != end && found->name == lower_name ? static_cast<size_t>(found - kTags.begin())
                                                   : kHtmlTags - 1;
}

const HtmlTag& HtmlTagAt(size_t index) { return kTags[index]; }

bool IsBlockTag(HtmlRole role) {
  switch (role) {
    case HtmlRole::kText:
    case HtmlRole::kInline:
    case HtmlRole::kSkipped:
    case HtmlRole::kRaw:
    case HtmlRole::kTitle:
    case HtmlRole::kBreak:
    case HtmlRole::kBold:
    case HtmlRole::kLink:
    case HtmlRole::kAbbreviation:
    case HtmlRole::kSuperscript:
    case HtmlRole::kButton:
      return false;
    default:
      return true;
  }
}

}  // namespace aitia::engine
