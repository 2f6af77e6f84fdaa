// Which lines are headings, by what stands around them; in lines.h is what a line looks like by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/compile/layout/page_lines.h"

namespace aitia::engine {

// What the blocks made so far say about the place of a line.
struct HeadingPlace {
  bool after_left_out = false;
  bool after_heading = false;
  bool in_list = false;
};

bool IsHeadingLine(const PageLines& page, size_t i, const HeadingPlace& place);

// "====" or "----" right below.
bool IsUnderlined(const PageLines& page, size_t i);

// "1. Muscle fatigue" above a paragraph is a heading; above "2. Rest" it is an item. `last_number`: of the
// numbered heading before, 0 for none.
bool IsNumberedHeading(const PageLines& page, size_t i, uint32_t last_number);

struct SectionNumber {
  size_t depth = 0;  // numbers in it
  size_t size = 0;   // bytes, with the space behind
};
// "2.1 Muscle fatigue", "2.1.3. Tests".
SectionNumber ReadSectionNumber(std::string_view text);

// Bytes of the "Q: " or "Question: " that a question begins with; 0 without one.
size_t QuestionMark(std::string_view text);
// Of the "A: " or "Answer: " that its answer begins with.
size_t AnswerMark(std::string_view text);

}  // namespace aitia::engine
