#include "engine/plan/build.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/plan/expression.h"

namespace aitia::engine {
namespace {

using queries::BoundNode;
using queries::BoundPattern;
using queries::BoundRelationship;
using queries::ProjectClause;

constexpr size_t kMaxOperators = 1000;

class PlanBuilder {
 public:
  explicit PlanBuilder(const queries::BoundQuery& query) : query_(query) {
    plan_.variables = query.variables;
    plan_.concepts = query.concepts;
    plan_.columns = query.columns;
  }

  graph::StatusOr<LogicalPlan> Build() {
    plan_.root.op = Once{};
    for (const queries::Clause& clause : query_.clauses) {
      AITIA_RETURN_IF_ERROR(std::visit([this](const auto& one) { return Add(one); }, clause));
      if (operators_ > kMaxOperators) {
        return graph::ResourceExhausted(absl::StrCat("a query may have at most ", kMaxOperators, " steps"));
      }
    }
    return std::move(plan_);
  }

 private:
  bool IsBound(VariableId variable) const {
    const auto& columns = plan_.root.columns;
    return std::find(columns.begin(), columns.end(), variable) != columns.end();
  }

  // Puts an operator on top, which binds `added` beside what its input binds.
  void Stack(Operator op, const std::vector<VariableId>& added) {
    Plan plan;
    plan.op = std::move(op);
    plan.columns = plan_.root.columns;
    for (const VariableId variable : added) {
      if (variable.valid() && !IsBound(variable)) plan.columns.push_back(variable);
    }
    plan.inputs.push_back(std::move(plan_.root));
    plan_.root = std::move(plan);
    ++operators_;
  }

  graph::Status Check(const Expression& expression) const {
    if (!IsDeeperThan(expression, kMaxExpressionDepth)) return graph::OkStatus();
    return graph::ResourceExhausted(
        absl::StrCat("an expression may be nested at most ", kMaxExpressionDepth, " deep"));
  }

  graph::Status Add(const queries::MatchClause& clause) {
    if (!clause.optional) return AddMatch(clause);
    std::vector<VariableId> before = plan_.root.columns;
    Plan input = std::exchange(plan_.root, Plan{});
    plan_.root.op = Argument{};
    plan_.root.columns = before;
    AITIA_RETURN_IF_ERROR(AddMatch(clause));
    Plan pattern = std::exchange(plan_.root, std::move(input));
    const std::vector<VariableId> introduced(
        pattern.columns.begin() + static_cast<std::ptrdiff_t>(before.size()), pattern.columns.end());
    Stack(Optional{introduced}, introduced);
    plan_.root.inputs.push_back(std::move(pattern));
    return graph::OkStatus();
  }

  graph::Status AddMatch(const queries::MatchClause& clause) {
    std::vector<VariableId> relationships;  // of this clause: none is used twice
    for (const BoundPattern& pattern : clause.patterns)
      AITIA_RETURN_IF_ERROR(AddPattern(pattern, &relationships));
    if (clause.where) {
      AITIA_RETURN_IF_ERROR(Check(*clause.where));
      Stack(Filter{*clause.where}, {});
    }
    return graph::OkStatus();
  }

  int Selectivity(const BoundNode& node) const {
    return IsBound(node.variable) ? 3 : node.one_of ? 2 : node.labels.empty() ? 0 : 1;
  }

  void Start(const BoundNode& node) {
    if (IsBound(node.variable)) {
      AddCheck(node);
    } else if (node.one_of) {
      Stack(NodeSeek{node.variable, *node.one_of, node.labels}, {node.variable});
    } else {
      Stack(NodeScan{node.variable, node.labels}, {node.variable});
    }
  }

  void AddCheck(const BoundNode& node) {
    if (!node.labels.empty() || node.one_of) Stack(NodeCheck{node.variable, node.labels, node.one_of}, {});
  }

  graph::Status AddPattern(const BoundPattern& pattern, std::vector<VariableId>* relationships) {
    size_t start = 0;
    for (size_t i = 1; i < pattern.nodes.size(); ++i) {
      if (Selectivity(pattern.nodes[i]) > Selectivity(pattern.nodes[start])) start = i;
    }
    Start(pattern.nodes[start]);
    for (size_t i = start; i < pattern.relationships.size(); ++i) {
      AITIA_RETURN_IF_ERROR(
          AddExpand(pattern.nodes[i], pattern.relationships[i], false, pattern.nodes[i + 1], relationships));
    }
    for (size_t i = start; i-- > 0;) {
      AITIA_RETURN_IF_ERROR(
          AddExpand(pattern.nodes[i + 1], pattern.relationships[i], true, pattern.nodes[i], relationships));
    }
    return graph::OkStatus();
  }

