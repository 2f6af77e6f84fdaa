// The cells of a document's tables, one after the other: what the header says of its columns, each row fills.
//
// A value of its reader; not shared between threads.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/compile/layout/page.h"
#include "engine/compile/relations/statement_reader.h"

namespace aitia::engine {

class TableReader {
 public:
  // `cell`, whose first sentence is given, is the next one in the order of the page.
  void Cell(const Block& cell, size_t sentence, StatementReader* statements);

 private:
  std::vector<std::vector<Frame>> columns_;  // of the table in hand: what each leaves open
  Mentions row_subject_;
};

}  // namespace aitia::engine
