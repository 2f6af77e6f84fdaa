#include "engine/compile/layout/hidden_lists.h"

#include <algorithm>
#include <vector>

#include "engine/compile/layout/heading_lines.h"
#include "engine/compile/layout/left_out.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestLead = 140;
constexpr size_t kLongestItem = 100, kMostItemWords = 14;
constexpr size_t kLongestWrappedItem = 55;  // where lines are broken, longer ones may go on
constexpr size_t kLongestLabel = 40;        // of a lead that a single line may follow
constexpr size_t kFewestRows = 3;

bool IsItem(const PageLines& page, size_t i) {
  const std::string_view text = page.Text(i);
  if (page.lines[i].kind != LineKind::kPlain || text.size() > kLongestItem) return false;
  if (page.wrapped && (text.size() > kLongestWrappedItem || BeginsLower(text))) return false;
  return !EndsSentence(text) && !text.ends_with(':') && !text.ends_with(',') &&
         WordCount(text) <= kMostItemWords && text.find(": ") == std::string_view::npos &&
         ReadSectionNumber(text).depth < 2 && SectionToLeaveOut(text) == LeftOut::kNone;
}

enum class Lead { kNone, kColon, kHeading };

Lead LeadAt(const PageLines& page, size_t i) {
  const Line& line = page.lines[i];
  const std::string_view text = page.Content(i);
  const bool plain = line.kind == LineKind::kPlain;
  if (text.size() > kLongestLead && !text.ends_with(':')) return Lead::kNone;
  if (plain && text.ends_with(':')) return Lead::kColon;
  if (page.above[i] == kNoLine || SectionToLeaveOut(text) != LeftOut::kNone) return Lead::kNone;
  if (line.kind == LineKind::kHash) return Lead::kHeading;
  const bool heading = (plain || line.kind == LineKind::kNumbered) && page.lines[i - 1].blank() &&
                       LookOfHeading(text) == HeadingLook::kStrong;
  return heading ? Lead::kHeading : Lead::kNone;
}

// The last short line above a text may be the text's heading.
bool IsHeadingOfText(const PageLines& page, const SectionTable& sections, const std::vector<size_t>& items) {
  const std::string_view last = page.Text(items.back());
  if (sections.Find(graph::LowerCase(last)) != nullptr) return true;
  return LookOfHeading(last) == HeadingLook::kStrong &&
         LookOfHeading(page.Text(items.front())) != HeadingLook::kStrong;
}

// The lines behind a lead that are its items.
std::vector<size_t> ItemsBelow(const PageLines& page, const SectionTable& sections, size_t lead_line,
                               Lead lead) {
  std::vector<size_t> items;
  size_t next = page.below[lead_line];
  if (next == kNoLine) return items;
  // Either all of them or none are set apart by blank lines.
  const bool apart = lead == Lead::kColon && page.BlankBelow(next) && next > lead_line + 1;
  while (next != kNoLine && IsItem(page, next)) {
    items.push_back(next);
    if (apart != page.BlankBelow(next)) {
      if (!apart) return items;  // the last one
      break;
    }
    next = page.below[next];
  }
  if (items.empty() || next == kNoLine) return items;
  const bool text_follows = page.lines[next].kind == LineKind::kPlain && !page.Text(next).ends_with(':');
  if (text_follows && IsHeadingOfText(page, sections, items)) items.pop_back();
  return items;
}

bool IsList(const PageLines& page, size_t lead_line, Lead lead, const std::vector<size_t>& items) {
  if (items.empty()) return false;
  const bool asks = std::any_of(items.begin(), items.end(),
                                [&](size_t i) { return page.Text(i).find('?') != std::string_view::npos; });
  if (asks) return false;
  if (items.size() > 1) return true;
  // "Medications:" and one line.
  return lead == Lead::kColon && items[0] == lead_line + 1 && !page.wrapped &&
         page.Text(lead_line).size() <= kLongestLabel;
}

size_t Count(std::string_view text, char mark) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), mark));
}

void MakeRow(Line* line, char separator) {
  line->kind = LineKind::kTableRow;
  line->bullet = separator;
}

}  // namespace

void FindHiddenLists(const SectionTable& sections, PageLines* lines) {
  for (size_t i = 0; i < lines->size(); ++i) {
    if (lines->lines[i].blank() || lines->lines[i].kind == LineKind::kLeftOut) continue;
    const Lead lead = LeadAt(*lines, i);
    if (lead == Lead::kNone) continue;
    const std::vector<size_t> items = ItemsBelow(*lines, sections, i, lead);
    if (!IsList(*lines, i, lead, items)) continue;
    for (const size_t item : items) {
      lines->lines[item].kind = LineKind::kBullet;
      lines->lines[item].bullet = 0;
    }
    i = items.back();
  }
}

void FindHiddenTables(PageLines* lines) {
  for (size_t i = 1; i < lines->size(); ++i) {
    if (lines->lines[i].blank()) continue;
    const std::string_view text = lines->Text(i);
    // "Cause | Treatment" above "--- | ---".
    const bool rule = lines->lines[i].kind == LineKind::kPlain && Count(text, '|') > 0 &&
                      Count(text, '-') > 2 && text.find_first_not_of("|-: \t") == std::string_view::npos;
    if (rule && !lines->lines[i - 1].blank() && Count(lines->Text(i - 1), '|') == Count(text, '|')) {
      MakeRow(&lines->lines[i - 1], '|');
      for (; i < lines->size() && !lines->lines[i].blank() && Count(lines->Text(i), '|') > 0; ++i)
        MakeRow(&lines->lines[i], '|');
      continue;
    }
    // Rows copied from a page have tabs between their cells.
    const size_t tabs = Count(lines->Text(i - 1), '\t');
    if (tabs == 0 || lines->lines[i - 1].kind != LineKind::kPlain) continue;
    size_t end = i;
    while (end < lines->size() && lines->lines[end].kind == LineKind::kPlain &&
           Count(lines->Text(end), '\t') == tabs) {
      ++end;
    }
    if (end - i + 1 >= kFewestRows) {
      for (size_t row = i - 1; row < end; ++row) MakeRow(&lines->lines[row], '\t');
    }
    i = std::max(i, end - 1);
  }
}

}  // namespace aitia::engine
