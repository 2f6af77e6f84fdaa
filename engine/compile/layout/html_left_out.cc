// Classes and ids are names that somebody thought up. A name is taken for what it says only if all its words
// are known ones: "nav-links" is navigation, "social-anxiety" and "menu-planning" are not.

#include "engine/compile/layout/html_left_out.h"

#include <algorithm>
#include <array>
#include <string>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using enum LeftOut;

constexpr uint32_t kShortText = 200;       // bytes; more in an article is text, unless it is links
constexpr uint32_t kFewestPageLinks = 20;  // bytes of text that a table of contents has at least
constexpr size_t kLongestNames = 400;      // bytes of a class attribute that are read

struct Sign {
  std::string_view word;
  LeftOut reason;
};

constexpr std::array<Sign, 75> kSigns = {{
    {"nav", kNavigation},
    {"navbar", kNavigation},
    {"navigation", kNavigation},
    {"breadcrumb", kNavigation},
    {"breadcrumbs", kNavigation},
    {"menu", kNavigation},
    {"submenu", kNavigation},
    {"megamenu", kNavigation},
    {"menubar", kNavigation},
    {"footer", kNavigation},
    {"sidebar", kNavigation},
    {"sidenav", kNavigation},
    {"cookie", kNavigation},
    {"cookies", kNavigation},
    {"consent", kNavigation},
    {"gdpr", kNavigation},
    {"share", kNavigation},
    {"sharing", kNavigation},
    {"sharebar", kNavigation},
    {"social", kNavigation},
    {"related", kNavigation},
    {"recommended", kNavigation},
    {"recommendations", kNavigation},
    {"recirculation", kNavigation},
    {"trending", kNavigation},
    {"pagination", kNavigation},
    {"pager", kNavigation},
    {"toc", kNavigation},
    {"skip", kNavigation},
    {"masthead", kNavigation},
    {"topbar", kNavigation},
    {"toolbar", kNavigation},
    {"popup", kNavigation},
    {"modal", kNavigation},
    {"login", kNavigation},
    {"search", kNavigation},
    {"searchbox", kNavigation},
    {"searchform", kNavigation},
    {"tags", kNavigation},
    {"tagcloud", kNavigation},
    {"advert", kAdvertising},
    {"adverts", kAdvertising},
    {"advertisement", kAdvertising},
    {"advertising", kAdvertising},
    {"ad", kAdvertising},
    {"ads", kAdvertising},
    {"adsense", kAdvertising},
    {"adsbygoogle", kAdvertising},
    {"sponsor", kAdvertising},
    {"sponsored", kAdvertising},
    {"promo", kAdvertising},
    {"promotion", kAdvertising},
    {"newsletter", kAdvertising},
    {"subscribe", kAdvertising},
    {"affiliate", kAdvertising},
    {"signup", kAdvertising},
    {"optin", kAdvertising},
    {"cta", kAdvertising},
    {"paywall", kAdvertising},
    {"helpful", kFeedback},
    {"feedback", kFeedback},
    {"reviewer", kAuthor},
    {"disclaimer", kAuthor},
    {"comments", kFeedback},
    {"commentlist", kFeedback},
    {"disqus", kFeedback},
    {"respond", kFeedback},
    {"rating", kFeedback},
    {"references", kReferences},
    {"reflist", kReferences},
    {"citations", kReferences},
    {"bibliography", kReferences},
    {"footnotes", kReferences},
    {"byline", kAuthor},
    {"bio", kAuthor},
}};

// Words that go along with them and say nothing themselves.
constexpr std::array<std::string_view, 68> kFillers = {
    "main",     "top",      "bottom", "left",      "right",     "primary", "secondary", "site",
    "page",     "global",   "list",   "lists",     "link",      "links",   "button",    "buttons",
    "btn",      "bar",      "box",    "container", "wrapper",   "wrap",    "block",     "section",
    "widget",   "widgets",  "area",   "icon",      "icons",     "item",    "items",     "article",
    "articles", "post",     "posts",  "content",   "contents",  "story",   "stories",   "form",
    "header",   "inner",    "outer",  "id",        "js",        "mobile",  "desktop",   "media",
    "network",  "networks", "banner", "notice",    "bootstrap", "row",     "col",       "column",
    "group",    "slot",     "unit",   "google",    "to",        "the",     "author",    "horizontal",
    "vertical", "sticky",   "fixed",  "comment"};

