// Creates what patterns describe.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/exec/batch.h"
#include "engine/exec/context.h"
#include "engine/exec/evaluate.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

// The patterns and the context outlive it.
class PatternCreator {
 public:
  struct Options {
    bool nulls_are_errors = false;  // of properties: what is merged must be found again
  };

  // `bound`: what the rows have. `places`: for every variable of the plan its column in a row.
  PatternCreator(std::span<const queries::BoundPattern> patterns, const std::vector<VariableId>& bound,
                 const std::vector<int>& places, Context* context, Options options);
  PatternCreator(std::span<const queries::BoundPattern> patterns, const std::vector<VariableId>& bound,
                 const std::vector<int>& places, Context* context)
      : PatternCreator(patterns, bound, places, context, Options()) {}

  // Fills the columns of what is created. Errors: a property's value that a property cannot hold, an end of a
  // relationship that is null.
  graph::Status Create(Batch* row);

 private:
  struct Part {
    size_t place = 0;                                          // in a row
    const queries::BoundNode* node = nullptr;                  // either this
    const queries::BoundRelationship* relationship = nullptr;  // or this, between the nodes at
    size_t start = 0, end = 0;                                 // these places
    std::unique_ptr<Evaluator> properties;
  };

  void AddParts(const queries::BoundPattern& pattern, const std::vector<int>& places,
                std::vector<VariableId>* known, std::vector<Part>* relationships);
  graph::Status Make(const Part& part, Batch* row);
  graph::StatusOr<std::vector<graph::Delta::Property>> PropertiesOf(const Part& part, const Batch& row);

  Context* context_;
  Options options_;
  std::vector<Part> parts_;  // in the order in which they are made
};

}  // namespace aitia::engine
