#include "engine/compile/read/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr size_t kProbe = 8192;         // as far as zero bytes are looked for
constexpr size_t kCharsetProbe = 4096;  // as far as a page's <meta> is looked for
constexpr size_t kLongestCharset = 40;
constexpr size_t kMostForeignPercent = 30;  // of bytes that are not UTF-8, in a text

enum class Utf16 : uint8_t { kNo, kLittleEndian, kBigEndian };

// Of ASCII letters in UTF-16 one byte is zero, always the same one of the two.
Utf16 LooksLikeUtf16(std::string_view bytes) {
  std::array<size_t, 2> zeros = {0, 0};
  const std::string_view probe = bytes.substr(0, kProbe & ~size_t{1});
  for (size_t i = 0; i < probe.size(); ++i) zeros[i % 2] += probe[i] == '\0' ? 1 : 0;
  const size_t pairs = probe.size() / 2;
  const auto mostly = [&](size_t some, size_t others) { return some * 2 > pairs && others * 50 < pairs; };
  if (pairs < 2) return Utf16::kNo;
  if (mostly(zeros[1], zeros[0])) return Utf16::kLittleEndian;
  return mostly(zeros[0], zeros[1]) ? Utf16::kBigEndian : Utf16::kNo;
}

std::string FromUtf16(std::string_view bytes, bool little_endian) {
  const auto unit = [&](size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little_endian ? first | second << 8 : first << 8 | second);
  };
  std::string text;
  text.reserve(bytes.size() / 2);
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t code_point = unit(i);
    if (code_point >= 0xD800 && code_point < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
        unit(i + 2) < 0xE000) {
      code_point = 0x10000 + ((code_point - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (code_point >= 0xD800 && code_point < 0xE000) {
      code_point = kReplacement;
    }
    graph::AppendCodePoint(code_point, &text);
  }
  return text;
}

// Nothing if there are so many foreign bytes that it cannot be English.
std::string FromMixedBytes(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  size_t foreign = 0;
  for (size_t i = 0; i < bytes.size();) {
    const size_t next = graph::NextCodePoint(bytes, i);
    if (next == i + 1 && static_cast<unsigned char>(bytes[i]) >= 0x80) {
      graph::AppendCodePoint(FromWindows1252(static_cast<unsigned char>(bytes[i])), &text);
      ++foreign;
    } else {
      text.append(bytes.substr(i, next - i));
    }
    i = next;
  }
  if (foreign > 8 && foreign * 100 > bytes.size() * kMostForeignPercent) text.clear();
  return text;
}

// The value behind the first "charset=" of the page's beginning, in lower case; empty without one.
std::string DeclaredCharset(std::string_view bytes) {
  const std::string head = graph::LowerCase(bytes.substr(0, kCharsetProbe));
  constexpr std::string_view kWord = "charset=";
  const size_t at = head.find(kWord);
  if (at == std::string::npos) return {};
  size_t begin = at + kWord.size();
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) ++begin;
  const size_t end = head.find_first_of("\"' ;/>", begin);
  return head.substr(begin,
                     std::min(end == std::string::npos ? head.size() : end, begin + kLongestCharset) - begin);
}

// Names under which Windows-1252 goes on the web, or what differs from it in no letter of English.
bool IsReadCharset(std::string_view name) {
  constexpr std::array<std::string_view, 11> kRead = {"utf-8",      "utf8",         "utf-16",     "us-ascii",
                                                      "ascii",      "windows-1252", "cp1252",     "latin1",
                                                      "iso-8859-1", "iso8859-1",    "iso-8859-15"};
  return name.empty() || std::find(kRead.begin(), kRead.end(), name) != kRead.end();
}

enum class Foreign : uint8_t { kAsWindows1252, kStay };

Decoded Decode(std::string bytes, Foreign foreign) {
  Decoded decoded;
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const Utf16 unmarked = marked ? Utf16::kNo : LooksLikeUtf16(bytes);
  if (marked) {
    decoded.text = FromUtf16(std::string_view(bytes).substr(2), bytes[0] == '\xFF');
  } else if (unmarked != Utf16::kNo) {
    decoded.text = FromUtf16(bytes, unmarked == Utf16::kLittleEndian);
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (std::string_view(bytes).substr(0, kProbe).find('\0') != std::string_view::npos) {
      decoded.problem = "it is binary, not text";
      return decoded;
    }
    if (foreign == Foreign::kStay || graph::IsValidUtf8(bytes)) {
      decoded.text = std::move(bytes);
    } else {
      decoded.text = FromMixedBytes(bytes);
      if (decoded.text.empty()) {
        decoded.problem =
            "it is binary, or in an encoding that is not read (read are UTF-8, UTF-16, Windows-1252)";
        return decoded;
      }
    }
  }
  if (graph::Trim(decoded.text).empty()) decoded.problem = "it is empty";
  return decoded;
}

}  // namespace

char32_t FromWindows1252(unsigned char byte) {
  constexpr std::array<char16_t, 32> kTable = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? static_cast<char32_t>(kTable[byte - 0x80])
                                     : static_cast<char32_t>(byte);
}

Decoded DecodeText(std::string bytes) { return Decode(std::move(bytes), Foreign::kAsWindows1252); }

Decoded DecodeStrict(std::string bytes) { return Decode(std::move(bytes), Foreign::kStay); }

Decoded DecodeHtml(std::string bytes) {
  const std::string charset = DeclaredCharset(bytes);
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!IsReadCharset(charset) && !marked && LooksLikeUtf16(bytes) == Utf16::kNo &&
      !graph::IsValidUtf8(bytes)) {
    return {"", absl::StrCat("its encoding '", graph::ToAbsl(graph::Printable(charset)),
                             "' is not read (read are UTF-8, UTF-16, Windows-1252)")};
  }
  return DecodeText(std::move(bytes));
}

}  // namespace aitia::engine
