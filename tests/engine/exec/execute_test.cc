#include "engine/exec/execute.h"

#include <gtest/gtest.h>

#include <limits>

#include "absl/strings/str_cat.h"
#include "engine/exec/view_statistics.h"
#include "engine/plan/build.h"
#include "engine/plan/optimize.h"
#include "graph/base/text.h"
#include "tests/support/graph_literal.h"

namespace aitia::engine {
namespace {

using graph::Snapshot;
using graph::Value;
using graph::ValueList;
using queries::BoundNode;
using queries::BoundQuery;
using queries::BoundRelationship;
using queries::Expression;

VariableId Var(BoundQuery* query, std::string_view name) {
  for (size_t i = 0; i < query->variables.size(); ++i) {
    if (query->variables[i].name == name) return VariableId(i);
  }
  query->variables.push_back({std::string(name)});
  return VariableId(query->variables.size() - 1);
}

Expression Literal(Value value) {
  Expression expression;
  expression.literal = std::move(value);
  return expression;
}
Expression Call(std::string_view name, std::vector<Expression> operands) {
  Expression expression;
  expression.kind = Expression::Kind::kCall;
  expression.name = name;
  expression.operands = std::move(operands);
  return expression;
}
Expression Ref(BoundQuery* query, std::string_view name) {
  Expression expression;
  expression.kind = Expression::Kind::kVariable;
  expression.variable = Var(query, name);
  return expression;
}
Expression NameOf(BoundQuery* query, std::string_view name) {
  Expression expression;
  expression.kind = Expression::Kind::kProperty;
  expression.name = "name";
  expression.operands = {Ref(query, name)};
  return expression;
}

// A pattern from text: "a:Label CAUSES* b" is (a:Label)-[r:CAUSES*1..]->(b).
void Match(BoundQuery* query, std::string_view text, bool optional = false) {
  queries::MatchClause match;
  match.optional = optional;
  queries::BoundPattern pattern;
  bool is_node = true;
  for (std::string_view word : graph::Split(text, ' ')) {
    if (is_node) {
      const size_t colon = word.find(':');
      BoundNode node;
      node.variable = Var(query, word.substr(0, colon));
      if (colon != std::string_view::npos) node.labels.emplace_back(word.substr(colon + 1));
      pattern.nodes.push_back(node);
    } else {
      BoundRelationship relationship;
      if (word.starts_with("<")) {
        relationship.direction = queries::Direction::kIncoming;
        word.remove_prefix(1);
      } else if (word.starts_with("-")) {
        relationship.direction = queries::Direction::kEither;
        word.remove_prefix(1);
      }
      if (word.ends_with("*")) {
        relationship.variable_length = true;
        relationship.max_hops = UINT32_MAX;
        relationship.variable_length = true;
        word.remove_suffix(1);
      }
      relationship.variable = Var(query, absl::StrCat("r", query->variables.size()));
      if (!word.empty()) relationship.types.emplace_back(word);
      pattern.relationships.push_back(relationship);
    }
    is_node = !is_node;
  }
  match.patterns.push_back(std::move(pattern));
  query->clauses.emplace_back(std::move(match));
}

void Return(BoundQuery* query, std::vector<Expression> items) {
  queries::ProjectClause project;
  for (Expression& item : items) {
    const VariableId variable = Var(query, absl::StrCat("column", query->columns.size()));
    project.items.push_back({variable, std::move(item)});
    query->columns.push_back(variable);
  }
  query->clauses.emplace_back(std::move(project));
}

queries::ProjectClause& LastProject(BoundQuery* query) {
  return std::get<queries::ProjectClause>(query->clauses.back());
}

std::string Render(const graph::StatusOr<Execution>& execution) {
  if (!execution.ok()) return std::string(graph::Message(execution.status()));
  std::string out;
  for (const auto& row : execution->rows) {
    for (size_t i = 0; i < row.size(); ++i) out += (i > 0 ? ", " : "") + graph::ToLiteral(row[i]);
    out += '\n';
  }
  return out;
}

// The rows as text; with and without each of the optimizer's rules they are the same.
std::string RowsOf(const Snapshot& graph, const BoundQuery& query, uint64_t most_rows = 1'000'000) {
  auto plan = BuildPlan(query);
  if (!plan.ok()) return std::string(graph::Message(plan.status()));
  ExecuteOptions options;
  options.most_rows = most_rows;
  std::string rows = Render(Execute(graph, Optimize(*plan, {}, ViewStatistics(graph)), options));
  for (const Rule& rule : Rules()) {
    EXPECT_EQ(
        Render(Execute(graph, Optimize(*plan, {{std::string(rule.name)}}, ViewStatistics(graph)), options)),
        rows)
        << "without " << rule.name;
  }
  return rows;
}

Snapshot Body() {
  return graph::GraphLiteral(R"(
    (flu:Condition)-[:CAUSES]->(fever:Symptom)
    (flu)-[:CAUSES]->(cough:Symptom)
    (cold:Condition)-[:CAUSES]->(cough)
    (fever)-[:CAUSES]->(fatigue:Symptom)
    (fatigue)-[:CAUSES]->(fever)
    (calm:Condition)
  )");
}

TEST(Execute, PatternsFiltersAndOrder) {
  BoundQuery query;
  Match(&query, "c:Condition CAUSES s");
  std::get<queries::MatchClause>(query.clauses[0]).where =
      Call("<>", {NameOf(&query, "s"), Literal("fever")});
  Return(&query, {NameOf(&query, "c"), NameOf(&query, "s")});
  LastProject(&query).order.push_back({Ref(&query, "column0"), true});
  EXPECT_EQ(RowsOf(Body(), query),
            "'flu', 'cough'\n"
            "'cold', 'cough'\n");
}

TEST(Execute, IncomingAndEitherDirection) {
  BoundQuery incoming;
  Match(&incoming, "s:Symptom <CAUSES c:Condition");
  Return(&incoming, {Call("count", {Ref(&incoming, "c")})});
  EXPECT_EQ(RowsOf(Body(), incoming), "3\n");
  BoundQuery either;
  Match(&either, "a -CAUSES b");
  Return(&either, {Call("count", {Ref(&either, "b")})});
  EXPECT_EQ(RowsOf(Body(), either), "10\n");
}

TEST(Execute, ALoopIsFoundOnceInEitherDirection) {
  BoundQuery query;
  Match(&query, "a - b");
  Return(&query, {Call("count", {Ref(&query, "b")})});
  EXPECT_EQ(RowsOf(graph::GraphLiteral("(a:X)-[:T]->(a)"), query), "1\n");
}

TEST(Execute, ChainsEndOnCyclesAndUseNoRelationshipTwice) {
  BoundQuery query;
  Match(&query, "c:Condition CAUSES* s");
  Return(&query, {NameOf(&query, "c"), NameOf(&query, "s")});
  LastProject(&query).order = {{Ref(&query, "column0"), false}, {Ref(&query, "column1"), false}};
  EXPECT_EQ(RowsOf(Body(), query),
            "'cold', 'cough'\n"
            "'flu', 'cough'\n"
            "'flu', 'fatigue'\n"
            "'flu', 'fever'\n"
            "'flu', 'fever'\n");
}

TEST(Execute, TooManyRowsAreRefused) {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    for (int j = 0; j < 12; ++j) {
      if (i != j) absl::StrAppend(&text, "(n", i, ":X)-[:T]->(n", j, ":X)\n");
    }
  }
  BoundQuery query;
  Match(&query, "a T* b");
  Return(&query, {Call("count", {Ref(&query, "b")})});
  EXPECT_EQ(RowsOf(graph::GraphLiteral(text), query, 100'000),
            "the query makes too many rows; ask for less, or make its patterns narrower");
}

TEST(Execute, OptionalKeepsRowsWithNulls) {
  BoundQuery query;
  Match(&query, "c:Condition");
  Match(&query, "c CAUSES s", true);
  Return(&query, {NameOf(&query, "c"), NameOf(&query, "s")});
  EXPECT_EQ(RowsOf(Body(), query),
            "'calm', null\n"
            "'cold', 'cough'\n"
            "'flu', 'cough'\n"
            "'flu', 'fever'\n");
}

TEST(Execute, AggregatesGroupByTheOtherItems) {
  BoundQuery query;
  Match(&query, "c:Condition CAUSES s");
  Return(&query,
         {NameOf(&query, "s"), Call("count", {Ref(&query, "c")}), Call("collect", {NameOf(&query, "c")})});
  LastProject(&query).order.push_back({Ref(&query, "column0"), false});
  EXPECT_EQ(RowsOf(Body(), query),
            "'cough', 2, ['cold', 'flu']\n"
            "'fever', 1, ['flu']\n");
}

TEST(Execute, AggregatesOfNothing) {
  BoundQuery query;
  Match(&query, "n:Nothing");
  Return(&query, {Call("count", {Ref(&query, "n")}), Call("sum", {Ref(&query, "n")}),
                  Call("max", {Ref(&query, "n")}), Call("collect", {Ref(&query, "n")})});
  EXPECT_EQ(RowsOf(Body(), query), "0, 0, null, []\n");
  EXPECT_EQ(RowsOf(Snapshot(), query), "0, 0, null, []\n");
}

TEST(Execute, DistinctSkipLimitUnwind) {
  BoundQuery query;
  query.clauses.emplace_back(
      queries::UnwindClause{Literal(ValueList{3, 1, 2, 1, 3.0, Value()}), Var(&query, "x")});
  Return(&query, {Ref(&query, "x")});
  LastProject(&query).distinct = true;
  LastProject(&query).order.push_back({Ref(&query, "column0"), false});
  EXPECT_EQ(RowsOf(Body(), query), "1\n2\n3\nnull\n");
  LastProject(&query).skip = Literal(1);
  LastProject(&query).limit = Literal(2);
  EXPECT_EQ(RowsOf(Body(), query), "2\n3\n");
  LastProject(&query).limit = Literal(0);
  EXPECT_EQ(RowsOf(Body(), query), "");
  LastProject(&query).limit = Literal(-1);
  EXPECT_EQ(RowsOf(Body(), query), "a number of rows cannot be -1");
  LastProject(&query).limit = Literal(std::numeric_limits<int64_t>::max());
  EXPECT_EQ(RowsOf(Body(), query), "2\n3\nnull\n");
}

TEST(Execute, MoreRowsThanABatchHolds) {
  std::string text;
  for (int i = 0; i < 3000; ++i) absl::StrAppend(&text, "(hub:Hub)-[:T]->(n", i, ":X)\n");
  const Snapshot graph = graph::GraphLiteral(text);
  BoundQuery query;
  Match(&query, "h:Hub T n");
  Return(&query, {Call("count", {Ref(&query, "n")})});
  EXPECT_EQ(RowsOf(graph, query), "3000\n");
  BoundQuery all;
  Match(&all, "h:Hub T n");
  Return(&all, {Ref(&all, "n")});
  LastProject(&all).skip = Literal(2998);
  const std::string last = RowsOf(graph, all);
  EXPECT_EQ(std::count(last.begin(), last.end(), '\n'), 2);
}

TEST(Evaluate, NullsAndNumbers) {
  const auto value = [](Expression expression) {
    BoundQuery query;
    Return(&query, {std::move(expression)});
    std::string rows = RowsOf(Snapshot(), query);
    if (!rows.empty() && rows.back() == '\n') rows.pop_back();
    return rows;
  };
  EXPECT_EQ(value(Call("=", {Literal(1), Literal(1.0)})), "true");
  EXPECT_EQ(value(Call("=", {Literal(Value()), Literal(1)})), "null");
  EXPECT_EQ(value(Call("AND", {Literal(Value()), Literal(false)})), "false");
  EXPECT_EQ(value(Call("OR", {Literal(Value()), Literal(false)})), "null");
  EXPECT_EQ(value(Call("IN", {Literal(4), Literal(ValueList{1, Value()})})), "null");
  EXPECT_EQ(value(Call("<", {Literal("a"), Literal(1)})), "null");
  EXPECT_EQ(value(Call("+", {Literal(std::numeric_limits<int64_t>::max()), Literal(1)})),
            "the result of + is too large for an integer");
  EXPECT_EQ(value(Call("/", {Literal(1), Literal(0)})), "an integer was divided by zero");
  EXPECT_EQ(value(Call("/", {Literal(7), Literal(2)})), "3");
  EXPECT_EQ(value(Call("=", {Literal(int64_t{9007199254740993}), Literal(9007199254740992.0)})), "false");
  EXPECT_EQ(value(Call("nonsense", {})), "unknown function 'nonsense'");
  EXPECT_EQ(value(Call("+", {Literal(true), Literal(1)})),
            "+ takes numbers, strings, lists, or temporal values and durations, not Boolean true");
}

}  // namespace
}  // namespace aitia::engine
