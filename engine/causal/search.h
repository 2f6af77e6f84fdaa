// From one finding back to everything that could explain it, each with its strongest path.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "engine/causal/link.h"
#include "engine/causal/path.h"

namespace aitia::engine {

// The strongest paths of at most `max_hops` links from any node to one of a concept's nodes. The strength of
// a path is the product of its links' strengths, times hop_factor for each link after the first and for each
// IS_A step between the node reached and what was named, times degree^-degree_exponent of each node between.
//
// One of the concept's own nodes is a cause of it only by a link straight to another of them, never by way of
// others: that would be the finding as its own cause. Every factor is at most 1, so that the strongest walk
// visits no node twice. Layer by layer: each relationship is looked at once per layer in which its end has
// become stronger, at most max_hops times.
class CauseSearch {
 public:
  CauseSearch(const graph::Snapshot& graph, const Links& links, const queries::BoundConcept& finding,
              uint32_t max_hops, const RankParameters& parameters);

  // Nodes reached by at least one link, in order of their ids.
  const std::vector<graph::NodeId>& reached() const { return reached_; }
  // 0 for a node that is not reached.
  double Strength(graph::NodeId node) const;
  // Cases of the node that show the finding (frequency × cases), where one counted link is the strongest
  // path.
  std::optional<double> CountedCases(graph::NodeId node) const;
  // Whether one link leads to the thing named or a more special one.
  bool IsDirect(graph::NodeId node) const;
  CausalPath StrongestPath(graph::NodeId node) const;

 private:
  static constexpr uint32_t kNone = 0xffffffff;
  // Entries are only ever added: what a path was made of stays as it was when the path was found.
  struct Entry {
    graph::NodeId node;
    double strength = 0;
    double belief = 0;      // the strength without the links' frequencies
    uint32_t next = kNone;  // towards the finding
    Link link;              // from this node to the next one's; empty for the finding's own nodes
  };
  void Seed(const queries::BoundConcept& finding);
  void Relax(const std::vector<uint32_t>& frontier, const Links& links, std::vector<uint32_t>* improved);

  graph::Snapshot graph_;
  RankParameters parameters_;
  std::vector<queries::BoundConcept::Member> members_;
  std::vector<Entry> entries_;
  absl::flat_hash_map<graph::NodeId, uint32_t> best_;     // by at least one link
  absl::flat_hash_map<graph::NodeId, size_t> member_of_;  // index into members_
  absl::flat_hash_set<graph::NodeId> direct_;
  std::vector<graph::NodeId> reached_;
};

}  // namespace aitia::engine
