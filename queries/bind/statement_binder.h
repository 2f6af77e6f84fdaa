// The binder at work: one function per construct of the syntax tree. Internal to queries/bind.
//
// After a mistake binding goes on with what is most likely meant, so that further mistakes are told; the
// query is then thrown away.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "queries/bind/scope.h"
#include "queries/bind/statement.h"
#include "queries/functions/functions.h"
#include "queries/functions/procedure.h"

namespace aitia::queries {

class StatementBinder {
 public:
  StatementBinder(std::string_view text, const Catalog* catalog) : text_(text), catalog_(catalog) {}

  BoundStatement Bind(const syntax::Statement& statement);

  enum class PatternUse : uint8_t {
    kMatch,      // binds names
    kPredicate,  // only names that are bound already
    kCreate,
    kMerge
  };

 private:
  struct Typed {
    Expression expression;
    StaticType type;
  };

  // Whether an aggregating call may stand here.
  enum class Aggregates : uint8_t { kAllowed, kNotHere, kNested };

  // What a query is part of.
  enum class Nesting : uint8_t {
    kNone,
    kExpression,  // EXISTS { … }: reads all names from around
    kCall         // CALL { … }: reads what a WITH in front takes in
  };

  // --- queries and clauses (statement.cc)
  struct Result {
    QueryPart part;
    std::vector<std::string> names;  // of the columns
    std::vector<StaticType> types;   // of the columns
    bool returns = false;
  };
  Result BindQuery(const syntax::Query& query, Nesting nesting);
  Result BindUnion(const syntax::Query& query, const Scope& outer, Nesting nesting);
  Result BindSingle(const syntax::SingleQuery& single, Nesting nesting);
  void CheckOrder(const syntax::SingleQuery& single, Nesting nesting);
  void BindClause(const syntax::Match& match, Result* out);
  void BindClause(const syntax::Unwind& unwind, Result* out);
  void BindClause(const syntax::Projection& projection, Result* out);
  void BindClause(const syntax::Create& create, Result* out);

  // --- writing clauses (bind_writing.cc)
  void BindClause(const syntax::Set& set, Result* out);
  void BindClause(const syntax::Remove& remove, Result* out);
  void BindClause(const syntax::Delete& deletion, Result* out);
  void BindClause(const syntax::Merge& merge, Result* out);
  void BindClause(const syntax::Foreach& foreach, Result* out);
  std::vector<Change> BindChanges(const std::vector<syntax::Change>& changes, bool removes);
  Change BindChange(const syntax::Change& change, bool removes);

  // --- sub-queries, procedures, files (bind_call.cc)
  void BindClause(const syntax::CallSubquery& call, Result* out);
  void BindClause(const syntax::CallProcedure& call, Result* out);
  void BindClause(const syntax::LoadCsv& load, Result* out);
  void BindArguments(const syntax::CallProcedure& call, const Procedure& procedure, ProcedureClause* clause);
  void BindYields(const syntax::CallProcedure& call, const Procedure& procedure, ProcedureClause* clause,
                  Result* out);
  // A new name of the clause; reports one that is there already.
  VariableId Introduce(const syntax::Name& name, StaticType type);

  // --- projections (bind_projection.cc)
  struct Projected {
    ProjectClause clause;
    Scope scope;  // after it
    std::vector<std::string> names;
    std::vector<StaticType> types;
    std::vector<Expression> written;  // of each item, before its grouping items were replaced
    bool aggregates = false;
  };
  void AddItem(std::string name, VariableId variable, Typed typed, graph::ByteSpan span, Projected* out);
  void AddEverything(const syntax::Projection& projection, graph::ByteSpan span, Projected* out);
  void AddItems(const syntax::Projection& projection, Projected* out);
  void CheckAliases(const syntax::Projection& with);
  void GroupItems(Projected* out);
  std::set<VariableId> VariablesAround() const;  // one value for all rows of the sub-query
  // Replaces grouping items in what stands outside of aggregating calls; reports what is neither.
  void ReplaceKeys(const Projected& projected, std::set<VariableId>* locals, Expression* expression);
  // An expression of ORDER BY or WHERE behind the projection.
  Expression BindBehind(const syntax::Expression& written, const Projected& projected, bool is_where);
  void ReplaceItems(const Projected& projected, Expression* expression);
  void CheckBehind(const Projected& projected, const Expression& expression, bool aggregates, bool in_call,
                   std::set<VariableId>* known);
  std::optional<Expression> BindCount(const std::optional<syntax::Expression>& written,
                                      std::string_view keyword);

