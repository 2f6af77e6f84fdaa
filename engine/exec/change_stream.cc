#include "engine/exec/change_stream.h"

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"

namespace aitia::engine {

using graph::Value;

ChangeStream::ChangeStream(const Plan& plan, Context* context, Streams inputs)
    : WriteStream(plan, context, std::move(inputs), {}),
      applier_(std::get<Change>(plan.op).changes, places(), context) {}

graph::Status ChangeStream::Write(Batch* row) {
  AITIA_RETURN_IF_ERROR(applier_.Apply(*row));
  return Emit(*row);
}

DeleteStream::DeleteStream(const Plan& plan, Context* context, Streams inputs)
    : WriteStream(plan, context, std::move(inputs), {}), detach_(std::get<Delete>(plan.op).detach) {
  for (const Expression& target : std::get<Delete>(plan.op).targets) {
    targets_.emplace_back(target, places(), context);
  }
}

graph::Status DeleteStream::Write(Batch* row) {
  for (Evaluator& target : targets_) {
    AITIA_ASSIGN_OR_RETURN(const Value value, target.Evaluate(*row, 0));
    AITIA_RETURN_IF_ERROR(Add(value));
  }
  return Emit(*row);
}

graph::Status DeleteStream::Add(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNull:
      break;
    case Value::Type::kNode:
      nodes_.push_back(value.node());
      break;
    case Value::Type::kRelationship:
      relationships_.push_back(value.relationship());
      break;
    case Value::Type::kPath:
      nodes_.insert(nodes_.end(), value.path().nodes.begin(), value.path().nodes.end());
      relationships_.insert(relationships_.end(), value.path().relationships.begin(),
                            value.path().relationships.end());
      break;
    default:
      return QueryError(
          kTypeError, "InvalidArgumentType",
          absl::StrCat("only nodes, relationships and paths can be deleted, not ", graph::ToLiteral(value)));
  }
  return graph::OkStatus();
}

graph::Status DeleteStream::Finish() {
  for (const graph::RelationshipId relationship : relationships_) {
    context().delta->DeleteRelationship(relationship);
  }
  for (const graph::NodeId node : nodes_) {
    if (detach_) {
      context().delta->DetachDeleteNode(node);
    } else if (!context().delta->DeleteNode(node).ok()) {
      return QueryError(kConstraintVerificationFailed, "DeleteConnectedNode",
                        "a node that has relationships cannot be deleted; DETACH DELETE deletes them, too");
    }
  }
  relationships_.clear();
  nodes_.clear();
  return graph::OkStatus();
}

}  // namespace aitia::engine
