#include "queries/functions/functions.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "graph/base/hash.h"
#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

std::string InCapitals(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

struct Table {
  std::vector<FunctionRow> rows;
  graph::StringMap<size_t> place;  // by name in capitals

  Table() {
    for (const auto& part : {OperatorRows(), MathRows(), TextRows(), ListRows(), GraphRows(), EvidenceRows(),
                             ConversionRows(), TemporalRows(), AggregateRows()}) {
      rows.insert(rows.end(), part.begin(), part.end());
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FunctionRow& a, const FunctionRow& b) {
      return std::tuple(a.kind, a.precedence == 0, a.precedence, InCapitals(a.name)) <
             std::tuple(b.kind, b.precedence == 0, b.precedence, InCapitals(b.name));
    });
    for (size_t i = 0; i < rows.size(); ++i) place.emplace(InCapitals(rows[i].name), i);
  }
};

const Table& TheTable() {
  static const Table table;
  return table;
}

}  // namespace

std::span<const FunctionRow> Functions() { return TheTable().rows; }

const FunctionRow* FindFunction(std::string_view name) {
  const auto found = TheTable().place.find(InCapitals(name));
  return found == TheTable().place.end() ? nullptr : &TheTable().rows[found->second];
}

}  // namespace aitia::queries
