// What the operators of one execution share: the graph, the parameters, the limits, and the reasons they
// record.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/causal/claim.h"
#include "engine/causal/parameters.h"
#include "engine/causal/path.h"
#include "engine/causal/rank.h"
#include "engine/exec/functions/pattern_cache.h"
#include "engine/plan/plan.h"
#include "graph/base/status.h"
#include "graph/model/value.h"
#include "graph/store/view.h"

namespace aitia::engine {

// Where a `why` column's integer points to.
struct ReasonReference {
  size_t ranking = 0;  // index into Reasons::rankings
  size_t place = 0;    // in that ranking
};

// Reasons are recorded while the work is done; rows refer to them by position.
struct Reasons {
  std::vector<Ranking> rankings;
  std::vector<ReasonReference> references;
  std::vector<CausalPath> paths;
  std::vector<Verdict> verdicts;
};

// One execution; not shared between threads. What it refers to outlives it.
struct Context {
  graph::View graph;
  const LogicalPlan& plan;
  const graph::ValueMap& parameters;
  RankParameters rank_parameters;
  uint64_t rows_left;
  Reasons reasons;
  std::shared_ptr<PatternCache> patterns = std::make_shared<PatternCache>();

  // Every operator charges the rows that it makes; the limit bounds time and memory without a clock.
  graph::Status Charge(uint64_t rows) {
    if (rows > rows_left) {
      return graph::ResourceExhausted(
          "the query makes too many rows; ask for less, or make its patterns narrower");
    }
    rows_left -= rows;
    return graph::OkStatus();
  }
};

}  // namespace aitia::engine
