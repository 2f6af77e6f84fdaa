// The page's nodes are walked once, in their order. Nothing is written before the next visible character is
// there: until then breaks, list marks and the like are only remembered, so that empty elements leave no
// trace.

#include "engine/compile/layout/html_text.h"

#include <algorithm>
#include <set>

#include "engine/compile/layout/entities.h"
#include "engine/compile/layout/html_left_out.h"
#include "engine/compile/layout/html_signs.h"
#include "engine/compile/layout/html_table.h"
#include "engine/compile/layout/html_tree.h"
#include "engine/compile/layout/plain_characters.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr uint32_t kNowhere = static_cast<uint32_t>(-1);
constexpr size_t kDeepestIndent = 40;  // list items below are on one level
constexpr uint8_t kTopLevel = 2, kDeepestLevel = 6;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

enum class Gap : uint8_t { kNone, kSpace, kLine, kParagraph };

class Writer {
 public:
  explicit Writer(std::string_view source) : source_(source), nodes_(ReadHtml(source)) {
    for (const HtmlNode& node : nodes_) {
      if (node.role == HtmlRole::kText) page_text_ += node.text;
      has_h1_ |= node.level == 1 && node.holds_title && node.text > 0;
    }
    main_ = FindMainElement(source, nodes_);
  }

  HtmlText Run() {
    if (main_ < nodes_.size()) BeginLeftOut(LeftOut::kNavigation);
    for (size_t i = 0; i < nodes_.size();) {
      while (!open_.empty() && nodes_[open_.back().node].last <= i) Leave();
      if (nodes_[i].role == HtmlRole::kText) {
        Put(nodes_[i].begin, nodes_[i].end);
        ++i;
      } else {
        i = Enter(i);
      }
    }
    while (!open_.empty()) Leave();
    EndLeftOut();
    return std::move(result_);
  }

 private:
  // What an open element asks to be undone at its end.
  struct Open {
    size_t node;
    bool heading = false, item = false, term = false, definition = false, cell = false, row = false,
         table = false;
    bool bold = false, left_out = false, resumes_left_out = false, parenthesis = false, preformatted = false;
    bool block = false, main = false;
  };

  // ---- Elements ----

  // Returns the next node to look at.
  size_t Enter(size_t i) {
    const HtmlNode& node = nodes_[i];
    tag_ = node.begin;
    switch (node.role) {
      case HtmlRole::kSkipped:
      case HtmlRole::kRaw:
        return node.last;
      case HtmlRole::kTitle:
        Title(i);
        return node.last;
      case HtmlRole::kBreak:
        Break(gap_ == Gap::kLine ? Gap::kParagraph : Gap::kLine);
        return i + 1;
      case HtmlRole::kRule:
        Break(Gap::kParagraph);
        return i + 1;
      case HtmlRole::kSuperscript:
        if (IsNoteMark(source_, nodes_, i)) return node.last;
        break;
      default:
        break;
    }
    if (node.last == i + 1 && node.role != HtmlRole::kCell && node.role != HtmlRole::kHeaderCell) {
      if (IsBlockTag(node.role)) Break(Gap::kParagraph);
      return i + 1;  // nothing in it
    }
    Open open{i};
    if (i == main_) {
      EndLeftOut();
      open.main = true;
      in_main_ = true;
    }
    if (left_out_ == LeftOut::kNone && !open.main) {
      const LeftOut reason = Reason(i);
      if (reason != LeftOut::kNone && flat_ > 0) return node.last;
      if (reason != LeftOut::kNone) {
        BeginLeftOut(reason);
        open.left_out = true;
      }
    }
    Begin(node, i, &open);
    open_.push_back(open);
    return i + 1;
  }

  LeftOut Reason(size_t i) const {
    const HtmlNode& node = nodes_[i];
    // Buttons that unfold an answer are its heading.
    if (node.role == HtmlRole::kButton && (flat_ > 0 || EndsWithQuestion(source_, nodes_, i)))
      return LeftOut::kNone;
    return ReasonToLeaveOut(source_, node, in_main_ || articles_ > 0, page_text_);
  }

