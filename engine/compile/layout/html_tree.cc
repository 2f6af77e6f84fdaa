// A scanner over the tags and a stack of the elements that are open. Where an element is open is kept per
// tag, so that no question about the stack walks through it: pages of a hundred thousand open elements cost
// no more than others.

#include "engine/compile/layout/html_tree.h"

#include <algorithm>
#include <array>
#include <string>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestName = 16;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The attribute that begins at or behind `at`; moves `at` behind it. False at the tag's end.
struct Attribute {
  std::string_view name, value;
};
bool NextAttribute(std::string_view source, size_t* at, Attribute* attribute) {
  size_t i = *at;
  while (i < source.size() && (IsSpace(source[i]) || source[i] == '/')) ++i;
  *at = i;
  if (i >= source.size() || source[i] == '>') return false;
  const size_t name = i++;
  while (i < source.size() && !IsSpace(source[i]) && source[i] != '/' && source[i] != '>' && source[i] != '=')
    ++i;
  attribute->name = source.substr(name, i - name);
  attribute->value = {};
  size_t value = i;
  while (value < source.size() && IsSpace(source[value])) ++value;
  if (value < source.size() && source[value] == '=') {
    ++value;
    while (value < source.size() && IsSpace(source[value])) ++value;
    const char quote = value < source.size() ? source[value] : '\0';
    if (quote == '"' || quote == '\'') {
      const size_t end = std::min(source.find(quote, value + 1), source.size());
      attribute->value = source.substr(value + 1, end - value - 1);
      i = std::min(end + 1, source.size());
    } else {
      i = value;
      while (i < source.size() && !IsSpace(source[i]) && source[i] != '>') ++i;
      attribute->value = source.substr(value, i - value);
    }
  }
  *at = i;
  return true;
}

class Reader {
 public:
  explicit Reader(std::string_view source) : source_(source), open_(kHtmlTags) {}

  std::vector<HtmlNode> Run() {
    while (at_ < source_.size()) {
      const size_t mark = std::min(source_.find('<', at_), source_.size());
      const char next = mark + 1 < source_.size() ? source_[mark + 1] : '\0';
      const bool markup = IsLetter(next) || next == '/' || next == '!' || next == '?';
      const size_t end = markup || mark == source_.size() ? mark : mark + 1;
      Text(at_, end);
      at_ = end;
      if (!markup || mark == source_.size()) continue;
      if (IsLetter(next)) {
        StartTag();
      } else if (next == '/') {
        EndTag();
      } else {
        Comment();
      }
    }
    PopTo(0);
    return std::move(nodes_);
  }

 private:
  struct Open {
    uint32_t node;
    uint32_t tag;
  };
  static constexpr int64_t kNowhere = -1;

  // Places on the stack.
  static int64_t Back(const std::vector<uint32_t>& places) {
    return places.empty() ? kNowhere : static_cast<int64_t>(places.back());
  }

  void Text(size_t begin, size_t end) {
    if (begin >= end || skipped_ > 0) return;
    HtmlNode node;
    node.begin = static_cast<uint32_t>(begin);
    node.end = static_cast<uint32_t>(end);
    node.last = static_cast<uint32_t>(nodes_.size()) + 1;
    node.text = static_cast<uint32_t>(graph::Trim(source_.substr(begin, end - begin)).size());
    if (!links_.empty()) node.link_text = node.text;
    if (!links_.empty() && page_link_) node.page_link_text = node.text;
    nodes_.push_back(node);
    if (!stack_.empty()) AddTo(&nodes_[stack_.back().node], node);
  }

  static void AddTo(HtmlNode* parent, const HtmlNode& child) {
    parent->text += child.text;
    parent->link_text += child.link_text;
    parent->page_link_text += child.page_link_text;
    parent->holds_main |= child.holds_main;
    parent->holds_title |= child.holds_title;
  }

