// Greedy: at each point the step that leaves the fewest rows, by averages of degrees and the share of ends
// that carry the labels. Every start is tried, and the cheapest order as a whole is kept: the first choice is
// the one that a greedy search gets wrong. A full search over all orders was not worth its code, since a step
// that closes a cycle or looks a node up always comes as soon as it can.

#include "engine/plan/pattern_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/plan/seek.h"

namespace aitia::engine {
namespace {

constexpr double kSeekShare = 0.02;  // of the nodes with a label have a given value of a property
constexpr double kMostRows = 1e18;
constexpr size_t kMostStarts = 16;    // beyond, only the best first step is tried
constexpr double kUnboundedHops = 6;  // a chain without an upper bound is taken to be this long

class Orderer {
 public:
  Orderer(const PatternGraph& graph, std::span<const Expression> predicates,
          std::span<const VariableId> bound, const LogicalPlan& plan, const Statistics& statistics,
          const PatternOrderOptions& options)
      : graph_(graph), statistics_(statistics), options_(options) {
    for (const PatternNode& node : graph.nodes) {
      double size = LabelledNodes(node);
      double passing = 1;
      double seek_rows = kMostRows;
      for (const Expression& predicate : predicates) {
        const std::optional<Seek> seek = SeekOf(predicate, node.variable, bound);
        if (!seek) continue;
        const bool unique = seek->key == "key" || seek->key == "name";
        const double rows = SeekValues(*seek) * (unique ? 1 : std::max(1.0, size * kSeekShare));
        seek_rows = std::min(seek_rows, rows);
        passing = std::min(passing, rows / std::max(1.0, size));
      }
      for (const ConceptId one : node.concepts) {
        const double members = static_cast<double>(plan.concepts[one.value].members.size());
        seek_rows = std::min(seek_rows, members);
        passing = std::min(passing, members / std::max(1.0, size));
      }
      scan_rows_.push_back(options.seek || !node.concepts.empty() ? std::min(size, seek_rows) : size);
      passing_.push_back(passing);
    }
  }

  std::vector<PatternStep> ByCost() const {
    Order best;
    best.cost = std::numeric_limits<double>::infinity();
    std::vector<size_t> starts;
    const bool any_bound = std::any_of(graph_.nodes.begin(), graph_.nodes.end(),
                                       [](const PatternNode& node) { return node.bound; });
    if (!any_bound && graph_.nodes.size() <= kMostStarts) {
      for (size_t i = 0; i < graph_.nodes.size(); ++i) starts.push_back(i);
    }
    if (starts.empty()) return Greedy(Begin()).steps;
    for (const size_t start : starts) {
      Order order = Begin();
      Apply(NodeStep(order, start), &order);
      order = Greedy(std::move(order));
      if (order.cost < best.cost) best = std::move(order);
    }
    return best.steps;
  }

  // Each pattern from its first node that is bound, else its first concept, else its first label; then to the
  // right, then to the left.
  std::vector<PatternStep> AsWritten() const {
    Order order = Begin();
    for (size_t i = 0; i < graph_.pattern_starts.size(); ++i) {
      const size_t first = graph_.first_edges[i];
      const size_t end = graph_.first_edges[i + 1];
      std::vector<size_t> nodes = {graph_.pattern_starts[i]};
      for (size_t edge = first; edge < end; ++edge) nodes.push_back(graph_.edges[edge].right);
      size_t start = 0;
      for (size_t place = 1; place < nodes.size(); ++place) {
        if (Rank(order, nodes[place]) > Rank(order, nodes[start])) start = place;
      }
      const auto find = [&](size_t node) {
        if (order.bound[node]) return;
        order.bound[node] = true;
        order.steps.push_back({PatternStep::Kind::kNode, node, false});
      };
      if (first == end || !graph_.edges[first].bound) find(nodes[start]);
      const auto follow = [&](size_t edge, bool backwards) {
        const PatternEdge& one = graph_.edges[edge];
        if (one.search != queries::PathSearch::kAll) {
          find(one.left);
          find(one.right);
        }
        order.bound[one.left] = order.bound[one.right] = true;
        order.steps.push_back({PatternStep::Kind::kEdge, edge, backwards});
      };
      for (size_t edge = first + start; edge < end; ++edge) follow(edge, false);
      for (size_t edge = first + start; edge-- > first;) follow(edge, true);
    }
    return order.steps;
  }

 private:
  struct Order {
    std::vector<bool> bound, done;  // nodes, edges
    std::vector<PatternStep> steps;
    double rows = 1;
    double cost = 0;
  };
  struct Choice {
    PatternStep step;
    double rows = 0;  // after it
    double work = 0;
  };

  Order Begin() const {
    Order order;
    for (const PatternNode& node : graph_.nodes) order.bound.push_back(node.bound);
    order.done.resize(graph_.edges.size());
    return order;
  }

  int Rank(const Order& order, size_t node) const {
    if (order.bound[node]) return 3;
    if (!graph_.nodes[node].concepts.empty()) return 2;
    return graph_.nodes[node].labels.empty() ? 0 : 1;
  }

  double LabelledNodes(const PatternNode& node) const {
    double size = statistics_.Nodes();
    for (const std::string& label : node.labels) size = std::min(size, statistics_.NodesWithLabel(label));
    return size;
  }

  Choice NodeStep(const Order& order, size_t node) const {
    const double found = scan_rows_[node];
    return {{PatternStep::Kind::kNode, node, false}, order.rows * found, order.rows * (1 + found)};
  }

