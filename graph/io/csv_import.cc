#include "graph/io/csv_import.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/base/hash.h"
#include "graph/base/text.h"
#include "graph/io/csv_columns.h"
#include "graph/io/csv_reader.h"
#include "graph/store/builder.h"

namespace aitia::graph {
namespace {

using Role = CsvColumn::Role;

class Importer {
 public:
  explicit Importer(const CsvOptions& options) : options_(options) {}

  StatusOr<CsvImport> Run(const std::vector<CsvTable>& tables) {
    std::vector<std::pair<const CsvTable*, CsvHeader>> nodes, relationships;
    for (const CsvTable& table : tables) {
      std::optional<CsvHeader> header = HeaderOf(table);
      if (!header) continue;
      auto& group = header->is_nodes ? nodes : relationships;
      group.emplace_back(&table, *std::move(header));
    }
    for (const auto& [table, header] : nodes) ReadTable(*table, header);
    for (const auto& [table, header] : relationships) ReadTable(*table, header);
    if (found_ > kMostCsvIssues) {
      absl::StrAppend(&result_.issues, "… and ", found_ - kMostCsvIssues, " more of this kind\n");
    }
    if (failed_) return std::move(result_);
    AITIA_ASSIGN_OR_RETURN(result_.graph, builder_.Build());
    return std::move(result_);
  }

 private:
  // A table as it is read: its columns' ids resolved to spaces, so that rows cost one look-up for each id.
  struct Space {
    StringMap<Builder::Handle> nodes;
  };

  void Tell(const CsvTable::Part& part, const Issue& issue) {
    if (++found_ <= kMostCsvIssues) result_.issues += RenderIssue(part.name, part.text, issue);
    if (issue.severity == Severity::kError) failed_ = true;
  }

  // False if the part cannot be read at all.
  bool IsReadable(const CsvTable::Part& part) {
    if (part.text.size() > std::numeric_limits<uint32_t>::max()) {
      Tell({part.name, ""}, {Severity::kError, {}, "the file has more than 4 GB", "split it into several"});
      return false;
    }
    if (IsValidUtf8(part.text)) return true;
    size_t at = 0;
    while (CodePointAt(part.text, at) != 0xFFFD || part.text.substr(at, 3) == "\xEF\xBF\xBD") {
      at = NextCodePoint(part.text, at);
    }
    const auto begin = static_cast<uint32_t>(at);
    Tell(part, {Severity::kError,
                {begin, begin + 1},
                "this is not UTF-8",
                "convert the file, with iconv for instance"});
    return false;
  }

  std::optional<CsvHeader> HeaderOf(const CsvTable& table) {
    for (const CsvTable::Part& part : table.parts) {
      if (!IsReadable(part)) return std::nullopt;
    }
    const CsvTable::Part& first = table.parts.front();
    CsvReader reader(first.text, options_.delimiter);
    if (!reader.Next()) {
      Tell(first, {Severity::kError, {}, "the file is empty", "its first row names the columns"});
      return std::nullopt;
    }
    if (reader.issue()) {
      Tell(first, *reader.issue());
      return std::nullopt;
    }
    Issues issues;
    std::optional<CsvHeader> header = ReadCsvHeader(first.text, reader.fields(), reader.row(), &issues);
    for (const Issue& issue : issues) Tell(first, issue);
    return header;
  }

  void ReadTable(const CsvTable& table, const CsvHeader& header) {
    for (size_t i = 0; i < table.parts.size(); ++i) {
      const CsvTable::Part& part = table.parts[i];
      CsvReader reader(part.text, options_.delimiter);
      if (i == 0) reader.Next();  // the header
      while (reader.Next()) {
        row_issues_.clear();
        if (reader.issue()) row_issues_.push_back(*reader.issue());
        const size_t found = reader.fields().size(), wanted = header.columns.size();
        if (row_issues_.empty() && found != wanted) {
          const std::string has = absl::StrCat("the row has ", found, " fields, its header ", wanted);
          row_issues_.push_back(
              {Severity::kError, reader.row(), has, "a field with a comma stands in quotes"});
        }
        if (row_issues_.empty()) {
          header.is_nodes ? AddNode(table, header, reader) : AddRelationship(table, header, reader);
        }
        if (row_issues_.empty()) continue;
        ++result_.skipped;
        for (Issue& issue : row_issues_) {
          if (options_.skip_bad_rows) issue.severity = Severity::kWarning;
          Tell(part, issue);
        }
      }
    }
  }

