// What a query means once its names are known: the one form that questions and openCypher both become.
//
// A bound query is a chain of clauses; each takes the rows of the one before (the first takes one empty row)
// and yields rows over variables. Nothing here knows how rows are stored or computed.
#pragma once

#include <cstdint>
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

// A typed expression tree; operators are calls of functions named by their symbol ("=", "AND", "+", "IN").
struct Expression {
  enum class Kind : uint8_t { kLiteral, kParameter, kVariable, kProperty, kCall, kList, kMap };
  Kind kind = Kind::kLiteral;
  graph::Value literal;              // kLiteral
  std::string name;                  // kParameter, kProperty (its key), kCall (the function)
  VariableId variable;               // kVariable
  std::vector<std::string> keys;     // kMap: one for each operand
  std::vector<Expression> operands;  // kProperty: the object; kCall: the arguments; kList, kMap: the items
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
  std::vector<std::string> labels;  // all of them
  std::optional<ConceptId> one_of;  // and one of the concept's nodes
};

enum class Direction : uint8_t { kOutgoing, kIncoming, kEither };

struct BoundRelationship {
  VariableId variable;
  std::vector<std::string> types;  // any of them; empty: every type
  Direction direction = Direction::kOutgoing;
  uint32_t min_hops = 1;
  uint32_t max_hops = 1;  // more than 1: a variable-length pattern; its variable is a list
};

// nodes.size() == relationships.size() + 1
struct BoundPattern {
  std::vector<BoundNode> nodes;
  std::vector<BoundRelationship> relationships;
};

struct MatchClause {
  bool optional = false;
  std::vector<BoundPattern> patterns;
  std::optional<Expression> where;
};

// Rows with the same grouping items become one where an item aggregates (collect, count, max …).
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
};

struct UnwindClause {
  Expression list;
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

using Clause = std::variant<MatchClause, ProjectClause, UnwindClause, RankClause, PathsClause, ClaimClause>;

struct BoundQuery {
  struct Variable {
    std::string name;  // as written, or made up ("answer", "r1"); unique
  };
  std::vector<Variable> variables;
  std::vector<BoundConcept> concepts;
  std::vector<Clause> clauses;
  std::vector<VariableId> columns;  // of the result, in order
  std::vector<std::string>
      show;  // what the answers are to be shown with, as asked: "why", "paths", "sentences", "counts"
  std::string format;  // "table", "json", …; empty: not said
  enum class Mode : uint8_t { kRun, kExplain, kProfile } mode = Mode::kRun;
};

// One line per clause, deterministic; concepts by name with the number of members.
std::string Dump(const BoundQuery& query);

}  // namespace aitia::queries
