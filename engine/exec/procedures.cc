#include "engine/exec/procedures.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/exec/compare.h"

namespace aitia::engine {
namespace {

using graph::Value;
using graph::View;
using Arguments = std::span<const Value>;

// A procedure without arguments and with one column of names, sorted.
ProcedureCode NamesProcedure(std::string_view name, std::string_view column,
                             std::vector<std::string> (*names)(const View& graph)) {
  ProcedureCode code;
  code.signature.name = name;
  code.signature.columns.push_back({std::string(column), queries::kStringType});
  code.run = [names](Arguments, const View& graph) -> graph::StatusOr<ProcedureRows> {
    std::vector<std::string> sorted = names(graph);
    std::sort(sorted.begin(), sorted.end());
    ProcedureRows rows;
    for (std::string& one : sorted) rows.push_back({Value(std::move(one))});
    return rows;
  };
  return code;
}

std::vector<std::string> LabelsInUse(const View& graph) {
  std::vector<std::string> names;
  for (size_t i = 0; i < graph.labels().size(); ++i) {
    const graph::LabelId label(i);
    if (!graph.NodesWithLabel(label).empty()) names.emplace_back(graph.LabelName(label));
  }
  return names;
}
std::vector<std::string> TypesInUse(const View& graph) {
  std::vector<std::string> names;
  for (size_t i = 0; i < graph.types().size(); ++i) {
    const graph::TypeId type(i);
    if (graph.RelationshipCount(type) > 0) names.emplace_back(graph.TypeName(type));
  }
  return names;
}
std::vector<std::string> KeysKnown(const View& graph) {
  std::vector<std::string> names;
  for (size_t i = 0; i < graph.property_keys().size(); ++i) {
    names.emplace_back(graph.PropertyKeyName(graph::PropertyKeyId(i)));
  }
  return names;
}

}  // namespace

ProcedureRegistry::ProcedureRegistry() {
  Add(NamesProcedure("db.labels", "label", LabelsInUse));
  Add(NamesProcedure("db.relationshipTypes", "relationshipType", TypesInUse));
  Add(NamesProcedure("db.propertyKeys", "propertyKey", KeysKnown));
}

void ProcedureRegistry::Add(ProcedureCode procedure) {
  std::string name = procedure.signature.name;
  procedures_.insert_or_assign(std::move(name), std::move(procedure));
}

const ProcedureCode* ProcedureRegistry::Find(std::string_view name) const {
  const auto found = procedures_.find(name);
  return found == procedures_.end() ? nullptr : &found->second;
}

std::vector<std::string> ProcedureRegistry::Names() const {
  std::vector<std::string> names;
  for (const auto& [name, procedure] : procedures_) names.push_back(name);
  return names;
}

graph::StatusOr<ProcedureCode> TableProcedure(queries::Procedure signature, ProcedureRows table) {
  const size_t given = signature.arguments.size();
  const size_t width = given + signature.columns.size();
  for (const std::vector<Value>& row : table) {
    if (row.size() == width) continue;
    return graph::InvalidArgument(absl::StrCat("a row of '", signature.name, "' has ", row.size(),
                                               " cells, and not one for each argument and column, ", width));
  }
  ProcedureCode code;
  code.signature = std::move(signature);
  code.run = [given, rows = std::move(table)](Arguments arguments,
                                              const View&) -> graph::StatusOr<ProcedureRows> {
    ProcedureRows found;
    for (const std::vector<Value>& row : rows) {
      bool same = true;
      for (size_t i = 0; i < given && same; ++i) same = TotalOrder(row[i], arguments[i]) == 0;
      if (same) found.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(given), row.end());
    }
    return found;
  };
  return code;
}

}  // namespace aitia::engine
