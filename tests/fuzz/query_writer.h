// The grammar at work: a query is written from left to right, with the variables in scope and their kinds.
// Internal to random_query's files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/fuzz/random.h"
#include "tests/fuzz/random_query.h"

namespace aitia::tests::fuzz {

// The parts as one text. They are made from left to right, which `+` does not promise.
inline std::string Text(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts) out += part;
  return out;
}

enum class Kind : uint8_t {
  kInteger,
  kFloat,
  kString,
  kBoolean,
  kIntegers,  // list of integers
  kStrings,   // list of strings
  kAny,       // scalar or list, or null
  kMap,
  kNode,
  kRelationship,
  kRelationships,  // what a variable-length pattern binds
  kPath,
  kNodes,  // list of nodes in any order
  kBag,    // list of integers in any order: from collect and the like
};

struct Variable {
  std::string name;
  Kind kind;
  bool nullable = false;
  bool has_id = true;  // nodes and relationships of the graph that was there; others have no key
};

class QueryWriter {
 public:
  QueryWriter(const Grammar& grammar, Random* random) : grammar_(grammar), random_(random) {}

  RandomQuery Write();

 private:
  // --- clauses (random_query.cc)
  // `columns`: kinds that RETURN has to give, for UNION.
  std::string SingleQuery(const std::vector<Kind>* columns);
  std::string ReadingClause();
  std::string Match(bool optional);
  std::string UnwindClause();
  std::string With();
  std::string Return(const std::vector<Kind>* columns);
  std::string ShortestPathQuery();
  std::string DoubtfulQuery();  // values of many types, not known before it runs: errors or not
  // The items of WITH or RETURN, with aggregates or without; `columns` are their variables.
  std::string Items(const std::vector<Kind>& kinds, const std::string& name, std::vector<Variable>* columns);
  std::string AggregateOf(Kind* kind);
  // ORDER BY, SKIP, LIMIT; `total` where all rows have one order.
  std::string SortAndCut(const std::vector<Variable>& columns, bool* total);

  // --- writing (random_writing.cc)
  std::string WritingClause();
  std::string Create();
  std::string Merge();
  std::string Set();
  std::string Remove();
  std::string Delete();
  std::string Foreach();
  // What SET does to a node or a relationship, the same whatever the order of rows.
  std::string Change(const std::string& element);
  std::optional<std::string> Element(bool may_be_null);

  // --- patterns (random_query.cc)
  // `fresh` are the variables that it binds; none may be bound where it is a predicate.
  std::string Pattern(bool may_bind, std::vector<Variable>* fresh);
  std::string NodePattern(bool may_bind, std::vector<Variable>* fresh);
  std::string RelationshipPattern(bool may_bind, std::vector<Variable>* fresh);
  std::string PatternProperties();

  // --- expressions (random_expression.cc)
  std::string Expression(Kind kind, int depth);
  std::string Integer(int depth);
  std::string Float(int depth);
  std::string String(int depth);
  std::string Boolean(int depth);
  std::string Test(int depth);
  std::string Condition(int depth);  // its operands are conditions again: patterns may stand there
  std::string Integers(int depth);
  std::string Strings(int depth);
  std::string Any(int depth);
  std::string Map(int depth);
  std::string Bag(int depth);
  std::string Case(Kind kind, int depth);
  std::string Predicate(int depth);  // may hold patterns, as after WHERE
  std::string Subquery(const std::string& kind);
  std::string PatternComprehension(int depth);
  // A variable or a property of this kind; nothing where there is none.
  std::optional<std::string> Leaf(Kind kind);
  std::optional<std::string> VariableOf(Kind kind);
  // Writes with one more variable in scope.
  template <typename Write>
  std::string WithVariable(Variable variable, Write write) {
    scope_.push_back(std::move(variable));
    std::string text = write();
    scope_.pop_back();
    return text;
  }

  std::string NewName(const std::string& start) { return start + std::to_string(++names_); }
  Kind AnyKind();
  Kind OrderedKind();

  Grammar grammar_;
  Random* random_;
  bool ids_lost_ = false;  // something without an id may be found
  std::vector<Variable> scope_;
  std::vector<std::string> used_again_;  // relationships that were bound before this clause
  int names_ = 0;
  bool patterns_allowed_ = false;  // in a condition below WHERE
  int subqueries_ = 0;             // nested ones being written
  static constexpr int kNoReading = 100;
  RandomQuery query_;
};

}  // namespace aitia::tests::fuzz
