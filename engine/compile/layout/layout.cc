// Lines are taken one after the other; what a line is depends on itself, on the nearest lines above and below
// that are not blank (known from one pass beforehand) and on the blocks made so far. No line is looked at
// more than a few times.

#include "engine/compile/layout/layout.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "absl/strings/str_cat.h"
#include "engine/compile/layout/html_text.h"
#include "engine/compile/layout/inline_markup.h"
#include "engine/compile/layout/left_out.h"
#include "engine/compile/layout/lines.h"
#include "engine/compile/layout/plain_characters.h"
#include "engine/compile/layout/term.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLookAhead = 12;  // lines that a list may be interrupted by
constexpr size_t kFrontMatterLines = 60;
constexpr uint8_t kPlainHeadingLevel = 2;  // of a heading that nothing marks as one
constexpr uint8_t kNumberedHeadingLevel = 3;
constexpr size_t kNone = static_cast<size_t>(-1);

struct SectionNumber {
  size_t depth = 0;  // numbers in it
  size_t size = 0;   // bytes, with the space behind
};

// "2.1 Muscle fatigue", "2.1.3. Tests".
SectionNumber ReadSectionNumber(std::string_view text) {
  SectionNumber number;
  size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9' && number.depth < 4) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    ++number.depth;
    if (at < text.size() && text[at] == '.') ++at;
  }
  if (at + 1 >= text.size() || text[at] != ' ') return {};
  number.size = at + 1;
  return number;
}

class Builder {
 public:
  // `left_out`: lines that are known to be no article text, in order.
  Builder(std::string_view text, const std::vector<graph::ByteSpan>& bold,
          const std::vector<LeftOutSpan>& left_out, Page* page)
      : text_(text), bold_(bold), left_out_(left_out), page_(*page), lines_(SplitLines(text)) {
    MarkLeftOut();
    wrapped_ = IsWrapped(text, lines_);
    FindNeighbours();
  }

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

  void MarkLeftOut() {
    size_t next = 0;
    for (Line& line : lines_) {
      while (next < left_out_.size() && left_out_[next].span.end <= line.span.begin) ++next;
      if (next < left_out_.size() && !line.blank() && left_out_[next].span.begin <= line.span.begin)
        line.kind = LineKind::kLeftOut;
    }
  }

