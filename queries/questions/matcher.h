// Finds every form that a question's words fit.
#pragma once

#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "queries/questions/form.h"
#include "queries/questions/question.h"
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

// The list of names that the tokens make; problems are reported.
PhraseList ParsePhrases(const TokenRange& range, graph::Issues* issues);

// The readings in the order of preference, at most kMostReadings. Without any, an issue that says what was
// expected.
inline constexpr size_t kMostReadings = 32;
// A bare name in front of another part of a question has at most this many words; quoted ones may be longer.
inline constexpr size_t kMostWordsOfName = 24;
std::vector<Reading> MatchForms(const TokenRange& body, graph::Issues* issues);

}  // namespace aitia::queries
