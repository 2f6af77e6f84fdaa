#include "queries/functions/procedure.h"

#include <array>
#include <optional>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::queries {
namespace {

struct NamedType {
  std::string_view name;
  TypeSet types;
};
constexpr std::array kTypes = {
    NamedType{"ANY", kAnyType},
    NamedType{"BOOLEAN", kBooleanType},
    NamedType{"INTEGER", kIntegerType},
    NamedType{"FLOAT", kFloatType},
    NamedType{"NUMBER", kNumberType},
    NamedType{"STRING", kStringType},
    NamedType{"MAP", kMapType},
    NamedType{"NODE", kNodeType},
    NamedType{"RELATIONSHIP", kRelationshipType},
    NamedType{"PATH", kPathType},
    NamedType{"DATE", kDateType},
    NamedType{"TIME", kTimeType},
    NamedType{"LOCALTIME", kLocalTimeType},
    NamedType{"DATETIME", kDateTimeType},
    NamedType{"LOCALDATETIME", kLocalDateTimeType},
    NamedType{"DURATION", kDurationType},
};

std::optional<TypeSet> TypeNamed(std::string_view name) {
  name = graph::Trim(name);
  if (!name.empty() && name.back() == '?') name.remove_suffix(1);
  if (name.size() >= 4 && graph::EqualsIgnoreCase(name.substr(0, 4), "LIST")) return kListType;
  for (const NamedType& type : kTypes) {
    if (graph::EqualsIgnoreCase(type.name, name)) return type.types;
  }
  return std::nullopt;
}

graph::Status Wrong(std::string_view signature, std::string_view why) {
  return graph::InvalidArgument(absl::StrCat("'", std::string(signature),
                                             "' is no signature: ", std::string(why),
                                             "; one looks like 'my.name(a :: STRING?) :: (b :: INTEGER?)'"));
}

// The fields between parentheses at the start of `rest`, which is left behind them.
graph::StatusOr<std::vector<Procedure::Field>> TakeFields(std::string_view signature,
                                                          std::string_view* rest) {
  *rest = graph::Trim(*rest);
  const size_t close = rest->find(')');
  if (rest->empty() || rest->front() != '(' || close == std::string_view::npos) {
    return Wrong(signature, "fields stand in parentheses");
  }
  const std::string_view inside = rest->substr(1, close - 1);
  rest->remove_prefix(close + 1);
  std::vector<Procedure::Field> fields;
  if (graph::Trim(inside).empty()) return fields;
  for (const std::string_view field : graph::Split(inside, ',')) {
    const size_t colons = field.find("::");
    if (colons == std::string_view::npos) return Wrong(signature, "a field is 'name :: TYPE'");
    const std::string_view name = graph::Trim(field.substr(0, colons));
    const std::optional<TypeSet> type = TypeNamed(field.substr(colons + 2));
    if (name.empty()) return Wrong(signature, "a field has no name");
    if (!type) return Wrong(signature, absl::StrCat("the type of '", std::string(name), "' is not known"));
    fields.push_back({std::string(name), *type});
  }
  return fields;
}

}  // namespace

graph::StatusOr<Procedure> ParseProcedure(std::string_view signature) {
  Procedure procedure;
  const size_t open = signature.find('(');
  if (open == std::string_view::npos) return Wrong(signature, "arguments stand in parentheses");
  procedure.name = graph::Trim(signature.substr(0, open));
  if (procedure.name.empty()) return Wrong(signature, "it has no name");
  std::string_view rest = signature.substr(open);
  AITIA_ASSIGN_OR_RETURN(procedure.arguments, TakeFields(signature, &rest));
  rest = graph::Trim(rest);
  if (!rest.starts_with("::")) return Wrong(signature, "'::' and the columns are missing");
  rest.remove_prefix(2);
  AITIA_ASSIGN_OR_RETURN(procedure.columns, TakeFields(signature, &rest));
  if (!graph::Trim(rest).empty()) return Wrong(signature, "something stands behind the columns");
  return procedure;
}

}  // namespace aitia::queries