  void Begin(const HtmlNode& node, size_t i, Open* open) {
    if (left_out_ != LeftOut::kNone) {
      const bool title = node.level == 1 && in_outside_ && !has_title_ && main_ < nodes_.size() &&
                         !nodes_[main_].holds_title && node.text > 0;
      if (!title) {
        if (IsBlockTag(node.role)) Break(Gap::kParagraph);
        open->block = IsBlockTag(node.role);
        return;
      }
      EndLeftOut();
      open->resumes_left_out = true;
    }
    switch (node.role) {
      case HtmlRole::kHeading:
        return Heading(node.level, open);
      case HtmlRole::kSummary:
        return Heading(LevelBelow(), open);
      case HtmlRole::kButton:
        if (flat_ == 0) Heading(LevelBelow(), open);
        return;
      case HtmlRole::kItem:
        return Item(open);
      case HtmlRole::kTerm:
        return EndsWithQuestion(source_, nodes_, i) ? Heading(LevelBelow(), open) : Term(open);
      case HtmlRole::kDefinition:
        return Definition(open);
      case HtmlRole::kTable:
        return Table(open);
      case HtmlRole::kRowGroup:
        if (!tables_.empty() && tables_.back().kind != TableKind::kLayout) return;
        break;
      case HtmlRole::kRow:
        return Row(open);
      case HtmlRole::kCell:
      case HtmlRole::kHeaderCell:
        return Cell(node, open);
      case HtmlRole::kBold:
        return BeginBold(open);
      case HtmlRole::kAbbreviation:
        return Abbreviation(i, open);
      case HtmlRole::kArticle:
        ++articles_;
        break;
      case HtmlRole::kPreformatted:
        ++preformatted_;
        open->preformatted = true;
        break;
      default:
        break;
    }
    open->block = IsBlockTag(node.role);
    if (open->block) Break(node.role == HtmlRole::kList && depth_ > 0 ? Gap::kLine : Gap::kParagraph);
  }

  void Leave() {
    const Open open = open_.back();
    open_.pop_back();
    const HtmlNode& node = nodes_[open.node];
    if (open.parenthesis) Synthetic(")");
    if (open.bold) EndBold();
    if (open.cell) LeaveCell(node);
    if (open.row) LeaveRow();
    if (open.table) tables_.pop_back();
    if (open.preformatted) --preformatted_;
    if (open.term) {
      --flat_;
      --depth_;
      after_term_ = prefix_.empty() ? static_cast<uint32_t>(result_.text.size()) : kNowhere;
      prefix_.clear();
    }
    if (open.definition) {
      join_ = {};
      if (open.item) --depth_;
    }
    if (open.item && !open.definition) {
      if (items_.back()) --depth_;
      items_.pop_back();
      prefix_.clear();
    }
    if (open.heading) {
      --flat_;
      prefix_.clear();
    }
    if (node.role == HtmlRole::kArticle && !open.left_out && articles_ > 0 && left_out_ == LeftOut::kNone)
      --articles_;
    if (open.left_out) EndLeftOut();
    if (open.block || open.heading || open.item || open.term || open.definition || open.table)
      Break(node.role == HtmlRole::kItem || open.term ? Gap::kLine : Gap::kParagraph);
    if (open.main) in_main_ = false;
    if (open.main || open.resumes_left_out) BeginLeftOut(LeftOut::kNavigation);
  }

  // ---- Headings ----

  uint8_t LevelBelow() const {
    return static_cast<uint8_t>(std::clamp<int>(heading_level_ + 1, kTopLevel, kDeepestLevel));
  }

  void Heading(uint8_t level, Open* open) {
    if (flat_ > 0) return;
    // An item that begins with a heading is a section.
    if (!items_.empty() && items_.back() && prefix_ == "- ") {
      items_.back() = false;
      --depth_;
    }
    Break(Gap::kParagraph);
    join_ = {};
    prefix_ = std::string(level, '#') + " ";
    open->heading = true;
    ++flat_;
    if (level == 1) has_title_ = true;
    if (nodes_[open->node].role == HtmlRole::kHeading) heading_level_ = level;
  }

