// Items are told apart by the capital letters with which they begin: a common word in capitals behind one
// that no sentence can end with. Names keep theirs ("of Parkinson disease"), so that a single one is no sign.
#include "engine/compile/layout/flattened_lists.h"

#include <algorithm>
#include <string>

#include "engine/compile/lexicon/lexicon.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kShortestText = 60;
constexpr size_t kFewestItems = 3;
constexpr size_t kLongestItem = 160;
constexpr size_t kLongestMark = 6;  // "12.5%"

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string LowerWord(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && (IsUpper(text[end]) || IsLower(text[end]))) ++end;
  return graph::LowerCase(text.substr(begin, end - begin));
}

std::string_view WordBefore(std::string_view text, size_t space) {
  size_t begin = space;
  while (begin > 0 && IsLower(text[begin - 1])) --begin;
  return text.substr(begin, space - begin);
}

// A word that begins an item: behind a blank and a word, in capitals though it is no name.
bool BeginsItem(std::string_view text, size_t at, const Language& language) {
  if (at < 2 || at + 1 >= text.size() || !IsUpper(text[at]) || !IsLower(text[at + 1])) return false;
  const char before = text[at - 2];
  if (text[at - 1] != ' ' || !(IsLower(before) || before == ')')) return false;
  constexpr WordClasses kGoesOn = kDeterminerWord | kPrepositionWord | kPlacePreposition;
  const std::string_view word = WordBefore(text, at - 1);
  if (word == "and" || word == "or" || language.word_classes().Of(word).Any(kGoesOn)) return false;
  const std::string own = LowerWord(text, at);
  return language.lexicon().Find(own).valid();
}

// "The", "For", "People": begins a sentence behind the list.
bool BeginsSentence(std::string_view text, size_t at, const Language& language) {
  constexpr WordClasses kStarts = kDeterminerWord | kPrepositionWord | kSubordinatorWord | kAnaphor |
                                  kQuantifier | kPersonNoun | kRareWord | kFrequencyWord;
  return language.word_classes().Of(LowerWord(text, at)).Any(kStarts);
}

bool EndsSentenceAt(std::string_view text, size_t at) {
  if (text[at] != '.') return false;
  const bool inside = at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n';
  const bool short_form = at >= 2 && (text[at - 2] == '.' || text[at - 2] == '(' || text[at - 2] == ' ');
  return !inside && !short_form;
}

graph::ByteSpan Span(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// "… include: Fever Night sweats Weight loss". Gives up behind the first item that is too long, so that many
// colons in a text cost no more than a few.
FlattenedList BehindColon(std::string_view text, size_t colon, const Language& language) {
  FlattenedList list;
  size_t begin = colon + 1;
  while (begin < text.size() && text[begin] == ' ') ++begin;
  if (begin >= text.size() || !IsUpper(text[begin])) return list;
  list.lead_end = static_cast<uint32_t>(colon + 1);
  size_t depth = 0;
  size_t at = begin + 1;
  bool sentence_follows = false;
  for (; at < text.size() && at - begin <= kLongestItem && !sentence_follows; ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth > 0) --depth;
    if (depth > 0) continue;
    if (EndsSentenceAt(text, at)) break;
    if (!BeginsItem(text, at, language)) continue;
    list.items.push_back(Span(begin, at - 1));
    begin = at;
    sentence_follows = BeginsSentence(text, at, language);
  }
  const bool ends = at >= text.size() || EndsSentenceAt(text, at);
  if (ends && !sentence_follows) {
    list.items.push_back(Span(begin, at));
    begin = std::min(at + 1, text.size());
  }
  list.rest = static_cast<uint32_t>(begin);
  return list.items.size() < kFewestItems ? FlattenedList{} : list;
}

// Where the mark "90%" or "-" behind an item begins that ends before `at`, a blank behind which the next item
// begins; npos for none.
size_t MarkBefore(std::string_view text, size_t at) {
  size_t begin = at;
  while (begin > 0 && text[begin - 1] != ' ' && at - begin <= kLongestMark) --begin;
  if (begin == 0 || begin == at || text[begin - 1] != ' ') return std::string_view::npos;
  const std::string_view mark = text.substr(begin, at - begin);
  if (mark == "-") return begin;
  const bool percent = mark.back() == '%' && IsDigit(mark.front()) &&
                       mark.find_first_not_of("0123456789.%") == std::string_view::npos;
  return percent ? begin : std::string_view::npos;
}

// "Seizures 90% Short stature 50% Scoliosis -"
FlattenedList WithFrequencies(std::string_view text, const Language& language) {
  FlattenedList list;
  size_t begin = std::string_view::npos;
  size_t percents = 0;
  for (size_t space = 1; space < text.size(); ++space) {
    if (text[space] != ' ') continue;
    const char last = text[space - 1];
    if (last != '%' && last != '-') continue;
    const size_t mark = MarkBefore(text, space);
    if (mark == std::string_view::npos) continue;
    if (begin == std::string_view::npos) {
      // The first item begins behind the head of the table.
      size_t at = mark - 1;
      while (at > 1 && mark - at < kLongestItem && !BeginsItem(text, at, language)) --at;
      if (!BeginsItem(text, at, language)) continue;
      begin = at;
      list.lead_end = static_cast<uint32_t>(begin - 1);
    }
    if (mark - begin > kLongestItem) break;
    percents += last == '%' ? 1 : 0;
    list.items.push_back(Span(begin, last == '%' ? space : mark - 1));
    begin = space + 1;
    list.rest = static_cast<uint32_t>(begin);
  }
  const bool table =
      list.items.size() >= kFewestItems && (percents > 0 || list.items.size() > kFewestItems + 1);
  return table ? list : FlattenedList{};
}

}  // namespace

FlattenedList FindFlattenedList(std::string_view text, const Language& language) {
  if (text.size() < kShortestText) return {};
  FlattenedList table;
  if (text.find('%') != std::string_view::npos || text.find(" - ") != std::string_view::npos)
    table = WithFrequencies(text, language);
  const size_t limit = table.items.empty() ? text.size() : table.lead_end;
  for (size_t colon = text.find(':'); colon < limit; colon = text.find(':', colon + 1)) {
    if (colon + 2 >= text.size() || text[colon + 1] != ' ') continue;
    FlattenedList list = BehindColon(text.substr(0, limit), colon, language);
    if (!list.items.empty()) return list;
  }
  return table;
}

}  // namespace aitia::engine
