// Properties and labels: what is read of the graph. The key or label is looked up once for each state of the
// graph, and columns of nodes are read without a detour through values.

#include "absl/strings/str_cat.h"
#include "engine/exec/compile_expression.h"
#include "engine/exec/functions.h"
#include "engine/exec/label_test.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {
namespace {

using graph::Status;
using graph::Value;
using queries::Expression;

class Property final : public Node {
 public:
  Property(NodePtr object, int column, std::string key, Context* context)
      : object_(std::move(object)), column_(column), key_(std::move(key)), context_(context) {}

  Status Evaluate(Frame& frame, Value* out) override {
    LookUp();
    if (column_ >= 0) {
      const Column& column = frame.batch->columns[static_cast<size_t>(column_)];
      if (const graph::NodeId node = column.NodeAt(frame.row); node.valid() && IsAlive(node)) {
        *out = id_ ? context_->graph.Property(node, *id_) : Value();
        return graph::OkStatus();
      }
    }
    Value object;
    AITIA_RETURN_IF_ERROR(object_->Evaluate(frame, &object));
    AITIA_ASSIGN_OR_RETURN(*out, PropertyOf(object, key_, *context_));
    return graph::OkStatus();
  }

  Status EvaluateAll(Frame& frame, Column* out) override {
    LookUp();
    if (column_ < 0) return Node::EvaluateAll(frame, out);
    const Column& column = frame.batch->columns[static_cast<size_t>(column_)];
    if (column.kind() != Column::Kind::kNodes || context_->writes > 0) return Node::EvaluateAll(frame, out);
    if (!id_) {
      out->AppendNulls(frame.batch->rows);
      return graph::OkStatus();
    }
    for (const graph::NodeId node : column.nodes()) {
      if (node.valid()) {
        out->Append(context_->graph.Property(node, *id_));
      } else {
        out->AppendNulls(1);
      }
    }
    return graph::OkStatus();
  }

 private:
  bool IsAlive(graph::NodeId node) const { return context_->writes == 0 || context_->graph.IsAlive(node); }

  void LookUp() {
    if (looked_up_at_ == context_->writes) return;
    looked_up_at_ = context_->writes;
    id_ = context_->graph.FindPropertyKey(key_);
  }

  NodePtr object_;
  int column_;  // of the object, if it is simply that; else -1
  std::string key_;
  Context* context_;
  std::optional<graph::PropertyKeyId> id_;
  uint32_t looked_up_at_ = UINT32_MAX;
};

class Labels final : public Node {
 public:
  Labels(NodePtr object, const queries::LabelTest& test, Context* context)
      : object_(std::move(object)), test_(test), context_(context) {}

  Status Evaluate(Frame& frame, Value* out) override {
    if (looked_up_at_ != context_->writes) {
      looked_up_at_ = context_->writes;
      compiled_ = LabelTester(context_->graph, test_);
    }
    Value object;
    AITIA_RETURN_IF_ERROR(object_->Evaluate(frame, &object));
    switch (object.type()) {
      case Value::Type::kNull:
        *out = Value();
        return graph::OkStatus();
      case Value::Type::kNode:
        *out = compiled_.Passes(object.node());
        return graph::OkStatus();
      case Value::Type::kRelationship:
        *out = compiled_.Passes(object.relationship());
        return graph::OkStatus();
      default:
        return QueryError(kTypeError, "InvalidArgumentType",
                          absl::StrCat("labels belong to nodes, not to ", graph::ToLiteral(object)));
    }
  }

 private:
  NodePtr object_;
  const queries::LabelTest& test_;
  Context* context_;
  LabelTester compiled_;
  uint32_t looked_up_at_ = UINT32_MAX;
};

}  // namespace

NodePtr CompileProperty(const Expression& expression, Names* names) {
  const Expression& object = expression.operands[0];
  int column = -1;
  if (object.kind == Expression::Kind::kVariable && object.variable.value < names->columns.size()) {
    column = names->columns[object.variable.value];
  }
  return std::make_unique<Property>(Compile(object, names), column, expression.name, names->context);
}

NodePtr CompileLabels(const Expression& expression, Names* names) {
  return std::make_unique<Labels>(Compile(expression.operands[0], names), *expression.labels, names->context);
}

}  // namespace aitia::engine
