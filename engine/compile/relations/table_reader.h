// The cells of a document's tables, one after the other: what the header says of its columns, each row fills;
// where the header names things and the rows ask ("Symptoms"), each column does.
//
// A value of its reader; not shared between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/compile/layout/page.h"
#include "engine/compile/relations/statement_reader.h"

namespace aitia::engine {

class TableReader {
 public:
  // `cell`, whose first sentence is given, is the next one in the order of the page.
  void Cell(const Block& cell, size_t sentence, StatementReader* statements);

 private:
  struct Column {
    std::vector<Frame> frames;  // what its header leaves open
    Mentions things;            // what its header names
  };

  void Header(const Block& cell, StatementReader* statements);
  void RowHead(StatementReader* statements);
  bool Asks() const;

  int32_t table_ = -1;
  std::vector<Column> columns_;
  int32_t row_ = -1;
  Mentions row_subject_;
  std::vector<Frame> row_frames_;  // of a row that asks
};

}  // namespace aitia::engine
