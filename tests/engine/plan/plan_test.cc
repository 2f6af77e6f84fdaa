#include <gtest/gtest.h>

#include "engine/plan/build.h"
#include "engine/plan/estimate.h"
#include "engine/plan/explain_plan.h"
#include "engine/plan/expression.h"
#include "engine/plan/optimize.h"
#include "queries/functions/functions.h"

namespace aitia::engine {
namespace {

using queries::BoundNode;
using queries::BoundPattern;
using queries::BoundQuery;
using queries::BoundRelationship;
using queries::Expression;

// Builds bound queries by hand: what openCypher and questions would give.
class QueryMaker {
 public:
  VariableId Var(std::string_view name) {
    for (size_t i = 0; i < query.variables.size(); ++i) {
      if (query.variables[i].name == name) return VariableId(i);
    }
    query.variables.push_back({std::string(name)});
    return VariableId(query.variables.size() - 1);
  }
  Expression Ref(std::string_view name) {
    Expression expression;
    expression.kind = Expression::Kind::kVariable;
    expression.variable = Var(name);
    return expression;
  }
  static Expression Literal(graph::Value value) {
    Expression expression;
    expression.literal = std::move(value);
    return expression;
  }
  Expression Property(std::string_view variable, std::string_view key) {
    Expression expression;
    expression.kind = Expression::Kind::kProperty;
    expression.name = key;
    expression.operands = {Ref(variable)};
    return expression;
  }
  static Expression Call(std::string_view name, std::vector<Expression> operands) {
    Expression expression;
    expression.kind = Expression::Kind::kCall;
    expression.name = name;
    expression.operands = std::move(operands);
    return expression;
  }
  BoundPattern Chain(std::string_view from, std::string_view label, std::string_view relationship,
                     std::string_view type, std::string_view to) {
    BoundRelationship link;
    link.variable = Var(relationship);
    link.types = {std::string(type)};
    BoundPattern pattern;
    pattern.nodes = {Node(Var(from), label), Node(Var(to))};
    pattern.relationships = {link};
    return pattern;
  }
  static BoundNode Node(VariableId variable, std::string_view label = {}) {
    BoundNode node;
    node.variable = variable;
    if (!label.empty()) node.labels.emplace_back(label);
    return node;
  }

