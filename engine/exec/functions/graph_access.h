// What functions ask of nodes and relationships.
#pragma once

#include "engine/exec/context.h"
#include "engine/exec/query_error.h"
#include "graph/model/value.h"

namespace aitia::engine {

// EntityNotFound DeletedEntityAccess where a node or relationship was deleted by this query.
inline graph::Status CheckAlive(const graph::Value& entity, const Context& context) {
  const bool alive = entity.type() == graph::Value::Type::kNode
                         ? context.graph.IsAlive(entity.node())
                         : context.graph.IsAlive(entity.relationship());
  if (alive) return graph::OkStatus();
  return QueryError(kEntityNotFound, "DeletedEntityAccess",
                    "what is deleted has no labels and properties any more");
}

}  // namespace aitia::engine