  // The properties of the row, checked before anything is added.
  bool ReadProperties(const CsvHeader& header, const CsvReader& reader) {
    properties_.clear();
    for (size_t i = 0; i < header.columns.size(); ++i) {
      const CsvColumn& column = header.columns[i];
      const CsvField& field = reader.fields()[i];
      const bool is_id =
          column.role == Role::kId || column.role == Role::kStartId || column.role == Role::kEndId;
      if (is_id && field.text.empty()) {
        row_issues_.push_back(
            {Severity::kError, field.span.empty() ? reader.row() : field.span, "the id is empty"});
      }
      const bool kept_id = column.role == Role::kId && !column.name.empty();
      if (column.role != Role::kProperty && !kept_id) continue;
      std::string problem;
      Value value = CsvValue(column, field, options_.array_delimiter, &problem);
      if (!problem.empty()) row_issues_.push_back({Severity::kError, field.span, std::move(problem)});
      if (!value.is_null()) properties_.emplace_back(&column.name, std::move(value));
    }
    return row_issues_.empty();
  }

  void AddNode(const CsvTable& table, const CsvHeader& header, const CsvReader& reader) {
    if (!ReadProperties(header, reader)) return;
    labels_.assign(table.labels.begin(), table.labels.end());
    const CsvField* id = nullptr;
    Space* space = nullptr;
    for (size_t i = 0; i < header.columns.size(); ++i) {
      const CsvField& field = reader.fields()[i];
      if (header.columns[i].role == Role::kId) {
        id = &field;
        space = &spaces_[header.columns[i].space];
      }
      if (header.columns[i].role != Role::kLabels) continue;
      for (const std::string_view label : Split(field.text, options_.array_delimiter)) {
        if (!Trim(label).empty()) labels_.push_back(Trim(label));
      }
    }
    if (id != nullptr && space->nodes.contains(id->text)) {
      row_issues_.push_back({Severity::kError, id->span,
                             absl::StrCat("the id '", ToAbsl(id->text), "' is another node's already"),
                             "ids of different tables can have spaces of their own: id:ID(Space)"});
      return;
    }
    const Builder::Handle node = builder_.AddNode("", labels_);
    if (id != nullptr) space->nodes.emplace(std::string(id->text), node);
    for (const auto& [name, value] : properties_) builder_.SetProperty(node, *name, value);
    ++result_.nodes;
  }

  // The node that the field names; an issue if there is none.
  Builder::Handle EndOf(const CsvColumn& column, const CsvField& field) {
    const auto& nodes = spaces_[column.space].nodes;
    const auto found = nodes.find(field.text);
    if (found != nodes.end()) return found->second;
    const std::string where = column.space.empty() ? "" : absl::StrCat(" in the space '", column.space, "'");
    row_issues_.push_back(
        {Severity::kError, field.span, absl::StrCat("no node has the id '", ToAbsl(field.text), "'", where)});
    return {};
  }

  void AddRelationship(const CsvTable& table, const CsvHeader& header, const CsvReader& reader) {
    if (!ReadProperties(header, reader)) return;
    Builder::Handle start, end;
    std::string_view type = table.type;
    for (size_t i = 0; i < header.columns.size(); ++i) {
      const CsvColumn& column = header.columns[i];
      const CsvField& field = reader.fields()[i];
      if (column.role == Role::kStartId) start = EndOf(column, field);
      if (column.role == Role::kEndId) end = EndOf(column, field);
      if (column.role == Role::kType && !Trim(field.text).empty()) type = Trim(field.text);
    }
    if (type.empty()) {
      row_issues_.push_back({Severity::kError, reader.row(), "the relationship has no type",
                             "give a column :TYPE, or the type before the file: KNOWS=file.csv"});
    }
    if (!row_issues_.empty()) return;
    const Builder::RelationshipHandle relationship = builder_.AddRelationship(start, type, end);
    for (const auto& [name, value] : properties_) builder_.SetProperty(relationship, *name, value);
    ++result_.relationships;
  }

  const CsvOptions& options_;
  CsvImport result_;
  Builder builder_;
  StringMap<Space> spaces_;
  size_t found_ = 0;  // issues
  bool failed_ = false;
  // Of the row at hand.
  Issues row_issues_;
  std::vector<std::pair<const std::string*, Value>> properties_;
  std::vector<std::string_view> labels_;
};

}  // namespace

StatusOr<CsvImport> ImportCsv(const std::vector<CsvTable>& tables, const CsvOptions& options) {
  return Importer(options).Run(tables);
}

}  // namespace aitia::graph
