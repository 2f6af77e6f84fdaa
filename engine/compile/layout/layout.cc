// Lines are taken one after the other; what a line is depends on itself, on the nearest lines above and below
// that are not blank (known from one pass beforehand) and on the blocks made so far. No line is looked at
// more than a few times.

#include "engine/compile/layout/layout.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "absl/strings/str_cat.h"
#include "engine/compile/layout/flattened_lists.h"
#include "engine/compile/layout/furniture.h"
#include "engine/compile/layout/heading_lines.h"
#include "engine/compile/layout/hidden_lists.h"
#include "engine/compile/layout/html_text.h"
#include "engine/compile/layout/hyphens.h"
#include "engine/compile/layout/inline_markup.h"
#include "engine/compile/layout/left_out.h"
#include "engine/compile/layout/page_lines.h"
#include "engine/compile/layout/plain_characters.h"
#include "engine/compile/layout/term.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLookAhead = 12;  // lines that a list may be interrupted by
constexpr size_t kFrontMatterLines = 60;
constexpr size_t kMostFlattened = 4;       // lists in a paragraph; each is sought in all that follows
constexpr uint8_t kPlainHeadingLevel = 2;  // of a heading that nothing marks as one
constexpr uint8_t kNumberedHeadingLevel = 3;

class Builder {
 public:
  Builder(const PageLines& page_lines, const std::vector<graph::ByteSpan>& bold, const Language& language,
          Page* page)
      : text_(page_lines.text),
        bold_(bold),
        language_(language),
        page_(*page),
        page_lines_(page_lines),
        lines_(page_lines.lines) {}

  void Run() {
    size_t i = FrontMatter();
    while (i < lines_.size()) i = Take(i);
    DropEmptyHeadings();
  }

 private:
  std::string_view Text(const Line& line) const { return text_.substr(line.span.begin, line.span.size()); }
  std::string_view Content(const Line& line) const {
    return text_.substr(line.content.begin, line.content.size());
  }

  // "---", lines, "---" at the very top.
  size_t FrontMatter() {
    if (lines_.empty() || lines_[0].kind != LineKind::kRule || Text(lines_[0]) != "---") return 0;
    for (size_t i = 1; i < std::min(lines_.size(), kFrontMatterLines); ++i) {
      if (lines_[i].kind != LineKind::kRule) continue;
      Add(BlockKind::kLeftOut, {lines_[0].span.begin, lines_[i].span.end}).reason = LeftOut::kFrontMatter;
      return i + 1;
    }
    return 0;
  }

  Block& Add(BlockKind kind, graph::ByteSpan span) {
    Block block;
    block.kind = kind;
    block.span = span;
    block.term_end = block.body_begin = span.begin;
    block.heading = heading_;
    page_.blocks.push_back(block);
    return page_.blocks.back();
  }

  int32_t LastIndex() const { return static_cast<int32_t>(page_.blocks.size()) - 1; }
  Block& At(int32_t index) { return page_.blocks[static_cast<size_t>(index)]; }

  // Takes the block that begins at line `i`; returns the line behind it.
  size_t Take(size_t i) {
    const Line& line = lines_[i];
    switch (line.kind) {
      case LineKind::kBlank:
      case LineKind::kRule:
      case LineKind::kUnderline:
        return i + 1;
      case LineKind::kLeftOut:
        Add(BlockKind::kLeftOut, line.span).reason = line.reason;
        return i + 1;
      case LineKind::kFence:
        return Fence(i);
      case LineKind::kHash:
        AddHeading(line.content, static_cast<uint8_t>(line.number), line.number == 1, i);
        return i + 1;
      case LineKind::kTableRow:
        return TableRows(i);
      case LineKind::kNumbered:
        if (IsNumberedHeading(page_lines_, i, last_numbered_heading_)) {
          const uint32_t number = line.number;
          AddHeading(line.content, kNumberedHeadingLevel, false, i);
          last_numbered_heading_ = number;
          return i + 1;
        }
        return Item(i);
      case LineKind::kBullet:
      case LineKind::kLettered:
        return Item(i);
      case LineKind::kPlain:
        return Plain(i);
    }
    return i + 1;
  }

  size_t Fence(size_t i) {
    for (size_t end = i + 1; end < lines_.size(); ++end) {
      if (lines_[end].kind != LineKind::kFence) continue;
      Add(BlockKind::kLeftOut, {lines_[i].span.begin, lines_[end].span.end}).reason = LeftOut::kCode;
      return end + 1;
    }
    return i + 1;
  }

