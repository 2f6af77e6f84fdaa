#include "queries/bind/expression_text.h"

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"
#include "queries/functions/functions.h"

namespace aitia::queries {
namespace {

bool IsPlainName(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  if (name.empty() || !letter(name.front())) return false;
  for (char c : name) {
    if (!letter(c) && !(c >= '0' && c <= '9')) return false;
  }
  return true;
}

// Precedences, see queries/functions/operator_rows.cc.
constexpr int kComparison = 5;
constexpr int kSign = 10;
constexpr int kTightest = 11;

class Writer {
 public:
  explicit Writer(const Variables& variables) : variables_(variables) {}

  // `outside`: how tightly what stands around binds.
  std::string Text(const Expression& expression, int outside) const {
    switch (expression.kind) {
      case Expression::Kind::kLiteral:
        return graph::ToLiteral(expression.literal);
      case Expression::Kind::kParameter:
        return "$" + NameText(expression.name);
      case Expression::Kind::kVariable:
        return Name(expression.variable);
      case Expression::Kind::kProperty:
        return Text(expression.operands.front(), kTightest) + "." + NameText(expression.name);
      case Expression::Kind::kList:
        return "[" + List(expression.operands) + "]";
      case Expression::Kind::kMap:
        return Map(expression);
      case Expression::Kind::kChain:
        return Chain(expression, outside);
      case Expression::Kind::kLabels:
        return Text(expression.operands.front(), kTightest) + ":" + LabelTestText(*expression.labels);
      case Expression::Kind::kCase:
      case Expression::Kind::kSimpleCase:
        return Case(expression);
      case Expression::Kind::kComprehension:
        return "[" + Name(expression.variable) + " IN " + Text(expression.operands[0], 0) + " WHERE " +
               Text(expression.operands[1], 0) + " | " + Text(expression.operands[2], 0) + "]";
      case Expression::Kind::kQuantifier:
        return expression.name + "(" + Name(expression.variable) + " IN " + Text(expression.operands[0], 0) +
               " WHERE " + Text(expression.operands[1], 0) + ")";
      case Expression::Kind::kReduce:
        return "reduce(" + Name(expression.second) + " = " + Text(expression.operands[0], 0) + ", " +
               Name(expression.variable) + " IN " + Text(expression.operands[1], 0) + " | " +
               Text(expression.operands[2], 0) + ")";
      case Expression::Kind::kPath:
        return "path(" + List(expression.operands) + ")";
      case Expression::Kind::kSubquery:
        return Subquery(expression);
      case Expression::Kind::kCall:
        break;
    }
    return Call(expression, outside);
  }

  std::string Pattern(const BoundPattern& pattern) const {
    std::string out;
    if (pattern.path.valid()) out = Name(pattern.path) + " = ";
    if (pattern.search == PathSearch::kShortest) out += "shortestPath(";
    if (pattern.search == PathSearch::kAllShortest) out += "allShortestPaths(";
    out += Node(pattern.nodes.front());
    for (size_t i = 0; i < pattern.relationships.size(); ++i) {
      out += Relationship(pattern.relationships[i]) + Node(pattern.nodes[i + 1]);
    }
    return pattern.search == PathSearch::kAll ? out : out + ")";
  }

 private:
  std::string Name(VariableId variable) const { return NameText(variables_[variable.value].name); }

  std::string List(const std::vector<Expression>& items) const {
    std::string out;
    for (size_t i = 0; i < items.size(); ++i) out += (i > 0 ? ", " : "") + Text(items[i], 0);
    return out;
  }

  std::string Map(const Expression& map) const {
    std::string out = "{";
    for (size_t i = 0; i < map.keys.size(); ++i) {
      absl::StrAppend(&out, i > 0 ? ", " : "", NameText(map.keys[i]), ": ", Text(map.operands[i], 0));
    }
    return out + "}";
  }

  std::string Case(const Expression& expression) const {
    const bool simple = expression.kind == Expression::Kind::kSimpleCase;
    std::string out = simple ? "CASE " + Text(expression.operands.front(), 0) : "CASE";
    for (size_t i = simple ? 1 : 0; i + 1 < expression.operands.size(); i += 2) {
      out += " WHEN " + Text(expression.operands[i], 0) + " THEN " + Text(expression.operands[i + 1], 0);
    }
    return out + " ELSE " + Text(expression.operands.back(), 0) + " END";
  }

  std::string Chain(const Expression& chain, int outside) const {
    const FunctionRow* row = FindFunction(chain.keys.front());
    const int inside = row == nullptr ? 0 : row->precedence;
    std::string out = Text(chain.operands.front(), inside);
    for (size_t i = 0; i < chain.keys.size(); ++i) {
      out += " " + chain.keys[i] + " " + Text(chain.operands[i + 1], inside + 1);
    }
    return inside < outside ? "(" + out + ")" : out;
  }

