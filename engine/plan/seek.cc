#include "engine/plan/seek.h"

#include <algorithm>

#include "engine/plan/expression.h"

namespace aitia::engine {
namespace {

constexpr double kUnknownListLength = 5;

bool IsPropertyOf(const Expression& expression, VariableId node) {
  return expression.kind == Expression::Kind::kProperty &&
         expression.operands[0].kind == Expression::Kind::kVariable &&
         expression.operands[0].variable == node;
}

bool ReadsOnly(const Expression& expression, std::span<const VariableId> bound) {
  std::vector<VariableId> variables;
  CollectVariables(expression, &variables);
  return std::all_of(variables.begin(), variables.end(), [&](VariableId one) {
    return std::find(bound.begin(), bound.end(), one) != bound.end();
  });
}

}  // namespace

std::optional<Seek> SeekOf(const Expression& predicate, VariableId node, std::span<const VariableId> bound) {
  if (predicate.kind != Expression::Kind::kCall || predicate.operands.size() != 2) return std::nullopt;
  const Expression& a = predicate.operands[0];
  const Expression& b = predicate.operands[1];
  if (predicate.name == "=") {
    if (IsPropertyOf(a, node) && ReadsOnly(b, bound)) return Seek{a.name, b, false};
    if (IsPropertyOf(b, node) && ReadsOnly(a, bound)) return Seek{b.name, a, false};
  }
  if (predicate.name == "IN" && IsPropertyOf(a, node) && ReadsOnly(b, bound)) return Seek{a.name, b, true};
  return std::nullopt;
}

double SeekValues(const Seek& seek) {
  if (!seek.is_list) return 1;
  if (seek.value.kind == Expression::Kind::kList) return static_cast<double>(seek.value.operands.size());
  if (seek.value.kind == Expression::Kind::kLiteral &&
      seek.value.literal.type() == graph::Value::Type::kList) {
    return static_cast<double>(seek.value.literal.list().size());
  }
  return kUnknownListLength;
}

}  // namespace aitia::engine
