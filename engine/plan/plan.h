// The plan algebra that questions and openCypher share: a tree of operators over rows of variables.
//
// A plan is a value: it is built from a bound query, rewritten by rules, and never changed in place while it
// runs. Each operator takes the rows of its input (the first of `inputs`) and yields rows with `columns`. The
// leaf Once yields one empty row.
#pragma once

#include <cstdint>
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

// The row of the enclosing Optional.
struct Argument {};

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

// Rows whose node has all the labels and is one of the concept's.
struct NodeCheck {
  VariableId node;
  std::vector<std::string> labels;
  std::optional<ConceptId> one_of;
};

// Along relationships from a bound node. With max_hops > 1 or min_hops != 1, along chains of them; the
// variable is then a list. A relationship is never used twice in one pattern: not in one chain, and not where
// it is already in `other_than`.
struct Expand {
  VariableId from;
  VariableId relationship;
  VariableId to;
  bool to_is_bound = false;  // then only rows that end there
  std::vector<std::string> types;
  Direction direction = Direction::kOutgoing;
  uint32_t min_hops = 1;
  uint32_t max_hops = 1;
  std::vector<VariableId> other_than;

  bool is_single() const { return min_hops == 1 && max_hops == 1; }
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

using Operator =
    std::variant<Once, Argument, NodeScan, NodeSeek, NodeCheck, Expand, Filter, Project, Aggregate, Distinct,
                 Sort, Limit, Top, Unwind, Optional, Rank, BestPaths, Claim>;

struct Plan {
  Operator op;
  std::vector<Plan> inputs;
  std::vector<VariableId> columns;  // of the rows that it yields, in the order in which they were bound
};

struct LogicalPlan {
  Plan root;
  std::vector<queries::BoundQuery::Variable> variables;
  std::vector<queries::BoundConcept> concepts;
  std::vector<VariableId> columns;  // of the result
};

}  // namespace aitia::engine