  // `line`: its last one.
  void AddHeading(graph::ByteSpan span, uint8_t level, bool may_be_title, size_t line) {
    CloseLists();
    const std::string_view text = text_.substr(span.begin, span.size());
    const LeftOut line_reason = ReasonToLeaveOut(text, false);
    LeftOut section = SectionToLeaveOut(text);
    if (section == LeftOut::kNone && has_text_ && LinksFollow(line)) section = LinksToLeaveOut(text);
    if (section != LeftOut::kNone || line_reason != LeftOut::kNone) {
      Add(BlockKind::kLeftOut, span).reason = section != LeftOut::kNone ? section : line_reason;
      if (section != LeftOut::kNone) {
        left_out_section_ = section;
        left_out_level_ = level;
      }
      return;
    }
    // A section ends at the next heading of its own level or a higher one.
    if (left_out_section_ != LeftOut::kNone && level > left_out_level_) {
      Add(BlockKind::kLeftOut, span).reason = left_out_section_;
      return;
    }
    left_out_section_ = LeftOut::kNone;
    const bool title = may_be_title && !has_title_ && !has_text_;
    Block& block = Add(title ? BlockKind::kTitle : BlockKind::kHeading, span);
    block.level = title ? 1 : level;
    block.heading = -1;
    const int32_t index = LastIndex();
    while (!open_headings_.empty() && At(open_headings_.back()).kind != BlockKind::kTitle &&
           At(open_headings_.back()).level >= level) {
      open_headings_.pop_back();
    }
    At(index).parent = open_headings_.empty() ? -1 : open_headings_.back();
    At(index).heading = heading_;
    open_headings_.push_back(index);
    heading_ = index;
    has_title_ |= title;
    if (level < kNumberedHeadingLevel) last_numbered_heading_ = 0;
  }

  // No sentence stands between line `i` and the next heading, as far as is looked.
  bool LinksFollow(size_t i) const {
    size_t next = page_lines_.below[i];
    for (size_t steps = 0; next != kNoLine && steps < kLookAhead; ++steps) {
      const std::string_view text = page_lines_.Content(next);
      if (lines_[next].kind == LineKind::kHash) break;
      if (EndsSentence(text) && !text.ends_with('?')) return false;
      next = page_lines_.below[next];
    }
    return true;
  }

  // Nothing but what separates a header from its rows.
  bool IsTableRule(size_t i) const {
    return i < lines_.size() && lines_[i].kind == LineKind::kTableRow &&
           Text(lines_[i]).find_first_not_of("|-: \t") == std::string_view::npos;
  }

  // A cell per column, row 0 the header; rows of bars need the rule that Markdown has below it.
  size_t TableRows(size_t i) {
    const char separator = lines_[i].bullet;
    if (separator == '|' && !IsTableRule(i + 1)) return Plain(i);
    CloseLists();
    ++table_;
    uint16_t row = 0;
    for (const size_t first = i;
         i < lines_.size() && lines_[i].kind == LineKind::kTableRow && lines_[i].bullet == separator; ++i) {
      if (i == first + 1 && IsTableRule(i)) continue;
      Cells(lines_[i], row);
      row = static_cast<uint16_t>(std::min<int>(row + 1, 65535));
    }
    has_text_ = true;
    return i;
  }

  void Cells(const Line& line, uint16_t row) {
    const std::string_view text = Text(line);
    uint16_t column = 0;
    for (size_t begin = text[0] == line.bullet ? 1 : 0; begin < text.size();) {
      const size_t end = std::min(text.find(line.bullet, begin), text.size());
      const std::string_view cell = graph::Trim(text.substr(begin, end - begin));
      if (!cell.empty()) {
        const auto offset = static_cast<uint32_t>(cell.data() - text_.data());
        Block& block = Add(BlockKind::kTableCell, {offset, offset + static_cast<uint32_t>(cell.size())});
        block.row = row;
        block.column = column;
        block.table = table_;
        if (left_out_section_ != LeftOut::kNone) {
          block.kind = BlockKind::kLeftOut;
          block.reason = left_out_section_;
        }
      }
      column = static_cast<uint16_t>(std::min<int>(column + 1, 65535));
      begin = end + 1;
    }
  }

  void CloseLists() {
    open_items_.clear();
    last_item_ = -1;
    items_go_on_ = false;
  }

