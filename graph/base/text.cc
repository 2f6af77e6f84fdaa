#include "graph/base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace aitia::graph {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  size_t size;
};

Decoded Decode(std::string_view text, size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return {byte, 1};
  utf8proc_int32_t code_point = 0;
  const utf8proc_ssize_t read =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                       static_cast<utf8proc_ssize_t>(std::min<size_t>(4, text.size() - offset)), &code_point);
  if (read <= 0) return {kReplacement, 1};
  return {static_cast<char32_t>(code_point), static_cast<size_t>(read)};
}

bool IsSpace(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// The end of the ASCII that begins at `offset`.
size_t AsciiEnd(std::string_view text, size_t offset) {
  constexpr uint64_t kHighBits = 0x8080808080808080ull;
  for (uint64_t eight; offset + sizeof(eight) <= text.size(); offset += sizeof(eight)) {
    std::memcpy(&eight, text.data() + offset, sizeof(eight));
    if ((eight & kHighBits) != 0) break;
  }
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
  return offset;
}

// ASCII that is no space; nothing beyond ASCII.
bool IsInk(char c) { return static_cast<unsigned char>(c) < 0x80 && c != ' ' && (c < 0x09 || c > 0x0D); }

// Whether the text is printable ASCII whose blanks are single and between others. Written for the vectoriser.
bool IsCollapsed(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  const auto unprintable = [](char c) { return static_cast<uint8_t>(c - ' ') > '~' - ' '; };
  uint8_t bad = unprintable(text[0]);
  for (size_t i = 1; i < text.size(); ++i) {
    bad |= static_cast<uint8_t>(static_cast<int>(unprintable(text[i])) |
                                (static_cast<int>(text[i] == ' ') & static_cast<int>(text[i - 1] == ' ')));
  }
  return bad == 0;
}

char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

size_t NextCodePoint(std::string_view text, size_t offset) { return offset + Decode(text, offset).size; }

size_t PreviousCodePoint(std::string_view text, size_t offset) {
  size_t begin = offset - 1;
  while (begin > 0 && offset - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return begin + Decode(text, begin).size == offset ? begin : offset - 1;
}

size_t CodePointCount(std::string_view text) {
  size_t count = 0;
  for (size_t i = 0; i < text.size(); i = NextCodePoint(text, i)) ++count;
  return count;
}

char32_t CodePointAt(std::string_view text, size_t offset) { return Decode(text, offset).code_point; }

void AppendCodePoint(char32_t code_point, std::string* out) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(std::max<utf8proc_ssize_t>(size, 0)));
}

bool IsValidUtf8(std::string_view text) {
  for (size_t i = AsciiEnd(text, 0); i < text.size(); i = AsciiEnd(text, i)) {
    const Decoded decoded = Decode(text, i);
    if (decoded.code_point == kReplacement && decoded.size == 1) return false;
    i += decoded.size;
  }
  return true;
}

size_t DisplayWidth(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size();) {
    const Decoded decoded = Decode(text, i);
    width += static_cast<size_t>(
        std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(decoded.code_point))));
    i += decoded.size;
  }
  return width;
}

std::string Printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const Decoded decoded = Decode(text, i);
    const char32_t c = decoded.code_point;
    if (c == '\t' || c == '\n' || c == '\r') {
      out += ' ';
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == kReplacement) {
      AppendCodePoint(kReplacement, &out);
    } else {
      out.append(text.substr(i, decoded.size));
    }
    i += decoded.size;
  }
  return out;
}

std::string LowerCase(std::string_view text) {
  const size_t ascii = AsciiEnd(text, 0);
  std::string out(text.substr(0, ascii));
  std::transform(out.begin(), out.end(), out.begin(), LowerAscii);
  if (ascii == text.size()) return out;
  out.reserve(text.size());
  for (size_t i = ascii; i < text.size();) {
    const Decoded decoded = Decode(text, i);
    if (decoded.code_point < 0x80) {
      out += LowerAscii(text[i]);
    } else if (decoded.code_point == kReplacement) {
      out.append(text.substr(i, decoded.size));
    } else {
      AppendCodePoint(
          static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(decoded.code_point))), &out);
    }
    i += decoded.size;
  }
  return out;
}

std::string CompatibilityForm(std::string_view text) {
  if (AsciiEnd(text, 0) == text.size()) return std::string(text);
  std::string valid;
  valid.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const Decoded decoded = Decode(text, i);
    AppendCodePoint(decoded.code_point, &valid);
    i += decoded.size;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(valid.data()), static_cast<utf8proc_ssize_t>(valid.size()),
      &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE));
  if (size < 0) return valid;  // out of memory is the only cause left
  std::string out(reinterpret_cast<const char*>(mapped), static_cast<size_t>(size));
  std::free(mapped);
  return out;
}

std::string CollapseSpace(std::string_view text) {
  if (IsCollapsed(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && IsInk(text[end])) ++end;
    if (end > i) {
      if (pending) out += ' ';
      pending = false;
      out.append(text.substr(i, end - i));
      i = end;
      continue;
    }
    const Decoded decoded = Decode(text, i);
    if (IsSpace(decoded.code_point)) {
      pending = !out.empty();
    } else {
      if (pending) out += ' ';
      pending = false;
      out.append(text.substr(i, decoded.size));
    }
    i += decoded.size;
  }
  return out;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty()) {
    const Decoded decoded = Decode(text, 0);
    if (!IsSpace(decoded.code_point)) break;
    text.remove_prefix(decoded.size);
  }
  while (!text.empty()) {
    const size_t last = PreviousCodePoint(text, text.size());
    if (!IsSpace(CodePointAt(text, last))) break;
    text = text.substr(0, last);
  }
  return text;
}

bool EqualsIgnoreCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return LowerAscii(x) == LowerAscii(y); });
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  while (true) {
    const size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string Join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

}  // namespace aitia::graph
