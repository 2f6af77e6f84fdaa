// Characters that are not what a reader sees: soft hyphens and joiners that nobody sees, ligatures and
// full-width letters that are read as plain ones, spaces of many widths.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/layout/page.h"

namespace aitia::engine {

struct PlainCharacter {
  size_t size = 0;        // bytes of the character in the text; 0 if it is as plain as it gets
  std::string_view text;  // what stands for it; may be empty
};

// The character at `at`, which is that of its first byte.
PlainCharacter PlainFormAt(std::string_view text, size_t at);

// The next offset from `at` on that may have such a character; text.size() without one.
size_t NextUnplain(std::string_view text, size_t at);

// The whole text with its characters made plain. No marks if there were none to make plain.
struct PlainCharacters {
  std::string text;
  std::vector<SourceMark> marks;
};
PlainCharacters MakePlain(std::string_view text);

}  // namespace aitia::engine
