// Text laid out for a terminal: wrapped, cut and padded by the columns that it takes, and tables that fit a
// width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aitia::engine {

// The text with spaces up to `width` columns; longer text stays as it is.
std::string PadRight(std::string_view text, size_t width);
std::string PadLeft(std::string_view text, size_t width);

// At most `width` columns, with an ellipsis where something is cut off. Control characters become visible.
std::string Fit(std::string_view text, size_t width);

// A piece of the text that is to stand out: bytes [begin, end).
struct Mark {
  size_t begin = 0;
  size_t end = 0;
};

// Where `words` first stand in the text, as whole words, in any case (ASCII); empty if nowhere.
Mark FindWords(std::string_view text, std::string_view words);

// Lines of at most `width` columns, broken at spaces, each beginning with `indent` (the first with
// `first_indent`). The mark is set in bold by terminal escapes where `bold` says so. Ends with a newline.
std::string Wrap(std::string_view text, std::string_view first_indent, std::string_view indent, size_t width,
                 Mark mark = {}, bool bold = false);

struct TableColumn {
  std::string title;
  bool right = false;     // numbers
  bool flexible = false;  // gives way where the table is too wide
};

// A head line and one line for each row; columns two spaces apart. Where the table is wider than `width`, the
// flexible columns are cut, the widest first.
std::string TextTable(const std::vector<TableColumn>& columns,
                      const std::vector<std::vector<std::string>>& rows, size_t width, bool bold_head);

// A field of RFC 4180, in quotes where it must be. One that begins like a formula is a formula to a
// spreadsheet, wherever it comes from: a quote defuses it.
std::string CsvCell(std::string_view text);
// Text as Markdown that shows it, in a line.
std::string MarkdownText(std::string_view text);

// "+1.25", "-0.30": log-odds.
std::string ScoreText(double score);
// "0.67": beliefs.
std::string BeliefText(double belief);
// "38 %", "3.2 %", "< 0.1 %".
std::string PercentText(double share);
// "1 sentence", "2 sentences".
std::string CountText(size_t count, std::string_view noun);

}  // namespace aitia::engine