  // --- patterns (bind_pattern.cc)
  void BindPatterns(const std::vector<syntax::Pattern>& patterns, PatternUse use,
                    std::vector<BoundPattern>* out, std::vector<Expression>* conditions);
  BoundPattern BindPattern(const syntax::Pattern& pattern, PatternUse use, std::set<std::string>* seen);
  BoundNode BindNode(const syntax::NodePattern& node, PatternUse use, bool alone);
  BoundRelationship BindRelationship(const syntax::RelationshipPattern& relationship, PatternUse use,
                                     std::set<std::string>* seen);
  void BindProperties(const syntax::Pattern& pattern, PatternUse use, BoundPattern* bound,
                      std::vector<Expression>* conditions);
  void AddPropertyTests(const std::optional<syntax::Expression>& properties, VariableId variable,
                        std::vector<Expression>* conditions);
  std::optional<Expression> BindCreatedProperties(const std::optional<syntax::Expression>& properties,
                                                  PatternUse use);
  bool CheckWrittenOut(const syntax::Expression& properties);
  // The properties of a pattern to be merged, as conditions on what is there.
  static std::vector<Expression> TakeConditions(BoundPattern* pattern);
  void CheckCreated(const syntax::RelationshipPattern& relationship, PatternUse use);
  LabelTest BindLabels(const syntax::LabelExpression& labels, bool of_relationship, PatternUse use);
  // A pattern as a predicate, a value or a comprehension: a sub-query.
  Typed BindPatternPredicate(const syntax::Expression& written);
  Typed BindPatternComprehension(const syntax::Expression& written);
  Typed BindShortestPath(const syntax::Expression& written);
  // `name` of the matches; COLLECT of `value`.
  Expression MakeSubquery(std::string_view name, MatchClause match, std::vector<Expression> conditions,
                          graph::ByteSpan span, std::optional<Expression> value = std::nullopt);

  // --- expressions (bind_expression.cc)
  Typed BindExpression(const syntax::Expression& written);
  Typed BindKind(const syntax::Expression& written);
  std::vector<Typed> BindAll(const std::vector<syntax::Expression>& written);
  Typed BindPredicate(const syntax::Expression& written);  // must be a boolean; patterns may stand in it
  Typed BindLiteral(const syntax::Expression& written);
  Typed BindVariable(const syntax::Expression& written);
  Typed BindProperty(const syntax::Expression& written);
  Typed BindChain(const syntax::Expression& written);
  Typed BindCall(const syntax::Expression& written);
  Typed BindMap(const syntax::Expression& written);
  Typed BindMapProjection(const syntax::Expression& written);
  Typed BindCase(const syntax::Expression& written);
  Typed BindListComprehension(const syntax::Expression& written);
  Typed BindQuantifier(const syntax::Expression& written);
  Typed BindReduce(const syntax::Expression& written);
  Typed BindSubquery(const syntax::Expression& written);
  Typed MakeCall(std::string_view name, std::vector<Typed> operands, graph::ByteSpan span);
  StaticType CheckCall(const FunctionRow& row, const std::vector<Typed>& operands, graph::ByteSpan span);
  // What each item of a list can be; reports what cannot be a list.
  StaticType ItemsOf(const Typed& list, std::string_view where);
  void Expect(const Typed& typed, TypeSet types, std::string_view where);

  // --- names and issues (statement.cc)
  VariableId NewVariable(std::string_view name);
  VariableId NewHiddenVariable();
  void Undefined(std::string_view name, graph::ByteSpan span);
  void Report(graph::ByteSpan span, std::string_view code, std::string message, std::string suggestion = "");
  void Warn(graph::ByteSpan span, std::string message, std::string suggestion = "");
  std::string_view TextOf(graph::ByteSpan span) const;

  std::string_view text_;
  const Catalog* catalog_;
  BoundQuery query_;
  Scope scope_;
  Scope around_;  // inside of EXISTS, COUNT and COLLECT: names from outside, which no WITH hides
  Aggregates aggregates_ = Aggregates::kNotHere;
  bool in_predicate_ = false;  // a pattern may stand here
  bool alone_ = false;         // the clause is the whole statement
  std::set<std::string, std::less<>> parameters_, warned_;
  graph::Issues issues_;
};

// The function behind `n {.*, …}`: the first map with the second one's entries over it.
inline constexpr std::string_view kMergeMaps = "mergeMaps";

// Whether a bound expression has an aggregating call in it, sub-queries left out.
bool ContainsAggregate(const Expression& expression);
// Equal but for where they stand in the text.
bool SameExpression(const Expression& a, const Expression& b);

// Nothing of nothing; one condition as it is.
std::optional<Expression> Conjunction(std::vector<Expression> conditions);
Expression VariableExpression(VariableId variable, graph::ByteSpan span);

}  // namespace aitia::queries
