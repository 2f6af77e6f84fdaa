// Each kind is found in one pass over the lines, and each pass looks a bounded number of lines ahead.

#include "engine/compile/layout/furniture.h"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/compile/layout/left_out.h"
#include "graph/base/hash.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestEntry = 100;  // of a table of contents
constexpr size_t kMostEntries = 80;
constexpr size_t kLongestRunningHead = 120;
constexpr size_t kFewestRunningHeads = 2;
constexpr size_t kMostProseAboveTitle = 600;  // bytes; more of it is the article's own
constexpr size_t kFewestProseWords = 8;
constexpr size_t kWideGap = 3;  // spaces that only columns have

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsProse(std::string_view text) { return EndsSentence(text) && WordCount(text) >= kFewestProseWords; }

// What is above the only heading of the first level is the site's: its menu, its cookie notice.
void LeaveOutAboveTitle(PageLines* page) {
  size_t title = kNoLine, titles = 0, others = 0, prose = 0;
  for (size_t i = 0; i < page->size(); ++i) {
    const Line& line = page->lines[i];
    if (line.kind == LineKind::kHash) ++(line.number == 1 ? titles : others);
    if (line.kind == LineKind::kHash && line.number == 1 && title == kNoLine) title = i;
    if (line.kind == LineKind::kUnderline) ++titles;
  }
  if (titles != 1 || title == kNoLine) return;
  for (size_t i = 0; i < title; ++i) {
    if (page->lines[i].kind == LineKind::kPlain && IsProse(page->Text(i)))
      prose += page->lines[i].span.size();
  }
  const bool all = prose <= kMostProseAboveTitle && others > 0;
  bool front_matter = page->lines[0].kind == LineKind::kRule;
  for (size_t i = front_matter ? 1 : 0; i < title; ++i) {
    const Line& line = page->lines[i];
    if (front_matter) {
      front_matter = line.kind != LineKind::kRule;
      continue;
    }
    const bool text = line.kind == LineKind::kPlain || line.item();
    if (text && (all || !EndsSentence(page->Text(i)))) page->LeaveOut(i, LeftOut::kNavigation);
  }
}

// "Causes of cramps" of "2. Causes of cramps ......... 7", in lower case.
std::string EntryName(std::string_view text) {
  size_t end = text.size();
  while (end > 0 && (IsDigit(text[end - 1]) || text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  const bool leaders = end > 2 && text[end - 1] == '.' && text[end - 2] == '.';
  if (leaders || text.substr(0, end).ends_with("\xE2\x80\xA6")) {
    while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ' ')) --end;
    text = text.substr(0, end);
  }
  size_t begin = 0;
  while (begin < text.size() && (IsDigit(text[begin]) || text[begin] == '.')) ++begin;
  if (begin > 0 && begin < text.size() && text[begin] == ' ') text.remove_prefix(begin + 1);
  return graph::LowerCase(graph::CollapseSpace(text));
}

// "In this article", and below it the headings that the page has. The list ends where the first of them comes
// again, or where text begins.
void LeaveOutContents(PageLines* page) {
  for (size_t i = 0; i < page->size(); ++i) {
    const LineKind kind = page->lines[i].kind;
    if ((kind != LineKind::kPlain && kind != LineKind::kHash) || !IsAboveContents(page->Content(i))) continue;
    graph::StringMap<bool> names;
    std::vector<size_t> entries;
    bool repeats = false;
    size_t next = i + 1;
    for (; next < page->size() && entries.size() <= kMostEntries; ++next) {
      const Line& line = page->lines[next];
      if (line.blank() || line.kind == LineKind::kLeftOut) continue;
      const std::string_view text = page->Content(next);
      const bool entry = (line.kind == LineKind::kPlain || line.item()) && text.size() <= kLongestEntry &&
                         !(EndsSentence(text) && !text.ends_with('?'));
      if (!entry) break;
      if (!names.emplace(EntryName(text), true).second) {
        repeats = true;
        break;
      }
      entries.push_back(next);
    }
    // A heading right above the text is the text's own.
    if (!repeats && next < page->size() && !entries.empty() && page->lines[next].kind == LineKind::kPlain &&
        page->lines[entries.back()].kind == LineKind::kPlain &&
        LookOfHeading(page->Text(entries.back())) != HeadingLook::kNo &&
        page->Text(entries.back()).find(" | ") == std::string_view::npos) {
      entries.pop_back();
    }
    if (entries.empty() || entries.size() > kMostEntries) continue;
    page->LeaveOut(i, LeftOut::kNavigation);
    for (const size_t entry : entries) page->LeaveOut(entry, LeftOut::kNavigation);
    i = entries.back();
  }
}

