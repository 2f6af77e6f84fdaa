// What an operator reads of its input.
#pragma once

#include <vector>

#include "engine/plan/plan.h"

namespace aitia::engine {

// Appends each variable once. What the second input of an Optional reads is not among them.
void CollectReads(const Operator& op, std::vector<VariableId>* variables);

}  // namespace aitia::engine
