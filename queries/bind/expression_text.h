// Expressions as openCypher writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/bind/bound_query.h"

namespace aitia::queries {

using Variables = std::vector<BoundQuery::Variable>;

// With the fewest brackets that keep the meaning; variables by name. A subquery is shown by its patterns, or
// as
// `{ … }`.
std::string ExpressionText(const Expression& expression, const Variables& variables);
// A name, in backquotes where it needs them.
std::string NameText(std::string_view name);
// ":CAUSES|TREATS", ":A:B"; empty without names.
std::string NamesText(const std::vector<std::string>& names, std::string_view separator);
// "(n:A)-[r:B]->(m)".
std::string PatternText(const BoundPattern& pattern, const Variables& variables);
// What SET and REMOVE do, each with a space before it: " n.x = 1, n + :A".
std::string ChangesText(const std::vector<Change>& changes, const Variables& variables);
std::string LabelTestText(const LabelTest& test);

}  // namespace aitia::queries