// Fillers that together are a sign.
bool IsPairOfFillers(std::string_view name) {
  constexpr std::array<std::string_view, 8> kNames = {"comment-form",   "comment-list",   "commentform",
                                                      "author-box",     "author-bio",     "post-author",
                                                      "article-author", "comment-respond"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

LeftOut ReasonOfName(std::string_view name) {
  std::string lower;
  for (size_t i = 0; i < name.size(); ++i) {  // "navLinks", "nav_links" and "nav-links" are one name
    const char c = name[i];
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z') lower += '-';
    lower += upper ? static_cast<char>(c | 0x20) : c == '_' || c == ':' ? '-' : c;
  }
  if (IsPairOfFillers(lower)) return lower.find("author") == std::string::npos ? kFeedback : kAuthor;
  LeftOut reason = kNone;
  for (std::string_view word : graph::Split(lower, '-')) {
    while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.remove_suffix(1);
    if (word.empty()) continue;
    const auto sign =
        std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& known) { return known.word == word; });
    if (sign != kSigns.end()) {
      if (reason == kNone) reason = sign->reason;
    } else if (std::find(kFillers.begin(), kFillers.end(), word) == kFillers.end()) {
      return kNone;
    }
  }
  return reason;
}

LeftOut ReasonOfNames(std::string_view names) {
  names = names.substr(0, kLongestNames);
  for (size_t begin = 0; begin < names.size();) {
    const size_t end = std::min(names.find_first_of(" \t\r\n", begin), names.size());
    if (const LeftOut reason = ReasonOfName(names.substr(begin, end - begin)); reason != kNone) return reason;
    begin = end + 1;
  }
  return kNone;
}

bool IsNavigationRole(std::string_view role) {
  constexpr std::array<std::string_view, 12> kRoles = {
      "navigation", "contentinfo", "complementary", "search", "menu",    "menubar",
      "dialog",     "alertdialog", "toolbar",       "tree",   "tooltip", "directory"};
  return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

// By tag and role alone.
LeftOut ReasonOfTag(const HtmlNode& node, std::string_view role, bool in_article) {
  switch (node.role) {
    case HtmlRole::kNavigation:
    case HtmlRole::kAside:
    case HtmlRole::kFooter:
    case HtmlRole::kButton:
      return kNavigation;
    case HtmlRole::kHeader:
      return in_article ? kNone : kNavigation;
    case HtmlRole::kForm:
      return kFeedback;
    case HtmlRole::kAddress:
      return kAuthor;
    case HtmlRole::kFigureCaption:
    case HtmlRole::kTableCaption:
      return kCaption;
    default:
      break;
  }
  if (role == "banner") return in_article ? kNone : kNavigation;
  if (role == "doc-endnotes" || role == "doc-bibliography") return kReferences;
  return IsNavigationRole(role) ? kNavigation : kNone;
}

}  // namespace

LeftOut ReasonToLeaveOut(std::string_view source, const HtmlNode& node, bool in_article, uint32_t page_text) {
  if (node.role == HtmlRole::kText || node.role == HtmlRole::kBody || node.role == HtmlRole::kMain ||
      node.role == HtmlRole::kArticle || node.role == HtmlRole::kHeading ||
      (node.holds_main && !in_article)) {
    return kNone;
  }
  const std::string_view tag = source.substr(node.begin, node.end - node.begin);
  if (node.holds_title || node.text > page_text / 2) {
    return kNone;
  }
  const bool plain = tag.find('=') == std::string_view::npos;  // no attributes
  const std::string_view role = plain ? std::string_view() : HtmlAttribute(tag, "role");
  if (const LeftOut reason = ReasonOfTag(node, role, in_article); reason != kNone) return reason;
  if (node.role == HtmlRole::kList && node.text >= kFewestPageLinks &&
      node.page_link_text * 10 >= node.text * 9)
    return kNavigation;
  const bool box = node.role == HtmlRole::kBlock || node.role == HtmlRole::kList ||
                   node.role == HtmlRole::kHeader || node.role == HtmlRole::kParagraph ||
                   node.role == HtmlRole::kInline || node.role == HtmlRole::kTable ||
                   node.role == HtmlRole::kItem;
  if (plain || !box) return kNone;
  LeftOut reason = ReasonOfNames(HtmlAttribute(tag, "class"));
  if (reason == kNone) reason = ReasonOfNames(HtmlAttribute(tag, "id"));
  const bool sloppy =
      reason == kNavigation && in_article && node.text > kShortText && node.link_text * 2 < node.text;
  return sloppy ? kNone : reason;
}

size_t FindMainElement(std::string_view source, const std::vector<HtmlNode>& nodes) {
  size_t main = nodes.size(), article = nodes.size(), articles = 0;
  uint32_t all = 0;
  for (size_t i = 0; i < nodes.size(); ++i) {
    const HtmlNode& node = nodes[i];
    if (node.role == HtmlRole::kText) all += node.text;
    const bool box = node.role == HtmlRole::kBlock && node.holds_main;
    const bool says_main =
        node.role == HtmlRole::kMain ||
        (box && HtmlAttribute(source.substr(node.begin, node.end - node.begin), "role") == "main");
    if (says_main && main == nodes.size()) main = i;
    if (node.role == HtmlRole::kArticle && (articles == 0 || i >= nodes[article].last)) {
      ++articles;
      article = i;
    }
  }
  if (main < nodes.size() && nodes[main].text * 3 >= all) return main;
  return articles == 1 && nodes[article].text * 2 >= all ? article : nodes.size();
}

}  // namespace aitia::engine