  size_t Item(size_t i) {
    const Line& line = lines_[i];
    while (!open_items_.empty() && open_items_.back().indent > line.indent) open_items_.pop_back();
    if (!open_items_.empty() && open_items_.back().indent == line.indent) {
      const OpenItem& sibling = open_items_.back();
      // "1." with "•" below it at the same depth: the bullets are the number's.
      if (sibling.kind == line.kind || line.kind != LineKind::kBullet) open_items_.pop_back();
    }
    while (open_items_.size() >= 2 && open_items_[open_items_.size() - 2].indent == line.indent &&
           open_items_[open_items_.size() - 2].kind == line.kind) {
      open_items_.pop_back();
      open_items_.pop_back();
    }
    graph::ByteSpan span = line.content;
    size_t next = i + 1;
    while (next < lines_.size() && ContinuesItem(line, next)) span.end = lines_[next++].span.end;
    const int32_t parent = open_items_.empty() ? -1 : open_items_.back().block;
    const int32_t lead = LeadOf(parent);
    Block& block = Add(BlockKind::kListItem, span);
    block.level = static_cast<uint8_t>(std::min<size_t>(open_items_.size() + 1, 255));
    block.parent = parent;
    block.lead = lead;
    Finish(&block, i);
    if (block.kind == BlockKind::kListItem) {
      open_items_.push_back({LastIndex(), line.indent, line.kind, lead});
      last_item_ = LastIndex();
      has_text_ = true;
    }
    return next;
  }

  bool ContinuesItem(const Line& item, size_t i) const {
    const Line& line = lines_[i];
    if (line.kind != LineKind::kPlain) return false;
    const std::string_view before = Text(lines_[i - 1]);
    if (line.indent > item.indent && line.indent > 0)
      return page_lines_.wrapped || !EndsSentence(before) || BeginsLower(Text(line));
    if (page_lines_.wrapped && i + 1 < lines_.size()) return !EndsSentence(before) || BeginsLower(Text(line));
    return !EndsSentence(before) && BeginsLower(Text(line));
  }

  // The block that introduces the list which the next item begins or continues.
  int32_t LeadOf(int32_t parent) {
    if (!open_items_.empty() && parent >= 0 && parent == LastIndex()) return parent;
    if (last_item_ >= 0 && parent < 0)
      return At(last_item_).parent < 0 ? At(last_item_).lead : RootLead(last_item_);
    if (parent >= 0) {
      return last_item_ > parent && At(last_item_).parent == parent ? At(last_item_).lead : parent;
    }
    const int32_t last = LastIndex();
    if (last < 0) return -1;
    const Block& before = At(last);
    if (before.kind == BlockKind::kHeading || before.kind == BlockKind::kTitle) return last;
    if (before.kind != BlockKind::kParagraph) return -1;
    const std::string_view text = text_.substr(before.span.begin, before.span.size());
    return text.ends_with(':') || !EndsSentence(text) ? last : -1;
  }

  int32_t RootLead(int32_t item) {
    while (At(item).parent >= 0 && At(At(item).parent).kind == BlockKind::kListItem) item = At(item).parent;
    return At(item).lead;
  }

  size_t Plain(size_t i) {
    if (IsUnderlined(page_lines_, i)) {
      const uint8_t level = lines_[i + 1].kind == LineKind::kUnderline ? 1 : 2;
      AddHeading(lines_[i].span, level, level == 1, i + 1);
      return i + 2;
    }
    const std::string_view text = Text(lines_[i]);
    if (IsHeading(i)) {
      graph::ByteSpan span = lines_[i].span;
      span.begin += static_cast<uint32_t>(QuestionMark(text));
      uint8_t level = kPlainHeadingLevel;
      if (const SectionNumber number = ReadSectionNumber(text); number.depth > 1) {
        span.begin += static_cast<uint32_t>(number.size);
        level = static_cast<uint8_t>(std::min<size_t>(kNumberedHeadingLevel + number.depth - 1, 6));
      }
      AddHeading(span, level, level == kPlainHeadingLevel, i);
      return i + 1;
    }
    graph::ByteSpan span = lines_[i].span;
    size_t next = i + 1;
    while (next < lines_.size() && ContinuesParagraph(next)) span.end = lines_[next++].span.end;
    span.begin += static_cast<uint32_t>(AnswerMark(text));
    if (page_lines_.below[i] == kNoLine && has_text_ && LookOfHeading(text) == HeadingLook::kStrong) {
      Add(BlockKind::kLeftOut, span).reason = LeftOut::kNavigation;  // the name of another page
      return next;
    }
    const int32_t item = ItemContinuedBy(i, next, text_.substr(span.begin, span.size()));
    if (item < 0) CloseLists();
    return Paragraph(i, next, span, item);
  }

