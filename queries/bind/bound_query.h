// What a query means once its names are known: the one form that questions and openCypher both become.
//
// A bound query is a chain of clauses; each takes the rows of the one before (the first takes one empty row)
// and yields rows over variables. Nothing here knows how rows are stored or computed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/base/ids.h"
#include "graph/base/span.h"
#include "graph/model/value.h"
#include "graph/model/vocabulary.h"

namespace aitia::queries {

using VariableId = graph::Id<struct VariableTag>;  // index into BoundQuery::variables
using ConceptId = graph::Id<struct ConceptTag>;    // index into BoundQuery::concepts

struct QueryPart;

// A label or type test: `:A`, `:A&!B`, `:%`.
struct LabelTest {
  enum class Kind : uint8_t { kName, kAny, kNot, kAnd, kOr };
  Kind kind = Kind::kName;
  std::string name;
  std::vector<LabelTest> parts;
};

// An expression tree; operators are calls of functions named by their symbol ("=", "AND", "+", "IN", "[]",
// "[..]", "IS NULL"). AND and OR take any number of operands, all other calls what the function table says.
// Names that an expression binds itself (`x` in `[x IN list | x]`) are variables of the query too.
struct Expression {
  enum class Kind : uint8_t {
    kLiteral,
    kParameter,
    kVariable,
    kProperty,
    kCall,
    kList,
    kMap,
    // operands[0] keys[0] operands[1] keys[1] …: comparisons are true where each neighbouring pair is ("a < b
    // <= c", as by AND); all other operators apply from the left.
    kChain,
    kLabels,         // whether operands[0], a node or a relationship, has `labels`
    kCase,           // WHEN operands[0] THEN operands[1] …, ELSE the last one
    kSimpleCase,     // the same behind a subject, operands[0], to which each WHEN is compared
    kComprehension,  // [variable IN operands[0] WHERE operands[1] | operands[2]]
    kQuantifier,     // name(variable IN operands[0] WHERE operands[1]); name: all, any, none, single
    kReduce,         // reduce(second = operands[0], variable IN operands[1] | operands[2])
    kPath,           // of variables in operands: node, relationship (or list of them), node, …
    kSubquery,       // name: EXISTS, COUNT, COLLECT (of its one column)
  };
  Kind kind = Kind::kLiteral;
  bool distinct = false;             // kCall of an aggregating function
  graph::Value literal;              // kLiteral
  std::string name;                  // kParameter, kProperty (its key), kCall (the function)
  VariableId variable;               // kVariable; what the expression binds
  VariableId second;                 // kReduce: the accumulator
  std::vector<std::string> keys;     // kMap: one for each operand; kChain
  std::vector<Expression> operands;  // kProperty: the object; kCall: the arguments; kList, kMap: the items
  std::shared_ptr<const LabelTest> labels;
  std::shared_ptr<const QueryPart> query;  // kSubquery: reads variables of the row that it is evaluated for
  graph::ByteSpan span;
};

// A phrase that names something in the graph, with every node that it may stand for.
struct BoundConcept {
  struct Member {
    graph::NodeId node;
    int distance = 0;           // IS_A steps from what was named; 0 for the thing itself
    bool more_general = false;  // distance > 0: reached upwards (a more general thing) rather than downwards
  };
  std::string phrase;           // as written
  std::string name;             // of the node it resolved to
  std::vector<Member> members;  // by distance, then by node
  graph::ByteSpan span;
};

struct BoundNode {
  VariableId variable;
  std::vector<std::string> labels;              // all of them
  std::optional<ConceptId> one_of;              // and one of the concept's nodes
  std::shared_ptr<const LabelTest> label_test;  // and this, where labels alone do not say it
  // What a node is created or merged with: a map or a parameter. In MATCH the binder makes them a predicate.
  std::optional<Expression> properties;
};

enum class Direction : uint8_t { kOutgoing, kIncoming, kEither };

struct BoundRelationship {
  VariableId variable;
  std::vector<std::string> types;  // any of them; empty: every type
  Direction direction = Direction::kOutgoing;
  uint32_t min_hops = 1;
  uint32_t max_hops = 1;
  // `*`, also `*1..1`: the variable is a list of relationships.
  bool variable_length = false;
  // Of a variable-length pattern: equal on each relationship. Of one to be created or merged: what it gets.
  // Of a single one in MATCH the binder makes a predicate.
  std::optional<Expression> properties;
};

enum class PathSearch : uint8_t { kAll, kShortest, kAllShortest };

// nodes.size() == relationships.size() + 1
struct BoundPattern {
  VariableId path;  // invalid: not asked for
  PathSearch search = PathSearch::kAll;
  std::vector<BoundNode> nodes;
  std::vector<BoundRelationship> relationships;
};

// Nodes and relationships whose variables the rows have already are the ones they hold; a relationship is
// used once in all the patterns of a clause.
struct MatchClause {
  bool optional = false;
  std::vector<BoundPattern> patterns;
  std::optional<Expression> where;
};

// Rows with the same grouping items become one where an item aggregates (collect, count, max …). In an item
// that aggregates, what stands outside of aggregating calls reads the variables of grouping items, not those
// of the input. `order` reads the new variables and, where nothing aggregates and `distinct` is not set, the
// input's; `where` is judged after skip and limit.
struct ProjectClause {
  struct Item {
    VariableId variable;  // the new one
    Expression expression;
  };
  struct SortKey {
    Expression expression;
    bool descending = false;
  };
  std::vector<Item> items;
  bool distinct = false;
  std::vector<SortKey> order;
  std::optional<Expression> skip;
  std::optional<Expression> limit;
  std::optional<Expression> where;
};

struct UnwindClause {
  Expression list;
  VariableId variable;
};

// Creates what of the patterns is not bound yet, for each row.
struct CreateClause {
  std::vector<BoundPattern> patterns;
};

// Rows of the parts, one after the other; part i's column j becomes columns[j]. Nothing comes before it.
struct UnionClause {
  std::vector<QueryPart> parts;
  bool all = false;  // false: equal rows once
  std::vector<VariableId> columns;
};

// One change of SET or REMOVE; a target that is null is left alone.
struct Change {
  enum class Kind : uint8_t {
    kSetProperty,        // target.key = value; null removes it
    kRemoveProperty,     // target.key
    kReplaceProperties,  // target = value, a map, a node or a relationship
    kAddProperties,      // target += value
    kAddLabels,
    kRemoveLabels
  };
  Kind kind = Kind::kSetProperty;
  Expression target;
  std::string key;
  Expression value;
  std::vector<std::string> labels;
};

struct SetClause {
  std::vector<Change> changes;
};

// Nodes, relationships and paths; nulls are left alone.
struct DeleteClause {
  bool detach = false;  // with the relationships of the nodes
  std::vector<Expression> targets;
};

// For each row what `match` finds, changed by `on_match`; where it finds nothing `created`, changed by
// `on_create`. The two are the same pattern, once with conditions, once with properties. A relationship
// without direction is created as an outgoing one.
struct MergeClause {
  MatchClause match;
  BoundPattern created;
  std::vector<Change> on_create, on_match;
};

struct ForeachClause {
  Expression list;
  VariableId variable;
  std::shared_ptr<const QueryPart> body;  // only writes
};

// CALL { … }: for each row the rows of the part, with its columns beside; a part that does not return leaves
// each row as it is.
struct SubqueryClause {
  std::shared_ptr<const QueryPart> part;
  bool returns = true;
};

// For each row the procedure's rows, with the columns asked for beside; of a procedure without columns the
// row itself.
struct ProcedureClause {
  struct Yield {
    size_t column = 0;  // of the procedure
    VariableId variable;
  };
  std::string name;
  std::vector<Expression> arguments;
  std::vector<Yield> yields;
  std::optional<Expression> where;
};

// For each row the lines of a file: lists of strings, or maps by the names in the first line.
struct LoadCsvClause {
  Expression file;
  bool with_headers = false;
  std::optional<Expression> field_terminator;
  VariableId variable;
};

enum class FindingRole : uint8_t { kWith, kMaybe, kWithout, kStrictlyWithout };

// Which relationships evidence may come from.
struct EvidenceFilter {
  graph::Certainty at_least = graph::Certainty::kRare;
  uint32_t sources = 1;  // at least this many documents
  friend bool operator==(const EvidenceFilter&, const EvidenceFilter&) = default;
};

// "what could cause F with G without H": one row for each candidate, best first.
struct RankClause {
  struct Finding {
    ConceptId concept_id;
    FindingRole role = FindingRole::kWith;
  };
  std::vector<Finding> findings;           // at least one that is present
  std::vector<std::string> labels;         // candidates carry all of them
  std::optional<ConceptId> among;          // candidates are this or below it (IS_A)
  std::vector<graph::Relation> relations;  // how a candidate is linked to a finding
  uint32_t max_hops = 3;
  EvidenceFilter evidence;
  VariableId answer, score, probability, why;  // why: a reason tree, by reference
};

// "why A B", "how does A cause B": the best explained paths, best first.
//
// In the three clauses from RankClause on, relations lead from a cause to its effect: INDICATES, whose arrow
// points from a finding to its condition, is followed against the arrow.
struct PathsClause {
  ConceptId from;
  ConceptId to;
  std::vector<graph::Relation> relations;
  std::vector<graph::Relation> direct;  // these too, but only as a path of a single step
  uint32_t max_hops = 4;
  uint32_t count = 3;
  EvidenceFilter evidence;
  VariableId path, belief;
};

// "does A cause B": one row with what the documents say.
struct ClaimClause {
  ConceptId subject;
  std::vector<graph::Relation> relations;  // any of them supports the claim
  ConceptId object;
  uint32_t max_hops = 4;     // for "not stated, but it follows"
  VariableId verdict;        // 'yes', 'denied', 'disputed', 'follows', 'not stated'
  VariableId relationships;  // affirming and denying ones
};

using Clause = std::variant<MatchClause, ProjectClause, UnwindClause, CreateClause, UnionClause, SetClause,
                            DeleteClause, MergeClause, ForeachClause, SubqueryClause, ProcedureClause,
                            LoadCsvClause, RankClause, PathsClause, ClaimClause>;

// Clauses in the scope of a query, with the variables that they hand on.
struct QueryPart {
  std::vector<Clause> clauses;
  std::vector<VariableId> columns;
};

struct BoundQuery {
  struct Variable {
    std::string name;  // as written, or made up ("answer", "r1"); unique
  };
  std::vector<Variable> variables;
  std::vector<BoundConcept> concepts;
  std::vector<Clause> clauses;
  std::vector<VariableId> columns;        // of the result, in order
  std::vector<std::string> parameters;    // that it reads, each once
  std::vector<std::string> column_names;  // as they are to be shown; empty: those of the variables
  bool returns = true;                    // false: a statement that only writes, without rows
  std::vector<std::string>
      show;  // what the answers are to be shown with, as asked: "why", "paths", "sentences", "counts"
  std::string format;  // "table", "json", …; empty: not said
  enum class Mode : uint8_t { kRun, kExplain, kProfile } mode = Mode::kRun;
};

// One line per clause, deterministic; concepts by name with the number of members.
std::string Dump(const BoundQuery& query);

}  // namespace aitia::queries
