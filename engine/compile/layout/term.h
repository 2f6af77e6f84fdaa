// "Term: explanation", "Term – explanation", "**Term** explanation": where the term ends and the explanation
// begins.
#pragma once

#include <cstddef>
#include <string_view>

namespace aitia::engine {

struct Term {
  size_t end = 0;  // both 0 where there is no term
  size_t body = 0;
};

// `bold`: how many bytes at the beginning were bold; `item`: the text is a list item, where terms may be
// longer.
Term FindTerm(std::string_view text, size_t bold, bool item);

}  // namespace aitia::engine
