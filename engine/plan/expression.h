// What planning asks of an expression: the variables it reads, its depth, its conjuncts.
#pragma once

#include <vector>

#include "queries/bind/bound_query.h"

namespace aitia::engine {

// Deeper expressions are refused by BuildPlan, so that everything after it may recurse.
inline constexpr int kMaxExpressionDepth = 1000;
bool IsDeeperThan(const queries::Expression& expression, int depth);

// Appends each variable that is read, once.
void CollectVariables(const queries::Expression& expression, std::vector<queries::VariableId>* variables);

// The operands of nested ANDs; the expression itself where there is none.
std::vector<queries::Expression> Conjuncts(const queries::Expression& expression);

// count, collect, sum, avg, min, max, … in any case.
bool IsAggregateCall(const queries::Expression& expression);
bool ContainsAggregate(const queries::Expression& expression);

}  // namespace aitia::engine
