#include "engine/exec/create_stream.h"

namespace aitia::engine {

std::vector<VariableId> VariablesOf(std::span<const queries::BoundPattern> patterns) {
  std::vector<VariableId> all;
  for (const queries::BoundPattern& pattern : patterns) {
    for (const queries::BoundNode& node : pattern.nodes) all.push_back(node.variable);
    for (const queries::BoundRelationship& one : pattern.relationships) all.push_back(one.variable);
  }
  return all;
}

CreateStream::CreateStream(const Plan& plan, Context* context, Streams inputs)
    : WriteStream(plan, context, std::move(inputs), VariablesOf(std::get<engine::Create>(plan.op).patterns)),
      creator_(std::get<engine::Create>(plan.op).patterns, input().columns(), places(), context) {}

graph::Status CreateStream::Write(Batch* row) {
  AITIA_RETURN_IF_ERROR(creator_.Create(row));
  return Emit(*row);
}

}  // namespace aitia::engine
