// The words that both query languages are made of: each is a kind and a place in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/base/span.h"

namespace aitia::queries {

enum class TokenKind : uint8_t {
  kWord,       // identifier or keyword; in a question any run of letters and digits ("x-ray", "parkinson's",
               // "B12")
  kQuoted,     // `name`
  kString,     // 'text' or "text"
  kInteger,    // 42, 0x2A, 0o52
  kFloat,      // 4.2, .5, 1e3
  kParameter,  // $name, $`name`, $1
  kSymbol,  // operators and punctuation; "<=", ">=", "<>", "=~", "+=", ".." are one, every other byte is one
            // each
  kEnd,     // once, last; empty, at the end of the text
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  graph::ByteSpan span;
  friend bool operator==(const Token&, const Token&) = default;
};

inline std::string_view TokenText(std::string_view text, const Token& token) {
  return text.substr(token.span.begin, token.span.size());
}

// What the token stands for: quotes removed and escapes decoded (kString, kQuoted), the name (kParameter),
// else its text.
std::string TokenValue(std::string_view text, const Token& token);

// True if the token is this keyword (given in lower case), in any case. Quoted words are never keywords.
bool IsKeyword(std::string_view text, const Token& token, std::string_view keyword);

}  // namespace aitia::queries
