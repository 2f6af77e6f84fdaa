// SET, REMOVE and DELETE: rows pass as they are while the graph changes.
#pragma once

#include "engine/exec/change_applier.h"
#include "engine/exec/write_stream.h"

namespace aitia::engine {

class ChangeStream final : public WriteStream {
 public:
  ChangeStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Write(Batch* row) override;

  ChangeApplier applier_;
};

// Nodes and relationships of all rows go at once, so that their order does not matter.
class DeleteStream final : public WriteStream {
 public:
  DeleteStream(const Plan& plan, Context* context, Streams inputs);

 private:
  graph::Status Write(Batch* row) override;
  graph::Status Finish() override;
  graph::Status Add(const graph::Value& value);

  bool detach_;
  std::vector<Evaluator> targets_;
  std::vector<graph::NodeId> nodes_;
  std::vector<graph::RelationshipId> relationships_;
};

}  // namespace aitia::engine
