#include <algorithm>
#include <array>
#include <string>

#include "absl/strings/str_cat.h"
#include "engine/api/result.h"
#include "engine/exec/literal.h"
#include "engine/explain/layout.h"
#include "engine/include/aitia/session.h"
#include "graph/base/text.h"
#include "graph/io/json.h"

namespace aitia {
namespace {

using Write = std::function<void(std::string_view)>;

constexpr size_t kPiece = 1 << 16;  // bytes written at once, about

// A cell for reading: text and temporal values without quotes, all else as a literal.
std::string CellText(const graph::Value& value, const graph::View& graph, const RowOptions& options) {
  if (!options.literals && value.type() == graph::Value::Type::kString) return value.string();
  if (!options.literals && graph::IsTemporal(value.type())) return graph::TemporalText(value);
  return engine::KitLiteral(value, graph);
}

void WriteMap(const ValueMap& map, graph::JsonWriter* json);

void WriteNode(const NodeValue& node, graph::JsonWriter* json);
void WriteRelationship(const RelationshipValue& one, graph::JsonWriter* json);

void WriteValue(const Value& value, graph::JsonWriter* json) {
  switch (value.type()) {
    case Value::Type::kNull:
      return json->Null();
    case Value::Type::kBoolean:
      return json->Boolean(value.boolean());
    case Value::Type::kInteger:
      return json->Integer(value.integer());
    case Value::Type::kFloat:
      return json->Float(value.floating());
    case Value::Type::kString:
      return json->String(value.string());
    case Value::Type::kList:
      json->BeginArray();
      for (const Value& item : value.list()) WriteValue(item, json);
      return json->EndArray();
    case Value::Type::kMap:
      return WriteMap(value.map(), json);
    case Value::Type::kNode:
      return WriteNode(value.node(), json);
    case Value::Type::kRelationship:
      return WriteRelationship(value.relationship(), json);
    case Value::Type::kPath:
      json->BeginObject();
      json->Key("nodes");
      json->BeginArray();
      for (const NodeValue& node : value.path().nodes) WriteNode(node, json);
      json->EndArray();
      json->Key("relationships");
      json->BeginArray();
      for (const RelationshipValue& one : value.path().relationships) WriteRelationship(one, json);
      json->EndArray();
      return json->EndObject();
    case Value::Type::kTemporal:
      return json->String(value.temporal().text);
  }
}

void WriteMap(const ValueMap& map, graph::JsonWriter* json) {
  json->BeginObject();
  for (const auto& [key, value] : map) {
    json->Key(key);
    WriteValue(value, json);
  }
  json->EndObject();
}

void WriteId(std::string_view name, uint64_t id, graph::JsonWriter* json) {
  json->Key(name);
  json->Integer(static_cast<int64_t>(id));
}

void WriteNode(const NodeValue& node, graph::JsonWriter* json) {
  json->BeginObject();
  WriteId("id", node.id, json);
  json->Key("labels");
  json->BeginArray();
  for (const std::string& label : node.labels) json->String(label);
  json->EndArray();
  json->Key("properties");
  WriteMap(node.properties, json);
  json->EndObject();
}

void WriteRelationship(const RelationshipValue& one, graph::JsonWriter* json) {
  json->BeginObject();
  WriteId("id", one.id, json);
  json->Member("type", one.type);
  WriteId("start", one.start, json);
  WriteId("end", one.end, json);
  json->Key("properties");
  WriteMap(one.properties, json);
  json->EndObject();
}

void WriteStrings(const std::vector<std::string>& texts, graph::JsonWriter* json) {
  json->BeginArray();
  for (const std::string& text : texts) json->String(text);
  json->EndArray();
}

void WriteRowArray(const Result& result, const RowOptions& options, graph::JsonWriter* json) {
  if (options.literals) return WriteStrings(result.literals(), json);
  json->BeginArray();
  for (const Value& value : result.row()) WriteValue(value, json);
  json->EndArray();
}

void WriteError(const Diagnostic& error, graph::JsonWriter* json) {
  json->BeginObject();
  json->Key("error");
  json->BeginObject();
  json->Member("type", error.type);
  json->Member("detail", error.detail);
  json->Member("phase", error.phase);
  json->Member("message", error.message);
  if (!error.suggestion.empty()) json->Member("suggestion", error.suggestion);
  json->Member("line", graph::Value(error.line));
  json->Member("column", graph::Value(error.column));
  json->EndObject();
  json->EndObject();
}

const Diagnostic* FirstError(const Result& result) {
  for (const Diagnostic& one : result.diagnostics()) {
    if (one.severity == Diagnostic::Severity::kError) return &one;
  }
  return nullptr;
}

// Rows may turn out to end in an error, so that the first line of JSON Lines is written when all are known.
void RenderJson(Result* result, const RowOptions& options, const Write& write) {
  const bool lines = options.format == RowFormat::kJsonLines;
  std::string out;
  graph::JsonWriter json(&out);
  json.BeginObject();
  json.Key("columns");
  WriteStrings(result->columns(), &json);
  json.Key("rows");
  json.BeginArray();
  while (result->Next()) {
    WriteRowArray(*result, options, &json);
    if (lines || out.size() < kPiece) continue;
    write(out);
    out.clear();
  }
  json.EndArray();
  if (lines) {
    json.Key("stats");
    json.BeginObject();
    for (const auto& [name, value] : result->stats().All()) {
      json.Member(name, graph::Value(static_cast<int64_t>(value)));
    }
    json.EndObject();
  }
  json.EndObject();
  if (lines && !result->ok()) {
    out.clear();
    graph::JsonWriter error(&out);
    WriteError(*FirstError(*result), &error);
  }
  write(out + "\n");
}

void RenderCsv(Result* result, const RowOptions& options, const Write& write) {
  std::string out;
  const auto add_row = [&out](const auto& cells, auto text) {
    for (size_t i = 0; i < cells.size(); ++i)
      absl::StrAppend(&out, i > 0 ? "," : "", engine::CsvCell(text(cells[i])));
    out += "\r\n";
  };
  add_row(result->columns(), [](const std::string& name) { return name; });
  const graph::View& graph = result->data().graph;
  while (result->Next()) {
    add_row(result->data().current(), [&](const graph::Value& value) {
      return value.is_null() && !options.literals ? "" : CellText(value, graph, options);
    });
    if (out.size() < kPiece) continue;
    write(out);
    out.clear();
  }
  write(out);
}

void RenderMarkdown(Result* result, const RowOptions& options, const Write& write) {
  std::string out = "|";
  for (const std::string& column : result->columns())
    absl::StrAppend(&out, " ", engine::MarkdownText(column), " |");
  out += "\n|";
  for (size_t i = 0; i < result->columns().size(); ++i) out += " --- |";
  out += "\n";
  while (result->Next()) {
    out += "|";
    for (const graph::Value& value : result->data().current()) {
      absl::StrAppend(&out, " ", engine::MarkdownText(CellText(value, result->data().graph, options)), " |");
    }
    out += "\n";
    if (out.size() < kPiece) continue;
    write(out);
    out.clear();
  }
  write(out);
}

bool IsNumber(const graph::Value& value) {
  return value.type() == graph::Value::Type::kInteger || value.type() == graph::Value::Type::kFloat;
}

// What a statement did, where it did something: "2 nodes created, 1 property set".
std::string StatsLine(const Stats& stats) {
  struct Noun {
    std::string_view one, many, done;
  };
  constexpr std::array kNouns = {
      Noun{"node", "nodes", "created"},
      Noun{"node", "nodes", "deleted"},
      Noun{"relationship", "relationships", "created"},
      Noun{"relationship", "relationships", "deleted"},
      Noun{"label", "labels", "added"},
      Noun{"label", "labels", "removed"},
      Noun{"property", "properties", "set"},
      Noun{"property", "properties", "removed"},
  };
  std::string out;
  const auto all = stats.All();
  for (size_t i = 0; i < all.size(); ++i) {
    const uint64_t count = all[i].second;
    if (count == 0) continue;
    absl::StrAppend(&out, out.empty() ? "" : ", ", count, " ",
                    graph::ToAbsl(count == 1 ? kNouns[i].one : kNouns[i].many), " ",
                    graph::ToAbsl(kNouns[i].done));
  }
  return out.empty() ? out : out + "\n";
}

void RenderTable(Result* result, const RowOptions& options, const Write& write) {
  std::vector<engine::TableColumn> columns;
  for (const std::string& name : result->columns()) columns.push_back({name, true, true});
  std::vector<std::vector<std::string>> rows;
  while (result->Next()) {
    std::vector<std::string>& cells = rows.emplace_back();
    const std::vector<graph::Value>& values = result->data().current();
    for (size_t i = 0; i < values.size(); ++i) {
      columns[i].right = columns[i].right && (IsNumber(values[i]) || values[i].is_null());
      cells.push_back(CellText(values[i], result->data().graph, options));
    }
  }
  if (!columns.empty()) write(engine::TextTable(columns, rows, options.width, options.colour));
  write(StatsLine(result->stats()));
}

}  // namespace

void Render(Result* result, const RowOptions& options, const Write& write) {
  const bool json = options.format == RowFormat::kJson || options.format == RowFormat::kJsonLines;
  const std::string plan = result->Plan(json ? PlanFormat::kJson : PlanFormat::kText);
  if (!result->ok() && options.format != RowFormat::kJsonLines) return;
  if (!plan.empty()) {
    while (result->Next()) continue;
    return write(result->Plan(json ? PlanFormat::kJson : PlanFormat::kText));
  }
  switch (options.format) {
    case RowFormat::kTable:
      return RenderTable(result, options, write);
    case RowFormat::kJson:
    case RowFormat::kJsonLines:
      return RenderJson(result, options, write);
    case RowFormat::kCsv:
      return RenderCsv(result, options, write);
    case RowFormat::kMarkdown:
      return RenderMarkdown(result, options, write);
  }
}

}  // namespace aitia
