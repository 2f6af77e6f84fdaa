#include "queries/syntax/token.h"

#include "graph/base/text.h"

namespace aitia::queries {
namespace {

// Length in bytes of the quotation mark at the ends of a string; typographic ones take three.
size_t QuoteSize(std::string_view raw) { return static_cast<unsigned char>(raw.front()) >= 0x80 ? 3 : 1; }

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Decodes \uXXXX or \UXXXXXXXX whose digits begin at `begin`; false where digits are missing.
bool DecodeHex(std::string_view text, size_t begin, size_t digits, std::string* out) {
  char32_t code_point = 0;
  for (size_t i = begin; i < begin + digits; ++i) {
    if (i >= text.size() || HexDigit(text[i]) < 0) return false;
    code_point = code_point * 16 + static_cast<char32_t>(HexDigit(text[i]));
  }
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = 0xFFFD;
  graph::AppendCodePoint(code_point, out);
  return true;
}

std::string DecodeString(std::string_view inside) {
  std::string out;
  out.reserve(inside.size());
  for (size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] != '\\' || i + 1 == inside.size()) {
      out += inside[i];
      continue;
    }
    const char escape = inside[++i];
    switch (escape) {
      case 'n':
        out += '\n';
        break;
      case 'r':
        out += '\r';
        break;
      case 't':
        out += '\t';
        break;
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 'u':
        if (DecodeHex(inside, i + 1, 4, &out)) i += 4;
        break;
      case 'U':
        if (DecodeHex(inside, i + 1, 8, &out)) i += 8;
        break;
      default:
        out += escape;
    }
  }
  return out;
}

// A doubled backquote stands for one.
std::string DecodeQuoted(std::string_view inside) {
  std::string out;
  for (size_t i = 0; i < inside.size(); ++i) {
    out += inside[i];
    if (inside[i] == '`' && i + 1 < inside.size() && inside[i + 1] == '`') ++i;
  }
  return out;
}

// The text between the quotation marks; an unterminated one ends with the token.
std::string_view Inside(std::string_view raw) {
  const size_t size = QuoteSize(raw);
  std::string_view inside = raw.substr(std::min(size, raw.size()));
  const char last_open = raw[size - 1];
  if (inside.size() < size) return inside;
  if (size == 1) {
    if (inside.back() != raw.front()) return inside;
    if (raw.front() != '`') {  // an escaped mark at the end of an unterminated string does not close it
      size_t slashes = 0;
      while (slashes + 1 < inside.size() && inside[inside.size() - 2 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 1) return inside;
    }
  } else {
    const std::string_view tail = inside.substr(inside.size() - 3);
    // U+201C closes with U+201D, U+2018 with U+2019: the last byte is one more.
    if (tail.substr(0, 2) != raw.substr(0, 2) || tail[2] != static_cast<char>(last_open + 1)) return inside;
  }
  inside.remove_suffix(size);
  return inside;
}

}  // namespace

std::string TokenValue(std::string_view text, const Token& token) {
  const std::string_view raw = TokenText(text, token);
  if (raw.empty()) return "";
  switch (token.kind) {
    case TokenKind::kString:
      return QuoteSize(raw) == 1 ? DecodeString(Inside(raw)) : std::string(Inside(raw));
    case TokenKind::kQuoted:
      return DecodeQuoted(Inside(raw));
    case TokenKind::kParameter: {
      const std::string_view name = raw.substr(1);
      return !name.empty() && name.front() == '`' ? DecodeQuoted(Inside(name)) : std::string(name);
    }
    default:
      return std::string(raw);
  }
}

bool IsKeyword(std::string_view text, const Token& token, std::string_view keyword) {
  return token.kind == TokenKind::kWord && graph::EqualsIgnoreCase(TokenText(text, token), keyword);
}

}  // namespace aitia::queries
