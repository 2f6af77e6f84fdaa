// What the graph says between two neighbours, pooled: one link for all relationships that say the same thing.
//
// "A CAUSES f", "A HAS_SYMPTOM f" and "f INDICATES A" are one link from the cause A to the effect f; their
// sentences are counted together, so that a document that says it twice in other words counts once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/causal/parameters.h"
#include "graph/base/hash.h"
#include "graph/store/snapshot.h"
#include "queries/bind/bound_query.h"

namespace aitia::engine {

struct Link {
  graph::NodeId neighbour;
  std::vector<graph::RelationshipId> relationships;  // strongest belief first
  double belief = 1;                                 // of all their sentences; 1 where there are none
  std::optional<double> frequency;                   // stated in a sentence, or a property of the graph
  std::optional<double> cases;                       // of a graph that counts them

  // w: frequency (or the default strength) × belief.
  double Strength(const RankParameters& parameters) const;
};

// Enumerates links. Keeps the snapshot alive; const and safe from any number of threads.
class Links {
 public:
  // `relations` that a link may be made of. INDICATES is read from the condition to the finding, against its
  // arrow, OCCURS_WITH both ways, all others along their arrow. Relations that the graph does not have are
  // left out.
  Links(const graph::Snapshot& graph, std::span<const graph::Relation> relations,
        const queries::EvidenceFilter& filter);

  // Links towards `node` (its causes), and from it (its effects); sorted by neighbour; a node is no neighbour
  // of itself. Linear in the relationships looked at.
  std::vector<Link> Into(graph::NodeId node) const;
  std::vector<Link> OutOf(graph::NodeId node) const;

  // Whether the filter lets the relationship through.
  bool Passes(graph::RelationshipId relationship) const;
  // Types that links are made of, and whether each is read against its arrow.
  struct Typed {
    graph::TypeId type;
    bool reversed;  // from the effect to the cause
  };
  const std::vector<Typed>& types() const { return types_; }

  // Relationships of all these relations that touch the node, in both directions.
  size_t Degree(graph::NodeId node) const;

  // Nodes of the graph that are the cause in at least one link. One pass over the relationships of these
  // relations.
  size_t CauseCount() const;

  // How well a node is studied as a cause: the most cases that a relationship counts, else the number of
  // different sentences about what it brings about (a relationship without sentences counts as one). At least
  // 0.
  double Studied(graph::NodeId node) const;

  // DENIED relationships between `from` and `to` that deny one of these relations.
  std::vector<graph::RelationshipId> Denied(graph::NodeId from, graph::NodeId to) const;

 private:
  std::vector<Link> Collect(graph::NodeId node, bool into) const;
  void Pool(Link* link) const;
  // The document itself, or the one that it is a copy of.
  std::string_view WitnessOf(std::string_view document) const;
  // Documents behind a relationship that are no copies of each other.
  size_t WitnessesOf(graph::RelationshipId relationship) const;

  graph::Snapshot graph_;
  std::vector<Typed> types_;
  std::vector<graph::Relation> relations_;
  std::optional<graph::TypeId> denied_;
  std::optional<graph::PropertyKeyId> frequency_, cases_;
  queries::EvidenceFilter filter_;
  graph::StringViewMap<std::string> copy_of_;  // by document; keys are the graph's
};

// Different documents and different sentences among the evidence of these relationships.
struct SourceCount {
  size_t documents = 0;
  size_t sentences = 0;
};
SourceCount CountSources(const graph::Snapshot& graph, std::span<const graph::RelationshipId> relationships);

// A finite number of either kind as a double.
std::optional<double> AsNumber(const graph::Value& value);

}  // namespace aitia::engine
