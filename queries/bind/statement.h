// From openCypher's syntax tree to a bound query: names get their meaning, expressions their static types,
// and every mistake that can be told without running the query is told.
#pragma once

#include <optional>
#include <string_view>

#include "graph/base/issue.h"
#include "queries/bind/bound_query.h"
#include "queries/bind/catalog.h"
#include "queries/syntax/tree.h"

namespace aitia::queries {

struct BoundStatement {
  std::optional<BoundQuery> query;  // absent if an issue is an error
  graph::Issues issues;             // warnings too; in the order of the text
};

// `text` is what the statement was read from. With a catalog, labels, types and property keys that the graph
// does not have are warned about. Time is linear in the size of the tree, but for names in scope (times their
// logarithm).
BoundStatement BindStatement(const syntax::Statement& statement, std::string_view text,
                             const Catalog* catalog = nullptr);

// Both steps: text in, bound query or issues out.
BoundStatement BindStatementText(std::string_view text, const Catalog* catalog = nullptr);

}  // namespace aitia::queries