  size_t Paragraph(size_t i, size_t next, graph::ByteSpan span, int32_t item) {
    if (left_out_section_ == LeftOut::kNone && TakeFlattened(i, span)) return next;
    Block& block = Add(BlockKind::kParagraph, span);
    block.parent = item;
    Finish(&block, i);
    if (block.kind == BlockKind::kParagraph) has_text_ = true;
    return next;
  }

  // A paragraph that holds lists run together becomes their leads, their items and what follows.
  bool TakeFlattened(size_t line, graph::ByteSpan span) {
    FlattenedList list = FindFlattenedList(text_.substr(span.begin, span.size()), language_);
    if (list.items.empty() ||
        ReasonToLeaveOut(text_.substr(span.begin, span.size()), false) != LeftOut::kNone)
      return false;
    for (size_t lists = 0; !list.items.empty() && lists < kMostFlattened; ++lists) {
      Finish(&Add(BlockKind::kParagraph, {span.begin, span.begin + list.lead_end}), line);
      const int32_t lead = LastIndex();
      for (const graph::ByteSpan item : list.items) {
        Block& block = Add(BlockKind::kListItem, {span.begin + item.begin, span.begin + item.end});
        block.level = 1;
        block.lead = lead;
      }
      span.begin += list.rest;
      while (span.begin < span.end && text_[span.begin] == ' ') ++span.begin;
      list = FindFlattenedList(text_.substr(span.begin, span.size()), language_);
    }
    if (!span.empty()) Finish(&Add(BlockKind::kParagraph, span), line);
    has_text_ = true;
    return true;
  }

  bool IsHeading(size_t i) const {
    const int32_t last = LastIndex();
    HeadingPlace place;
    place.after_left_out = last >= 0 && page_.blocks.back().kind == BlockKind::kLeftOut;
    place.after_heading = last >= 0 && heading_ == last;
    place.in_list = !open_items_.empty();
    return IsHeadingLine(page_lines_, i, place);
  }

  bool ContinuesParagraph(size_t i) const {
    if (lines_[i].kind != LineKind::kPlain || IsUnderlined(page_lines_, i)) return false;
    const std::string_view before = Text(lines_[i - 1]);
    const std::string_view text = Text(lines_[i]);
    if (page_lines_.wrapped) return !(IsHeading(i) && EndsSentence(before));
    if (text.ends_with(':') && !BeginsLower(text)) return false;
    if (BeginsLower(text)) return true;
    return !EndsSentence(before) && !before.ends_with(':') && before.size() > 60 &&
           LookOfHeading(text) == HeadingLook::kNo;
  }

  // The list item that the paragraph of lines [i, next) belongs to; -1 for none.
  int32_t ItemContinuedBy(size_t i, size_t next, std::string_view text) {
    if (last_item_ < 0) return -1;
    const Line& line = lines_[i];
    for (size_t k = open_items_.size(); k-- > 0;) {
      if (line.indent > open_items_[k].indent && line.indent >= 2) return open_items_[k].block;
    }
    if (text.ends_with(':')) return -1;
    if (items_go_on_ && RefersBack(text)) return last_item_;
    // Between two items of one list.
    const OpenItem& item = open_items_.front();
    size_t at = next;
    for (size_t steps = 0; at < lines_.size() && steps < kLookAhead; ++at, ++steps) {
      const Line& ahead = lines_[at];
      if (ahead.blank()) continue;
      if (ahead.kind == LineKind::kPlain) {
        const std::string_view words = Text(ahead);
        if (words.ends_with(':') || IsHeading(at)) return -1;
        continue;
      }
      const bool same = ahead.kind == item.kind && ahead.indent == item.indent &&
                        (ahead.kind == LineKind::kBullet ? ahead.bullet == lines_bullet_ : ahead.number != 1);
      items_go_on_ |= same;
      return same ? last_item_ : -1;
    }
    return -1;
  }

  // Behind the last item of a list whose items go on in paragraphs, one that begins so is the item's too.
  static bool RefersBack(std::string_view text) {
    constexpr std::array<std::string_view, 7> kStarts = {"It ",  "They ",  "This ", "These ",
                                                         "Its ", "Their ", "Such "};
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
  }

