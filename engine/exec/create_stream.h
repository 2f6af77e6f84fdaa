// Nodes and relationships that are created for each row.
#pragma once

#include "engine/exec/buffered_stream.h"
#include "engine/exec/evaluate.h"

namespace aitia::engine {

// All rows of the input are read before anything is written, and everything is written before the first row
// comes out: no operator sees a graph that is half changed.
class CreateStream final : public BufferedStream {
 public:
  CreateStream(const Plan& plan, Context* context, Streams inputs);

 private:
  struct Part {
    size_t place = 0;  // in row_
    bool is_new = false;
    const queries::BoundNode* node = nullptr;                  // either this
    const queries::BoundRelationship* relationship = nullptr;  // or this, between the nodes at
    size_t start = 0, end = 0;                                 // these places
    std::unique_ptr<Evaluator> properties;
  };

  graph::Status Compute(std::vector<std::vector<graph::Value>>* rows) override;
  size_t PlaceOf(VariableId variable, bool* is_new);
  graph::Status Make(const Part& part);
  graph::Status MakeRelationship(const Part& part, const std::vector<graph::Delta::Property>& properties);
  graph::StatusOr<std::vector<graph::Delta::Property>> PropertiesOf(const Part& part);

  std::vector<VariableId> variables_;  // of row_: the input's columns, then what is created
  std::vector<Part> parts_;            // in the order in which they are made
  std::vector<int> sources_;           // for each of our columns its place in row_
  Batch row_;                          // the current one
};

}  // namespace aitia::engine
