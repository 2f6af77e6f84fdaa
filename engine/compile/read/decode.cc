#include "engine/compile/read/decode.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr size_t kProbe = 8192;  // as far as a binary file is looked for its first zero byte

std::string FromUtf16(std::string_view bytes, bool little_endian) {
  const auto unit = [&](size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little_endian ? first | second << 8 : first << 8 | second);
  };
  std::string text;
  text.reserve(bytes.size() / 2);
  for (size_t i = 2; i + 1 < bytes.size(); i += 2) {
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

std::string WithoutInvalidBytes(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + 16);
  for (size_t i = 0; i < bytes.size();) {
    const size_t next = graph::NextCodePoint(bytes, i);
    if (next == i + 1 && static_cast<unsigned char>(bytes[i]) >= 0x80) {
      graph::AppendCodePoint(kReplacement, &text);
    } else {
      text.append(bytes.substr(i, next - i));
    }
    i = next;
  }
  return text;
}

}  // namespace

Decoded DecodeText(std::string bytes) {
  Decoded decoded;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    decoded.text = FromUtf16(bytes, bytes[0] == '\xFF');
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (std::string_view(bytes).substr(0, kProbe).find('\0') != std::string_view::npos) {
      decoded.problem = "it is binary, not text";
      return decoded;
    }
    decoded.text = graph::IsValidUtf8(bytes) ? std::move(bytes) : WithoutInvalidBytes(bytes);
  }
  if (graph::Trim(decoded.text).empty()) decoded.problem = "it is empty";
  return decoded;
}

}  // namespace aitia::engine
