#include "engine/compile/layout/hyphens.h"

#include <algorithm>
#include <string>
#include <vector>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestPart = 24;  // bytes of one half of a word
constexpr size_t kShortestWord = 3;

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

std::string_view WordBefore(std::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && end - begin <= kLongestPart && IsLetter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

std::string_view WordFrom(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && end - begin <= kLongestPart && IsLetter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// Whether the hyphen is the word's own.
bool BelongsToWord(std::string_view text, std::string_view left, std::string_view right,
                   const Lexicon& lexicon) {
  const auto known = [&](const std::string& word) { return lexicon.Find(graph::LowerCase(word)).valid(); };
  const char* before = left.data() - 1;
  const char* behind = right.data() + right.size();
  const bool more_hyphens =
      (left.data() > text.data() && *before == '-') || (behind < text.data() + text.size() && *behind == '-');
  if (more_hyphens) return true;
  const std::string first(left), second(right);
  if (known(first + second)) return false;
  if (known(first + "-" + second)) return true;
  return first.size() >= kShortestWord && second.size() >= kShortestWord && known(first) && known(second);
}

// What is to go, in order.
std::vector<graph::ByteSpan> Cuts(std::string_view text, const Lexicon& lexicon) {
  std::vector<graph::ByteSpan> cuts;
  for (size_t at = text.find("-\n"); at != std::string_view::npos; at = text.find("-\n", at + 1)) {
    size_t next = at + 2;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t')) ++next;
    const std::string_view left = WordBefore(text, at);
    if (left.size() < 2 || next >= text.size() || !IsLower(text[next]) || !IsLower(left.back())) continue;
    const std::string_view right = WordFrom(text, next);
    const size_t begin = BelongsToWord(text, left, right, lexicon) ? at + 1 : at;
    cuts.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(next)});
  }
  return cuts;
}

}  // namespace

void JoinCutWords(const Lexicon& lexicon, Page* page) {
  const std::vector<graph::ByteSpan> cuts = Cuts(page->text, lexicon);
  if (cuts.empty()) return;
  std::string text;
  std::vector<SourceMark> marks;
  size_t next = 0;  // of the old marks
  uint32_t kept = 0;
  const auto keep = [&](uint32_t end) {
    const auto moved = kept - static_cast<uint32_t>(text.size());
    for (; next < page->marks.size() && page->marks[next].page < end; ++next) {
      SourceMark mark = page->marks[next];
      if (mark.page < kept) continue;
      mark.page -= moved;
      marks.push_back(mark);
    }
    text.append(page->text, kept, end - kept);
  };
  for (const graph::ByteSpan& cut : cuts) {
    keep(cut.begin);
    kept = cut.end;
    marks.push_back({static_cast<uint32_t>(text.size()), page->SourceSpan({cut.end, cut.end + 1}).begin});
  }
  keep(static_cast<uint32_t>(page->text.size()));
  page->text = std::move(text);
  page->marks = std::move(marks);
}

}  // namespace aitia::engine
