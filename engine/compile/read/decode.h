// Bytes of a file to the text that every later step and every citation addresses.
#pragma once

#include <string>
#include <string_view>

namespace aitia::engine {

struct Decoded {
  std::string text;     // valid UTF-8, without a byte order mark; bytes that are not UTF-8 became U+FFFD
  std::string problem;  // why the bytes are no text ("it is binary"); empty if they are
};

// Texts are taken as UTF-8, or as UTF-16 where they begin with its byte order mark. Linear.
Decoded DecodeText(std::string bytes);

}  // namespace aitia::engine
