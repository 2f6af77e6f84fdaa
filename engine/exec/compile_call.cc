// Calls: AND, OR and coalesce stop as soon as an operand decides, comparisons work on values where they lie,
// everything else goes through the table of functions. A call whose arguments are all constant is computed
// here, unless that fails: then it fails for the first row that needs it.

#include <array>

#include "absl/strings/str_cat.h"
#include "engine/exec/compare.h"
#include "engine/exec/compile_expression.h"
#include "engine/exec/functions.h"
#include "engine/exec/query_error.h"
#include "graph/base/text.h"
#include "queries/functions/functions.h"

namespace aitia::engine {
namespace {

using graph::Status;
using graph::Value;
using queries::Expression;

Status NotBoolean(std::string_view operation, const Value& value) {
  return QueryError(kTypeError, "InvalidArgumentType",
                    absl::StrCat(std::string(operation), " cannot take ", graph::ToLiteral(value)));
}

// AND is false as soon as one operand is, OR true.
class ShortCut final : public Node {
 public:
  ShortCut(bool decides, std::vector<NodePtr> operands) : decides_(decides), operands_(std::move(operands)) {}

  Status Evaluate(Frame& frame, Value* out) override {
    bool unknown = false;
    for (const NodePtr& operand : operands_) {
      Value value;
      AITIA_RETURN_IF_ERROR(operand->Evaluate(frame, &value));
      if (value.is_null()) {
        unknown = true;
      } else if (value.type() != Value::Type::kBoolean) {
        return NotBoolean(decides_ ? "OR" : "AND", value);
      } else if (value.boolean() == decides_) {
        *out = decides_;
        return graph::OkStatus();
      }
    }
    *out = unknown ? Value() : Value(!decides_);
    return graph::OkStatus();
  }

 private:
  bool decides_;
  std::vector<NodePtr> operands_;
};

// The first value that is not null; what is behind it is not looked at.
class FirstValue final : public Node {
 public:
  explicit FirstValue(std::vector<NodePtr> operands) : operands_(std::move(operands)) {}

  Status Evaluate(Frame& frame, Value* out) override {
    *out = Value();
    for (const NodePtr& operand : operands_) {
      AITIA_RETURN_IF_ERROR(operand->Evaluate(frame, out));
      if (!out->is_null()) break;
    }
    return graph::OkStatus();
  }

 private:
  std::vector<NodePtr> operands_;
};

enum class Comparison : uint8_t { kEqual, kNotEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual };

std::optional<Comparison> ComparisonOf(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNames = {"=", "<>", "<", "<=", ">", ">="};
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (name == kNames[i]) return static_cast<Comparison>(i);
  }
  return std::nullopt;
}

std::optional<bool> Compared(Comparison comparison, const Value& a, const Value& b) {
  if (comparison == Comparison::kEqual || comparison == Comparison::kNotEqual) {
    const std::optional<bool> equal = Equals(a, b);
    if (!equal) return std::nullopt;
    return *equal == (comparison == Comparison::kEqual);
  }
  const std::optional<std::partial_ordering> order = Compare(a, b);
  if (!order) return std::nullopt;
  switch (comparison) {
    case Comparison::kLess:
      return *order < 0;
    case Comparison::kLessOrEqual:
      return *order <= 0;
    case Comparison::kGreater:
      return *order > 0;
    default:
      return *order >= 0;
  }
}

class Compare2 final : public Node {
 public:
  Compare2(Comparison comparison, NodePtr a, NodePtr b)
      : comparison_(comparison), a_(std::move(a)), b_(std::move(b)) {}

  Status Evaluate(Frame& frame, Value* out) override {
    const std::optional<bool> result = [&]() -> std::optional<bool> {
      const Value* left = Operand(a_.get(), frame, &left_);
      const Value* right = left == nullptr ? nullptr : Operand(b_.get(), frame, &right_);
      return right == nullptr ? std::nullopt : Compared(comparison_, *left, *right);
    }();
    AITIA_RETURN_IF_ERROR(std::exchange(status_, graph::OkStatus()));
    *out = result ? Value(*result) : Value();
    return graph::OkStatus();
  }

 private:
  // Null if evaluating failed.
  const Value* Operand(Node* node, Frame& frame, Value* place) {
    if (const Value* constant = node->constant()) return constant;
    status_ = node->Evaluate(frame, place);
    return status_.ok() ? place : nullptr;
  }

  Comparison comparison_;
  NodePtr a_, b_;
  Value left_, right_;
  Status status_;
};

class Call final : public Node {
 public:
  Call(FunctionCall function, std::vector<NodePtr> operands, Context* context)
      : function_(function),
        operands_(std::move(operands)),
        arguments_(operands_.size()),
        context_(context) {}

  Status Evaluate(Frame& frame, Value* out) override {
    for (size_t i = 0; i < operands_.size(); ++i) {
      AITIA_RETURN_IF_ERROR(operands_[i]->Evaluate(frame, &arguments_[i]));
    }
    AITIA_RETURN_IF_ERROR(context_->Step());
    AITIA_ASSIGN_OR_RETURN(*out, function_(arguments_, *context_));
    return graph::OkStatus();
  }

 private:
  FunctionCall function_;
  std::vector<NodePtr> operands_;
  std::vector<Value> arguments_;
  Context* context_;
};

// Comparisons of neighbours: a < b <= c.
class ComparisonChain final : public Node {
 public:
  ComparisonChain(std::vector<Comparison> comparisons, std::vector<NodePtr> operands)
      : comparisons_(std::move(comparisons)), operands_(std::move(operands)) {}

