// SET and REMOVE at work.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/exec/batch.h"
#include "engine/exec/context.h"
#include "engine/exec/evaluate.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// The changes and the context outlive it.
class ChangeApplier {
 public:
  // `places`: for every variable of the plan its column in a row.
  ChangeApplier(std::span<const queries::Change> changes, const std::vector<int>& places, Context* context);

  // One after the other: each sees what those before have done. A target that is null is left alone. Errors:
  // a target that is no node or relationship, a value that a property cannot hold, something deleted.
  graph::Status Apply(const Batch& row);

 private:
  struct One {
    const queries::Change* change;
    Evaluator target;
    std::unique_ptr<Evaluator> value;
  };

  graph::Status Apply(const queries::Change& change, const graph::Value& target, const graph::Value& value);
  graph::Status ChangeLabels(const queries::Change& change, graph::NodeId node);
  template <typename Id>
  graph::Status ChangeProperties(const queries::Change& change, Id target, const graph::Value& value);

  Context* context_;
  std::vector<One> changes_;
};

}  // namespace aitia::engine
