// Each clause is stacked upon the plan of the clauses before it. Subqueries of expressions become plans of
// their own (LogicalPlan::subplans), whose leaf Argument has the variables that they read of the row around
// them; the expression gets these as its operands, so that no rule needs to look into a subquery.

#include "engine/plan/build.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/plan/expression.h"

namespace aitia::engine {
namespace {

using queries::BoundPattern;
using queries::ProjectClause;

constexpr size_t kMaxOperators = 1000;
constexpr int kMaxSubqueryDepth = 50;

using Variables = std::vector<VariableId>;

bool Contains(const Variables& variables, VariableId variable) {
  return std::find(variables.begin(), variables.end(), variable) != variables.end();
}

// What all parts of one plan share.
struct Shared {
  LogicalPlan plan;
  size_t operators = 0;
  int depth = 0;  // of subqueries
};

// The plan of one chain of clauses.
class PartBuilder {
 public:
  PartBuilder(Shared* shared, Plan leaf) : shared_(shared), root_(std::move(leaf)) {}

  graph::StatusOr<Plan> Build(const std::vector<queries::Clause>& clauses) {
    for (const queries::Clause& clause : clauses) {
      AITIA_RETURN_IF_ERROR(std::visit([this](const auto& one) { return Add(one); }, clause));
      if (shared_->operators > kMaxOperators) {
        return graph::ResourceExhausted(absl::StrCat("a query may have at most ", kMaxOperators, " steps"));
      }
    }
    return std::move(root_);
  }

 private:
  bool IsBound(VariableId variable) const { return Contains(root_.columns, variable); }

  // Puts an operator on top, which binds `added` beside what its input binds.
  void Stack(Operator op, const Variables& added) {
    Plan plan;
    plan.op = std::move(op);
    plan.columns = root_.columns;
    for (const VariableId variable : added) {
      if (variable.valid() && !Contains(plan.columns, variable)) plan.columns.push_back(variable);
    }
    plan.inputs.push_back(std::move(root_));
    root_ = std::move(plan);
    ++shared_->operators;
  }

  // ---------------------------------------------------------------------------------------- expressions

  // The expression with its subqueries planned. `locals` are the variables that it binds around this part.
  graph::StatusOr<Expression> Ready(const Expression& expression, const Variables& visible) {
    if (IsDeeperThan(expression, kMaxExpressionDepth)) {
      return graph::ResourceExhausted(
          absl::StrCat("an expression may be nested at most ", kMaxExpressionDepth, " deep"));
    }
    Expression copy = expression;
    AITIA_RETURN_IF_ERROR(PlanSubqueries(&copy, visible));
    return copy;
  }
  graph::StatusOr<Expression> Ready(const Expression& expression) { return Ready(expression, root_.columns); }

  graph::Status PlanSubqueries(Expression* expression, Variables visible) {
    if (expression->variable.valid()) visible.push_back(expression->variable);
    if (expression->second.valid()) visible.push_back(expression->second);
    for (Expression& operand : expression->operands) {
      AITIA_RETURN_IF_ERROR(PlanSubqueries(&operand, visible));
    }
    if (expression->kind != Expression::Kind::kSubquery) return graph::OkStatus();
    if (++shared_->depth > kMaxSubqueryDepth) {
      return graph::ResourceExhausted(
          absl::StrCat("subqueries may be nested at most ", kMaxSubqueryDepth, " deep"));
    }
    Variables mentioned;
    CollectMentioned(expression->query->clauses, &mentioned);
    Plan leaf;
    leaf.op = Argument{};
    expression->operands.clear();
    for (const VariableId variable : mentioned) {
      if (!Contains(visible, variable)) continue;
      leaf.columns.push_back(variable);
      expression->operands.push_back(VariableExpression(variable));
    }
    AITIA_ASSIGN_OR_RETURN(Plan root, PartBuilder(shared_, leaf).Build(expression->query->clauses));
    shared_->plan.subplans.push_back({expression->query, std::move(root), expression->query->columns});
    --shared_->depth;
    return graph::OkStatus();
  }

  graph::StatusOr<std::vector<BoundPattern>> Ready(std::vector<BoundPattern> patterns) {
    const auto ready = [this](std::optional<Expression>* expression) -> graph::Status {
      if (!*expression) return graph::OkStatus();
      AITIA_ASSIGN_OR_RETURN(*expression, Ready(**expression));
      return graph::OkStatus();
    };
    for (BoundPattern& pattern : patterns) {
      for (auto& node : pattern.nodes) AITIA_RETURN_IF_ERROR(ready(&node.properties));
      for (auto& one : pattern.relationships) AITIA_RETURN_IF_ERROR(ready(&one.properties));
    }
    return patterns;
  }

  // ---------------------------------------------------------------------------------------- reading

