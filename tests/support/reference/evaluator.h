// openCypher evaluated straight over the syntax tree: tables of maps from name to value, clause after clause.
//
// Slow and obvious: every clause works on the whole table of the clause before, patterns are matched by
// backtracking over all nodes, nothing is planned, nothing is shared with the engine but the parser and the
// type of values. One file per concern: clauses, projections, patterns, writing, expressions, functions,
// aggregates. Internal to the folder; reference.h is the way in.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/value.h"
#include "queries/syntax/tree.h"
#include "tests/support/reference/compare.h"
#include "tests/support/reference/graph.h"

namespace aitia::tests::reference {

namespace syntax = queries::syntax;
using graph::NodeId;
using graph::RelationshipId;
using graph::Value;
using graph::ValueList;
using graph::ValueMap;

// What goes wrong while a query runs. Thrown within this folder, caught by Reference::Run.
struct Error {
  std::string type;
  std::string detail;
  std::string message;
};
[[noreturn]] void Fail(std::string type, std::string detail, std::string message);

// The values of the variables in scope.
using Row = std::map<std::string, Value, std::less<>>;

struct Table {
  std::set<std::string, std::less<>> names;  // the variables in scope; each row has them all
  std::vector<Row> rows;
  std::vector<std::string> columns;  // of RETURN, in their order
  bool returned = false;             // the last clause was RETURN
};

// Where an expression is evaluated: the variables, and, where aggregates may stand, the rows of the group.
struct Scope {
  const Row& row;
  const std::vector<Row>* group = nullptr;
};

class Evaluator {
 public:
  // All outlive the evaluator. `text` is the statement's, of which the tree has spans.
  Evaluator(std::string_view text, const ValueMap& parameters, Graph* graph, int64_t most_steps)
      : text_(text), parameters_(parameters), graph_(graph), steps_left_(most_steps) {}

  // The query for one row from outside. Variables of `outer` are seen by every clause, those of `first` by
  // the first ones only, as in a sub-query that begins with WITH.
  Table RunQuery(const syntax::Query& query, const Row& outer, const Row& first);

  // A node that is deleted while it has relationships is an error at the end of the statement.
  void CheckDeleted() const;

  Value Evaluate(const syntax::Expression& expression, const Scope& scope);

 private:
  // --- clauses (clauses.cc)
  Table RunSingle(const syntax::SingleQuery& query, const Row& outer, const Row& first);
  void Run(const syntax::Clause& clause, const Row& outer, Table* table);
  void Run(const syntax::Match& match, Table* table);
  void Run(const syntax::Unwind& unwind, Table* table);
  void Run(const syntax::CallSubquery& call, Table* table);
  void Run(const syntax::Foreach& loop, Table* table);

  // --- WITH and RETURN (projection.cc)
  void Run(const syntax::Projection& projection, const Row& outer, Table* table);
  std::string ColumnName(const syntax::ProjectionItem& item) const;
  size_t CountOf(const syntax::Expression& expression);  // for SKIP and LIMIT

  // --- writing (writing.cc)
  void Run(const syntax::Create& create, Table* table);
  void Run(const syntax::Merge& merge, Table* table);
  void Run(const syntax::Set& set, Table* table);
  void Run(const syntax::Remove& remove, Table* table);
  void Run(const syntax::Delete& deletion, Table* table);
  void CreatePattern(const syntax::Pattern& pattern, Row* row);
  NodeId CreateNode(const syntax::NodePattern& pattern, Row* row);
  RelationshipId CreateRelationship(const syntax::RelationshipPattern& pattern, NodeId from, NodeId to,
                                    Row* row);
  ValueMap PropertiesToWrite(const std::optional<syntax::Expression>& properties, const Row& row);
  void Apply(const syntax::Change& change, bool removes, const Row& row);
  ValueMap* WritableProperties(const Value& target);

  // --- patterns (patterns.cc)
  struct Trace {  // of one pattern: a node for each node pattern, relationships for each relationship pattern
    std::vector<NodeId> nodes;
    std::vector<std::vector<RelationshipId>> relationships;
  };
  struct Search {
    const std::vector<syntax::Pattern>* patterns = nullptr;
    std::vector<Trace> traces;
    std::set<RelationshipId> used;
    Row row;
    std::function<void(const Row&)> found;
  };
  // Calls `found` with each match: the row with all variables of the patterns.
  void MatchAll(const std::vector<syntax::Pattern>& patterns, const Row& row,
                const std::function<void(const Row&)>& found);
  void MatchPattern(size_t pattern, Search* search);
  void MatchNode(size_t pattern, size_t index, NodeId node, Search* search);
  void MatchHops(size_t pattern, size_t index, NodeId at, std::vector<RelationshipId>* hops, Search* search);
  void MatchShortest(size_t pattern, Search* search);
  void FinishPattern(size_t pattern, Search* search);
  bool HoldsForAll(const Search& search);
  bool HasProperties(const Value& element, const std::optional<syntax::Expression>& properties,
                     const Row& row);
  bool MayBeRelationship(const syntax::RelationshipPattern& pattern, RelationshipId id, NodeId at, NodeId* to,
                         const Row& row);
  std::vector<NodeId> NodesThatMayBe(const syntax::NodePattern& pattern, const Row& row) const;
  graph::PathValue PathOf(const Trace& trace) const;

  // --- expressions (expressions.cc)
  Value Chain(const syntax::Expression& expression, const Scope& scope);
  Value Unary(const syntax::Expression& expression, const Scope& scope);
  Value Index(const Value& object, const Value& index);
  Value Property(const Value& object, const std::string& key);
  Value Slice(const syntax::Expression& expression, const Scope& scope);
  Value HasLabels(const Value& object, const syntax::LabelExpression& labels);
  Value Case(const syntax::Expression& expression, const Scope& scope);
  Value MapProjection(const syntax::Expression& expression, const Scope& scope);
  Value ListComprehension(const syntax::Expression& expression, const Scope& scope);
  Value PatternComprehension(const syntax::Expression& expression, const Scope& scope);
  Value Quantifier(const syntax::Expression& expression, const Scope& scope);
  Value Reduce(const syntax::Expression& expression, const Scope& scope);
  Value PatternValue(const syntax::Expression& expression, const Scope& scope);
  Value Subquery(const syntax::Expression& expression, const Scope& scope);
  // The value of a predicate; an error unless it is a boolean or null.
  Truth Predicate(const syntax::Expression& expression, const Scope& scope);

  // --- functions (functions.cc) and aggregates (aggregates.cc)
  Value Call(const syntax::Expression& call, const Scope& scope);
  Value CallFunction(const std::string& name, const ValueList& arguments);
  Value Aggregate(const syntax::Expression& call, const Scope& scope);
  const ValueMap& PropertiesOf(const Value& element) const;  // an error for what is deleted

  void CountStep() {
    if (--steps_left_ < 0) Fail("TooManySteps", "TooManySteps", "this takes too long");
  }

  std::string_view text_;
  const ValueMap& parameters_;
  Graph* graph_;
  int64_t steps_left_;
};

// True if an aggregate is in the expression, outside sub-queries.
bool HasAggregate(const syntax::Expression& expression);

// The variables that patterns bind.
std::set<std::string, std::less<>> VariablesOf(const std::vector<syntax::Pattern>& patterns);

// `a + b` and the like: "+", "-", "*", "/", "%", "^".
Value Arithmetic(const std::string& operation, const Value& a, const Value& b);

}  // namespace aitia::tests::reference