  graph::Status AddExpand(const BoundNode& from, const BoundRelationship& relationship, bool backwards,
                          const BoundNode& to, std::vector<VariableId>* relationships) {
    if (IsBound(relationship.variable)) {
      return graph::InvalidArgument(absl::StrCat("the relationship variable '",
                                                 plan_.variables[relationship.variable.value].name,
                                                 "' is bound already"));
    }
    Expand expand;
    expand.from = from.variable;
    expand.relationship = relationship.variable;
    expand.to = to.variable;
    expand.to_is_bound = IsBound(to.variable);
    expand.types = relationship.types;
    expand.direction = relationship.direction;
    if (backwards && expand.direction != Direction::kEither) {
      expand.direction =
          expand.direction == Direction::kOutgoing ? Direction::kIncoming : Direction::kOutgoing;
    }
    expand.min_hops = relationship.min_hops;
    expand.max_hops = relationship.max_hops;
    expand.other_than = *relationships;
    relationships->push_back(relationship.variable);
    Stack(std::move(expand), {relationship.variable, to.variable});
    AddCheck(to);
    return graph::OkStatus();
  }

  graph::Status Add(const ProjectClause& clause) {
    for (const auto& item : clause.items) AITIA_RETURN_IF_ERROR(Check(item.expression));
    for (const auto& key : clause.order) AITIA_RETURN_IF_ERROR(Check(key.expression));
    const bool aggregates = std::any_of(clause.items.begin(), clause.items.end(),
                                        [](const auto& item) { return ContainsAggregate(item.expression); });
    std::vector<VariableId> result;
    for (const auto& item : clause.items) result.push_back(item.variable);
    if (aggregates) {
      AddAggregate(clause);
    } else {
      Stack(Project{clause.items}, result);
    }
    if (clause.distinct) Stack(Distinct{result}, {});
    if (!clause.order.empty()) Stack(Sort{clause.order}, {});
    if (clause.skip || clause.limit) Stack(Limit{clause.skip, clause.limit}, {});
    return graph::OkStatus();
  }

  // Items without an aggregate are keys. Aggregating calls inside an expression ("count(x) + 1") are computed
  // first, under variables of their own.
  void AddAggregate(const ProjectClause& clause) {
    Aggregate aggregate;
    Project rest;
    for (const ProjectClause::Item& item : clause.items) {
      if (!ContainsAggregate(item.expression)) {
        aggregate.keys.push_back(item);
      } else if (IsAggregateCall(item.expression)) {
        aggregate.aggregates.push_back(item);
      } else {
        rest.items.push_back({item.variable, Extract(item.expression, &aggregate)});
      }
    }
    std::vector<VariableId> bound;
    for (const auto& item : aggregate.keys) bound.push_back(item.variable);
    for (const auto& item : aggregate.aggregates) bound.push_back(item.variable);
    Stack(std::move(aggregate), {});
    plan_.root.columns = bound;
    if (!rest.items.empty()) {
      std::vector<VariableId> added;
      for (const auto& item : rest.items) added.push_back(item.variable);
      Stack(std::move(rest), added);
    }
  }

  Expression Extract(const Expression& expression, Aggregate* aggregate) {
    if (IsAggregateCall(expression)) {
      const VariableId variable(plan_.variables.size());
      plan_.variables.push_back({absl::StrCat("aggregate", plan_.variables.size())});
      aggregate->aggregates.push_back({variable, expression});
      Expression reference;
      reference.kind = Expression::Kind::kVariable;
      reference.variable = variable;
      reference.span = expression.span;
      return reference;
    }
    Expression copy = expression;
    for (Expression& operand : copy.operands) operand = Extract(operand, aggregate);
    return copy;
  }

  graph::Status Add(const queries::UnwindClause& clause) {
    AITIA_RETURN_IF_ERROR(Check(clause.list));
    Stack(Unwind{clause.list, clause.variable}, {clause.variable});
    return graph::OkStatus();
  }

  template <typename Other>
  graph::Status Add(const Other&) {
    return graph::FailedPrecondition("this clause cannot be run yet");
  }
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

  const queries::BoundQuery& query_;
  LogicalPlan plan_;
  size_t operators_ = 0;
};

}  // namespace

graph::StatusOr<LogicalPlan> BuildPlan(const queries::BoundQuery& query) {
  return PlanBuilder(query).Build();
}

}  // namespace aitia::engine
