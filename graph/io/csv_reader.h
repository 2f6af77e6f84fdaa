// Fields of a text in comma-separated values (RFC 4180), one row at a time.
//
// Fields may stand in double quotes, in which a doubled quote is one quote and line breaks belong to the
// field. Rows end with LF, CR LF or CR. Linear in the text; a row's fields are views that hold until the next
// row.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"

namespace aitia::graph {

struct CsvField {
  std::string_view text;  // without quotes, doubled ones made one
  ByteSpan span;          // as it stands, with its quotes
  bool quoted = false;
};

class CsvReader {
 public:
  // `text` has less than 4 GB and outlives the reader.
  CsvReader(std::string_view text, char delimiter);

  // The next row that is not empty; false at the end.
  bool Next();
  const std::vector<CsvField>& fields() const { return fields_; }
  // The row as it stands, without its line end.
  ByteSpan row() const { return row_; }
  // What is wrong with the row's quotes; the row's fields are a guess then.
  const std::optional<Issue>& issue() const { return issue_; }

 private:
  void ReadField();
  void ReadQuoted(CsvField* field);

  std::string_view text_;
  char delimiter_;
  size_t at_ = 0;
  ByteSpan row_;
  std::vector<CsvField> fields_;
  std::deque<std::string> unescaped_;  // of the row
  std::optional<Issue> issue_;
};

}  // namespace aitia::graph