  static Variables VariablesOf(const std::vector<BoundPattern>& patterns) {
    Variables all;
    for (const BoundPattern& pattern : patterns) {
      for (const auto& node : pattern.nodes) all.push_back(node.variable);
      for (const auto& one : pattern.relationships) all.push_back(one.variable);
    }
    return all;
  }

  graph::Status Add(const queries::MatchClause& clause) {
    if (!clause.optional) return AddMatch(clause);
    const Variables before = root_.columns;
    Plan input = std::exchange(root_, Plan{});
    root_.op = Argument{};
    root_.columns = before;
    AITIA_RETURN_IF_ERROR(AddMatch(clause));
    Plan pattern = std::exchange(root_, std::move(input));
    const Variables introduced(pattern.columns.begin() + static_cast<std::ptrdiff_t>(before.size()),
                               pattern.columns.end());
    Stack(Optional{introduced}, introduced);
    root_.inputs.push_back(std::move(pattern));
    return graph::OkStatus();
  }

  // What a predicate says of paths must wait until they are made.
  graph::Status AddMatch(const queries::MatchClause& clause) {
    Match match;
    AITIA_ASSIGN_OR_RETURN(match.patterns, Ready(clause.patterns));
    const Variables bound = VariablesOf(clause.patterns);
    Project paths;
    Variables path_variables;
    for (const BoundPattern& pattern : clause.patterns) {
      if (!pattern.path.valid()) continue;
      paths.items.push_back({pattern.path, PathExpression(pattern)});
      path_variables.push_back(pattern.path);
    }
    std::optional<Filter> late;
    if (clause.where) {
      Variables visible = root_.columns;
      visible.insert(visible.end(), bound.begin(), bound.end());
      visible.insert(visible.end(), path_variables.begin(), path_variables.end());
      AITIA_ASSIGN_OR_RETURN(const Expression where, Ready(*clause.where, visible));
      for (Expression& conjunct : Conjuncts(where)) {
        Variables read;
        CollectVariables(conjunct, &read);
        const bool is_late = std::any_of(read.begin(), read.end(),
                                         [&](VariableId one) { return Contains(path_variables, one); });
        if (!is_late) {
          match.predicates.push_back(std::move(conjunct));
        } else if (!late) {
          late = Filter{std::move(conjunct)};
        } else {
          late->predicate = And(std::move(late->predicate), std::move(conjunct));
        }
      }
    }
    Stack(std::move(match), bound);
    if (!paths.items.empty()) Stack(std::move(paths), path_variables);
    if (late) Stack(*std::move(late), {});
    return graph::OkStatus();
  }

  static Expression And(Expression a, Expression b) {
    Expression both;
    both.kind = Expression::Kind::kCall;
    both.name = "AND";
    both.operands.push_back(std::move(a));
    both.operands.push_back(std::move(b));
    return both;
  }

  static Expression PathExpression(const BoundPattern& pattern) {
    Expression path;
    path.kind = Expression::Kind::kPath;
    for (size_t i = 0; i < pattern.nodes.size(); ++i) {
      if (i > 0) path.operands.push_back(VariableExpression(pattern.relationships[i - 1].variable));
      path.operands.push_back(VariableExpression(pattern.nodes[i].variable));
    }
    return path;
  }

  graph::Status Add(const queries::UnwindClause& clause) {
    AITIA_ASSIGN_OR_RETURN(Expression list, Ready(clause.list));
    Stack(Unwind{std::move(list), clause.variable}, {clause.variable});
    return graph::OkStatus();
  }

  graph::Status Add(const queries::UnionClause& clause) {
    Plan all;
    Union op;
    op.columns = clause.columns;
    for (const queries::QueryPart& part : clause.parts) {
      Plan leaf = root_;  // Once or Argument: nothing comes before
      AITIA_ASSIGN_OR_RETURN(Plan input, PartBuilder(shared_, std::move(leaf)).Build(part.clauses));
      all.inputs.push_back(std::move(input));
      op.sources.push_back(part.columns);
    }
    all.op = std::move(op);
    all.columns = clause.columns;
    root_ = std::move(all);
    ++shared_->operators;
    if (!clause.all) Stack(Distinct{clause.columns}, {});
    return graph::OkStatus();
  }

  // ---------------------------------------------------------------------------------------- projections