  // The title of the window stands in for a page's own heading; "Gout | Name of the site" is cut. An h1
  // before the main element is the page's if the title begins with it, otherwise the site's.
  void Title(size_t i) {
    const HtmlNode& node = nodes_[i];
    const bool own_heading = has_h1_ && (main_ == nodes_.size() || nodes_[main_].holds_title);
    if (own_heading || has_title_ || node.last == i + 1) return;
    const HtmlNode& text = nodes_[i + 1];
    const std::string_view title = OwnTitle(source_.substr(text.begin, text.end - text.begin));
    if (graph::Trim(title).empty()) return;
    if (has_h1_ && graph::CollapseSpace(title).find(FirstHeading(source_, nodes_)) != std::string::npos)
      return;
    const bool outside = in_outside_;
    if (outside) EndLeftOut();
    Open open{i};
    Heading(1, &open);
    Put(text.begin, text.begin + static_cast<uint32_t>(title.size()));
    --flat_;
    prefix_.clear();
    Break(Gap::kParagraph);
    if (outside) BeginLeftOut(LeftOut::kNavigation);
  }

  // ---- Lists ----

  // Begins the line of an item; false inside of what is one line anyway.
  bool BeginItem(Open* open) {
    Break(Gap::kLine);
    open->block = flat_ > 0;
    if (flat_ > 0) return false;
    prefix_ = "- ";
    prefix_depth_ = depth_;
    ++depth_;
    return true;
  }

  void Item(Open* open) {
    if (!BeginItem(open)) return;
    items_.push_back(true);
    open->item = true;
  }

  // "Term: explanation" in one item.
  void Term(Open* open) {
    if (!BeginItem(open)) return;
    ++flat_;
    open->term = true;
    BeginBold(open);
    has_term_ = true;
  }

  void Definition(Open* open) {
    const bool joins = after_term_ == result_.text.size() && flat_ == 0;
    if (joins) {
      join_ = Separator(": ");
    } else {
      Break(Gap::kParagraph);
    }
    open->definition = true;
    if (has_term_ && flat_ == 0 && (joins || after_definition_)) {
      open->item = true;  // further paragraphs and lists belong to the term's item
      ++depth_;
    }
    after_definition_ = open->item;
  }

  // " " behind what separates by itself.
  std::string_view Separator(std::string_view separator) const {
    const std::string& text = result_.text;
    if (text.empty()) return " ";
    constexpr std::string_view kMarks = ":;,.?!-";
    const bool marked = kMarks.find(text.back()) != std::string_view::npos ||
                        text.ends_with("\xE2\x80\x93") || text.ends_with("\xE2\x80\x94");
    return marked ? std::string_view(" ") : separator;
  }

  // ---- Tables ----

  void Table(Open* open) {
    Break(Gap::kParagraph);
    tables_.emplace_back(flat_ == 0 ? KindOfTable(source_, nodes_, open->node) : TableKind::kLayout);
    open->table = true;
  }

  void Row(Open* open) {
    if (tables_.empty() || tables_.back().kind == TableKind::kLayout || flat_ > 0) {
      open->block = true;
      return Break(Gap::kParagraph);
    }
    Break(Gap::kLine);
    tables_.back().column = 0;
    open->row = true;
  }

  void Cell(const HtmlNode& node, Open* open) {
    const bool plain = tables_.empty() || tables_.back().kind == TableKind::kLayout || flat_ > 0;
    if (plain) {
      open->block = true;
      return Break(Gap::kParagraph);
    }
    OpenTable& table = tables_.back();
    if (table.kind == TableKind::kSides) {
      const bool first = table.column++ == 0;
      if (first && node.role == HtmlRole::kHeaderCell) return Term(open);
      if (table.column > 2) {
        join_ = Separator("; ");
        open->definition = true;
        return;
      }
      return Definition(open);
    }
    BeginCell(&table);
    while (table.IsTaken()) NextColumn(&table);
    open->cell = true;
    ++flat_;
    cell_begin_ = static_cast<uint32_t>(result_.text.size());
  }

  void BeginCell(OpenTable* table) {
    if (table->column > 0) return;
    NewLine();
    Synthetic("| ");
  }

  void NextColumn(OpenTable* table) {
    Synthetic(" | ");
    table->NextColumn();
  }

  void LeaveCell(const HtmlNode& node) {
    --flat_;
    cell_begin_ = kNowhere;
    cell_break_ = false;
    gap_ = Gap::kNone;
    OpenTable& table = tables_.back();
    const std::string_view tag = source_.substr(node.begin, node.end - node.begin);
    const size_t columns = CellSpan(HtmlAttribute(tag, "colspan")),
                 rows = CellSpan(HtmlAttribute(tag, "rowspan"));
    for (size_t k = 0; k < columns; ++k) {
      const size_t column = table.column;
      NextColumn(&table);
      table.Span(column, rows - 1);
    }
  }

