// Yen's algorithm: the next path leaves one of the paths found so far at some place, so each place is tried
// in turn, with the choices closed that would lead back to a known path. Lawler's remark saves half of the
// tries: a path need be left only at or after the place where it left its own parent. Each try is one of
// Boost's Dijkstra searches on the graph unrolled by hops, from the goals backwards; the way is then read off
// forwards, taking the smallest relationship wherever several are on a cheapest way, which makes the order of
// equal paths a property of the graph.
#include "graph/bgl/k_shortest_paths.h"

#include <algorithm>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/two_bit_color_map.hpp>
#include <limits>
#include <optional>
#include <set>
#include <tuple>

#include "graph/bgl/hop_graph.h"

namespace aitia::graph {
namespace {

constexpr double kUnreached = std::numeric_limits<double>::infinity();

// A path as choices: choice 0 is the start, choice i > 0 the step from its node i - 1.
struct Path {
  uint32_t start = 0;
  std::vector<uint32_t> steps;
  size_t left_at = 0;  // the choice at which it left the path that it was derived from
  double cost = 0;

  // Steps are numbered by (node, relationship), so along equal beginnings their order is that of the
  // relationships.
  friend bool operator<(const Path& a, const Path& b) {
    return std::forward_as_tuple(a.cost, a.steps.size(), a.start, a.steps) <
           std::forward_as_tuple(b.cost, b.steps.size(), b.start, b.steps);
  }
};

// The same for every path however it was found: added from the goal on, like the search does.
double CostOf(const HopGraph& graph, const std::vector<uint32_t>& steps) {
  double cost = 0;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) cost += graph.step(*step).cost;
  return cost;
}

struct SearchIsOver {};  // thrown and caught within Search::Run: Boost has no other way to stop early

class Search {
 public:
  Search(const HopGraph& graph, size_t* work)
      : graph_(graph),
        work_(work),
        blocked_nodes_(graph.node_count(), false),
        blocked_steps_(graph.step_count(), false),
        distances_(num_vertices(graph)) {}

  void BlockNode(uint32_t node) { blocked_nodes_[node] = true; }
  void BlockStep(uint32_t step) { blocked_steps_[step] = true; }
  void Unblock() {
    blocked_nodes_.assign(blocked_nodes_.size(), false);
    blocked_steps_.assign(blocked_steps_.size(), false);
  }

  // The best way of at most `hops` steps from one of `sources` (sorted) to a goal around what is blocked.
  std::optional<Path> Run(const std::vector<uint32_t>& sources, size_t hops) {
    FillDistances(sources, hops);
    std::optional<std::pair<uint32_t, size_t>> best;  // source and hops
    const auto cost = [this](const std::pair<uint32_t, size_t>& at) {
      return distances_[graph_.Vertex(at.first, at.second)];
    };
    for (size_t h = 1; h <= hops; ++h) {
      for (uint32_t source : sources) {
        const std::pair<uint32_t, size_t> at(source, h);
        if (!blocked_nodes_[source] && cost(at) < (best ? cost(*best) : kUnreached)) best = at;
      }
    }
    if (!best) return std::nullopt;
    return Read(best->first, best->second);
  }

  // Infinite for what is blocked, which Boost's search then never takes.
  double CostOfStep(uint32_t step) const {
    const HopGraph::Step& s = graph_.step(step);
    return blocked_steps_[step] || blocked_nodes_[s.from] || blocked_nodes_[s.to] ? kUnreached : s.cost;
  }

 private:
  struct CostMap {
    using category = boost::readable_property_map_tag;
    using key_type = HopGraph::Edge;
    using value_type = double;
    using reference = double;
    const Search* search;
    const HopGraph* graph;
    size_t hops;
    // Steps beyond the hops that are left are closed too.
    friend double get(const CostMap& map, HopGraph::Edge edge) {
      const size_t used = edge.source % (map.graph->max_hops() + 1);
      return used < map.hops ? map.search->CostOfStep(edge.step) : kUnreached;
    }
  };

  // Stops once everything that could lead to a cheapest way has been looked at.
  class Visitor : public boost::default_dijkstra_visitor {
   public:
    Visitor(const Search* search, const std::vector<bool>* is_source, size_t hops)
        : search_(search), is_source_(is_source), hops_(hops) {}
    void examine_vertex(size_t vertex, const HopGraph& graph) {
      const size_t hops = vertex % (graph.max_hops() + 1);
      const double cost = search_->distances_[vertex];
      if (cost > found_) throw SearchIsOver();
      if (hops >= 1 && hops <= hops_ && (*is_source_)[vertex / (graph.max_hops() + 1)]) found_ = cost;
    }
    void examine_edge(HopGraph::Edge, const HopGraph&) { ++*search_->work_; }

