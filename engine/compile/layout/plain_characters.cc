#include "engine/compile/layout/plain_characters.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

// Full-width "!" to "~" are ASCII in the same order.
constexpr char32_t kFirstWide = 0xFF01, kLastWide = 0xFF5E;
constexpr std::string_view kAscii =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
static_assert(kAscii.size() == kLastWide - kFirstWide + 1);

constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
constexpr char32_t kFirstLigature = 0xFB00;

bool IsInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

bool IsWideSpace(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace

PlainCharacter PlainFormAt(std::string_view text, size_t at) {
  if (text[at] == '\r') {  // a line end of its own, where no "\n" follows
    const bool pair = at + 1 < text.size() && text[at + 1] == '\n';
    return pair ? PlainCharacter{} : PlainCharacter{1, "\n"};
  }
  if (static_cast<unsigned char>(text[at]) < 0xC2) return {};
  const char32_t c = graph::CodePointAt(text, at);
  const size_t size = graph::NextCodePoint(text, at) - at;
  if (IsInvisible(c)) return {size, ""};
  if (IsWideSpace(c)) return {size, " "};
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return {size, "\n"};
  if (c >= kFirstLigature && c < kFirstLigature + kLigatures.size())
    return {size, kLigatures[c - kFirstLigature]};
  if (c >= kFirstWide && c <= kLastWide) return {size, kAscii.substr(c - kFirstWide, 1)};
  return {};
}

size_t NextUnplain(std::string_view text, size_t at) {
  // Eight bytes at a time, as long as they are ASCII and none of them is "\r".
  constexpr uint64_t kOnes = 0x0101010101010101ull, kHighBits = kOnes * 0x80;
  for (uint64_t eight; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    const uint64_t returns = eight ^ kOnes * '\r';  // a zero byte where one stands
    if (((eight | ((returns - kOnes) & ~returns)) & kHighBits) != 0) break;
  }
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\r' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF) return at;
  }
  return at;
}

PlainCharacters MakePlain(std::string_view text) {
  PlainCharacters result;
  size_t kept = 0;
  for (size_t at = NextUnplain(text, 0); at < text.size(); at = NextUnplain(text, at)) {
    const PlainCharacter plain = PlainFormAt(text, at);
    if (plain.size == 0) {
      ++at;
      continue;
    }
    result.text.append(text.substr(kept, at - kept));
    if (plain.text.size() != plain.size) {
      const auto here = static_cast<uint32_t>(result.text.size());
      if (!plain.text.empty())
        result.marks.push_back({here, static_cast<uint32_t>(at), static_cast<uint32_t>(plain.size)});
      result.marks.push_back(
          {here + static_cast<uint32_t>(plain.text.size()), static_cast<uint32_t>(at + plain.size)});
    }
    result.text.append(plain.text);
    at += plain.size;
    kept = at;
  }
  result.text.append(text.substr(kept));
  return result;
}

}  // namespace aitia::engine
