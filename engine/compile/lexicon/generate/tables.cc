#include "engine/compile/lexicon/generate/tables.h"

#include <fstream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::pair<std::string_view, uint16_t> kSenseNames[] = {
    {"person", kPerson},
    {"group", kGroup},
    {"time", kTime},
    {"quantity", kQuantity},
    {"food", kFood},
    {"activity", kActivity},
    {"event", kEvent},
    {"abstract", kAbstract},
    {"generic", kGeneric},
    {"organism", kOrganism},
    {"artifact", kArtifact},
    {"place", kPlace},
    {"stop-never", kStopNever},
    {"stop-perhaps", kStopPerhaps},
    {"stop-before-number", kStopBeforeNumber},
};

constexpr std::pair<std::string_view, uint16_t> kPartNames[] = {
    {"noun", kMayBeNoun},
    {"verb", kMayBeVerb},
    {"adjective", kMayBeAdjective},
    {"adverb", kMayBeAdverb},
    {"preposition", kMayBePreposition},
    {"determiner", kMayBeDeterminer},
    {"pronoun", kMayBePronoun},
    {"conjunction", kMayBeConjunction},
    {"subordinator", kMayBeSubordinator},
    {"modal", kMayBeModal},
    {"auxiliary", kMayBeAuxiliary},
    {"particle", kMayBeParticle},
    {"number", kMayBeNumber},
};

template <size_t n>
uint16_t BitNamed(const std::pair<std::string_view, uint16_t> (&names)[n], std::string_view name) {
  for (const auto& [known, bit] : names) {
    if (known == name) return bit;
  }
  return 0;
}

}  // namespace

graph::StatusOr<Table> ReadTable(const std::string& path) {
  std::ifstream file(path);
  if (!file) return graph::NotFound(path + ": cannot be read");
  Table table;
  table.path = path;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (graph::Trim(line).empty() || line[0] == '#') continue;
    TableRow row;
    row.line = number;
    for (std::string_view column : graph::Split(line, '\t')) row.columns.emplace_back(graph::Trim(column));
    if (row.columns[0].empty()) return RowError(table, row, "the first column is empty");
    table.rows.push_back(std::move(row));
  }
  return table;
}

graph::Status RowError(const Table& table, const TableRow& row, std::string_view message) {
  return graph::InvalidArgument(absl::StrCat(table.path, ":", row.line, ": error: ", graph::ToAbsl(message)));
}

graph::StatusOr<Properties> ParseProperties(std::string_view list) {
  Properties properties;
  if (list == "-") return properties;
  for (std::string_view name : graph::Split(list, ',')) {
    name = graph::Trim(name);
    const uint16_t sense = BitNamed(kSenseNames, name);
    const uint16_t part = BitNamed(kPartNames, name);
    if (const auto kind = graph::KindNamed(name)) {
      properties.kinds.Add(*kind);
    } else if (sense != 0) {
      properties.senses = static_cast<uint16_t>(properties.senses | sense);
    } else if (part != 0) {
      properties.parts_of_speech = static_cast<uint16_t>(properties.parts_of_speech | part);
    } else {
      return graph::NotFound(absl::StrCat("'", graph::ToAbsl(name), "' is no kind, sense or part of speech"));
    }
  }
  return properties;
}

}  // namespace aitia::engine
