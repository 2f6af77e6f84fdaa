#include "queries/questions/token_range.h"

#include <algorithm>

#include "graph/base/text.h"

namespace aitia::queries {

graph::ByteSpan TokenRange::span() const {
  if (empty()) {
    const uint32_t place = begin > 0 ? at(begin - 1).span.end : 0;
    return {place, place};
  }
  return {at(begin).span.begin, at(end - 1).span.end};
}

std::string TextOf(const TokenRange& range) {
  std::string out;
  for (size_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin && range.at(i).span.begin != range.at(i - 1).span.end) out += ' ';
    out += range.word(i);
  }
  return out;
}

namespace {

// A sign that a word of the question may touch; any other makes it a piece of a name ("(with)", "%a").
bool MayTouch(const TokenRange& range, size_t at) {
  return range.at(at).kind != TokenKind::kSymbol ||
         std::string_view(",?;.!").find(range.word(at)) != std::string_view::npos;
}

bool StandsAlone(const TokenRange& range, size_t first, size_t last) {
  if (range.at(first).kind == TokenKind::kWord && first > 0 &&
      range.at(first - 1).span.end == range.at(first).span.begin && !MayTouch(range, first - 1)) {
    return false;
  }
  return range.at(last).kind != TokenKind::kWord ||
         range.at(last + 1).span.begin != range.at(last).span.end || MayTouch(range, last + 1);
}

}  // namespace

size_t MatchWords(const TokenRange& range, size_t at, std::string_view words) {
  size_t count = 0;
  while (!words.empty()) {
    const size_t space = words.find(' ');
    const std::string_view word = words.substr(0, space);
    words = space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
    if (at + count >= range.end) return 0;
    const TokenKind kind = range.at(at + count).kind;
    if (kind != TokenKind::kWord && kind != TokenKind::kSymbol) return 0;
    if (!graph::EqualsIgnoreCase(range.word(at + count), word)) return 0;
    ++count;
  }
  return count > 0 && StandsAlone(range, at, at + count - 1) ? count : 0;
}

bool MatchesAny(std::span<const std::string_view> words, const TokenRange& range, size_t at) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return MatchWords(range, at, word) > 0; });
}

bool IsSymbol(const TokenRange& range, size_t at, std::string_view symbol) {
  return at < range.end && range.at(at).kind == TokenKind::kSymbol && range.word(at) == symbol;
}

}  // namespace aitia::queries
