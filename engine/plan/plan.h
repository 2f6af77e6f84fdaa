// The plan algebra that questions and openCypher share: a tree of operators over rows of variables.
//
// A plan is a value: it is built from a bound query, rewritten by rules, and never changed in place while it
// runs. Each operator takes the rows of its input (the first of `inputs`) and yields rows with `columns`. The
// leaf Once yields one empty row.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "queries/bind/bound_query.h"

namespace aitia::engine {

using queries::ConceptId;
using queries::Direction;
using queries::Expression;
using queries::VariableId;

// One empty row.
struct Once {};

// The row of the enclosing Optional or subquery.
struct Argument {};

// A MATCH clause before its steps have an order; OrderMatches makes a chain of the operators below of it.
struct Match {
  std::vector<queries::BoundPattern> patterns;
  std::vector<Expression> predicates;  // all of them hold
};

// Each node with all the labels, for each input row.
struct NodeScan {
  VariableId node;
  std::vector<std::string> labels;
};

// Each node of a concept (what is more general excepted) with all the labels, for each input row.
struct NodeSeek {
  VariableId node;
  ConceptId one_of;
  std::vector<std::string> labels;
};

// Each node with all the labels whose property equals the value, or is in the list, each once; for each input
// row.
struct PropertySeek {
  VariableId node;
  std::vector<std::string> labels;
  std::string key;
  Expression value;      // reads variables of the input
  bool is_list = false;  // `value` is the right side of IN
};

// Rows whose node has all the labels, passes the test, and is one of the concept's.
struct NodeCheck {
  VariableId node;
  std::vector<std::string> labels;
  std::optional<ConceptId> one_of;
  std::shared_ptr<const queries::LabelTest> test;
};

// A hop, or a chain of hops: where a pattern's relationships may lead.
struct Hops {
  VariableId relationship;
  std::vector<std::string> types;
  Direction direction = Direction::kOutgoing;  // as seen from where the operator starts
  bool variable_length = false;                // the variable is a list of relationships
  uint32_t min_hops = 1;
  uint32_t max_hops = 1;
  std::optional<Expression> properties;  // of a variable-length pattern: equal on each relationship
  bool backwards = false;                // against the order of the pattern, so that a list is turned round
};

// Along relationships from a bound node. A relationship is never used twice in one MATCH: not in one chain,
// and not where it is already in `other_than`.
struct Expand {
  VariableId from;
  Hops hops;
  VariableId to;
  bool to_is_bound = false;  // then only rows that end there
  std::vector<VariableId> other_than;
  // The relationship is not asked for, and rows with equal ends may be one: a search of reachable nodes.
  bool distinct_ends = false;
};

// The ends of relationships that the row has already: one row for each way in which they fit.
struct RelationshipEnds {
  VariableId from;
  Hops hops;
  VariableId to;
  bool from_is_bound = false;
  bool to_is_bound = false;
  std::vector<VariableId> other_than;
};

// The shortest chain of relationships between two bound nodes, or all of them.
struct ShortestPath {
  VariableId from;
  Hops hops;
  VariableId to;
  bool all = false;
  std::vector<VariableId> other_than;
};

// A tree of hops of which only the number of matches is asked for.
struct CountedHops {
  struct Source {
    VariableId from;  // of the row; below the first level: invalid, the node that was reached
    Hops hops;
  };
  std::vector<Source> sources;         // all lead to the same node; several only at the first level
  std::vector<std::string> labels;     // of that node
  std::vector<VariableId> other_than;  // of the row; only at the first level
  std::vector<CountedHops> below;      // from that node
};

// Adds how many rows a row stands for: in how many ways all the branches can be matched, each from its own
// nodes. Rows for which there is none are left out.
struct CountMatches {
  VariableId times;
  std::vector<CountedHops> branches;
};

// Rows for which the predicate is true.
struct Filter {
  Expression predicate;
};

// Adds a column for each item.
struct Project {
  std::vector<queries::ProjectClause::Item> items;
};

// One row for each combination of keys, in the order in which they first appear; without keys exactly one
// row.
struct Aggregate {
  std::vector<queries::ProjectClause::Item> keys;
  std::vector<queries::ProjectClause::Item> aggregates;  // each a call of an aggregating function
  VariableId times;  // if valid: each row counts as often as this integer says
};

// The first row of each combination of these variables.
struct Distinct {
  std::vector<VariableId> variables;
};

// Stable.
struct Sort {
  std::vector<queries::ProjectClause::SortKey> keys;
};

// Rows [skip, skip + limit) of the input.
struct Limit {
  std::optional<Expression> skip, limit;
};

// Limit over Sort, keeping no more rows than needed.
struct Top {
  std::vector<queries::ProjectClause::SortKey> keys;
  std::optional<Expression> skip;
  Expression limit;
};

// A row for each item of the list; null is the empty list, anything else a list of one.
struct Unwind {
  Expression list;
  VariableId variable;
};

// For each row the rows of the second input, whose leaf Argument is that row; where there are none the row
// itself, with nulls.
struct Optional {
  std::vector<VariableId> introduced;
};

// The rows of all inputs, one input after the other; column j is column j of `sources[i]` of input i.
struct Union {
  std::vector<VariableId> columns;
  std::vector<std::vector<VariableId>> sources;
};

// Creates what of the patterns is not bound yet, for each row; all its rows are read before it begins.
struct Create {
  std::vector<queries::BoundPattern> patterns;
};

// SET and REMOVE, for each row; reads all rows before it begins, as all that follow do.
struct Change {
  std::vector<queries::Change> changes;
};

struct Delete {
  bool detach = false;
  std::vector<Expression> targets;
};

// For each row the rows of the second input, whose leaf Argument is that row, changed by `on_match`; where
// there are none, the pattern is created and changed by `on_create`.
struct Merge {
  queries::BoundPattern created;
  std::vector<queries::Change> on_create, on_match;
};

// For each row the rows of the second input, whose leaf Argument is that row; the row itself where the input
// returns nothing.
struct Call {
  std::vector<VariableId> introduced;
  bool returns = true;
};

// For each row and each item of the list the second input is run, for what it writes; rows pass as they are.
struct Foreach {
  Expression list;
  VariableId variable;
};

// For each row the procedure's rows, with some of its columns beside.
struct ProcedureCall {
  std::string name;
  std::vector<Expression> arguments;
  std::vector<queries::ProcedureClause::Yield> yields;
};

// Candidates ranked by findings, the best explained paths, what is said of a claim: see engine/causal.
struct Rank {
  queries::RankClause clause;
};
struct BestPaths {
  queries::PathsClause clause;
};
struct Claim {
  queries::ClaimClause clause;
};

using Operator = std::variant<Once, Argument, Match, NodeScan, NodeSeek, PropertySeek, NodeCheck, Expand,
                              RelationshipEnds, ShortestPath, CountMatches, Filter, Project, Aggregate,
                              Distinct, Sort, Limit, Top, Unwind, Optional, Union, Create, Change, Delete,
                              Merge, Call, Foreach, ProcedureCall, Rank, BestPaths, Claim>;

struct Plan {
  Operator op;
  std::vector<Plan> inputs;
  std::vector<VariableId> columns;  // of the rows that it yields, in the order in which they were bound
};

// The plan of an expression's subquery. Its leaves Argument get the values of the expression's operands: the
// variables that it reads of the row around it.
struct Subplan {
  std::shared_ptr<const queries::QueryPart> query;  // which subquery: by address
  Plan root;
  std::vector<VariableId> columns;
};

struct LogicalPlan {
  Plan root;
  std::vector<Subplan> subplans;
  std::vector<queries::BoundQuery::Variable> variables;
  std::vector<queries::BoundConcept> concepts;
  std::vector<VariableId> columns;        // of the result
  std::vector<std::string> column_names;  // as they are to be shown; one for each column
  bool returns = true;                    // false: a statement without rows
};

}  // namespace aitia::engine
