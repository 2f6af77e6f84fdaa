// The openCypher that a bound query stands for.
#pragma once

#include <string>

#include "queries/bind/bound_query.h"
#include "queries/bind/catalog.h"

namespace aitia::queries {

// One line for each clause, deterministic. Nodes that a concept may be are named, in the order of their ids.
std::string ToCypher(const BoundQuery& query, const Catalog& catalog);

}  // namespace aitia::queries
