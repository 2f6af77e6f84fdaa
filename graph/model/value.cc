#include "graph/model/value.h"

#include <charconv>
#include <cmath>

#include "graph/model/temporal/format.h"

namespace aitia::graph {
namespace {

std::string Quote(std::string_view text) {
  std::string out = "'";
  for (char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\'':
        out += "\\'";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  return out + "'";
}

}  // namespace

bool IsTemporal(Value::Type type) { return type >= Value::Type::kDate; }

std::string TemporalText(const Value& value) {
  switch (value.type()) {
    case Value::Type::kDate:
      return TemporalText(value.date());
    case Value::Type::kLocalTime:
      return TemporalText(value.local_time());
    case Value::Type::kTime:
      return TemporalText(value.time());
    case Value::Type::kLocalDateTime:
      return TemporalText(value.local_date_time());
    case Value::Type::kDateTime:
      return TemporalText(value.date_time());
    case Value::Type::kDuration:
      return TemporalText(value.duration());
    default:
      return "";
  }
}

bool operator==(const Value& a, const Value& b) {
  if (a.type() != b.type()) return false;
  switch (a.type()) {
    case Value::Type::kList:
      return a.list() == b.list();
    case Value::Type::kMap:
      return a.map() == b.map();
    case Value::Type::kPath:
      return a.path() == b.path();
    case Value::Type::kFloat:
      return a.floating() == b.floating() || (std::isnan(a.floating()) && std::isnan(b.floating()));
    default:
      return a.data_ == b.data_;
  }
}

std::string FloatText(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof(buffer), value).ptr;
  std::string out(buffer, end);
  if (out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
}

std::string ToLiteral(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNull:
      return "null";
    case Value::Type::kBoolean:
      return value.boolean() ? "true" : "false";
    case Value::Type::kInteger:
      return std::to_string(value.integer());
    case Value::Type::kFloat:
      return FloatText(value.floating());
    case Value::Type::kString:
      return Quote(value.string());
    case Value::Type::kNode:
      return "(#" + std::to_string(value.node().value) + ")";
    case Value::Type::kRelationship:
      return "[#" + std::to_string(value.relationship().value) + "]";
    case Value::Type::kList: {
      std::string out = "[";
      for (size_t i = 0; i < value.list().size(); ++i)
        out += (i > 0 ? ", " : "") + ToLiteral(value.list()[i]);
      return out + "]";
    }
    case Value::Type::kMap: {
      std::string out = "{";
      for (const auto& [key, item] : value.map())
        out += (out.size() > 1 ? ", " : "") + key + ": " + ToLiteral(item);
      return out + "}";
    }
    case Value::Type::kPath: {
      std::string out = "<";
      const PathValue& path = value.path();
      for (size_t i = 0; i < path.nodes.size(); ++i) {
        if (i > 0) out += "-[#" + std::to_string(path.relationships[i - 1].value) + "]-";
        out += "(#" + std::to_string(path.nodes[i].value) + ")";
      }
      return out + ">";
    }
    default:
      return Quote(TemporalText(value));
  }
}

}  // namespace aitia::graph
