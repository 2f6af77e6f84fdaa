// From an expression to nodes that compute it. Internal to the evaluator.
#pragma once

#include <memory>
#include <vector>

#include "engine/exec/evaluate.h"

namespace aitia::engine {

using NodePtr = std::unique_ptr<Node>;

// What names mean where an expression stands.
struct Names {
  const std::vector<int>& columns;  // by variable; -1: none
  std::vector<int> locals;          // by variable: the place in Frame::locals; -1: none
  size_t local_count = 0;           // in the whole expression
  Context* context;

  size_t AddLocal(VariableId variable) {
    if (locals.size() <= variable.value) locals.resize(variable.value + 1, -1);
    locals[variable.value] = static_cast<int>(local_count);
    return local_count++;
  }
};

NodePtr Compile(const queries::Expression& expression, Names* names);
std::vector<NodePtr> CompileAll(const std::vector<queries::Expression>& expressions, Names* names);

// One family each (compile_*.cc).
NodePtr CompileProperty(const queries::Expression& expression, Names* names);
NodePtr CompileCall(const queries::Expression& expression, Names* names);
NodePtr CompileChain(const queries::Expression& expression, Names* names);
NodePtr CompileLabels(const queries::Expression& expression, Names* names);
NodePtr CompileCase(const queries::Expression& expression, Names* names);
NodePtr CompileCollection(const queries::Expression& expression,
                          Names* names);  // lists, maps, what runs over lists
NodePtr CompilePath(const queries::Expression& expression, Names* names);
NodePtr CompileSubquery(const queries::Expression& expression, Names* names);

NodePtr MakeConstant(graph::Value value);
NodePtr MakeError(graph::Status status);

}  // namespace aitia::engine
