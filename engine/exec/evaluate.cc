#include "engine/exec/evaluate.h"

#include "absl/strings/str_cat.h"
#include "engine/exec/compile_expression.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {
namespace {

using graph::Status;
using graph::StatusOr;
using graph::Value;
using queries::Expression;

class Constant final : public Node {
 public:
  explicit Constant(Value value) : value_(std::move(value)) {}
  Status Evaluate(Frame&, Value* out) override {
    *out = value_;
    return graph::OkStatus();
  }
  const Value* constant() const override { return &value_; }

 private:
  Value value_;
};

class Error final : public Node {
 public:
  explicit Error(Status status) : status_(std::move(status)) {}
  Status Evaluate(Frame&, Value*) override { return status_; }

 private:
  Status status_;
};

class ColumnOfRow final : public Node {
 public:
  explicit ColumnOfRow(int column) : column_(static_cast<size_t>(column)) {}
  Status Evaluate(Frame& frame, Value* out) override {
    *out = frame.batch->columns[column_].At(frame.row);
    return graph::OkStatus();
  }
  Status EvaluateAll(Frame& frame, Column* out) override {
    *out = frame.batch->columns[column_];
    return graph::OkStatus();
  }

 private:
  size_t column_;
};

class Local final : public Node {
 public:
  explicit Local(int place) : place_(static_cast<size_t>(place)) {}
  Status Evaluate(Frame& frame, Value* out) override {
    *out = frame.locals[place_];
    return graph::OkStatus();
  }

 private:
  size_t place_;
};

NodePtr CompileVariable(VariableId variable, const Names& names) {
  if (variable.value < names.locals.size() && names.locals[variable.value] >= 0) {
    return std::make_unique<Local>(names.locals[variable.value]);
  }
  const int column = variable.value < names.columns.size() ? names.columns[variable.value] : -1;
  return column < 0 ? MakeConstant(Value()) : std::make_unique<ColumnOfRow>(column);
}

}  // namespace

Status Node::EvaluateAll(Frame& frame, Column* out) {
  Value value;
  for (frame.row = 0; frame.row < frame.batch->rows; ++frame.row) {
    AITIA_RETURN_IF_ERROR(Evaluate(frame, &value));
    out->Append(std::move(value));
  }
  return graph::OkStatus();
}

Status Node::Select(Frame& frame, std::vector<uint32_t>* rows) {
  Value value;
  for (size_t row = 0; row < frame.batch->rows; ++row) {
    frame.row = row;
    AITIA_RETURN_IF_ERROR(Evaluate(frame, &value));
    AITIA_ASSIGN_OR_RETURN(const bool is_true, IsTrue(value));
    if (is_true) rows->push_back(static_cast<uint32_t>(row));
  }
  return graph::OkStatus();
}

NodePtr MakeConstant(Value value) { return std::make_unique<Constant>(std::move(value)); }
NodePtr MakeError(Status status) { return std::make_unique<Error>(std::move(status)); }

std::vector<NodePtr> CompileAll(const std::vector<Expression>& expressions, Names* names) {
  std::vector<NodePtr> nodes;
  nodes.reserve(expressions.size());
  for (const Expression& one : expressions) nodes.push_back(Compile(one, names));
  return nodes;
}

NodePtr Compile(const Expression& expression, Names* names) {
  switch (expression.kind) {
    case Expression::Kind::kLiteral:
      return MakeConstant(expression.literal);
    case Expression::Kind::kParameter: {
      const auto found = names->context->parameters.find(expression.name);
      if (found != names->context->parameters.end()) return MakeConstant(found->second);
      return MakeError(QueryError("ParameterMissing", "MissingParameter",
                                  absl::StrCat("no value for the parameter $", expression.name)));
    }
    case Expression::Kind::kVariable:
      return CompileVariable(expression.variable, *names);
    case Expression::Kind::kProperty:
      return CompileProperty(expression, names);
    case Expression::Kind::kCall:
      return CompileCall(expression, names);
    case Expression::Kind::kChain:
      return CompileChain(expression, names);
    case Expression::Kind::kLabels:
      return CompileLabels(expression, names);
    case Expression::Kind::kCase:
    case Expression::Kind::kSimpleCase:
      return CompileCase(expression, names);
    case Expression::Kind::kList:
    case Expression::Kind::kMap:
    case Expression::Kind::kComprehension:
    case Expression::Kind::kQuantifier:
    case Expression::Kind::kReduce:
      return CompileCollection(expression, names);
    case Expression::Kind::kPath:
      return CompilePath(expression, names);
    case Expression::Kind::kSubquery:
      return CompileSubquery(expression, names);
  }
  return MakeConstant(Value());
}

Evaluator::Evaluator(const Expression& expression, const std::vector<int>& columns, Context* context) {
  Names names{columns, {}, 0, context};
  node_ = Compile(expression, &names);
  frame_.locals.resize(names.local_count);
}

StatusOr<Value> Evaluator::Evaluate(const Batch& batch, size_t row) {
  frame_.batch = &batch;
  frame_.row = row;
  Value value;
  AITIA_RETURN_IF_ERROR(node_->Evaluate(frame_, &value));
  return value;
}

Status Evaluator::EvaluateAll(const Batch& batch, Column* out) {
  frame_.batch = &batch;
  out->Clear();
  return node_->EvaluateAll(frame_, out);
}

Status Evaluator::Select(const Batch& batch, std::vector<uint32_t>* rows) {
  frame_.batch = &batch;
  return node_->Select(frame_, rows);
}

StatusOr<bool> IsTrue(const Value& value) {
  if (value.is_null()) return false;
  if (value.type() != Value::Type::kBoolean) {
    return QueryError("TypeError", "InvalidArgumentType",
                      absl::StrCat("a condition cannot be ", graph::ToLiteral(value)));
  }
  return value.boolean();
}

StatusOr<size_t> EvaluateCount(const Expression& expression, Context* context) {
  const std::vector<int> no_columns(context->plan.variables.size(), -1);
  AITIA_ASSIGN_OR_RETURN(const Value value, Evaluator(expression, no_columns, context).Evaluate(Batch(), 0));
  if (value.type() != Value::Type::kInteger) {
    return QueryError("SyntaxError", "InvalidArgumentType",
                      absl::StrCat("a number of rows cannot be ", graph::ToLiteral(value)));
  }
  if (value.integer() < 0) {
    return QueryError("SyntaxError", "NegativeIntegerArgument",
                      absl::StrCat("a number of rows cannot be ", graph::ToLiteral(value)));
  }
  return static_cast<size_t>(value.integer());
}

}  // namespace aitia::engine
