// A Boost.Graph model of the part of a snapshot that lies on short ways from some nodes to others.
//
// The snapshot's nodes are renumbered to [0, node_count) and unrolled by hops: vertex (n, h) is node n when h
// relationships are left to a goal. So a shortest way with at most max_hops relationships is a plain shortest
// path. Boost's edges run against the walk, from (n, h) to (m, h + 1) for a step from m to n, so that one
// search from the goals tells for every node what the rest of the way costs. Models VertexListGraph and
// IncidenceGraph.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "graph/bgl/k_shortest_paths.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

class HopGraph {
 public:
  // A step from one node to another; both as renumbered.
  struct Step {
    uint32_t from;
    uint32_t to;
    RelationshipId relationship;
    double cost;
  };

  // Steps that can be part of a path as `query` wants it. `*work` counts the relationships looked at; beyond
  // query.max_work the graph is empty.
  HopGraph(const Snapshot& snapshot, const PathQuery& query, size_t* work);

  size_t node_count() const { return nodes_.size(); }
  size_t max_hops() const { return max_hops_; }
  NodeId node(uint32_t n) const { return nodes_[n]; }
  const std::vector<uint32_t>& starts() const { return starts_; }  // sorted
  const std::vector<uint32_t>& goals() const { return goals_; }
  const Step& step(uint32_t i) const { return steps_[i]; }
  size_t step_count() const { return steps_.size(); }
  // Steps that begin at a node: consecutive numbers, ordered by relationship.
  std::pair<uint32_t, uint32_t> StepsFrom(uint32_t n) const {
    return {from_offsets_[n], from_offsets_[n + 1]};
  }
  // Numbers of the steps that end at a node.
  std::span<const uint32_t> StepsTo(uint32_t n) const {
    return std::span(steps_to_).subspan(to_offsets_[n], to_offsets_[n + 1] - to_offsets_[n]);
  }
  size_t Vertex(uint32_t n, size_t hops) const { return n * (max_hops_ + 1) + hops; }

  // The model of Boost's concepts.
  struct Edge {
    size_t source;
    uint32_t step;
    friend bool operator==(Edge, Edge) = default;
  };
  class EdgeIterator : public boost::iterator_facade<EdgeIterator, Edge, boost::forward_traversal_tag, Edge> {
   public:
    EdgeIterator() = default;
    EdgeIterator(size_t source, const uint32_t* at) : source_(source), at_(at) {}

   private:
    friend class boost::iterator_core_access;
    Edge dereference() const { return {source_, *at_}; }
    bool equal(const EdgeIterator& other) const { return at_ == other.at_; }
    void increment() { ++at_; }
    size_t source_ = 0;
    const uint32_t* at_ = nullptr;
  };

 private:
  std::vector<NodeId> nodes_;  // sorted
  std::vector<uint32_t> starts_, goals_;
  std::vector<Step> steps_;             // sorted by (from, relationship)
  std::vector<uint32_t> from_offsets_;  // into steps_
  std::vector<uint32_t> steps_to_;      // sorted by the step's end
  std::vector<uint32_t> to_offsets_;
  size_t max_hops_ = 0;
};

}  // namespace aitia::graph

namespace boost {

template <>
struct graph_traits<aitia::graph::HopGraph> {
  using vertex_descriptor = size_t;
  using edge_descriptor = aitia::graph::HopGraph::Edge;
  using directed_category = directed_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  struct traversal_category : incidence_graph_tag,
                              vertex_list_graph_tag {};  // NOLINT(readability-identifier-naming)
  using vertices_size_type = size_t;
  using edges_size_type = size_t;
  using degree_size_type = size_t;
  using vertex_iterator = counting_iterator<size_t>;
  using out_edge_iterator = aitia::graph::HopGraph::EdgeIterator;
  static vertex_descriptor null_vertex() { return static_cast<size_t>(-1); }
};

}  // namespace boost

namespace aitia::graph {

// Found by Boost through the argument; hence in its style.
inline size_t num_vertices(const HopGraph& g) { return g.node_count() * (g.max_hops() + 1); }
inline std::pair<boost::counting_iterator<size_t>, boost::counting_iterator<size_t>> vertices(
    const HopGraph& g) {
  return {boost::counting_iterator<size_t>(0), boost::counting_iterator<size_t>(num_vertices(g))};
}
inline std::pair<HopGraph::EdgeIterator, HopGraph::EdgeIterator> out_edges(size_t vertex, const HopGraph& g) {
  std::span<const uint32_t> steps = g.StepsTo(static_cast<uint32_t>(vertex / (g.max_hops() + 1)));
  if (vertex % (g.max_hops() + 1) == g.max_hops()) steps = {};  // no hops left
  return {HopGraph::EdgeIterator(vertex, steps.data()),
          HopGraph::EdgeIterator(vertex, steps.data() + steps.size())};
}
inline size_t out_degree(size_t vertex, const HopGraph& g) {
  const auto [begin, end] = out_edges(vertex, g);
  return static_cast<size_t>(std::distance(begin, end));
}
inline size_t source(HopGraph::Edge edge, const HopGraph&) { return edge.source; }
inline size_t target(HopGraph::Edge edge, const HopGraph& g) {
  return g.Vertex(g.step(edge.step).from, edge.source % (g.max_hops() + 1) + 1);
}

}  // namespace aitia::graph