  // "<!-- … -->", "<!doctype …>", "<?…>".
  void Comment() {
    const bool comment = source_.substr(at_).starts_with("<!--");
    const size_t end = comment ? source_.find("-->", at_ + 2) : source_.find('>', at_);
    at_ = end == std::string_view::npos ? source_.size() : end + (comment ? 3 : 1);
  }

  // The tag's name in lower case; `at` moves behind it.
  std::string_view Name(size_t* at) {
    const size_t begin = *at;
    while (*at < source_.size() && !IsSpace(source_[*at]) && source_[*at] != '>' && source_[*at] != '/')
      ++*at;
    const std::string_view name = source_.substr(begin, std::min(*at - begin, kLongestName));
    for (size_t i = 0; i < name.size(); ++i)
      name_[i] = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] | 0x20) : name[i];
    return {name_.data(), name.size()};
  }

  // The tag whose name is at `at`. Elements that a site made up ("x-card") are boxes.
  size_t ReadTag(size_t* at) {
    const std::string_view name = Name(at);
    return FindHtmlTag(name.find('-') == std::string_view::npos ? name : "div");
  }

  void StartTag() {
    const size_t begin = at_;
    size_t at = begin + 1;
    const size_t index = ReadTag(&at);
    const HtmlTag& tag = HtmlTagAt(index);
    bool main = tag.role == HtmlRole::kMain || tag.role == HtmlRole::kArticle;
    bool page_link = false;
    Attribute attribute;
    while (NextAttribute(source_, &at, &attribute)) {
      if (graph::EqualsIgnoreCase(attribute.name, "role")) main |= attribute.value == "main";
      if (graph::EqualsIgnoreCase(attribute.name, "href")) page_link = attribute.value.starts_with('#');
    }
    const bool closed = at > begin && at < source_.size() && source_[at - 1] == '/';
    at_ = std::min(at + 1, source_.size());
    CloseBefore(tag, index);
    HtmlNode node;
    node.begin = static_cast<uint32_t>(begin);
    node.end = static_cast<uint32_t>(at_);
    node.last = static_cast<uint32_t>(nodes_.size()) + 1;
    node.role = tag.role;
    node.level = tag.level;
    node.holds_main = main;
    node.holds_title = tag.level == 1 && skipped_ == 0;
    if (tag.empty || (closed && !IsBlockTag(tag.role))) {
      if (skipped_ == 0) nodes_.push_back(node);
      return;
    }
    CountCell(tag.role);
    const auto own = static_cast<uint32_t>(nodes_.size());
    nodes_.push_back(node);
    Push({own, static_cast<uint32_t>(index)}, page_link);
    if (tag.role == HtmlRole::kRaw || tag.role == HtmlRole::kTitle) RawText(index);
  }

  // Up to the element's own end tag, or for a title without one to the next tag.
  void RawText(size_t index) {
    const std::string_view name = HtmlTagAt(index).name;
    size_t end = no_end_[index] ? source_.size() : at_;
    for (;; ++end) {
      end = std::min(source_.find("</", end), source_.size());
      if (end == source_.size() || graph::EqualsIgnoreCase(source_.substr(end + 2, name.size()), name)) break;
    }
    if (end == source_.size()) no_end_[index] = true;
    const bool title = HtmlTagAt(index).role == HtmlRole::kTitle;
    if (title && end == source_.size()) end = std::min(source_.find('<', at_), source_.size());
    if (title) Text(at_, end);
    at_ = end;
    if (!source_.substr(end).starts_with("</")) PopTo(stack_.size() - 1);
  }

  void EndTag() {
    size_t at = at_ + 2;
    const bool named = at < source_.size() && IsLetter(source_[at]);
    const size_t index = ReadTag(&at);
    const size_t end = source_.find('>', at);
    const size_t begin = at_;
    at_ = end == std::string_view::npos ? source_.size() : end + 1;
    if (!named) return;
    const HtmlTag& tag = HtmlTagAt(index);
    const HtmlRole role = tag.role;
    const bool lone_paragraph = role == HtmlRole::kParagraph && Back(paragraphs_) <= Back(cells_);
    if ((role == HtmlRole::kBreak || lone_paragraph) &&
        skipped_ == 0) {  // "</br>" is "<br>", "</p>" an empty one
      HtmlNode node;
      node.begin = static_cast<uint32_t>(begin);
      node.end = static_cast<uint32_t>(at_);
      node.last = static_cast<uint32_t>(nodes_.size()) + 1;
      node.role = role;
      nodes_.push_back(node);
    }
    if (role == HtmlRole::kBody || tag.name == "html") return;  // text may still follow
    const int64_t place = role == HtmlRole::kHeading ? Back(headings_) : Back(open_[index]);
    const bool of_table = role == HtmlRole::kTable || role == HtmlRole::kRowGroup || role == HtmlRole::kRow ||
                          role == HtmlRole::kCell || role == HtmlRole::kHeaderCell ||
                          role == HtmlRole::kTableCaption;
    int64_t least = kNowhere;  // of a picture or the like its end tag is known anywhere inside
    if (of_table) {
      least = Back(tables_) - 1;
    } else if (role != HtmlRole::kSkipped) {
      least = IsBlockTag(role) ? Back(cells_) : std::max(Back(blocks_), Back(cells_));
    }
    if (place > least && place >= 0) PopTo(static_cast<size_t>(place));
  }

  // Pictures and menus to choose from that have no end tag end where text begins.
  static bool EndsAtText(std::string_view name) {
    return name == "svg" || name == "math" || name == "select";
  }

  // What the start of this tag ends.
  void CloseBefore(const HtmlTag& tag, size_t index) {
    while (skipped_ > 0 && IsBlockTag(tag.role) && !cells_.empty() &&
           EndsAtText(HtmlTagAt(stack_[cells_.back()].tag).name)) {
      PopTo(cells_.back());
    }
    const int64_t cell = Back(cells_), table = Back(tables_);
    const auto close = [&](int64_t place, int64_t least) {
      if (place > least && place >= 0) PopTo(static_cast<size_t>(place));
    };
    switch (tag.role) {
      case HtmlRole::kBody:
        close(Back(heads_), kNowhere);
        break;
      case HtmlRole::kItem:
        close(Back(items_), std::max(cell, Back(lists_)));
        break;
      case HtmlRole::kTerm:
      case HtmlRole::kDefinition:
        close(Back(terms_), std::max(cell, Back(lists_)));
        break;
      case HtmlRole::kCell:
      case HtmlRole::kHeaderCell:
        close(cell, table);
        break;
      case HtmlRole::kRow:
        close(cell, table);
        close(Back(rows_), table);
        break;
      case HtmlRole::kRowGroup:
        close(cell, table);
        close(Back(rows_), table);
        close(Back(groups_), table);
        break;
      case HtmlRole::kHeading:
        if (Back(headings_) >= 0 && Back(headings_) == static_cast<int64_t>(stack_.size()) - 1)
          PopTo(stack_.size() - 1);
        break;
      case HtmlRole::kLink:
      case HtmlRole::kButton:
        close(Back(open_[index]), std::max(Back(blocks_), cell));
        break;
      default:
        break;
    }
    if (IsBlockTag(tag.role) && tag.role != HtmlRole::kSummary) close(Back(paragraphs_), Back(cells_));
  }

  // A table's first row, and rows that begin with a header cell.
  void CountCell(HtmlRole role) {
    if (tables_.empty()) return;
    HtmlNode& table = nodes_[stack_[tables_.back()].node];
    const auto more = [](uint16_t count) { return static_cast<uint16_t>(std::min<int>(count + 1, 65535)); };
    if (role == HtmlRole::kRow) row_cells_.back() = 0;
    if (role != HtmlRole::kCell && role != HtmlRole::kHeaderCell) return;
    const bool header = role == HtmlRole::kHeaderCell;
    uint32_t& cells = row_cells_.back();
    if (++cells == 1) {
      ++table.rows;
      first_is_header_ = header;
    }
    if (table.rows == 1) {
      table.first_row_cells = more(table.first_row_cells);
      if (header) table.first_row_headers = more(table.first_row_headers);
    }
    if (cells == 2 && first_is_header_ && !header) ++table.side_rows;
  }

  // The lists of places that an element of this role is in.
  template <typename F>
  void ForPlaces(HtmlRole role, F f) {
    if (IsBlockTag(role)) f(&blocks_);
    switch (role) {
      case HtmlRole::kHead:
        return f(&heads_);
      case HtmlRole::kParagraph:
        return f(&paragraphs_);
      case HtmlRole::kHeading:
        return f(&headings_);
      case HtmlRole::kList:
      case HtmlRole::kDefinitions:
        return f(&lists_);
      case HtmlRole::kItem:
        return f(&items_);
      case HtmlRole::kTerm:
      case HtmlRole::kDefinition:
        return f(&terms_);
      case HtmlRole::kTable:
        f(&cells_);  // what is outside of a table is not ended inside of it
        return f(&tables_);
      case HtmlRole::kCell:
      case HtmlRole::kHeaderCell:
      case HtmlRole::kTableCaption:
      case HtmlRole::kSkipped:
        return f(&cells_);
      case HtmlRole::kRow:
        return f(&rows_);
      case HtmlRole::kRowGroup:
        return f(&groups_);
      case HtmlRole::kLink:
        return f(&links_);
      default:
        return;
    }
  }

  void Push(Open open, bool page_link) {
    const auto place = static_cast<uint32_t>(stack_.size());
    const HtmlRole role = nodes_[open.node].role;
    stack_.push_back(open);
    open_[open.tag].push_back(place);
    ForPlaces(role, [&](std::vector<uint32_t>* places) { places->push_back(place); });
    if (role == HtmlRole::kTable) row_cells_.push_back(0);
    if (role == HtmlRole::kLink) page_link_ = page_link;
    if (role == HtmlRole::kSkipped || role == HtmlRole::kRaw) ++skipped_;
  }

  void PopTo(size_t size) {
    while (stack_.size() > size) {
      const Open open = stack_.back();
      stack_.pop_back();
      HtmlNode& node = nodes_[open.node];
      node.last = static_cast<uint32_t>(nodes_.size());
      open_[open.tag].pop_back();
      ForPlaces(node.role, [](std::vector<uint32_t>* places) { places->pop_back(); });
      if (node.role == HtmlRole::kTable) row_cells_.pop_back();
      if (node.role == HtmlRole::kSkipped || node.role == HtmlRole::kRaw) --skipped_;
      if (!stack_.empty()) AddTo(&nodes_[stack_.back().node], node);
    }
  }

  std::string_view source_;
  size_t at_ = 0;
  std::array<char, kLongestName> name_ = {};
  std::vector<HtmlNode> nodes_;
  std::vector<Open> stack_;
  // Places on the stack, innermost last; `cells_` has those that no end tag inside reaches beyond.
  std::vector<std::vector<uint32_t>> open_;
  std::vector<uint32_t> blocks_, heads_, paragraphs_, headings_, lists_, items_, terms_, tables_, cells_,
      rows_, groups_, links_;
  std::vector<uint32_t> row_cells_;          // of each open table's last row
  std::array<bool, kHtmlTags> no_end_ = {};  // raw text: there is no end tag of it any more
  bool first_is_header_ = false;
  bool page_link_ = false;
  uint32_t skipped_ = 0;
};

}  // namespace

std::vector<HtmlNode> ReadHtml(std::string_view source) { return Reader(source).Run(); }

std::string_view HtmlAttribute(std::string_view start_tag, std::string_view name) {
  size_t at = 1;
  while (at < start_tag.size() && !IsSpace(start_tag[at]) && start_tag[at] != '>' && start_tag[at] != '/')
    ++at;
  Attribute attribute;
  while (NextAttribute(start_tag, &at, &attribute)) {
    if (graph::EqualsIgnoreCase(attribute.name, name)) return attribute.value;
  }
  return {};
}

}  // namespace aitia::engine