// "7", "- 7 -", "Page 7", "Page 7 of 12", "7 of 12", "7 | Page".
bool IsPageNumber(std::string_view text) {
  if (text.size() > 24) return false;
  size_t numbers = 0;
  const std::string lower = graph::LowerCase(text);
  for (std::string_view word : graph::Split(lower, ' ')) {
    if (word.empty() || word == "page" || word == "of" || word == "-" || word == "|" || word == "/" ||
        word == "\xE2\x80\x93") {
      continue;
    }
    if (word.size() > 4 || !std::all_of(word.begin(), word.end(), IsDigit)) return false;
    ++numbers;
  }
  return numbers == 1 || (numbers == 2 && text.find("of") != std::string_view::npos);
}

struct RunningHead {
  std::string_view text;  // without the page's number
  bool numbered = false;  // set apart from it
};

RunningHead ReadRunningHead(std::string_view text) {
  RunningHead head{text};
  size_t end = text.size();
  while (end > 0 && IsDigit(text[end - 1])) --end;
  const std::string_view rest = graph::Trim(text.substr(0, end));
  if (end < text.size() && text.size() - end <= 4 && end - rest.size() >= kWideGap) {
    head.text = rest;
    head.numbered = true;
  }
  return head;
}

// Page numbers, and the lines that are printed next to them on every page.
void LeaveOutPageBreaks(PageLines* page) {
  std::vector<size_t> numbers;
  graph::StringMap<std::vector<size_t>> heads;
  size_t last = kNoLine;
  bool any_numbered = false;
  std::vector<bool> beside(page->size(), false);  // next to a page's number
  bool after_number = false;
  for (size_t i = 0; i < page->size(); ++i) {
    const Line& line = page->lines[i];
    if (line.blank() || line.kind == LineKind::kLeftOut) continue;
    const std::string_view text = page->Text(i);
    const bool number =
        (line.kind == LineKind::kPlain || line.kind == LineKind::kBullet) && IsPageNumber(text);
    if (number) {
      numbers.push_back(i);
      if (last != kNoLine) beside[last] = true;
    }
    if (after_number) beside[i] = true;
    after_number = number;
    last = i;
    if (number || line.kind != LineKind::kPlain || text.size() > kLongestRunningHead) continue;
    const RunningHead head = ReadRunningHead(text);
    any_numbered |= head.numbered;
    heads[graph::CollapseSpace(head.text)].push_back(i);
  }
  if (numbers.empty() && !any_numbered) return;
  for (const size_t i : numbers) page->LeaveOut(i, LeftOut::kNavigation);
  const size_t first = page->below.empty() || !page->lines[0].blank() ? 0 : page->below[0];
  for (auto& [text, places] : heads) {
    const bool printed = std::any_of(places.begin(), places.end(), [&](size_t i) {
      return beside[i] || ReadRunningHead(page->Text(i)).numbered;
    });
    const bool columns = beside[places[0]] && page->Text(places[0]).find("   ") != std::string_view::npos;
    if (!(printed && places.size() >= kFewestRunningHeads) && !columns) continue;
    for (const size_t i : places) {
      if (i != first) page->LeaveOut(i, LeftOut::kNavigation);
    }
  }
}

// Lines that say themselves what they are, and those that complete them: "Yes", "No" below "Was this
// helpful?"; the name below "Medically reviewed by".
void LeaveOutLines(PageLines* page) {
  LeftOut above = LeftOut::kNone;
  bool open = false;  // the line above ends where a name is to come
  for (size_t i = 0; i < page->size(); ++i) {
    const Line& line = page->lines[i];
    if (line.blank()) continue;
    const std::string_view text = page->Content(i);
    if (line.kind == LineKind::kLeftOut) {
      above = line.reason;
      open = false;
      continue;
    }
    const bool answer = above == LeftOut::kFeedback && text.size() <= 12 && WordCount(text) <= 2 &&
                        (graph::EqualsIgnoreCase(text.substr(0, 3), "yes") ||
                         graph::EqualsIgnoreCase(text.substr(0, 2), "no"));
    const bool name = above == LeftOut::kAuthor && open && line.kind == LineKind::kPlain &&
                      WordCount(text) <= 8 && !EndsSentence(text);
    if (answer || name) {
      page->LeaveOut(i, above);
      continue;
    }
    open = text.ends_with(" by") || text.ends_with(':');
    above = LeftOut::kNone;
    // A heading opens a section that is left out; that is not for one line to say.
    if (line.kind == LineKind::kHash || SectionToLeaveOut(text) != LeftOut::kNone) {
      above = SectionToLeaveOut(text);
    } else if (line.kind == LineKind::kPlain) {
      above = ReasonToLeaveOut(text, false);
      if (above != LeftOut::kNone) page->LeaveOut(i, above);
    }
  }
}

}  // namespace

void LeaveOutFurniture(PageLines* lines) {
  if (lines->lines.empty()) return;
  LeaveOutAboveTitle(lines);
  LeaveOutContents(lines);
  LeaveOutPageBreaks(lines);
  LeaveOutLines(lines);
  lines->FindNeighbours();
}

}  // namespace aitia::engine
