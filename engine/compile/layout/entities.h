// Character references of HTML: "&amp;", "&#8217;", "&#x2019;".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aitia::engine {

struct Entity {
  size_t size = 0;   // bytes of the reference with its "&" and ";"; 0 if it is none
  std::string text;  // what it stands for
};

// The reference at the beginning of `text`, which begins with "&". Known are the names of HTML 4 and some
// that pages use beside them. Without the ";" only numbers and Latin-1's names are references, as in
// browsers.
Entity ReadEntity(std::string_view text);

}  // namespace aitia::engine
