// Reads the project's own tables: one row a line, columns separated by tabs, '#' begins a comment line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/lexicon/word.h"
#include "graph/base/status.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {

struct TableRow {
  int line = 0;
  std::vector<std::string> columns;  // trimmed; at least one
};

struct Table {
  std::string path;
  std::vector<TableRow> rows;
};

graph::StatusOr<Table> ReadTable(const std::string& path);

// "path:line: message".
graph::Status RowError(const Table& table, const TableRow& row, std::string_view message);

// What "Symptom,Condition,person,noun" says: kinds, senses and parts of speech in one list; '-' for nothing.
struct Properties {
  graph::KindSet kinds;
  uint16_t senses = 0;
  uint16_t parts_of_speech = 0;
};
// Not found names the word that means nothing.
graph::StatusOr<Properties> ParseProperties(std::string_view list);

}  // namespace aitia::engine
