#include "engine/plan/expression.h"

#include <algorithm>

#include "graph/base/text.h"
#include "queries/functions/functions.h"

namespace aitia::engine {

using queries::Expression;
using queries::VariableId;

namespace {

void Add(VariableId variable, std::vector<VariableId>* variables) {
  if (variable.valid() && std::find(variables->begin(), variables->end(), variable) == variables->end()) {
    variables->push_back(variable);
  }
}

// Walks over everything that clauses mention.
class Mentions {
 public:
  explicit Mentions(std::vector<VariableId>* variables) : variables_(variables) {}

  void Clauses(const std::vector<queries::Clause>& clauses) {
    for (const queries::Clause& clause : clauses) {
      std::visit([this](const auto& one) { Clause(one); }, clause);
    }
  }

 private:
  void Clause(const queries::MatchClause& clause) {
    for (const auto& pattern : clause.patterns) Pattern(pattern);
    Maybe(clause.where);
  }
  void Clause(const queries::ProjectClause& clause) {
    for (const auto& item : clause.items) {
      Add(item.variable, variables_);
      Any(item.expression);
    }
    for (const auto& key : clause.order) Any(key.expression);
    Maybe(clause.skip);
    Maybe(clause.limit);
    Maybe(clause.where);
  }
  void Clause(const queries::UnwindClause& clause) {
    Any(clause.list);
    Add(clause.variable, variables_);
  }
  void Clause(const queries::CreateClause& clause) {
    for (const auto& pattern : clause.patterns) Pattern(pattern);
  }
  void Clause(const queries::UnionClause& clause) {
    for (const queries::QueryPart& part : clause.parts) Clauses(part.clauses);
    for (const VariableId column : clause.columns) Add(column, variables_);
  }
  template <typename Other>
  void Clause(const Other&) {}
  void Clause(const queries::SetClause& clause) { Changes(clause.changes); }
  void Clause(const queries::DeleteClause& clause) {
    for (const Expression& target : clause.targets) Any(target);
  }
  void Clause(const queries::MergeClause& clause) {
    Clause(clause.match);
    Pattern(clause.created);
    Changes(clause.on_create);
    Changes(clause.on_match);
  }
  void Clause(const queries::ForeachClause& clause) {
    Any(clause.list);
    Add(clause.variable, variables_);
    Clauses(clause.body->clauses);
  }
  void Clause(const queries::SubqueryClause& clause) {
    Clauses(clause.part->clauses);
    for (const VariableId column : clause.part->columns) Add(column, variables_);
  }
  void Clause(const queries::ProcedureClause& clause) {
    for (const Expression& argument : clause.arguments) Any(argument);
    for (const auto& yield : clause.yields) Add(yield.variable, variables_);
    Maybe(clause.where);
  }
  void Clause(const queries::LoadCsvClause& clause) {
    Any(clause.file);
    Maybe(clause.field_terminator);
    Add(clause.variable, variables_);
  }
  void Clause(const queries::RankClause& clause) {
    for (const VariableId one : {clause.answer, clause.score, clause.probability, clause.why}) {
      Add(one, variables_);
    }
  }
  void Clause(const queries::PathsClause& clause) {
    Add(clause.path, variables_);
    Add(clause.belief, variables_);
  }
  void Clause(const queries::ClaimClause& clause) {
    Add(clause.verdict, variables_);
    Add(clause.relationships, variables_);
  }

  void Changes(const std::vector<queries::Change>& changes) {
    for (const queries::Change& change : changes) {
      Any(change.target);
      Any(change.value);
    }
  }
  void Pattern(const queries::BoundPattern& pattern) {
    Add(pattern.path, variables_);
    for (const auto& node : pattern.nodes) {
      Add(node.variable, variables_);
      Maybe(node.properties);
    }
    for (const auto& relationship : pattern.relationships) {
      Add(relationship.variable, variables_);
      Maybe(relationship.properties);
    }
  }
  void Maybe(const std::optional<Expression>& expression) {
    if (expression) Any(*expression);
  }
  void Any(const Expression& expression) {
    Add(expression.variable, variables_);
    Add(expression.second, variables_);
    for (const Expression& operand : expression.operands) Any(operand);
    if (expression.query) Clauses(expression.query->clauses);
  }

  std::vector<VariableId>* variables_;
};

}  // namespace

bool IsDeeperThan(const Expression& expression, int depth) {
  if (depth <= 0) return true;
  return std::any_of(expression.operands.begin(), expression.operands.end(),
                     [depth](const Expression& operand) { return IsDeeperThan(operand, depth - 1); });
}

void CollectVariables(const Expression& expression, std::vector<VariableId>* variables) {
  if (expression.kind == Expression::Kind::kVariable) Add(expression.variable, variables);
  const bool binds = expression.kind == Expression::Kind::kComprehension ||
                     expression.kind == Expression::Kind::kQuantifier ||
                     expression.kind == Expression::Kind::kReduce;
  if (!binds) {
    for (const Expression& operand : expression.operands) CollectVariables(operand, variables);
    return;
  }
  // Variables are unique in a query, so what the expression binds is read nowhere else.
  std::vector<VariableId> inside;
  for (const Expression& operand : expression.operands) CollectVariables(operand, &inside);
  for (const VariableId one : inside) {
    if (one != expression.variable && one != expression.second) Add(one, variables);
  }
}

void CollectMentioned(const std::vector<queries::Clause>& clauses, std::vector<VariableId>* variables) {
  Mentions(variables).Clauses(clauses);
}

std::vector<Expression> Conjuncts(const Expression& expression) {
  if (expression.kind != Expression::Kind::kCall || !graph::EqualsIgnoreCase(expression.name, "AND")) {
    return {expression};
  }
  std::vector<Expression> all;
  for (const Expression& operand : expression.operands) {
    for (Expression& part : Conjuncts(operand)) all.push_back(std::move(part));
  }
  return all;
}

bool IsAggregateCall(const Expression& expression) {
  if (expression.kind != Expression::Kind::kCall) return false;
  const queries::FunctionRow* row = queries::FindFunction(expression.name);
  return row != nullptr && row->kind == queries::FunctionKind::kAggregate;
}

bool ContainsAggregate(const Expression& expression) {
  return IsAggregateCall(expression) ||
         std::any_of(expression.operands.begin(), expression.operands.end(), ContainsAggregate);
}

Expression VariableExpression(VariableId variable) {
  Expression expression;
  expression.kind = Expression::Kind::kVariable;
  expression.variable = variable;
  return expression;
}

}  // namespace aitia::engine
