// A piece of a question's tokens, and the comparison of its words with those of the tables.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/span.h"
#include "queries/syntax/token.h"

namespace aitia::queries {

// Tokens [begin, end) of a text.
struct TokenRange {
  std::string_view text;
  const std::vector<Token>* tokens;
  size_t begin;
  size_t end;

  const Token& at(size_t i) const { return (*tokens)[i]; }
  std::string_view word(size_t i) const { return TokenText(text, at(i)); }
  bool empty() const { return begin >= end; }
  TokenRange Sub(size_t first, size_t last) const { return {text, tokens, first, last}; }
  // From the first token to the last; where there is none, the place where one would be.
  graph::ByteSpan span() const;
};

// The words of the tokens with one space wherever anything stood between them.
std::string TextOf(const TokenRange& range);

// How many tokens from `at` on spell these words (lower case, one space between), in any case; 0 if they do
// not.
size_t MatchWords(const TokenRange& range, size_t at, std::string_view words);

// True if one of the rows of words begins at `at`.
bool MatchesAny(std::span<const std::string_view> words, const TokenRange& range, size_t at);
bool IsSymbol(const TokenRange& range, size_t at, std::string_view symbol);

}  // namespace aitia::queries