  graph::Status Add(const ProjectClause& clause) {
    std::vector<ProjectClause::Item> items = clause.items;
    bool aggregates = false;
    Variables result;
    for (ProjectClause::Item& item : items) {
      AITIA_ASSIGN_OR_RETURN(item.expression, Ready(item.expression));
      aggregates = aggregates || ContainsAggregate(item.expression);
      result.push_back(item.variable);
    }
    if (aggregates) {
      AddAggregate(std::move(items));
    } else {
      Stack(Project{std::move(items)}, result);
    }
    if (clause.distinct) Stack(Distinct{result}, {});
    if (!clause.order.empty()) {
      Sort sort;
      for (const auto& key : clause.order) {
        AITIA_ASSIGN_OR_RETURN(Expression expression, Ready(key.expression));
        sort.keys.push_back({std::move(expression), key.descending});
      }
      Stack(std::move(sort), {});
    }
    if (clause.skip || clause.limit) {
      Limit limit;
      if (clause.skip) {
        AITIA_ASSIGN_OR_RETURN(limit.skip, Ready(*clause.skip));
      }
      if (clause.limit) {
        AITIA_ASSIGN_OR_RETURN(limit.limit, Ready(*clause.limit));
      }
      Stack(std::move(limit), {});
    }
    if (clause.where) {
      AITIA_ASSIGN_OR_RETURN(Expression where, Ready(*clause.where));
      Stack(Filter{std::move(where)}, {});
    }
    root_.columns = result;
    return graph::OkStatus();
  }

  // Items without an aggregate are keys. Aggregating calls inside an expression ("count(x) + 1") are computed
  // first, under variables of their own.
  void AddAggregate(std::vector<ProjectClause::Item> items) {
    Aggregate aggregate;
    Project rest;
    for (ProjectClause::Item& item : items) {
      if (!ContainsAggregate(item.expression)) {
        aggregate.keys.push_back(std::move(item));
      } else if (IsAggregateCall(item.expression)) {
        aggregate.aggregates.push_back(std::move(item));
      } else {
        rest.items.push_back({item.variable, Extract(item.expression, &aggregate)});
      }
    }
    Variables bound;
    for (const auto& item : aggregate.keys) bound.push_back(item.variable);
    for (const auto& item : aggregate.aggregates) bound.push_back(item.variable);
    Stack(std::move(aggregate), {});
    root_.columns = bound;
    if (!rest.items.empty()) {
      Variables added;
      for (const auto& item : rest.items) added.push_back(item.variable);
      Stack(std::move(rest), added);
    }
  }

  Expression Extract(const Expression& expression, Aggregate* aggregate) {
    if (IsAggregateCall(expression)) {
      auto& variables = shared_->plan.variables;
      const VariableId variable(variables.size());
      variables.push_back({absl::StrCat("aggregate", variables.size())});
      aggregate->aggregates.push_back({variable, expression});
      Expression reference = VariableExpression(variable);
      reference.span = expression.span;
      return reference;
    }
    Expression copy = expression;
    for (Expression& operand : copy.operands) operand = Extract(operand, aggregate);
    return copy;
  }

  // ---------------------------------------------------------------------------------------- writing

  graph::Status Add(const queries::CreateClause& clause) {
    Create create;
    AITIA_ASSIGN_OR_RETURN(create.patterns, Ready(clause.patterns));
    Stack(std::move(create), VariablesOf(clause.patterns));
    AddPaths(clause.patterns);
    return graph::OkStatus();
  }

  void AddPaths(const std::vector<BoundPattern>& patterns) {
    Project paths;
    Variables added;
    for (const BoundPattern& pattern : patterns) {
      if (!pattern.path.valid()) continue;
      paths.items.push_back({pattern.path, PathExpression(pattern)});
      added.push_back(pattern.path);
    }
    if (!paths.items.empty()) Stack(std::move(paths), added);
  }

  graph::StatusOr<std::vector<queries::Change>> Ready(std::vector<queries::Change> changes,
                                                      const Variables& visible) {
    for (queries::Change& change : changes) {
      AITIA_ASSIGN_OR_RETURN(change.target, Ready(change.target, visible));
      AITIA_ASSIGN_OR_RETURN(change.value, Ready(change.value, visible));
    }
    return changes;
  }

  graph::Status Add(const queries::SetClause& clause) {
    Change change;
    AITIA_ASSIGN_OR_RETURN(change.changes, Ready(clause.changes, root_.columns));
    Stack(std::move(change), {});
    return graph::OkStatus();
  }

  graph::Status Add(const queries::DeleteClause& clause) {
    Delete deletion;
    deletion.detach = clause.detach;
    for (const Expression& target : clause.targets) {
      AITIA_ASSIGN_OR_RETURN(Expression ready, Ready(target));
      deletion.targets.push_back(std::move(ready));
    }
    Stack(std::move(deletion), {});
    return graph::OkStatus();
  }

