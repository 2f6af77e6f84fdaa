// A literal is an expression without names, calls and arithmetic: the parser reads it, and what remains is to
// take the values out of the tree.
#include <charconv>
#include <optional>

#include "engine/api/diagnostics.h"
#include "engine/include/aitia/value.h"
#include "graph/base/status.h"
#include "graph/base/text.h"
#include "queries/syntax/parser.h"

namespace aitia {
namespace {

using queries::syntax::Expression;
using queries::syntax::ExpressionKind;

// Nothing where what is written is no literal; then `*wrong` is the place.
std::optional<Value> ValueOf(const Expression& expression, graph::ByteSpan* wrong) {
  *wrong = expression.span;
  switch (expression.kind) {
    case ExpressionKind::kNull:
      return Value();
    case ExpressionKind::kBoolean:
      return Value(expression.flag);
    case ExpressionKind::kString:
      return Value(expression.text);
    case ExpressionKind::kInteger: {
      const std::optional<int64_t> value = queries::syntax::IntegerOf(expression.text);
      return value ? std::optional<Value>(*value) : std::nullopt;
    }
    case ExpressionKind::kFloat: {
      double value = 0;
      std::from_chars(expression.text.data(), expression.text.data() + expression.text.size(), value);
      return Value(value);
    }
    case ExpressionKind::kList: {
      ValueList list;
      for (const Expression& operand : expression.operands) {
        std::optional<Value> item = ValueOf(operand, wrong);
        if (!item) return std::nullopt;
        list.push_back(*std::move(item));
      }
      return Value(std::move(list));
    }
    case ExpressionKind::kMap: {
      ValueMap map;
      for (size_t i = 0; i < expression.operands.size(); ++i) {
        std::optional<Value> item = ValueOf(expression.operands[i], wrong);
        if (!item) return std::nullopt;
        map[expression.names[i].text] = *std::move(item);
      }
      return Value(std::move(map));
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

absl::StatusOr<Value> ParseLiteral(std::string_view text, std::string_view name) {
  const queries::syntax::ParsedExpression parsed = queries::syntax::ParseExpression(text);
  graph::Issues issues = parsed.issues;
  if (parsed.expression) {
    graph::ByteSpan wrong;
    if (std::optional<Value> value = ValueOf(*parsed.expression, &wrong)) return *std::move(value);
    issues.push_back(
        {graph::Severity::kError, wrong, "this is no literal value", "texts stand in quotes: 'text'"});
  }
  return graph::InvalidArgument(graph::RenderIssues(name, text, issues));
}

}  // namespace aitia