  Status Evaluate(Frame& frame, Value* out) override {
    Value left;
    AITIA_RETURN_IF_ERROR(operands_[0]->Evaluate(frame, &left));
    bool unknown = false;
    for (size_t i = 0; i < comparisons_.size(); ++i) {
      Value right;
      AITIA_RETURN_IF_ERROR(operands_[i + 1]->Evaluate(frame, &right));
      const std::optional<bool> result = Compared(comparisons_[i], left, right);
      if (result && !*result) {
        *out = false;
        return graph::OkStatus();
      }
      unknown = unknown || !result;
      left = std::move(right);
    }
    *out = unknown ? Value() : Value(true);
    return graph::OkStatus();
  }

 private:
  std::vector<Comparison> comparisons_;
  std::vector<NodePtr> operands_;
};

class Case final : public Node {
 public:
  // Without a subject the conditions are true or not.
  Case(NodePtr subject, std::vector<NodePtr> whens, std::vector<NodePtr> thens, NodePtr otherwise)
      : subject_(std::move(subject)),
        whens_(std::move(whens)),
        thens_(std::move(thens)),
        otherwise_(std::move(otherwise)) {}

  Status Evaluate(Frame& frame, Value* out) override {
    Value subject;
    if (subject_ != nullptr) AITIA_RETURN_IF_ERROR(subject_->Evaluate(frame, &subject));
    for (size_t i = 0; i < whens_.size(); ++i) {
      Value value;
      AITIA_RETURN_IF_ERROR(whens_[i]->Evaluate(frame, &value));
      bool chosen = false;
      if (subject_ != nullptr) {
        chosen = Equals(subject, value) == true;
      } else {
        AITIA_ASSIGN_OR_RETURN(chosen, IsTrue(value));
      }
      if (chosen) return thens_[i]->Evaluate(frame, out);
    }
    return otherwise_->Evaluate(frame, out);
  }

 private:
  NodePtr subject_;
  std::vector<NodePtr> whens_, thens_;
  NodePtr otherwise_;
};

bool AllConstant(const std::vector<NodePtr>& nodes) {
  for (const NodePtr& node : nodes) {
    if (node->constant() == nullptr) return false;
  }
  return true;
}

// The node, or its value where nothing in it can change.
NodePtr Fold(NodePtr node, bool constant) {
  if (!constant) return node;
  Frame frame;
  Value value;
  return node->Evaluate(frame, &value).ok() ? MakeConstant(std::move(value)) : std::move(node);
}

NodePtr CompileFunction(std::string_view name, std::vector<NodePtr> operands, Context* context) {
  if (name == "AND" || name == "OR") {
    const bool constant = AllConstant(operands);
    return Fold(std::make_unique<ShortCut>(name == "OR", std::move(operands)), constant);
  }
  if (const std::optional<Comparison> comparison = ComparisonOf(name); comparison && operands.size() == 2) {
    const bool constant = AllConstant(operands);
    return Fold(std::make_unique<Compare2>(*comparison, std::move(operands[0]), std::move(operands[1])),
                constant);
  }
  const Function* function = FindFunction(name);
  if (function == nullptr) {
    return MakeError(QueryError("SyntaxError", "UnknownFunction",
                                absl::StrCat("unknown function '", std::string(name), "'")));
  }
  if (operands.size() < function->row->least || operands.size() > function->row->most) {
    return MakeError(QueryError(
        "SyntaxError", "InvalidNumberOfArguments",
        absl::StrCat(std::string(function->row->name), " cannot take ", operands.size(), " arguments")));
  }
  const bool constant = function->row->kind == queries::FunctionKind::kScalar && AllConstant(operands);
  if (function->row->name == "coalesce") {
    return Fold(std::make_unique<FirstValue>(std::move(operands)), constant);
  }
  return Fold(std::make_unique<Call>(function->call, std::move(operands), context), constant);
}

}  // namespace

NodePtr CompileCall(const Expression& expression, Names* names) {
  return CompileFunction(graph::EqualsIgnoreCase(expression.name, "and")  ? "AND"
                         : graph::EqualsIgnoreCase(expression.name, "or") ? "OR"
                                                                          : expression.name,
                         CompileAll(expression.operands, names), names->context);
}

NodePtr CompileChain(const Expression& expression, Names* names) {
  std::vector<NodePtr> operands = CompileAll(expression.operands, names);
  std::vector<Comparison> comparisons;
  for (const std::string& key : expression.keys) {
    if (const std::optional<Comparison> one = ComparisonOf(key)) comparisons.push_back(*one);
  }
  if (comparisons.size() == expression.keys.size()) {
    const bool constant = AllConstant(operands);
    return Fold(std::make_unique<ComparisonChain>(std::move(comparisons), std::move(operands)), constant);
  }
  NodePtr left = std::move(operands[0]);
  for (size_t i = 0; i < expression.keys.size(); ++i) {
    std::vector<NodePtr> both;
    both.push_back(std::move(left));
    both.push_back(std::move(operands[i + 1]));
    left = CompileFunction(expression.keys[i], std::move(both), names->context);
  }
  return left;
}

NodePtr CompileCase(const Expression& expression, Names* names) {
  std::vector<NodePtr> operands = CompileAll(expression.operands, names);
  const bool simple = expression.kind == Expression::Kind::kSimpleCase;
  NodePtr subject = simple ? std::move(operands[0]) : nullptr;
  std::vector<NodePtr> whens;
  std::vector<NodePtr> thens;
  size_t i = simple ? 1 : 0;
  for (; i + 1 < operands.size(); i += 2) {
    whens.push_back(std::move(operands[i]));
    thens.push_back(std::move(operands[i + 1]));
  }
  NodePtr otherwise = i < operands.size() ? std::move(operands[i]) : MakeConstant(Value());
  return std::make_unique<Case>(std::move(subject), std::move(whens), std::move(thens), std::move(otherwise));
}

}  // namespace aitia::engine
