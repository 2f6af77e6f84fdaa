// A document in, its blocks out, as text.
#pragma once

#include <string>
#include <utility>

#include "engine/compile/language/language.h"
#include "engine/compile/layout/layout.h"

namespace aitia::engine {

// Kind, level, heading/parent/lead and text of each block; without the byte offsets.
inline std::string Blocks(std::string text, Format format = Format::kText) {
  const std::string dump =
      DumpBlocks(LayOut(Document{"a", "", format, std::move(text)}, Language::BuiltIn()));
  std::string out;
  for (size_t begin = 0; begin < dump.size();) {
    const size_t end = dump.find('\n', begin);
    std::string line = dump.substr(begin, end - begin);
    for (size_t at = line.find(' '), field = 0; at != std::string::npos && field < 5; ++field) {
      const size_t next = line.find(' ', at + 1);
      const std::string piece = line.substr(at, next - at);
      if (piece.find('-') != std::string::npos &&
          piece.find_first_not_of(" -0123456789") == std::string::npos) {
        line.erase(at, next - at);
        break;
      }
      at = next;
    }
    out += line + "\n";
    begin = end + 1;
  }
  return out;
}

}  // namespace aitia::engine