  // Relationships that lead from a node along an edge, and how many of their ends the other node may be.
  struct Fan {
    double hops;
    double share;
  };
  Fan FanOf(const PatternEdge& edge, bool backwards) const {
    const auto& one = edge.relationship;
    const PatternNode& from = graph_.nodes[backwards ? edge.right : edge.left];
    const PatternNode& to = graph_.nodes[backwards ? edge.left : edge.right];
    const std::string_view label =
        from.labels.empty() ? std::string_view() : std::string_view(from.labels[0]);
    std::vector<std::string_view> types(one.types.begin(), one.types.end());
    if (types.empty()) types.emplace_back();
    double degree = 0;
    double fitting = 0;
    for (const std::string_view type : types) {
      for (const bool outgoing : {true, false}) {
        const bool written = (one.direction == Direction::kOutgoing) != backwards;
        if (one.direction != Direction::kEither && outgoing != written) continue;
        const double some = statistics_.Degree(label, type, outgoing);
        double share = 1;
        for (const std::string& wanted : to.labels) {
          share = std::min(share, statistics_.EndShare(type, !outgoing, wanted));
        }
        degree += some;
        fitting += some * share;
      }
    }
    const double share = degree > 0 ? fitting / degree : 1;
    if (!one.variable_length) return {degree, share};
    double chains = 0;
    double chain = std::pow(degree, one.min_hops);
    const double most = one.max_hops == UINT32_MAX ? one.min_hops + kUnboundedHops : one.max_hops;
    for (double hops = one.min_hops; hops <= most && chains < kMostRows && chain > 1e-9; ++hops) {
      chains += chain;
      chain *= degree;
    }
    return {std::min(chains, kMostRows), share};
  }

  // None if the edge cannot be followed yet.
  std::optional<Choice> EdgeStep(const Order& order, size_t index) const {
    const PatternEdge& edge = graph_.edges[index];
    const bool left = order.bound[edge.left];
    const bool right = order.bound[edge.right];
    if (edge.bound) return Choice{{PatternStep::Kind::kEdge, index, false}, order.rows, order.rows};
    if (edge.search != queries::PathSearch::kAll) {
      if (!left || !right) return std::nullopt;
      return Choice{{PatternStep::Kind::kEdge, index, false}, order.rows, order.rows * 1000};
    }
    if (!left && !right) return std::nullopt;
    if (left && right) {
      const Fan forwards = FanOf(edge, false);
      const Fan back = FanOf(edge, true);
      const bool turn = edge.relationship.variable_length && back.hops < forwards.hops;
      const Fan& fan = turn ? back : forwards;
      const double there = std::max(1.0, LabelledNodes(graph_.nodes[turn ? edge.left : edge.right]));
      const double work = edge.relationship.variable_length ? fan.hops : 2;
      return Choice{{PatternStep::Kind::kEdge, index, turn},
                    order.rows * std::min(1.0, fan.hops * fan.share / there),
                    order.rows * work};
    }
    const bool backwards = !left;
    const size_t reached = backwards ? edge.left : edge.right;
    const Fan fan = FanOf(edge, backwards);
    const double rows = std::min(kMostRows, order.rows * fan.hops * fan.share * passing_[reached]);
    return Choice{{PatternStep::Kind::kEdge, index, backwards}, rows, order.rows * (1 + fan.hops)};
  }

  void Apply(const Choice& choice, Order* order) const {
    if (choice.step.kind == PatternStep::Kind::kNode) {
      order->bound[choice.step.index] = true;
    } else {
      order->done[choice.step.index] = true;
      order->bound[graph_.edges[choice.step.index].left] = true;
      order->bound[graph_.edges[choice.step.index].right] = true;
    }
    order->rows = choice.rows;
    order->cost += choice.work + choice.rows;
    order->steps.push_back(choice.step);
  }

  Order Greedy(Order order) const {
    while (true) {
      std::optional<Choice> best;
      const auto offer = [&](const Choice& choice) {
        if (!best || choice.rows < best->rows || (choice.rows == best->rows && choice.work < best->work)) {
          best = choice;
        }
      };
      for (size_t i = 0; i < graph_.edges.size(); ++i) {
        if (order.done[i]) continue;
        if (const std::optional<Choice> choice = EdgeStep(order, i)) offer(*choice);
      }
      const bool connected = best.has_value();
      for (size_t i = 0; i < graph_.nodes.size(); ++i) {
        // Two sides are multiplied only where there is nothing else to do, or one of them is a single node.
        if (!order.bound[i] && (!connected || scan_rows_[i] <= 1)) offer(NodeStep(order, i));
      }
      if (!best) return order;
      Apply(*best, &order);
    }
  }

  const PatternGraph& graph_;
  const Statistics& statistics_;
  const PatternOrderOptions& options_;
  std::vector<double> scan_rows_;  // of each node: found without an edge
  std::vector<double> passing_;    // of each node: the share that passes its predicates
};

}  // namespace

std::vector<PatternStep> OrderPattern(const PatternGraph& graph, std::span<const Expression> predicates,
                                      std::span<const VariableId> bound, const LogicalPlan& plan,
                                      const Statistics& statistics, const PatternOrderOptions& options) {
  const Orderer orderer(graph, predicates, bound, plan, statistics, options);
  return options.by_cost ? orderer.ByCost() : orderer.AsWritten();
}

}  // namespace aitia::engine