  BoundQuery query;
};

class HundredNodes final : public Statistics {
 public:
  double Nodes() const override { return 100; }
  double NodesWithLabel(std::string_view label) const override { return label == "Condition" ? 20 : 0; }
  double Relationships() const override { return 500; }
  double RelationshipsOfType(std::string_view type) const override { return type == "CAUSES" ? 300 : 0; }
};

std::string Text(const BoundQuery& query, const OptimizerOptions& options = {}) {
  auto plan = BuildPlan(query);
  if (!plan.ok()) return std::string(graph::Message(plan.status()));
  return ExplainPlan(Optimize(*std::move(plan), options, HundredNodes()), {}, {});
}

BoundQuery MatchWhereReturn() {
  QueryMaker make;
  queries::MatchClause match;
  match.patterns.push_back(make.Chain("c", "Condition", "r", "CAUSES", "s"));
  match.where = QueryMaker::Call(
      "AND", {QueryMaker::Call("=", {make.Property("c", "name"), QueryMaker::Literal("flu")}),
              QueryMaker::Call(">", {make.Property("r", "belief"), QueryMaker::Literal(0.5)})});
  make.query.clauses.emplace_back(match);
  queries::ProjectClause project;
  project.items.push_back({make.Var("s"), make.Ref("s")});
  project.items.push_back({make.Var("b"), make.Property("r", "belief")});
  project.items.push_back({make.Var("unused"), make.Property("c", "name")});
  project.order.push_back({make.Ref("b"), true});
  project.limit = QueryMaker::Literal(3);
  make.query.clauses.emplace_back(project);
  make.query.columns = {make.Var("s"), make.Var("b")};
  return make.query;
}

TEST(Plan, WithoutRulesIsTheQueryAsItStands) {
  EXPECT_EQ(Text(MatchWhereReturn(), {{"push_down_filters", "order_patterns", "seek_properties", "fuse_top",
                                       "drop_unused_columns"}}),
            "operator\n"
            "Limit 3\n"
            "  Sort b DESC\n"
            "    Project s, r.belief AS b, c.name AS unused\n"
            "      Filter r.belief > 0.5\n"
            "        Expand (c)-[r:CAUSES]->(s)\n"
            "          Filter c.name = 'flu'\n"
            "            NodeScan (c:Condition)\n"
            "              Once\n");
}

TEST(Plan, EachRuleDoesItsPart) {
  EXPECT_EQ(Text(MatchWhereReturn()),
            "operator\n"
            "Top 3 by b DESC\n"
            "  Project s, r.belief AS b\n"
            "    Filter r.belief > 0.5\n"
            "      Expand (c)-[r:CAUSES]->(s)\n"
            "        PropertySeek (c:Condition) name = 'flu'\n"
            "          Once\n");
}

TEST(Plan, RulesHaveDifferentNames) {
  for (size_t i = 0; i < Rules().size(); ++i) {
    for (size_t k = 0; k < i; ++k) EXPECT_NE(Rules()[i].name, Rules()[k].name);
  }
}

TEST(Plan, StartsWhereFewestNodesAre) {
  QueryMaker make;
  queries::MatchClause match;
  match.patterns.push_back(make.Chain("c", "Condition", "r", "CAUSES", "s"));
  match.patterns[0].nodes[1].one_of = ConceptId(0);
  make.query.concepts.push_back({"twitching", "twitching", {{graph::NodeId(1)}}, {}});
  make.query.clauses.emplace_back(match);
  make.query.columns = {make.Var("c")};
  EXPECT_EQ(Text(make.query),
            "operator\n"
            "NodeCheck (c:Condition)\n"
            "  Expand (s)<-[r:CAUSES]-(c)\n"
            "    NodeSeek (s IN 'twitching')\n"
            "      Once\n");
}

TEST(Plan, AggregatesInsideExpressionsAreComputedFirst) {
  QueryMaker make;
  queries::MatchClause match;
  match.patterns.emplace_back().nodes = {QueryMaker::Node(make.Var("n"))};
  make.query.clauses.emplace_back(match);
  queries::ProjectClause project;
  project.items.push_back({make.Var("x"), QueryMaker::Call("+", {QueryMaker::Call("count", {make.Ref("n")}),
                                                                 QueryMaker::Literal(1)})});
  make.query.clauses.emplace_back(project);
  make.query.columns = {make.Var("x")};
  EXPECT_EQ(Text(make.query),
            "operator\n"
            "Project aggregate2 + 1 AS x\n"
            "  Aggregate count(*) AS aggregate2\n"
            "    NodeScan (n)\n"
            "      Once\n");
}

TEST(Plan, OptionalHasItsPatternAsASecondInput) {
  QueryMaker make;
  queries::MatchClause first;
  first.patterns.emplace_back().nodes = {QueryMaker::Node(make.Var("c"), "Condition")};
  queries::MatchClause second;
  second.optional = true;
  second.patterns.push_back(make.Chain("c", "Condition", "r", "CAUSES", "s"));
  make.query.clauses.emplace_back(first);
  make.query.clauses.emplace_back(second);
  make.query.columns = {make.Var("c"), make.Var("s")};
  EXPECT_EQ(Text(make.query),
            "operator\n"
            "Optional\n"
            "  NodeScan (c:Condition)\n"
            "    Once\n"
            "  Expand (c)-[r:CAUSES]->(s)\n"
            "    NodeCheck (c:Condition)\n"
            "      Argument\n");
}

TEST(Plan, RefusesWhatIsTooDeepOrTooLong) {
  QueryMaker make;
  Expression deep = QueryMaker::Literal(true);
  for (int i = 0; i < 1100; ++i) deep = QueryMaker::Call("NOT", {std::move(deep)});
  make.query.clauses.emplace_back(queries::UnwindClause{deep, make.Var("x")});
  EXPECT_EQ(Text(make.query), "an expression may be nested at most 1000 deep");

  QueryMaker many;
  for (int i = 0; i < 2000; ++i) {
    many.query.clauses.emplace_back(
        queries::UnwindClause{QueryMaker::Literal(1), many.Var("x" + std::to_string(i))});
  }
  EXPECT_EQ(Text(many.query), "a query may have at most 1000 steps");
}

TEST(Estimate, ComesFromTheCountsOfTheGraph) {
  const LogicalPlan plan = Optimize(*BuildPlan(MatchWhereReturn()), {}, HundredNodes());
  EXPECT_EQ(ExplainPlan(plan, EstimateRows(plan, HundredNodes()), std::vector<uint64_t>{1, 2, 3, 4, 5, 6}),
            "operator                                         estimated rows  rows\n"
            "Top 3 by b DESC                                               1     1\n"
            "  Project s, r.belief AS b                                    1     2\n"
            "    Filter r.belief > 0.5                                     1     3\n"
            "      Expand (c)-[r:CAUSES]->(s)                              3     4\n"
            "        PropertySeek (c:Condition) name = 'flu'               1     5\n"
            "          Once                                                1     6\n");
}

TEST(Expression, EveryAggregatingFunctionOfTheLanguageIsOne) {
  for (const queries::FunctionRow& row : queries::Functions()) {
    const Expression call = QueryMaker::Call(row.name, {QueryMaker::Literal(1)});
    EXPECT_EQ(IsAggregateCall(call), row.kind == queries::FunctionKind::kAggregate) << row.name;
  }
}

}  // namespace
}  // namespace aitia::engine