  void FindNeighbours() {
    above_.assign(lines_.size(), kNone);
    below_.assign(lines_.size(), kNone);
    for (size_t i = 0, last = kNone; i < lines_.size(); ++i) {
      above_[i] = last;
      if (!lines_[i].blank() && lines_[i].kind != LineKind::kLeftOut) last = i;
    }
    for (size_t i = lines_.size(), last = kNone; i-- > 0;) {
      below_[i] = last;
      if (!lines_[i].blank() && lines_[i].kind != LineKind::kLeftOut) last = i;
    }
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
        return KnownLeftOut(i);
      case LineKind::kFence:
        return Fence(i);
      case LineKind::kHash:
        AddHeading(line.content, static_cast<uint8_t>(line.number), line.number == 1);
        return i + 1;
      case LineKind::kTableRow:
        return TableRows(i);
      case LineKind::kNumbered:
        if (IsNumberedHeading(i)) {
          const uint32_t number = line.number;
          AddHeading(line.content, kNumberedHeadingLevel, false);
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

  size_t KnownLeftOut(size_t i) {
    while (left_out_[next_left_out_].span.end <= lines_[i].span.begin) ++next_left_out_;
    Add(BlockKind::kLeftOut, lines_[i].span).reason = left_out_[next_left_out_].reason;
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

  void AddHeading(graph::ByteSpan span, uint8_t level, bool may_be_title) {
    CloseLists();
    const std::string_view text = text_.substr(span.begin, span.size());
    const LeftOut line_reason = ReasonToLeaveOut(text, false);
    const LeftOut section = SectionToLeaveOut(text);
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

  // "1. Muscle fatigue" above a paragraph is a heading; above "2. Rest" it is an item.
  bool IsNumberedHeading(size_t i) const {
    const Line& line = lines_[i];
    const std::string_view text = Content(line);
    if (text.size() > 120 || EndsSentence(text.substr(0, text.size())) != text.ends_with('?')) return false;
    if (text.ends_with(':') || text.ends_with(',') || text.ends_with(';') || BeginsLower(text)) return false;
    if (line.number > 1 && last_numbered_heading_ + 1 == line.number) return true;
    if (line.number != 1) return false;
    const size_t next = below_[i];
    if (next == kNone || lines_[next].kind != LineKind::kPlain || lines_[next].indent > line.indent)
      return false;
    const std::string_view body = Text(lines_[next]);
    return EndsSentence(body) || body.size() > 80 || body.ends_with(':') || ReadSectionNumber(body).depth > 1;
  }

  // A cell per column, row 0 the header; needs the row of dashes that Markdown has below it.
  size_t TableRows(size_t i) {
    const bool table = i + 1 < lines_.size() && lines_[i + 1].kind == LineKind::kTableRow &&
                       Text(lines_[i + 1]).find_first_not_of("|-: \t") == std::string_view::npos;
    if (!table) return Plain(i);
    CloseLists();
    ++table_;
    uint16_t row = 0;
    for (; i < lines_.size() && lines_[i].kind == LineKind::kTableRow; ++i) {
      const std::string_view text = Text(lines_[i]);
      if (row == 1 && text.find_first_not_of("|-: \t") == std::string_view::npos && !skipped_dashes_) {
        skipped_dashes_ = true;
        continue;
      }
      Cells(lines_[i], row);
      row = static_cast<uint16_t>(std::min<int>(row + 1, 65535));
    }
    skipped_dashes_ = false;
    has_text_ = true;
    return i;
  }

  void Cells(const Line& line, uint16_t row) {
    const std::string_view text = Text(line);
    uint16_t column = 0;
    for (size_t begin = 1; begin < text.size();) {
      const size_t end = std::min(text.find('|', begin), text.size());
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
      return wrapped_ || !EndsSentence(before) || BeginsLower(Text(line));
    if (wrapped_ && i + 1 < lines_.size()) return !EndsSentence(before) || BeginsLower(Text(line));
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
    if (IsUnderlined(i)) {
      const uint8_t level = lines_[i + 1].kind == LineKind::kUnderline ? 1 : 2;
      AddHeading(lines_[i].span, level, level == 1);
      return i + 2;
    }
    const std::string_view text = Text(lines_[i]);
    if (IsHeading(i)) {
      graph::ByteSpan span = lines_[i].span;
      uint8_t level = kPlainHeadingLevel;
      if (const SectionNumber number = ReadSectionNumber(text); number.depth > 1) {
        span.begin += static_cast<uint32_t>(number.size);
        level = static_cast<uint8_t>(std::min<size_t>(kNumberedHeadingLevel + number.depth - 1, 6));
      }
      AddHeading(span, level, level == kPlainHeadingLevel);
      return i + 1;
    }
    graph::ByteSpan span = lines_[i].span;
    size_t next = i + 1;
    while (next < lines_.size() && ContinuesParagraph(next)) span.end = lines_[next++].span.end;
    // "A: …" below "Q: …".
    if (text.starts_with("A: ") && text.size() > 3) span.begin += 3;
    if (below_[i] == kNone && has_text_ && LookOfHeading(text) == HeadingLook::kStrong) {
      Add(BlockKind::kLeftOut, span).reason = LeftOut::kNavigation;  // the name of another page
      return next;
    }
    const int32_t item = ItemContinuedBy(i, next, text_.substr(span.begin, span.size()));
    if (item < 0) CloseLists();
    Block& block = Add(BlockKind::kParagraph, span);
    block.parent = item;
    Finish(&block, i);
    if (block.kind == BlockKind::kParagraph) has_text_ = true;
    return next;
  }

  bool IsUnderlined(size_t i) const {
    if (i + 1 >= lines_.size() || Text(lines_[i]).size() > 140) return false;
    if (lines_[i + 1].kind == LineKind::kUnderline) return true;
    const bool above_free = i == 0 || lines_[i - 1].kind != LineKind::kPlain;
    return lines_[i + 1].kind == LineKind::kRule && lines_[i + 1].bullet == '-' && above_free &&
           !EndsSentence(Text(lines_[i])) && Text(lines_[i + 1]).find(' ') == std::string_view::npos;
  }

  bool IsHeading(size_t i) const {
    const std::string_view text = Text(lines_[i]);
    if (text.starts_with("Q: ") || text.starts_with("Q. ")) return text.ends_with('?') && text.size() <= 300;
    const HeadingLook look = LookOfHeading(text);
    if (look == HeadingLook::kNo) return false;
    const bool after_left_out = LastIndex() >= 0 && page_.blocks.back().kind == BlockKind::kLeftOut;
    const bool blank_above = i == 0 || lines_[i - 1].kind != LineKind::kPlain || after_left_out;
    const bool blank_below = i + 1 >= lines_.size() || lines_[i + 1].blank();
    // Inside a paragraph that is broken into lines, only blank lines set a heading apart.
    if (!blank_above && (wrapped_ || !EndsSentence(Text(lines_[i - 1])))) {
      const bool after_heading = heading_ >= 0 && LastIndex() == heading_;
      if (wrapped_ || !after_heading) return false;
    }
    if (wrapped_ && !blank_below && text.size() > 50) return false;
    const size_t next = below_[i];
    if (next == kNone) return false;
    if (lines_[i].indent > 3 && !open_items_.empty()) return false;
    if (!blank_below && lines_[i + 1].kind == LineKind::kPlain && BeginsLower(Text(lines_[i + 1])))
      return false;
    if (look == HeadingLook::kStrong) return true;
    // A short line without a stop: what follows has to be longer text, or a list.
    const Line& follows = lines_[next];
    if (follows.item()) return !text.ends_with("are") && !text.ends_with("include") && !text.ends_with("as");
    if (follows.kind != LineKind::kPlain) return true;
    const std::string_view body = Text(follows);
    const bool first_line = above_[i] == kNone;
    return first_line ||
           ((body.size() > text.size() || (blank_above && blank_below)) &&
            (EndsSentence(body) || body.ends_with(':') || body.size() > 100)) ||
           (blank_above && blank_below && LookOfHeading(body) != HeadingLook::kNo && WordCount(text) <= 8);
  }

  bool ContinuesParagraph(size_t i) const {
    if (lines_[i].kind != LineKind::kPlain || IsUnderlined(i)) return false;
    const std::string_view before = Text(lines_[i - 1]);
    const std::string_view text = Text(lines_[i]);
    if (ReasonToLeaveOut(text, false) != LeftOut::kNone) return false;
    if (wrapped_) return !(IsHeading(i) && EndsSentence(before));
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
    const LeftOut reason =
        left_out_section_ != LeftOut::kNone ? left_out_section_ : ReasonToLeaveOut(text, near_end);
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
  const std::vector<LeftOutSpan>& left_out_;
  Page& page_;
  std::vector<Line> lines_;
  bool wrapped_ = false;
  std::vector<size_t> above_, below_;  // the nearest lines that are not blank
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
  bool skipped_dashes_ = false;
  bool has_title_ = false;
  bool has_text_ = false;
  size_t next_bold_ = 0;
  size_t next_left_out_ = 0;
};

}  // namespace

Page LayOut(const Document& document) {
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
  } else {
    PlainCharacters plain = MakePlain(document.text);
    page.text = std::move(plain.text);
    page.marks = std::move(plain.marks);
  }
  Builder(page.text, bold, left_out, &page).Run();
  return page;
}

std::string DumpBlocks(const Page& page) {
  constexpr std::array<std::string_view, 6> kKinds = {"title", "heading", "paragraph",
                                                      "item",  "cell",    "left-out"};
  constexpr std::array<std::string_view, 9> kReasons = {
      "", "references", "author", "navigation", "advertising", "feedback", "code", "caption", "front-matter"};
  std::string out;
  for (size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    const graph::ByteSpan source = page.SourceSpan(block.span);
    absl::StrAppend(&out, i, " ", graph::ToAbsl(kKinds[static_cast<size_t>(block.kind)]));
    if (block.kind == BlockKind::kLeftOut)
      absl::StrAppend(&out, ":", graph::ToAbsl(kReasons[static_cast<size_t>(block.reason)]));
    if (block.level > 0) absl::StrAppend(&out, " ", block.level);
    if (block.kind == BlockKind::kTableCell)
      absl::StrAppend(&out, " ", block.table, ":", block.row, ":", block.column);
    absl::StrAppend(&out, " ", source.begin, "-", source.end);
    if (block.heading >= 0) absl::StrAppend(&out, " heading=", block.heading);
    if (block.parent >= 0) absl::StrAppend(&out, " parent=", block.parent);
    if (block.lead >= 0) absl::StrAppend(&out, " lead=", block.lead);
    const std::string_view text = page.Text(block);
    if (block.body_begin > block.span.begin) {
      absl::StrAppend(&out, " [", graph::Printable(text.substr(0, block.term_end - block.span.begin)), "]");
    }
    absl::StrAppend(&out, " ",
                    graph::Printable(graph::CollapseSpace(text.substr(block.body_begin - block.span.begin))),
                    "\n");
  }
  return out;
}

}  // namespace aitia::engine
