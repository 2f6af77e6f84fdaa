// What binding needs to know of a graph: an interface that the engine implements, so that queries link
// without storage.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "queries/bind/bound_query.h"
#include "queries/functions/procedure.h"

namespace aitia::queries {

class Catalog {
 public:
  virtual ~Catalog() = default;

  virtual bool HasLabel(std::string_view label) const = 0;
  virtual bool HasType(std::string_view type) const = 0;
  // Nodes that the phrase may stand for - by name, alias, spelling or inflection - each with what is below it
  // by IS_A and what is directly above it. Several members of distance 0 are one name of several nodes. Empty
  // if unknown.
  virtual std::vector<BoundConcept::Member> Resolve(std::string_view phrase) const = 0;
  virtual std::string NameOf(graph::NodeId node) const = 0;
  virtual std::vector<std::string> LabelsOf(graph::NodeId node) const = 0;
  // Known names nearest to an unknown one, best first, at most `most`.
  virtual std::vector<std::string> NearestNames(std::string_view phrase, size_t most) const = 0;
  virtual std::vector<std::string> NearestLabels(std::string_view label, size_t most) const = 0;
  virtual std::vector<std::string> NearestTypes(std::string_view type, size_t most) const = 0;
  virtual bool HasPropertyKey(std::string_view key) const = 0;
  virtual std::vector<std::string> NearestPropertyKeys(std::string_view key, size_t most) const = 0;
  // Null if there is none of this name; lives as long as the catalog.
  virtual const Procedure* FindProcedure(std::string_view) const { return nullptr; }
  virtual std::vector<std::string> ProcedureNames() const { return {}; }
};

}  // namespace aitia::queries
