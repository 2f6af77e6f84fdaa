// The lines of a page, each with what its first and last characters say.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/compile/layout/page.h"
#include "graph/base/span.h"

namespace aitia::engine {

enum class LineKind : uint8_t {
  kBlank,
  kPlain,
  kHash,       // "## Heading"; number: its level
  kUnderline,  // "====" or "----" right below a line: that line is a heading; number: its level
  kRule,       // "---", "* * *"
  kFence,      // "```"
  kBullet,     // "• item"
  kNumbered,   // "1. item"; number: the number
  kLettered,   // "a) item"; number: 1 for a
  kTableRow,   // "| a | b |"
  kLeftOut,    // known to be no article text
};

struct Line {
  graph::ByteSpan span;     // without white space at the ends
  graph::ByteSpan content;  // behind the marker
  uint32_t indent = 0;      // columns before the span; a tab counts four
  uint32_t number = 0;
  LineKind kind = LineKind::kBlank;
  char bullet = 0;                  // the marker's first byte; of a table's row what separates its cells
  LeftOut reason = LeftOut::kNone;  // only for kLeftOut

  bool blank() const { return kind == LineKind::kBlank; }
  bool item() const {
    return kind == LineKind::kBullet || kind == LineKind::kNumbered || kind == LineKind::kLettered;
  }
};

std::vector<Line> SplitLines(std::string_view text);

// Ends with what ends a sentence, closing quotes and brackets aside.
bool EndsSentence(std::string_view text);
bool BeginsLower(std::string_view text);
size_t WordCount(std::string_view text);

// Whether a line by itself looks like a heading: by its words alone, not by where it stands.
enum class HeadingLook : uint8_t { kNo, kPossible, kStrong };
HeadingLook LookOfHeading(std::string_view text);

// Paragraphs are broken into lines of some width, rather than being a line each.
bool IsWrapped(std::string_view text, const std::vector<Line>& lines);

}  // namespace aitia::engine