  graph::Status Add(const queries::MergeClause& clause) {
    Merge merge;
    AITIA_ASSIGN_OR_RETURN(std::vector<BoundPattern> created, Ready({clause.created}));
    merge.created = std::move(created.front());
    const Variables introduced = VariablesOf({clause.created});
    Variables visible = root_.columns;
    visible.insert(visible.end(), introduced.begin(), introduced.end());
    AITIA_ASSIGN_OR_RETURN(merge.on_create, Ready(clause.on_create, visible));
    AITIA_ASSIGN_OR_RETURN(merge.on_match, Ready(clause.on_match, visible));
    Plan leaf;
    leaf.op = Argument{};
    leaf.columns = root_.columns;
    queries::MatchClause match = clause.match;
    for (BoundPattern& pattern : match.patterns) pattern.path = VariableId();
    AITIA_ASSIGN_OR_RETURN(Plan found, PartBuilder(shared_, std::move(leaf)).Build({std::move(match)}));
    Stack(std::move(merge), introduced);
    root_.inputs.push_back(std::move(found));
    AddPaths({clause.created});
    return graph::OkStatus();
  }

  graph::Status Add(const queries::SubqueryClause& clause) {
    AITIA_ASSIGN_OR_RETURN(Plan part, BuildInner(*clause.part, root_.columns));
    Variables introduced = clause.returns ? clause.part->columns : Variables();
    Stack(Call{introduced, clause.returns}, introduced);
    root_.inputs.push_back(std::move(part));
    return graph::OkStatus();
  }

  graph::Status Add(const queries::ForeachClause& clause) {
    Foreach foreach;
    AITIA_ASSIGN_OR_RETURN(foreach.list, Ready(clause.list));
    foreach
      .variable = clause.variable;
    Variables visible = root_.columns;
    visible.push_back(clause.variable);
    AITIA_ASSIGN_OR_RETURN(Plan body, BuildInner(*clause.body, visible));
    Stack(std::move(foreach), {});
    root_.inputs.push_back(std::move(body));
    return graph::OkStatus();
  }

  graph::Status Add(const queries::ProcedureClause& clause) {
    ProcedureCall call;
    call.name = clause.name;
    for (const Expression& argument : clause.arguments) {
      AITIA_ASSIGN_OR_RETURN(Expression ready, Ready(argument));
      call.arguments.push_back(std::move(ready));
    }
    call.yields = clause.yields;
    Variables introduced;
    for (const auto& yield : clause.yields) introduced.push_back(yield.variable);
    Stack(std::move(call), introduced);
    if (clause.where) {
      AITIA_ASSIGN_OR_RETURN(Expression where, Ready(*clause.where));
      Stack(Filter{std::move(where)}, {});
    }
    return graph::OkStatus();
  }

  // The plan of clauses that run for a row: its leaf has what they read of the row.
  graph::StatusOr<Plan> BuildInner(const queries::QueryPart& part, const Variables& visible) {
    if (++shared_->depth > kMaxSubqueryDepth) {
      return graph::ResourceExhausted(
          absl::StrCat("subqueries may be nested at most ", kMaxSubqueryDepth, " deep"));
    }
    Variables mentioned;
    CollectMentioned(part.clauses, &mentioned);
    Plan leaf;
    leaf.op = Argument{};
    for (const VariableId variable : mentioned) {
      if (Contains(visible, variable)) leaf.columns.push_back(variable);
    }
    AITIA_ASSIGN_OR_RETURN(Plan plan, PartBuilder(shared_, std::move(leaf)).Build(part.clauses));
    --shared_->depth;
    return plan;
  }

  template <typename Other>
  graph::Status Add(const Other&) {
    return graph::FailedPrecondition("this clause cannot be run yet");
  }

  // ---------------------------------------------------------------------------------------- questions

  graph::Status Add(const queries::RankClause& clause) {
    Stack(Rank{clause}, {clause.answer, clause.score, clause.probability, clause.why});
    return graph::OkStatus();
  }
  graph::Status Add(const queries::PathsClause& clause) {
    Stack(BestPaths{clause}, {clause.path, clause.belief});
    return graph::OkStatus();
  }
  graph::Status Add(const queries::ClaimClause& clause) {
    Stack(Claim{clause}, {clause.verdict, clause.relationships});
    return graph::OkStatus();
  }

  Shared* shared_;
  Plan root_;
};

}  // namespace

graph::StatusOr<LogicalPlan> BuildPlan(const queries::BoundQuery& query) {
  Shared shared;
  LogicalPlan& plan = shared.plan;
  plan.variables = query.variables;
  plan.concepts = query.concepts;
  plan.columns = query.columns;
  plan.returns = query.returns;
  for (size_t i = 0; i < query.columns.size(); ++i) {
    plan.column_names.push_back(i < query.column_names.size() ? query.column_names[i]
                                                              : query.variables[query.columns[i].value].name);
  }
  Plan leaf;
  leaf.op = Once{};
  AITIA_ASSIGN_OR_RETURN(plan.root, PartBuilder(&shared, std::move(leaf)).Build(query.clauses));
  return std::move(shared.plan);
}

}  // namespace aitia::engine