  std::string Call(const Expression& call, int outside) const {
    const FunctionRow* row = FindFunction(call.name);
    if (row == nullptr || row->notation == Notation::kCall) {
      if (call.operands.empty() && graph::EqualsIgnoreCase(call.name, "count")) return call.name + "(*)";
      return call.name + "(" + (call.distinct ? "DISTINCT " : "") + List(call.operands) + ")";
    }
    int inside = row->precedence;
    std::string out;
    switch (row->notation) {
      case Notation::kIndex:
        return Text(call.operands[0], inside) + "[" + Text(call.operands[1], 0) + "]";
      case Notation::kSlice:
        return Text(call.operands[0], inside) + "[" +
               (call.name == "[..n]" ? "" : Text(call.operands[1], 0)) + ".." +
               (call.name == "[n..]" ? "" : Text(call.operands.back(), 0)) + "]";
      case Notation::kPrefix:
        out = call.name + " " + Text(call.operands[0], inside);
        break;
      case Notation::kPostfix:
        out = Text(call.operands[0], inside + 1) + " " + call.name;
        break;
      default:
        if (call.operands.size() == 1) {
          inside = kSign;
          out = call.name + Text(call.operands[0], kSign + 1);
          break;
        }
        // Comparisons do not chain: both operands need brackets around another comparison.
        out = Text(call.operands[0], inside == kComparison ? inside + 1 : inside);
        for (size_t i = 1; i < call.operands.size(); ++i) {
          out += " " + call.name + " " + Text(call.operands[i], inside + 1);
        }
    }
    return inside < outside ? "(" + out + ")" : out;
  }

  std::string Subquery(const Expression& expression) const {
    const std::vector<Clause>& clauses = expression.query->clauses;
    std::string out;
    for (const Clause& clause : clauses) {
      const auto* match = std::get_if<MatchClause>(&clause);
      if (match == nullptr || match->optional) return expression.name + " { … }";
      for (const BoundPattern& pattern : match->patterns) out += (out.empty() ? "" : ", ") + Pattern(pattern);
      if (match->where) out += " WHERE " + Text(*match->where, 0);
    }
    return expression.name + " { " + out + " }";
  }

  std::string Node(const BoundNode& node) const {
    std::string labels = NamesText(node.labels, ":");
    if (node.label_test != nullptr) labels = ":" + LabelTestText(*node.label_test);
    return "(" + Name(node.variable) + labels + Properties(node.properties) + ")";
  }

  std::string Relationship(const BoundRelationship& relationship) const {
    std::string inside = Name(relationship.variable) + NamesText(relationship.types, "|");
    if (relationship.variable_length) {
      absl::StrAppend(&inside, "*", relationship.min_hops, "..");
      if (relationship.max_hops != UINT32_MAX) absl::StrAppend(&inside, relationship.max_hops);
    }
    inside += Properties(relationship.properties);
    const bool left = relationship.direction == Direction::kIncoming;
    const bool right = relationship.direction == Direction::kOutgoing;
    return (left ? "<-[" : "-[") + inside + (right ? "]->" : "]-");
  }

  std::string Properties(const std::optional<Expression>& properties) const {
    return properties ? " " + Text(*properties, 0) : "";
  }

  const Variables& variables_;
};

}  // namespace

std::string NameText(std::string_view name) {
  if (IsPlainName(name)) return std::string(name);
  std::string out = "`";
  for (char c : name) {
    out += c;
    if (c == '`') out += c;
  }
  return out + "`";
}

std::string NamesText(const std::vector<std::string>& names, std::string_view separator) {
  std::string out;
  for (const std::string& name : names) {
    out += out.empty() ? ":" : std::string(separator);
    out += NameText(name);
  }
  return out;
}

std::string ChangesText(const std::vector<Change>& changes, const Variables& variables) {
  std::string out;
  for (const Change& change : changes) {
    out += (out.empty() ? " " : ", ") + ExpressionText(change.target, variables);
    switch (change.kind) {
      case Change::Kind::kSetProperty:
        out += "." + NameText(change.key) + " = " + ExpressionText(change.value, variables);
        break;
      case Change::Kind::kRemoveProperty:
        out += "." + NameText(change.key) + " = nothing";
        break;
      case Change::Kind::kReplaceProperties:
        out += " = " + ExpressionText(change.value, variables);
        break;
      case Change::Kind::kAddProperties:
        out += " += " + ExpressionText(change.value, variables);
        break;
      case Change::Kind::kAddLabels:
        out += " + " + NamesText(change.labels, ":");
        break;
      case Change::Kind::kRemoveLabels:
        out += " - " + NamesText(change.labels, ":");
        break;
    }
  }
  return out;
}

std::string LabelTestText(const LabelTest& test) {
  const auto join = [&](const char* sign) {
    std::string out;
    for (const LabelTest& part : test.parts) {
      const bool bracket = part.kind == LabelTest::Kind::kAnd || part.kind == LabelTest::Kind::kOr;
      out += (out.empty() ? "" : sign) + (bracket ? "(" + LabelTestText(part) + ")" : LabelTestText(part));
    }
    return out;
  };
  switch (test.kind) {
    case LabelTest::Kind::kName:
      return NameText(test.name);
    case LabelTest::Kind::kAny:
      return "%";
    case LabelTest::Kind::kNot:
      return "!" + join("");
    case LabelTest::Kind::kAnd:
      return join("&");
    case LabelTest::Kind::kOr:
      return join("|");
  }
  return "";
}

std::string ExpressionText(const Expression& expression, const Variables& variables) {
  return Writer(variables).Text(expression, 0);
}

std::string PatternText(const BoundPattern& pattern, const Variables& variables) {
  return Writer(variables).Pattern(pattern);
}

}  // namespace aitia::queries
