// What the documents say of a claim ("A causes B"): yes, denied, disputed, that it follows, or nothing.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/causal/parameters.h"
#include "engine/causal/path.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

struct Verdict {
  enum class Kind { kYes, kDenied, kDisputed, kFollows, kNotStated };
  Kind kind = Kind::kNotStated;
  std::vector<CausalPath> affirmed;  // of one step each, strongest first
  std::vector<CausalPath> denied;    // of one step each
  std::vector<CausalPath> follows;   // best first, where nothing is said of it directly
};

std::string_view Name(Verdict::Kind kind);  // "yes", "denied", "disputed", "follows", "not stated"

// Only what is said of the things named themselves affirms or denies; what is said of their forms (IS_A) and
// through others lets the claim follow.
Verdict Judge(const graph::Snapshot& graph, const queries::ClaimClause& clause,
              std::span<const queries::BoundConcept> concepts, const RankParameters& parameters);

}  // namespace aitia::engine
