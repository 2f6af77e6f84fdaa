// What the columns of an imported table mean, from its header, and how their fields become values.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "graph/io/csv_reader.h"
#include "graph/model/value.h"

namespace aitia::graph {

struct CsvColumn {
  enum class Role : uint8_t { kProperty, kId, kStartId, kEndId, kLabels, kType, kIgnored };
  enum class Type : uint8_t { kString, kInteger, kFloat, kBoolean, kTemporal };
  Role role = Role::kProperty;
  std::string name;   // of the property; of an id that is kept as one
  std::string space;  // of an id; empty: the space that all ids without one share
  Type type = Type::kString;
  bool array = false;
  int64_t least = INT64_MIN, most = INT64_MAX;  // of an integer
  Value::Type temporal = Value::Type::kNull;    // of kTemporal: which one
};

struct CsvHeader {
  std::vector<CsvColumn> columns;
  bool is_nodes = false;  // else relationships
};

// Reads the header. Mistakes go to `issues`; nothing if there is one.
std::optional<CsvHeader> ReadCsvHeader(std::string_view text, const std::vector<CsvField>& fields,
                                       ByteSpan row, Issues* issues);

// The field's value; null where the field is empty and not quoted. `problem` says what is wrong with it.
Value CsvValue(const CsvColumn& column, const CsvField& field, char array_delimiter, std::string* problem);

}  // namespace aitia::graph
