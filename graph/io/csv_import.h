// Tables to graph: comma-separated values in the convention of Neo4j's admin import.
//
// A file's first row names its columns. Nodes have `:ID` ("key:ID" keeps it as the property `key` as well),
// `:LABEL` (several joined by the array delimiter); relationships have `:START_ID`, `:END_ID`, `:TYPE`. A
// space of ids stands in parentheses ("person:ID(People)"). Every other column is a property, `name` or
// `name:type`: string, int, long, short, byte, float, double, boolean, char, each also as an array
// ("tags:string[]");
// `:IGNORE` skips a column. An empty field without quotes is no property.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

// One table: its first part begins with the header, the others go on with rows.
struct CsvTable {
  struct Part {
    std::string name;  // for messages
    std::string text;  // UTF-8
  };
  std::vector<Part> parts;
  std::vector<std::string> labels;  // that all its nodes get
  std::string type;                 // of relationships without one
};

struct CsvOptions {
  char delimiter = ',';
  char array_delimiter = ';';
  bool skip_bad_rows = false;  // leave out rows with a mistake, and count them
};

struct CsvImport {
  std::optional<Snapshot> graph;  // nothing where there is a mistake that was not skipped
  uint64_t nodes = 0, relationships = 0, skipped = 0;
  std::string issues;  // ready to print; at most kMostCsvIssues of them
};

inline constexpr size_t kMostCsvIssues = 20;

// Tables of nodes are read before those of relationships, in whatever order they come. Errors: those of the
// builder.
StatusOr<CsvImport> ImportCsv(const std::vector<CsvTable>& tables, const CsvOptions& options);

}  // namespace aitia::graph