  void LeaveRow() {
    OpenTable& table = tables_.back();
    if (table.kind == TableKind::kHeaders && table.column > 0) {
      const std::string rule = table.EndRow();
      if (!rule.empty()) Synthetic(rule);
    }
    after_term_ = kNowhere;
    Break(Gap::kLine);
  }

  // ---- Inside of lines ----

  void BeginBold(Open* open) {
    open->bold = true;
    if (bold_depth_++ > 0) return;
    bold_begin_ = kNowhere;
    bold_broken_ = false;
  }
  void EndBold() {
    if (--bold_depth_ > 0 || bold_begin_ == kNowhere || bold_broken_) return;
    result_.bold.push_back({bold_begin_, static_cast<uint32_t>(result_.text.size())});
  }

  // The first time that an abbreviation is met, its title is read as its long form: "long form (ABBR)".
  void Abbreviation(size_t i, Open* open) {
    const std::string_view title = LongForm(source_, nodes_, i);
    if (title.empty() || result_.text.ends_with('(')) return;
    const HtmlNode& name = nodes_[i + 1];
    if (!expanded_.insert(std::string(graph::Trim(source_.substr(name.begin, name.end - name.begin)))).second)
      return;
    const auto begin = static_cast<uint32_t>(title.data() - source_.data());
    Put(begin, begin + static_cast<uint32_t>(title.size()));
    Synthetic(" (");
    open->parenthesis = true;
  }

  // ---- What is left out ----

  // Its text is one line.
  void BeginLeftOut(LeftOut reason) {
    Break(Gap::kParagraph);
    join_ = {};
    prefix_.clear();
    left_out_ = reason;
    left_out_begin_ = kNowhere;
    in_outside_ = main_ < nodes_.size() && !in_main_ && reason == LeftOut::kNavigation;
    ++flat_;
  }
  void EndLeftOut() {
    if (left_out_ == LeftOut::kNone) return;
    if (left_out_begin_ != kNowhere) {
      const auto end = static_cast<uint32_t>(result_.text.size());
      result_.left_out.push_back({{left_out_begin_, end}, left_out_});
      left_out_begin_ = kNowhere;
      gap_ = Gap::kParagraph;
    }
    left_out_ = LeftOut::kNone;
    in_outside_ = false;
    --flat_;
    Break(Gap::kParagraph);
  }

  // ---- Characters ----

  void Break(Gap gap) {
    if (!join_.empty()) return;
    if (flat_ > 0) {
      cell_break_ |= cell_begin_ != kNowhere;
      if (gap_ == Gap::kNone) SpaceAt(tag_);
      return;
    }
    gap_ = std::max(gap_, gap);
  }

  void SpaceAt(uint32_t source) {
    if (gap_ != Gap::kNone) return;
    gap_ = Gap::kSpace;
    space_at_ = source;
  }

  void NewLine() {
    if (!result_.text.empty() && gap_ >= Gap::kLine) Synthetic(gap_ == Gap::kLine ? "\n" : "\n\n");
    gap_ = Gap::kNone;
  }

  // Writes what was remembered: the next character is visible.
  void BeforeVisible() {
    const bool line_start = result_.text.empty() || gap_ >= Gap::kLine;
    if (!join_.empty()) {
      Synthetic(join_);
      join_ = {};
      gap_ = Gap::kNone;
    } else if (line_start) {
      if (bold_begin_ != kNowhere) bold_broken_ = true;
      NewLine();
      const bool item = prefix_ == "- ";
      const size_t depth = item                                              ? prefix_depth_
                           : left_out_ != LeftOut::kNone || !prefix_.empty() ? 0
                                                                             : depth_;
      if (depth > 0) Synthetic(std::string(2 * std::min(depth, kDeepestIndent), ' '));
      if (!prefix_.empty()) Synthetic(prefix_);
      prefix_.clear();
    } else if (cell_break_ && cell_begin_ != result_.text.size()) {
      Synthetic(Separator("; "));
    } else if (gap_ == Gap::kSpace && cell_begin_ != result_.text.size()) {
      Append(space_at_, " ");
    }
    cell_break_ = false;
    gap_ = Gap::kNone;
    const auto here = static_cast<uint32_t>(result_.text.size());
    if (bold_depth_ > 0 && bold_begin_ == kNowhere) bold_begin_ = here;
    if (left_out_ != LeftOut::kNone && left_out_begin_ == kNowhere) left_out_begin_ = here;
  }

