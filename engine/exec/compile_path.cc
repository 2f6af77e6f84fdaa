// Paths from the nodes and relationships of a pattern. A list of relationships is walked from the node before
// it, to find the nodes between.

#include "engine/exec/compile_expression.h"

namespace aitia::engine {
namespace {

using graph::Status;
using graph::Value;

class PathOf final : public Node {
 public:
  PathOf(std::vector<NodePtr> parts, Context* context) : parts_(std::move(parts)), context_(context) {}

  // Null where a part is: an OPTIONAL MATCH that found nothing.
  Status Evaluate(Frame& frame, Value* out) override {
    graph::PathValue path;
    *out = Value();
    for (size_t i = 0; i < parts_.size(); ++i) {
      Value value;
      AITIA_RETURN_IF_ERROR(parts_[i]->Evaluate(frame, &value));
      switch (value.type()) {
        case Value::Type::kNode:
          // After a relationship the walk has come there already.
          if (path.nodes.size() == path.relationships.size()) path.nodes.push_back(value.node());
          break;
        case Value::Type::kRelationship:
          Walk(value.relationship(), &path);
          break;
        case Value::Type::kList:
          for (const Value& one : value.list()) {
            if (one.type() != Value::Type::kRelationship) return graph::OkStatus();
            Walk(one.relationship(), &path);
          }
          break;
        default:
          return graph::OkStatus();
      }
    }
    *out = Value(std::move(path));
    return graph::OkStatus();
  }

 private:
  void Walk(graph::RelationshipId relationship, graph::PathValue* path) const {
    const graph::NodeId start = context_->graph.Start(relationship);
    const graph::NodeId end = context_->graph.End(relationship);
    path->relationships.push_back(relationship);
    path->nodes.push_back(path->nodes.back() == start ? end : start);
  }

  std::vector<NodePtr> parts_;
  Context* context_;
};

}  // namespace

NodePtr CompilePath(const queries::Expression& expression, Names* names) {
  return std::make_unique<PathOf>(CompileAll(expression.operands, names), names->context);
}

}  // namespace aitia::engine
