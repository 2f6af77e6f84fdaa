// The names of a graph, for binding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/exec/procedures.h"
#include "graph/store/view.h"
#include "queries/bind/catalog.h"

namespace aitia::engine {

// Keeps the graph alive. Phrases are looked up in the graph without its changes. Const and safe from any
// number of threads.
//
// A phrase is looked up as it is (in normal form), then in the other spelling, then in other forms of its
// last word; the first of these that the graph knows is taken. A lookup costs some hundred searches in a
// sorted table at most, a suggestion one pass over all names.
class ViewCatalog final : public queries::Catalog {
 public:
  // Without procedures there are none.
  explicit ViewCatalog(const graph::View& view, const ProcedureRegistry* procedures = nullptr)
      : view_(view), graph_(view.base()), procedures_(procedures) {}

  // Labels and types of the vocabulary are known, also where the graph has none of them.
  bool HasLabel(std::string_view label) const override;
  bool HasType(std::string_view type) const override;
  std::vector<queries::BoundConcept::Member> Resolve(std::string_view phrase) const override;
  std::string NameOf(graph::NodeId node) const override;
  std::vector<std::string> LabelsOf(graph::NodeId node) const override;
  // By edits, then nodes with more relationships first; then names that have the phrase among their words.
  std::vector<std::string> NearestNames(std::string_view phrase, size_t most) const override;
  std::vector<std::string> NearestLabels(std::string_view label, size_t most) const override;
  std::vector<std::string> NearestTypes(std::string_view type, size_t most) const override;
  bool HasPropertyKey(std::string_view key) const override;
  std::vector<std::string> NearestPropertyKeys(std::string_view key, size_t most) const override;
  const queries::Procedure* FindProcedure(std::string_view name) const override;
  std::vector<std::string> ProcedureNames() const override;

 private:
  std::vector<graph::NodeId> Lookup(std::string_view phrase) const;
  size_t Degree(graph::NodeId node) const;

  graph::View view_;
  graph::Snapshot graph_;
  const ProcedureRegistry* procedures_;
};

}  // namespace aitia::engine