  // Bytes of the source as they are (or one for one).
  void Append(uint32_t source, std::string_view bytes) {
    if (source != expected_) result_.marks.push_back({static_cast<uint32_t>(result_.text.size()), source});
    result_.text.append(bytes);
    expected_ = source + static_cast<uint32_t>(bytes.size());
  }

  void AppendFor(uint32_t source, size_t size, std::string_view bytes) {
    result_.marks.push_back(
        {static_cast<uint32_t>(result_.text.size()), source, static_cast<uint32_t>(size)});
    result_.text.append(bytes);
    expected_ = kNowhere;
  }

  // Characters that the page does not have stand for the "<" of the tag that they come from.
  void Synthetic(std::string_view bytes) { AppendFor(tag_, 1, bytes); }

  // Source text [begin, end): spaces collapsed, entities decoded.
  void Put(uint32_t begin, uint32_t end) {
    for (uint32_t at = begin; at < end;) {
      const char c = source_[at];
      if (IsSpace(c)) {
        if (c == '\n' && preformatted_ > 0) Break(gap_ >= Gap::kLine ? Gap::kParagraph : Gap::kLine);
        SpaceAt(at++);
      } else if (c == '&') {
        at += PutEntity(at, end);
      } else if (const PlainCharacter plain = PlainFormAt(source_, at); plain.size > 0) {
        PutReplaced(at, plain.size, plain.text);
        at += static_cast<uint32_t>(plain.size);
      } else if (c == '|' && cell_begin_ != kNowhere) {
        PutReplaced(at++, 1, "/");  // not the end of the cell
      } else {
        const uint32_t stop = PlainRunEnd(source_, at, end);
        BeforeVisible();
        Append(at, source_.substr(at, stop - at));
        at = stop;
      }
    }
  }

  uint32_t PutEntity(uint32_t at, uint32_t end) {
    const Entity entity = ReadEntity(source_.substr(at, end - at));
    if (entity.size == 0) {
      BeforeVisible();
      Append(at, "&");
      return 1;
    }
    const PlainCharacter plain = PlainFormAt(entity.text, 0);
    PutReplaced(at, entity.size, plain.size > 0 ? plain.text : std::string_view(entity.text));
    return static_cast<uint32_t>(entity.size);
  }

  void PutReplaced(uint32_t at, size_t size, std::string_view text) {
    if (text.empty()) return;
    if (IsSpace(text[0])) return SpaceAt(at);
    BeforeVisible();
    AppendFor(at, size, text == "|" && cell_begin_ != kNowhere ? std::string_view("/") : text);
  }

  std::string_view source_;
  std::vector<HtmlNode> nodes_;
  HtmlText result_;
  uint32_t page_text_ = 0;
  size_t main_ = 0;
  bool has_h1_ = false;

  std::vector<Open> open_;
  std::vector<OpenTable> tables_;
  std::vector<bool> items_;  // of the open list items, whether they are items
  std::set<std::string> expanded_;
  size_t depth_ = 0;  // of list items that the next line is in
  size_t flat_ = 0;   // elements whose text is one line: headings, terms, cells, what is left out
  size_t articles_ = 0;
  size_t preformatted_ = 0;
  bool in_main_ = false;
  bool in_outside_ = false;  // before or behind the main element
  bool has_title_ = false;
  bool has_term_ = false, after_definition_ = false;
  int heading_level_ = 1;
  uint32_t after_term_ = kNowhere;  // the text's size at the end of a term

  Gap gap_ = Gap::kNone;
  uint32_t space_at_ = 0;
  std::string prefix_;  // of the next line
  size_t prefix_depth_ = 0;
  std::string_view join_;  // instead of the next line's break
  uint32_t tag_ = 0;       // where the last tag begins
  uint32_t expected_ = 0;  // the source's byte that would need no mark
  uint32_t cell_begin_ = kNowhere;
  bool cell_break_ = false;
  size_t bold_depth_ = 0;
  uint32_t bold_begin_ = kNowhere;
  bool bold_broken_ = false;
  LeftOut left_out_ = LeftOut::kNone;
  uint32_t left_out_begin_ = kNowhere;
};

}  // namespace

HtmlText TextOfHtml(std::string_view source) { return Writer(source).Run(); }

}  // namespace aitia::engine