  // Left out or not, the term, and what the next block needs to know.
  void Finish(Block* block, size_t line) {
    const std::string_view text = text_.substr(block->span.begin, block->span.size());
    if (block->kind == BlockKind::kListItem) lines_bullet_ = lines_[line].bullet;
    const bool near_end = line * 4 >= lines_.size() * 3 || lines_.size() - line <= 6;
    // A line by itself has been looked at before, but not for what only the end of a page has.
    const bool known =
        block->kind == BlockKind::kParagraph && !near_end && block->span.end == lines_[line].span.end;
    LeftOut reason = left_out_section_;
    if (reason == LeftOut::kNone && !known) reason = ReasonToLeaveOut(text, near_end);
    if (reason != LeftOut::kNone) {
      block->kind = BlockKind::kLeftOut;
      block->reason = reason;
      block->parent = block->lead = -1;
      block->level = 0;
      return;
    }
    while (next_bold_ < bold_.size() && bold_[next_bold_].begin < block->span.begin) ++next_bold_;
    const bool bold = next_bold_ < bold_.size() && bold_[next_bold_].begin == block->span.begin &&
                      bold_[next_bold_].end <= block->span.end;
    const Term term =
        FindTerm(text, bold ? bold_[next_bold_].size() : 0, block->kind == BlockKind::kListItem);
    block->term_end = block->span.begin + static_cast<uint32_t>(term.end);
    block->body_begin = block->span.begin + static_cast<uint32_t>(term.body);
  }

  // Headings at the end with nothing under them are links to other pages.
  void DropEmptyHeadings() {
    if (!has_text_) return;
    for (size_t i = page_.blocks.size(); i-- > 0;) {
      Block& block = page_.blocks[i];
      if (block.kind == BlockKind::kLeftOut) continue;
      if (block.kind != BlockKind::kHeading) return;
      block.kind = BlockKind::kLeftOut;
      block.reason = LeftOut::kNavigation;
      block.level = 0;
      block.parent = -1;
    }
  }

  struct OpenItem {
    int32_t block;
    uint32_t indent;
    LineKind kind;
    int32_t lead;
  };

  std::string_view text_;
  const std::vector<graph::ByteSpan>& bold_;
  const Language& language_;
  Page& page_;
  const PageLines& page_lines_;
  const std::vector<Line>& lines_;
  std::vector<int32_t> open_headings_;
  std::vector<OpenItem> open_items_;  // outermost first
  int32_t heading_ = -1;
  int32_t last_item_ = -1;
  bool items_go_on_ = false;  // items of the open list have paragraphs of their own
  char lines_bullet_ = 0;
  uint32_t last_numbered_heading_ = 0;
  LeftOut left_out_section_ = LeftOut::kNone;
  uint8_t left_out_level_ = 0;
  uint16_t table_ = 0;
  bool has_title_ = false;
  bool has_text_ = false;
  size_t next_bold_ = 0;
};

// Lines that are known to be no article text, in order.
void LeaveOutKnown(const std::vector<LeftOutSpan>& spans, PageLines* lines) {
  size_t next = 0;
  for (size_t i = 0; i < lines->size() && next < spans.size(); ++i) {
    const Line& line = lines->lines[i];
    while (next < spans.size() && spans[next].span.end <= line.span.begin) ++next;
    if (next < spans.size() && !line.blank() && spans[next].span.begin <= line.span.begin)
      lines->LeaveOut(i, spans[next].reason);
  }
}

}  // namespace

Page LayOut(const Document& document, const Language& language) {
  Page page;
  std::vector<graph::ByteSpan> bold;
  std::vector<LeftOutSpan> left_out;
  if (document.format == Format::kHtml) {
    HtmlText html = TextOfHtml(document.text);
    page.text = std::move(html.text);
    page.marks = std::move(html.marks);
    bold = std::move(html.bold);
    left_out = std::move(html.left_out);
  } else if (document.format == Format::kMarkdown || HasInlineMarkup(document.text)) {
    PlainText plain = RemoveInlineMarkup(document.text);
    page.text = std::move(plain.text);
    page.marks = std::move(plain.marks);
    bold = std::move(plain.bold);
    left_out = std::move(plain.left_out);
  } else {
    PlainCharacters plain = MakePlain(document.text);
    page.text = std::move(plain.text);
    page.marks = std::move(plain.marks);
    JoinCutWords(language.lexicon(), &page);
  }
  PageLines lines(page.text);
  LeaveOutKnown(left_out, &lines);
  LeaveOutFurniture(&lines);
  FindHiddenTables(&lines);
  FindHiddenLists(language.sections(), &lines);
  Builder(lines, bold, language, &page).Run();
  return page;
}

}  // namespace aitia::engine
