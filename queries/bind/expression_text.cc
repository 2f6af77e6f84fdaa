#include "queries/bind/expression_text.h"

#include "absl/strings/str_cat.h"
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

// Operators of three or more operands nest to the left, so that the right operand of an equal operator needs
// brackets.
std::string Text(const BoundQuery& query, const Expression& expression, int outside) {
  const auto list = [&](const std::vector<Expression>& items) {
    std::string out;
    for (size_t i = 0; i < items.size(); ++i) out += (i > 0 ? ", " : "") + Text(query, items[i], 0);
    return out;
  };
  switch (expression.kind) {
    case Expression::Kind::kLiteral:
      return graph::ToLiteral(expression.literal);
    case Expression::Kind::kParameter:
      return "$" + NameText(expression.name);
    case Expression::Kind::kVariable:
      return NameText(query.variables[expression.variable.value].name);
    case Expression::Kind::kProperty: {
      constexpr int kTightest = 9;
      return Text(query, expression.operands.front(), kTightest) + "." + NameText(expression.name);
    }
    case Expression::Kind::kList:
      return "[" + list(expression.operands) + "]";
    case Expression::Kind::kMap: {
      std::string out = "{";
      for (size_t i = 0; i < expression.keys.size(); ++i) {
        absl::StrAppend(&out, i > 0 ? ", " : "", NameText(expression.keys[i]), ": ",
                        Text(query, expression.operands[i], 0));
      }
      return out + "}";
    }
    case Expression::Kind::kCall:
      break;
  }
  const FunctionRow* row = FindFunction(expression.name);
  if (row == nullptr || row->precedence == 0) return expression.name + "(" + list(expression.operands) + ")";
  const int inside = row->precedence;
  std::string out;
  if (expression.operands.size() == 1) {
    out = expression.name + " " + Text(query, expression.operands[0], inside);
  } else {
    // Comparisons do not chain: both operands need brackets around another comparison.
    const bool comparison = inside == 4;
    out = Text(query, expression.operands[0], comparison ? inside + 1 : inside) + " " + expression.name +
          " " + Text(query, expression.operands[1], inside + 1);
  }
  return inside < outside ? "(" + out + ")" : out;
}

std::string NodeText(const BoundQuery& query, const BoundNode& node) {
  return "(" + NameText(query.variables[node.variable.value].name) + NamesText(node.labels, ":") + ")";
}

std::string RelationshipText(const BoundQuery& query, const BoundRelationship& relationship) {
  std::string inside =
      NameText(query.variables[relationship.variable.value].name) + NamesText(relationship.types, "|");
  if (relationship.min_hops != 1 || relationship.max_hops != 1) {
    absl::StrAppend(&inside, "*", relationship.min_hops, "..", relationship.max_hops);
  }
  const bool left = relationship.direction == Direction::kIncoming;
  const bool right = relationship.direction == Direction::kOutgoing;
  return (left ? "<-[" : "-[") + inside + (right ? "]->" : "]-");
}

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

std::string ExpressionText(const BoundQuery& query, const Expression& expression) {
  return Text(query, expression, 0);
}

std::string PatternText(const BoundQuery& query, const BoundPattern& pattern) {
  std::string out = NodeText(query, pattern.nodes.front());
  for (size_t i = 0; i < pattern.relationships.size(); ++i) {
    out += RelationshipText(query, pattern.relationships[i]) + NodeText(query, pattern.nodes[i + 1]);
  }
  return out;
}

}  // namespace aitia::queries
