// What the operators of one execution share: the graph, the parameters, the limits, and the reasons they
// record.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/causal/claim.h"
#include "engine/causal/parameters.h"
#include "engine/causal/path.h"
#include "engine/causal/rank.h"
#include "engine/exec/functions/pattern_cache.h"
#include "engine/exec/procedures.h"
#include "engine/exec/temporal/clock.h"
#include "engine/plan/plan.h"
#include "graph/base/status.h"
#include "graph/model/value.h"
#include "graph/store/delta.h"
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
  uint64_t rows_left = UINT64_MAX;
  Reasons reasons = {};
  size_t batch_rows = 1024;
  uint64_t memory_left = UINT64_MAX;  // bytes that may still be held
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  uint32_t steps_to_clock = 0;
  uint32_t writes = 0;  // counts the operators that have changed the graph: what was looked up may be stale
  const ProcedureRegistry* procedures = nullptr;
  graph::Delta* delta = nullptr;  // what writing operators write to; `graph` is its view
  graph::DateTime clock = Now();  // the same for all of a query
  std::shared_ptr<PatternCache> patterns = std::make_shared<PatternCache>();

  // Every operator charges the rows that it makes.
  graph::Status Charge(uint64_t rows) {
    if (rows > rows_left) {
      return graph::ResourceExhausted(
          "the query makes too many rows; ask for less, or make its patterns narrower");
    }
    rows_left -= rows;
    return Step(rows);
  }

  // Looks at the clock from time to time; `work` counts small steps, some ten nanoseconds each.
  graph::Status Step(uint64_t work = 1) {
    if (work < steps_to_clock) {
      steps_to_clock -= static_cast<uint32_t>(work);
      return graph::OkStatus();
    }
    return LookAtClock();
  }

  // Memory that an operator keeps, and gives back.
  graph::Status Hold(uint64_t bytes) {
    if (bytes > memory_left) {
      return graph::ResourceExhausted("the query needs more memory than it may have");
    }
    memory_left -= bytes;
    return graph::OkStatus();
  }
  void Release(uint64_t bytes) { memory_left += bytes; }
  // Whether a value of this size may be made, for functions that make large ones.
  graph::Status Allow(uint64_t bytes) const {
    if (bytes <= memory_left) return graph::OkStatus();
    return graph::ResourceExhausted("the query needs more memory than it may have");
  }

 private:
  graph::Status LookAtClock() {
    constexpr uint32_t kStepsBetween = 20'000;
    steps_to_clock = kStepsBetween;
    if (deadline != std::chrono::steady_clock::time_point::max() &&
        std::chrono::steady_clock::now() >= deadline) {
      return absl::DeadlineExceededError("the query took longer than it may");
    }
    return graph::OkStatus();
  }
};

}  // namespace aitia::engine
