// Bytes of a file to the text that every later step and every citation addresses.
#pragma once

#include <string>
#include <string_view>

namespace aitia::engine {

struct Decoded {
  std::string text;     // valid UTF-8, without a byte order mark
  std::string problem;  // why the bytes are no text ("it is binary, not text"); empty if they are
};

// UTF-8; UTF-16 where the bytes begin with its byte order mark or where every second byte of them is zero.
// Bytes that are not UTF-8 are read as Windows-1252, each by itself, those that it leaves undefined as
// U+FFFD. Linear.
Decoded DecodeText(std::string bytes);

// The same for a page of HTML, whose own words about its encoding are heeded: a problem if it names one that
// is not read, unless its bytes are UTF-8 all the same.
Decoded DecodeHtml(std::string bytes);

// The same for what has to be UTF-8 or UTF-16: bytes that are not UTF-8 stay as they are, for the parser to
// point at.
Decoded DecodeStrict(std::string bytes);

// The character that a byte stands for in Windows-1252; U+FFFD for the five undefined ones.
char32_t FromWindows1252(unsigned char byte);

}  // namespace aitia::engine
