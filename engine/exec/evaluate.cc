#include "engine/exec/evaluate.h"

#include "absl/strings/str_cat.h"
#include "engine/exec/functions.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using graph::InvalidArgument;
using graph::StatusOr;
using graph::Value;
using queries::Expression;

// AND is false as soon as one operand is, OR true; the rest is not evaluated.
StatusOr<Value> EvaluateShortCut(const Expression& expression, bool decides, const Row& row,
                                 const Context& context) {
  bool unknown = false;
  for (const Expression& operand : expression.operands) {
    AITIA_ASSIGN_OR_RETURN(const Value value, Evaluate(operand, row, context));
    if (value.is_null()) {
      unknown = true;
    } else if (value.type() != Value::Type::kBoolean) {
      return InvalidArgument(absl::StrCat(expression.name, " cannot take ", graph::ToLiteral(value)));
    } else if (value.boolean() == decides) {
      return Value(decides);
    }
  }
  return unknown ? Value() : Value(!decides);
}

StatusOr<Value> EvaluateCall(const Expression& expression, const Row& row, const Context& context) {
  if (graph::EqualsIgnoreCase(expression.name, "AND"))
    return EvaluateShortCut(expression, false, row, context);
  if (graph::EqualsIgnoreCase(expression.name, "OR")) return EvaluateShortCut(expression, true, row, context);
  const Function* function = FindFunction(expression.name);
  if (function == nullptr) return InvalidArgument(absl::StrCat("unknown function '", expression.name, "'"));
  const size_t count = expression.operands.size();
  if (count < function->row->least || count > function->row->most) {
    return InvalidArgument(absl::StrCat(expression.name, " cannot take ", count, " arguments"));
  }
  std::vector<Value> arguments;
  for (const Expression& operand : expression.operands) {
    AITIA_ASSIGN_OR_RETURN(Value value, Evaluate(operand, row, context));
    arguments.push_back(std::move(value));
  }
  return function->call(arguments, context);
}

}  // namespace

StatusOr<Value> Evaluate(const Expression& expression, const Row& row, const Context& context) {
  switch (expression.kind) {
    case Expression::Kind::kLiteral:
      return expression.literal;
    case Expression::Kind::kParameter: {
      const auto found = context.parameters.find(expression.name);
      if (found == context.parameters.end()) {
        return InvalidArgument(absl::StrCat("no value for the parameter $", expression.name));
      }
      return found->second;
    }
    case Expression::Kind::kVariable: {
      const int column = row.columns[expression.variable.value];
      return column < 0 ? Value() : row.batch.columns[static_cast<size_t>(column)].At(row.row);
    }
    case Expression::Kind::kProperty: {
      AITIA_ASSIGN_OR_RETURN(const Value object, Evaluate(expression.operands[0], row, context));
      return PropertyOf(object, expression.name, context);
    }
    case Expression::Kind::kList: {
      graph::ValueList list;
      for (const Expression& operand : expression.operands) {
        AITIA_ASSIGN_OR_RETURN(Value value, Evaluate(operand, row, context));
        list.push_back(std::move(value));
      }
      return Value(std::move(list));
    }
    case Expression::Kind::kMap: {
      graph::ValueMap map;
      for (size_t i = 0; i < expression.operands.size(); ++i) {
        AITIA_ASSIGN_OR_RETURN(Value value, Evaluate(expression.operands[i], row, context));
        map[expression.keys[i]] = std::move(value);
      }
      return Value(std::move(map));
    }
    case Expression::Kind::kCall:
      return EvaluateCall(expression, row, context);
    default:
      return graph::FailedPrecondition("this expression cannot be run yet");
  }
  return Value();
}

StatusOr<bool> IsTrue(const Value& value) {
  if (value.is_null()) return false;
  if (value.type() != Value::Type::kBoolean) {
    return InvalidArgument(absl::StrCat("a condition cannot be ", graph::ToLiteral(value)));
  }
  return value.boolean();
}

StatusOr<size_t> EvaluateCount(const Expression& expression, const Context& context) {
  const std::vector<int> no_columns(context.plan.variables.size(), -1);
  AITIA_ASSIGN_OR_RETURN(const Value value, Evaluate(expression, {no_columns, Batch(), 0}, context));
  if (value.type() != Value::Type::kInteger || value.integer() < 0) {
    return InvalidArgument(absl::StrCat("a number of rows cannot be ", graph::ToLiteral(value)));
  }
  return static_cast<size_t>(value.integer());
}

}  // namespace aitia::engine
