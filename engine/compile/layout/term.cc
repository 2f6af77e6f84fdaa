#include "engine/compile/layout/term.h"

#include <algorithm>
#include <array>

#include "engine/compile/layout/lines.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestItemTerm = 160, kMostItemWords = 18;
constexpr size_t kLongestTerm = 60, kMostWords = 5;

constexpr std::array<std::string_view, 4> kSeparators = {": ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - "};

// Words that leave the clause open: "Symptoms include: pain" is a sentence.
bool LeavesOpen(std::string_view word) {
  constexpr std::array<std::string_view, 30> kOpen = {
      "include",   "includes", "including", "are",      "is",   "be",    "was",    "were",
      "of",        "with",     "for",       "to",       "as",   "by",    "follow", "follows",
      "following", "says",     "said",      "explains", "adds", "notes", "the",    "that",
      "these",     "this",     "and",       "or",       "if",   "in"};
  return std::find(kOpen.begin(), kOpen.end(), word) != kOpen.end();
}

// By its mark, which is rarer than the blank that some begin with.
size_t FindSeparator(std::string_view text, std::string_view separator) {
  if (separator[0] != ' ') return text.find(separator);
  const std::string_view mark = separator.substr(1);
  for (size_t at = text.find(mark, 1); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    if (text[at - 1] == ' ') return at - 1;
  }
  return std::string_view::npos;
}

std::string_view LastWord(std::string_view text) {
  const size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

bool BeginsLikeSentence(std::string_view term) {
  constexpr std::array<std::string_view, 12> kStarts = {"but ", "and ",  "so ",      "or ",
                                                        "if ",  "when ", "then ",    "for example",
                                                        "in ",  "as ",   "because ", "note that"};
  const std::string lower = graph::LowerCase(term.substr(0, 16));
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return lower.starts_with(start); });
}

bool IsTerm(std::string_view term, bool item) {
  if (term.empty() || term.size() > (item ? kLongestItemTerm : kLongestTerm)) return false;
  if (WordCount(term) > (item ? kMostItemWords : kMostWords)) return false;
  if (LeavesOpen(graph::LowerCase(LastWord(term))) || (!item && BeginsLikeSentence(term))) return false;
  return term.find(". ") == std::string_view::npos && term.find("? ") == std::string_view::npos;
}

}  // namespace

Term FindTerm(std::string_view text, size_t bold, bool item) {
  if (bold > 0 && bold < text.size()) {
    std::string_view term = text.substr(0, bold);
    while (!term.empty() && (term.back() == ':' || term.back() == '.' || term.back() == ' '))
      term.remove_suffix(1);
    size_t body = bold;
    while (body < text.size()) {
      const size_t next = graph::NextCodePoint(text, body);
      const std::string_view mark = text.substr(body, next - body);
      const bool separator =
          mark == ":" || mark == "-" || mark == "." || mark == "\xE2\x80\x93" || mark == "\xE2\x80\x94";
      if (!separator && !graph::Trim(mark).empty()) break;
      body = next;
    }
    // Bold that goes on into its sentence ("**Dehydration** may cause …") only stresses a word.
    const bool goes_on =
        body < text.size() && BeginsLower(text.substr(body)) &&
        text.substr(term.size(), body - term.size()).find_first_not_of(' ') == std::string_view::npos;
    if (!goes_on && body < text.size() && IsTerm(term, true)) return {term.size(), body};
  }
  size_t best = std::string_view::npos;
  size_t length = 0;
  const std::string_view head = text.substr(0, kLongestItemTerm + 8);
  for (std::string_view separator : kSeparators) {
    const size_t at = FindSeparator(head, separator);
    if (at >= best) continue;
    best = at;
    length = separator.size();
  }
  if (best == std::string_view::npos || best + length >= text.size()) return {};
  if (!item && length != 2) return {};  // in a paragraph a dash is a dash
  const std::string_view term = graph::Trim(text.substr(0, best));
  if (!IsTerm(term, item) || (!item && BeginsLower(term))) return {};
  size_t body = best + length;
  while (body < text.size() && (text[body] == ' ' || text[body] == '\n' || text[body] == '\t')) ++body;
  if (body >= text.size()) return {};
  return {term.size(), body};
}

}  // namespace aitia::engine
