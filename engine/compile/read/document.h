// A document as it comes in: decoded text with an identity. Everything after this step is a function of it.
#pragma once

#include <cstdint>
#include <string>

namespace aitia::engine {

enum class Format : uint8_t { kText, kMarkdown, kHtml };

struct Document {
  std::string id;     // path relative to the folder given, with '/'; or the name given to standard input
  std::string title;  // as the source's metadata gives it; may be empty
  Format format = Format::kText;
  std::string text;  // UTF-8, valid, without a byte order mark; evidence spans address these bytes
};

}  // namespace aitia::engine
