// What planning asks of an expression: the variables it reads, its depth, its conjuncts.
#pragma once

#include <vector>

#include "queries/bind/bound_query.h"

namespace aitia::engine {

// Deeper expressions are refused by BuildPlan, so that everything after it may recurse.
inline constexpr int kMaxExpressionDepth = 1000;
bool IsDeeperThan(const queries::Expression& expression, int depth);

// Appends each variable that is read of the row, once: not those that the expression binds itself. A
// subquery reads its operands.
void CollectVariables(const queries::Expression& expression, std::vector<queries::VariableId>* variables);

// Every variable that is mentioned anywhere in the clauses, once.
void CollectMentioned(const std::vector<queries::Clause>& clauses,
                      std::vector<queries::VariableId>* variables);

// The operands of nested ANDs; the expression itself where there is none.
std::vector<queries::Expression> Conjuncts(const queries::Expression& expression);

bool IsAggregateCall(const queries::Expression& expression);
// Outside of its subqueries.
bool ContainsAggregate(const queries::Expression& expression);

queries::Expression VariableExpression(queries::VariableId variable);

}  // namespace aitia::engine
