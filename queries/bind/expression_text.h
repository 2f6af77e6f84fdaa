// Expressions as openCypher writes them.
#pragma once

#include <string>
#include <string_view>

#include "queries/bind/bound_query.h"

namespace aitia::queries {

// With the fewest brackets that keep the meaning; variables by name.
std::string ExpressionText(const BoundQuery& query, const Expression& expression);
// A name, in backquotes where it needs them.
std::string NameText(std::string_view name);
// ":CAUSES|TREATS", ":A:B"; empty without names.
std::string NamesText(const std::vector<std::string>& names, std::string_view separator);
// "(n:A)-[r:B]->(m)".
std::string PatternText(const BoundQuery& query, const BoundPattern& pattern);

}  // namespace aitia::queries
