// The syntax tree of openCypher: what was written, before any name has a meaning.
//
// Every node has its span in the text. A chain of operators of one rank ("a + b - c") is one node with all
// its operands, so that the tree is as deep as the text is nested and no deeper; the parser bounds nesting,
// so recursion over a tree is safe.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/base/span.h"

namespace aitia::queries::syntax {

// A variable, a label, a key, an alias; without quotes. Empty text: not written.
struct Name {
  std::string text;
  graph::ByteSpan span;

  bool present() const { return !text.empty(); }
};

struct Pattern;
struct Query;

enum class ExpressionKind : uint8_t {
  kNull,
  kBoolean,    // flag
  kInteger,    // text: digits as written, with prefix and sign
  kFloat,      // text
  kString,     // text: decoded
  kParameter,  // text: its name
  kVariable,   // text
  kProperty,   // operands[0].text
  kIndex,      // operands[0][operands[1]]
  kSlice,      // operands[0][from..to]; flag: there is a `from`, second_flag: there is a `to`
  kLabels,     // operands[0]:labels
  kIsNull,     // operands[0] IS NULL; flag: IS NOT NULL
  kUnary,      // operators[0] operands[0]; "+", "-", "NOT"
  // operands[0] operators[0] operands[1] operators[1] …; operators of one rank, in capitals. Comparisons
  // ("a < b <= c") are true where each neighbouring pair is; all others group to the left.
  kChain,
  kList,  // operands
  kMap,   // names[i]: operands[i]
  // operands[0] { … }: for each item an operator and a name: "." name, ".*", name ":" (its value is the next
  // operand), or "" for a variable's name
  kMapProjection,
  kCall,      // text(operands); flag: DISTINCT
  kCountAll,  // count(*)
  // CASE operands: the subject (flag), then pairs of WHEN and THEN, then ELSE (second_flag)
  kCase,
  kListComprehension,  // [names[0] IN operands[0] WHERE … | …]; flag: there is a WHERE, second_flag: a `|`
  kPatternComprehension,  // [pattern WHERE operands[0] | last operand]; flag: there is a WHERE
  kQuantifier,  // text(names[0] IN operands[0] WHERE …); text: all, any, none, single; flag: WHERE
  kReduce,      // reduce(names[0] = operands[0], names[1] IN operands[1] | operands[2])
  kPattern,     // a pattern as a predicate; or a shortest path as a value
  kSubquery,    // text { query }; text: EXISTS, COUNT, COLLECT
};

struct Expression {
  ExpressionKind kind = ExpressionKind::kNull;
  bool flag = false;
  bool second_flag = false;
  bool parenthesised = false;  // written in parentheses of its own
  graph::ByteSpan span;
  std::string text;
  std::vector<Name> names;
  std::vector<std::string> operators;
  std::vector<Expression> operands;
  std::shared_ptr<const struct LabelExpression> labels;  // kLabels
  std::shared_ptr<const Pattern> pattern;                // kPattern, kPatternComprehension
  std::shared_ptr<const Query> query;                    // kSubquery
};

// `:A`, `:A:B`, `:A|B`, `:(A|B)&!C`, `:%`
struct LabelExpression {
  enum class Kind : uint8_t { kName, kAny, kNot, kAnd, kOr };
  Kind kind = Kind::kName;
  Name name;  // kName
  std::vector<LabelExpression> parts;
  graph::ByteSpan span;
};

// Properties of a pattern are a map or a parameter.
struct NodePattern {
  Name variable;
  std::optional<LabelExpression> labels;
  std::optional<Expression> properties;
  std::optional<Expression> where;
  graph::ByteSpan span;
};

enum class Arrow : uint8_t { kRight, kLeft, kNone };  // `-->`, `<--`, `--` or `<-->`

struct Hops {
  std::optional<uint64_t> least, most;  // `*`, `*2`, `*2..`, `*..3`
  graph::ByteSpan span;
};

struct RelationshipPattern {
  Name variable;
  std::optional<LabelExpression> types;
  std::optional<Hops> hops;
  std::optional<Expression> properties;
  std::optional<Expression> where;
  Arrow arrow = Arrow::kNone;
  graph::ByteSpan span;
};

enum class PathSearch : uint8_t { kAll, kShortest, kAllShortest };

// nodes.size() == relationships.size() + 1
struct Pattern {
  Name variable;  // of the path
  PathSearch search = PathSearch::kAll;
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;
  graph::ByteSpan span;
};

struct SortItem {
  Expression expression;
  bool descending = false;
};

struct ProjectionItem {
  Expression expression;
  Name alias;
  graph::ByteSpan span;  // of the expression, parentheses around it included
};

struct Match {
  bool optional = false;
  std::vector<Pattern> patterns;
  std::optional<Expression> where;
};

struct Unwind {
  Expression list;
  Name variable;
};

// WITH or RETURN.
struct Projection {
  bool returns = false;
  bool distinct = false;
  bool everything = false;  // `*`, and then the items
  std::vector<ProjectionItem> items;
  std::vector<SortItem> order;
  std::optional<Expression> skip, limit;
  std::optional<Expression> where;  // WITH only
};

struct Create {
  std::vector<Pattern> patterns;
};

// SET and REMOVE: a property (object.key = value), properties (variable = map, variable += map), labels.
struct Change {
  enum class Kind : uint8_t { kSetProperty, kReplaceProperties, kAddProperties, kLabels };
  Kind kind = Kind::kSetProperty;
  Expression target;  // kSetProperty: the property; else the variable
  std::optional<Expression> value;
  std::vector<Name> labels;
  graph::ByteSpan span;
};

struct Set {
  std::vector<Change> changes;
};

struct Remove {
  std::vector<Change> changes;  // kSetProperty or kLabels, without values
};

struct Merge {
  Pattern pattern;
  std::vector<Change> on_create, on_match;
};

struct Delete {
  bool detach = false;
  std::vector<Expression> targets;
};

struct Clause;

struct Foreach {
  Name variable;
  Expression list;
  std::vector<Clause> clauses;
};

// CALL procedure(…) YIELD …
struct CallProcedure {
  struct Yield {
    Name column;
    Name alias;
  };
  Name procedure;  // with its dots
  bool has_arguments = false;
  std::vector<Expression> arguments;
  bool yields_all = false;  // YIELD *
  bool yields = false;
  std::vector<Yield> columns;
  std::optional<Expression> where;
};

struct CallSubquery {
  std::shared_ptr<const Query> query;
};

struct LoadCsv {
  bool with_headers = false;
  Expression file;
  Name variable;
  std::optional<Expression> field_terminator;
};

struct Clause {
  std::variant<Match, Unwind, Projection, Create, Merge, Set, Remove, Delete, Foreach, CallProcedure,
               CallSubquery, LoadCsv>
      body;
  graph::ByteSpan span;
  graph::ByteSpan keyword;  // MATCH, OPTIONAL MATCH, …
};

struct SingleQuery {
  std::vector<Clause> clauses;
  graph::ByteSpan span;
};

// UNION joins parts; all of them either drop equal rows or keep them.
struct Query {
  std::vector<SingleQuery> parts;
  std::vector<bool> union_all;  // one fewer than parts
  std::vector<graph::ByteSpan> unions;
  graph::ByteSpan span;
};

enum class QueryMode : uint8_t { kRun, kExplain, kProfile };

struct Statement {
  QueryMode mode = QueryMode::kRun;
  Query query;
};

}  // namespace aitia::queries::syntax
