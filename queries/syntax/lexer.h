// Text to tokens, for questions and for openCypher: linear in the text, whatever its bytes.
#pragma once

#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "queries/syntax/token.h"

namespace aitia::queries {

// How far a word reaches.
enum class WordRule {
  kIdentifiers,  // openCypher: a letter or '_', then letters, digits, marks, '_'
  // Questions: may begin with a digit and hold "-", "/", "'", ".", "&", "+", "%" between letters or digits,
  // so that "x-ray", "parkinson's" and "6-8%" are one word; a quote opens a string only where no word is
  // before it. Quotation marks may be typographic.
  kProse,
};

// A text with more mistakes than these is not described any further.
inline constexpr size_t kMostIssues = 20;

struct Lexed {
  std::vector<Token> tokens;  // in order, without spaces and comments; the last one is kEnd
  graph::Issues issues;       // unterminated strings and comments, unknown escapes, numbers out of range
};

// Spans are within `text`, which must have less than 4 GB. Tokens with an issue are still there.
Lexed Lex(std::string_view text, WordRule rule);

}  // namespace aitia::queries
