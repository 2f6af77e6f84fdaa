#include "graph/io/csv_columns.h"

#include <array>
#include <charconv>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "graph/model/temporal/parse_value.h"

namespace aitia::graph {
namespace {

using Role = CsvColumn::Role;
using Type = CsvColumn::Type;

struct RoleName {
  std::string_view name;
  Role role;
};
constexpr std::array<RoleName, 6> kRoles = {{{"ID", Role::kId},
                                             {"START_ID", Role::kStartId},
                                             {"END_ID", Role::kEndId},
                                             {"LABEL", Role::kLabels},
                                             {"TYPE", Role::kType},
                                             {"IGNORE", Role::kIgnored}}};

struct TypeName {
  std::string_view name;
  Type type;
  int64_t least = INT64_MIN, most = INT64_MAX;
  Value::Type temporal = Value::Type::kNull;
};
constexpr TypeName Temporal(std::string_view name, Value::Type type) {
  return {name, Type::kTemporal, INT64_MIN, INT64_MAX, type};
}
constexpr std::array<TypeName, 16> kTypes = {{{"string", Type::kString},
                                              {"char", Type::kString},
                                              {"int", Type::kInteger, INT32_MIN, INT32_MAX},
                                              {"integer", Type::kInteger},
                                              {"long", Type::kInteger},
                                              {"short", Type::kInteger, INT16_MIN, INT16_MAX},
                                              {"byte", Type::kInteger, INT8_MIN, INT8_MAX},
                                              {"float", Type::kFloat},
                                              {"double", Type::kFloat},
                                              {"boolean", Type::kBoolean},
                                              Temporal("date", Value::Type::kDate),
                                              Temporal("localtime", Value::Type::kLocalTime),
                                              Temporal("time", Value::Type::kTime),
                                              Temporal("localdatetime", Value::Type::kLocalDateTime),
                                              Temporal("datetime", Value::Type::kDateTime),
                                              Temporal("duration", Value::Type::kDuration)}};

// "name:ID(space)", "tags:string[]", "name"; false with an issue where the part behind the colon is unknown.
bool ReadColumn(const CsvField& field, CsvColumn* column, Issues* issues) {
  const std::string_view text = Trim(field.text);
  const size_t colon = text.rfind(':');
  column->name = std::string(text.substr(0, colon));
  if (colon == std::string_view::npos) return true;
  std::string_view kind = text.substr(colon + 1);
  if (const size_t open = kind.find('('); open != std::string_view::npos && kind.ends_with(')')) {
    column->space = std::string(kind.substr(open + 1, kind.size() - open - 2));
    kind = kind.substr(0, open);
  }
  for (const RoleName& known : kRoles) {
    if (!EqualsIgnoreCase(known.name, kind)) continue;
    column->role = known.role;
    return true;
  }
  column->array = kind.ends_with("[]");
  if (column->array) kind.remove_suffix(2);
  for (const TypeName& known : kTypes) {
    if (!EqualsIgnoreCase(known.name, kind)) continue;
    column->type = known.type;
    column->least = known.least;
    column->most = known.most;
    column->temporal = known.temporal;
    return true;
  }
  Suggester suggester(kind, 1);
  for (const RoleName& known : kRoles) suggester.Offer(known.name);
  for (const TypeName& known : kTypes) suggester.Offer(known.name);
  std::string suggestion = DidYouMean(suggester.Best());
  if (suggestion.empty()) suggestion = "a column without a type holds strings";
  issues->push_back({Severity::kError, field.span,
                     absl::StrCat("no such type of column '", ToAbsl(kind), "'"), std::move(suggestion)});
  return false;
}

Value Single(const CsvColumn& column, std::string_view text, std::string* problem) {
  if (column.type == Type::kString) return Value(text);
  const std::string_view bare = Trim(text);
  const char* const end = bare.data() + bare.size();
  switch (column.type) {
    case Type::kString:
      break;
    case Type::kInteger: {
      int64_t value = 0;
      const auto [stop, error] = std::from_chars(bare.data(), end, value);
      if (error == std::errc::result_out_of_range ||
          (error == std::errc() && stop == end && (value < column.least || value > column.most))) {
        *problem = absl::StrCat("'", ToAbsl(bare), "' is out of the type's range");
      } else if (error != std::errc() || stop != end) {
        *problem = absl::StrCat("'", ToAbsl(bare), "' is not an integer");
      }
      return Value(value);
    }
    case Type::kFloat: {
      double value = 0;
      const auto [stop, error] = std::from_chars(bare.data(), end, value);
      if (error != std::errc() || stop != end)
        *problem = absl::StrCat("'", ToAbsl(bare), "' is not a number");
      return Value(value);
    }
    case Type::kBoolean:
      if (EqualsIgnoreCase(bare, "true")) return Value(true);
      if (!EqualsIgnoreCase(bare, "false")) {
        *problem = absl::StrCat("'", ToAbsl(bare), "' is neither true nor false");
      }
      return Value(false);
    case Type::kTemporal: {
      const Value value = ParseTemporal(column.temporal, bare);
      if (value.is_null()) *problem = absl::StrCat("'", ToAbsl(bare), "' is no such date, time or duration");
      return value;
    }
  }
  return {};
}

}  // namespace

std::optional<CsvHeader> ReadCsvHeader(std::string_view text, const std::vector<CsvField>& fields,
                                       ByteSpan row, Issues* issues) {
  const size_t before = issues->size();
  CsvHeader header;
  std::array<const CsvField*, 7> seen = {};
  std::vector<std::string_view> names;
  for (const CsvField& field : fields) {
    CsvColumn column;
    if (!ReadColumn(field, &column, issues)) continue;
    const bool single = column.role != Role::kProperty && column.role != Role::kIgnored;
    const CsvField*& first = seen[static_cast<size_t>(column.role)];
    if (single && first != nullptr) {
      issues->push_back({Severity::kError, field.span, "a second column of this sort"});
    }
    first = &field;
    if (column.role == Role::kProperty && column.name.empty()) {
      issues->push_back({Severity::kError, field.span.empty() ? row : field.span, "a column without a name",
                         "a column that is not wanted is called :IGNORE"});
    }
    for (const CsvColumn& other : header.columns) {
      const bool both_named = !column.name.empty() && column.role != Role::kIgnored &&
                              other.role != Role::kIgnored && other.name == column.name;
      if (both_named) {
        issues->push_back(
            {Severity::kError, field.span, absl::StrCat("a second column called '", column.name, "'")});
        break;
      }
    }
    header.columns.push_back(std::move(column));
  }
  const auto has = [&seen](Role role) { return seen[static_cast<size_t>(role)] != nullptr; };
  header.is_nodes = has(Role::kId) || has(Role::kLabels);
  const bool relates = has(Role::kStartId) || has(Role::kEndId) || has(Role::kType);
  if (issues->size() > before) return std::nullopt;
  const std::string here(text.substr(row.begin, row.size()));
  if (header.is_nodes && relates) {
    issues->push_back({Severity::kError, row, "a table has nodes or relationships, not both"});
  } else if (!header.is_nodes && !relates) {
    issues->push_back({Severity::kError, row,
                       "this is no header of nodes (:ID) or relationships (:START_ID, :END_ID)",
                       "the first row names the columns, such as id:ID,name,:LABEL"});
  } else if (relates && !(has(Role::kStartId) && has(Role::kEndId))) {
    issues->push_back({Severity::kError, row, "relationships need both :START_ID and :END_ID"});
  }
  if (issues->size() > before) return std::nullopt;
  return header;
}

Value CsvValue(const CsvColumn& column, const CsvField& field, char array_delimiter, std::string* problem) {
  if (field.text.empty() && !field.quoted) return {};
  if (!column.array) return Single(column, field.text, problem);
  ValueList list;
  if (!field.text.empty()) {
    for (const std::string_view item : Split(field.text, array_delimiter)) {
      list.push_back(Single(column, item, problem));
    }
  }
  return Value(std::move(list));
}

}  // namespace aitia::graph
