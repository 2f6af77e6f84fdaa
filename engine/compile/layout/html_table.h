// A table that is being written: what it is for, and which columns the cells of earlier rows still take.
//
// A value of its writer; not shared between threads.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace aitia::engine {

enum class TableKind : uint8_t {
  kLayout,   // boxes side by side: their texts are read one after the other
  kHeaders,  // the first row names the columns
  kSides,    // the first cell of each row is what the row is about
};

class OpenTable {
 public:
  static constexpr size_t kMostColumns = 200;

  explicit OpenTable(TableKind table_kind) : kind(table_kind) {}

  // Whether a cell of an earlier row takes the next column.
  bool IsTaken() const { return column < kMostColumns && spans_[column] > 0; }
  void NextColumn() {
    if (IsTaken()) --spans_[column];
    ++column;
  }
  // The cell in `at` takes that column of as many further rows.
  void Span(size_t at, size_t further_rows) {
    if (at < kMostColumns) spans_[at] = static_cast<uint8_t>(further_rows);
  }
  // Returns the rule below the first row; empty behind the others.
  std::string EndRow() {
    for (size_t k = column; k < kMostColumns; ++k) spans_[k] -= spans_[k] > 0 ? 1 : 0;
    if (++rows_ > 1) return "";
    std::string rule = "\n|";
    for (size_t k = 0; k < std::min(column, kMostColumns); ++k) rule += "---|";
    return rule;
  }

  TableKind kind;
  size_t column = 0;

 private:
  size_t rows_ = 0;
  std::array<uint8_t, kMostColumns> spans_ = {};  // rows that are still taken of each column
};

}  // namespace aitia::engine