   private:
    const Search* search_;
    const std::vector<bool>* is_source_;
    size_t hops_;
    double found_ = kUnreached;
  };

  void FillDistances(const std::vector<uint32_t>& sources, size_t hops) {
    std::fill(distances_.begin(), distances_.end(), kUnreached);
    std::vector<size_t> goals;
    for (uint32_t goal : graph_.goals()) {
      goals.push_back(graph_.Vertex(goal, 0));
      distances_[goals.back()] = 0;
    }
    std::vector<bool> is_source(graph_.node_count(), false);
    for (uint32_t source : sources) is_source[source] = !blocked_nodes_[source];
    const boost::typed_identity_property_map<size_t> index;
    try {
      boost::dijkstra_shortest_paths_no_init(
          graph_, goals.begin(), goals.end(), boost::dummy_property_map(),
          boost::make_iterator_property_map(distances_.begin(), index), CostMap{this, &graph_, hops}, index,
          std::less<double>(), boost::closed_plus<double>(kUnreached), 0.0, Visitor(this, &is_source, hops),
          boost::make_two_bit_color_map(num_vertices(graph_), index));
    } catch (const SearchIsOver&) {
    }
  }

  Path Read(uint32_t node, size_t hops) const {
    Path path;
    path.start = node;
    for (; hops > 0; --hops) {
      const double cost = distances_[graph_.Vertex(node, hops)];
      auto [step, end] = graph_.StepsFrom(node);
      while (step < end &&
             CostOfStep(step) + distances_[graph_.Vertex(graph_.step(step).to, hops - 1)] != cost)
        ++step;
      path.steps.push_back(step);
      node = graph_.step(step).to;
    }
    return path;
  }

  const HopGraph& graph_;
  size_t* work_;
  std::vector<bool> blocked_nodes_;
  std::vector<bool> blocked_steps_;
  std::vector<double> distances_;  // by vertex
};

// The best path that shares the first `choice` choices with `path` and differs from all of `found` after
// them.
std::optional<Path> Detour(const HopGraph& graph, const std::vector<Path>& found, const Path& path,
                           size_t choice, Search* search) {
  search->Unblock();
  std::optional<Path> rest;
  if (choice == 0) {
    for (const Path& other : found) search->BlockNode(other.start);
    rest = search->Run(graph.starts(), graph.max_hops());
  } else {
    const size_t kept = choice - 1;  // steps
    for (size_t i = 0; i < kept; ++i) search->BlockNode(graph.step(path.steps[i]).from);
    for (const Path& other : found) {
      if (other.start == path.start && other.steps.size() > kept &&
          std::equal(path.steps.begin(), path.steps.begin() + static_cast<std::ptrdiff_t>(kept),
                     other.steps.begin())) {
        search->BlockStep(other.steps[kept]);
      }
    }
    rest = search->Run({graph.step(path.steps[kept]).from}, graph.max_hops() - kept);
    if (!rest) return rest;
    rest->start = path.start;
    rest->steps.insert(rest->steps.begin(), path.steps.begin(),
                       path.steps.begin() + static_cast<std::ptrdiff_t>(kept));
  }
  if (!rest) return rest;
  rest->left_at = choice;
  rest->cost = CostOf(graph, rest->steps);
  return rest;
}

CostedPath InSnapshot(const HopGraph& graph, const Path& path) {
  CostedPath out;
  out.cost = path.cost;
  out.path.nodes.push_back(graph.node(path.start));
  for (uint32_t step : path.steps) {
    out.path.relationships.push_back(graph.step(step).relationship);
    out.path.nodes.push_back(graph.node(graph.step(step).to));
  }
  return out;
}

}  // namespace

CostedPaths KShortestPaths(const Snapshot& snapshot, const PathQuery& query) {
  CostedPaths out;
  size_t work = 0;
  const HopGraph graph(snapshot, query, &work);
  Search search(graph, &work);
  std::vector<Path> found;
  std::set<Path> candidates;
  const auto try_detour = [&](const Path& path, size_t choice) {
    if (work > query.max_work) {
      out.complete = false;
      return;
    }
    if (std::optional<Path> detour = Detour(graph, found, path, choice, &search))
      candidates.insert(*std::move(detour));
  };
  if (query.count > 0) try_detour(Path(), 0);
  while (out.complete && found.size() < query.count && !candidates.empty()) {
    found.push_back(std::move(candidates.extract(candidates.begin()).value()));
    const Path path = found.back();
    if (found.size() == query.count) break;
    for (size_t choice = path.left_at; choice <= path.steps.size(); ++choice) try_detour(path, choice);
  }
  for (const Path& path : found) out.paths.push_back(InSnapshot(graph, path));
  return out;
}

}  // namespace aitia::graph
