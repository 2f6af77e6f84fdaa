// The k cheapest ways through the relationships that count, each costing −log(belief × damping), give
// candidates; the damping of a node between is shared by the two relationships that meet there. Links pool
// parallel relationships, so candidates over the same nodes become one path, and the paths are put in order
// again by their pooled belief.

#include "engine/causal/paths.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/causal/link.h"
#include "graph/bgl/k_shortest_paths.h"

namespace aitia::engine {
namespace {

using graph::NodeId;
using graph::RelationshipId;
using queries::BoundConcept;

constexpr size_t kMostPaths = 1000;  // whatever a question asks for

std::vector<NodeId> NamedNodes(const BoundConcept& bound) {
  std::vector<NodeId> nodes;
  for (const BoundConcept::Member& member : bound.members) {
    if (member.distance == 0) nodes.push_back(member.node);
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

bool Contains(const std::vector<NodeId>& sorted, NodeId node) {
  return std::binary_search(sorted.begin(), sorted.end(), node);
}

class PathFinder {
 public:
  PathFinder(const graph::Snapshot& graph, const queries::PathsClause& clause,
             std::span<const BoundConcept> concepts, const RankParameters& parameters)
      : graph_(graph),
        clause_(clause),
        parameters_(parameters),
        links_(graph, clause.relations, clause.evidence),
        starts_(NamedNodes(concepts[clause.from.value])),
        goals_(NamedNodes(concepts[clause.to.value])) {
    const bool is_a_explains = std::find(clause.relations.begin(), clause.relations.end(),
                                         graph::Relation::kIsA) != clause.relations.end();
    if (!is_a_explains) is_a_ = graph.TypeOf(graph::Relation::kIsA);
  }

  std::vector<CausalPath> Find() {
    const size_t count = std::min<size_t>(clause_.count, kMostPaths);
    std::vector<CausalPath> paths = Search(true, 4 * count + 8);
    for (CausalPath& path : DirectPaths()) paths.push_back(std::move(path));
    std::stable_sort(paths.begin(), paths.end(),
                     [](const CausalPath& a, const CausalPath& b) { return a.belief > b.belief; });
    if (paths.size() > count) paths.resize(count);
    const auto is_mechanism = [this](const CausalPath& path) { return CausalSteps(path) > 1; };
    if (count > 1 && std::none_of(paths.begin(), paths.end(), is_mechanism)) {
      std::vector<CausalPath> mechanisms = Search(false, 1);
      if (!mechanisms.empty()) {
        if (paths.size() == count) paths.pop_back();
        paths.push_back(std::move(mechanisms.front()));
      }
    }
    return paths;
  }

 private:
  bool IsIsA(RelationshipId relationship) const { return is_a_ && graph_.Type(relationship) == *is_a_; }

  size_t CausalSteps(const CausalPath& path) const {
    return static_cast<size_t>(
        std::count_if(path.steps.begin(), path.steps.end(),
                      [this](const CausalStep& step) { return !IsIsA(step.relationships.front()); }));
  }

  double BeliefOf(RelationshipId relationship) const {
    const bool by_name = graph_.OriginOf(relationship) == graph::Origin::kName;
    return by_name ? parameters_.name_belief : graph_.BeliefOf(relationship);
  }

  double Damping(NodeId node) const {
    const auto degree = static_cast<double>(std::max<size_t>(1, links_.Degree(node)));
    return std::pow(degree, -parameters_.degree_exponent);
  }
  double EndDamping(NodeId node) const {
    return Contains(starts_, node) || Contains(goals_, node) ? 1 : Damping(node);
  }

  double Cost(RelationshipId relationship) const {
    const double belief = BeliefOf(relationship);
    if (!(belief > 0)) return -1;
    if (!IsIsA(relationship) && !links_.Passes(relationship)) return -1;
    const double damping =
        std::sqrt(EndDamping(graph_.Start(relationship)) * EndDamping(graph_.End(relationship)));
    return std::max(0.0, -std::log(std::min(1.0, belief * damping * parameters_.hop_factor)));
  }

  // Along IS_A too, or, where the mechanism is wanted, without it and without the links from end to end.
  std::vector<CausalPath> Search(bool with_is_a, size_t count) {
    std::vector<graph::StepRule> rules;
    for (const Links::Typed& typed : links_.types())
      rules.push_back({typed.type, !typed.reversed, typed.reversed});
    if (with_is_a && is_a_) rules.push_back({*is_a_, true, true});
    graph::PathQuery query;
    query.starts = starts_;
    query.goals = goals_;
    query.rules = rules;
    query.max_hops = clause_.max_hops;
    query.count = count;
    query.cost = [&](RelationshipId relationship) {
      const NodeId start = graph_.Start(relationship);
      const NodeId end = graph_.End(relationship);
      const bool end_to_end = (Contains(starts_, start) && Contains(goals_, end)) ||
                              (Contains(goals_, start) && Contains(starts_, end));
      return !with_is_a && end_to_end ? -1 : Cost(relationship);
    };
    std::vector<CausalPath> paths;
    std::set<std::vector<NodeId>> seen;
    for (const graph::CostedPath& found : graph::KShortestPaths(graph_, query).paths) {
      if (!seen.insert(found.path.nodes).second) continue;
      CausalPath path = Pool(found.path);
      if (CausalSteps(path) == 0 || TurnsAround(path)) continue;
      const auto is_detour = [&](const CausalPath& better) { return Generalises(path, better); };
      if (std::none_of(paths.begin(), paths.end(), is_detour)) paths.push_back(std::move(path));
    }
    return paths;
  }

  CausalPath Pool(const graph::PathValue& found) {
    CausalPath path;
    path.belief = 1;
    for (size_t i = 0; i < found.relationships.size(); ++i) {
      CausalStep step;
      step.from = found.nodes[i];
      step.to = found.nodes[i + 1];
      if (IsIsA(found.relationships[i])) {
        step.relationships = {found.relationships[i]};
        step.belief = BeliefOf(found.relationships[i]);
      } else {
        const Link& link = LinkBetween(step.from, step.to);
        step.relationships = link.relationships;
        step.belief = link.belief;
      }
      path.belief *= step.belief;
      if (i > 0) path.belief *= parameters_.hop_factor * Damping(step.from);
      path.steps.push_back(std::move(step));
    }
    path.strength = path.belief;
    return path;
  }

  const Link& LinkBetween(NodeId from, NodeId to) {
    const auto [found, is_new] = links_from_.try_emplace(from);
    if (is_new) found->second = links_.OutOf(from);
    return *std::lower_bound(found->second.begin(), found->second.end(), to,
                             [](const Link& link, NodeId node) { return link.neighbour < node; });
  }

  // Up to a kind and at once down to another form of it says nothing: "migraine is a headache, tension
  // headache is".
  bool TurnsAround(const CausalPath& path) const {
    for (size_t i = 1; i < path.steps.size(); ++i) {
      const RelationshipId before = path.steps[i - 1].relationships.front();
      const RelationshipId after = path.steps[i].relationships.front();
      if (!IsIsA(before) || !IsIsA(after)) continue;
      const bool was_up = graph_.Start(before) == path.steps[i - 1].from;
      const bool is_up = graph_.Start(after) == path.steps[i].from;
      if (was_up != is_up) return true;
    }
    return false;
  }

  // The path goes where a better one goes and only names what it passes more generally on the way:
  // "dehydration causes electrolyte imbalance, which is an imbalance, which causes twitching" beside the same
  // without the middle.
  bool Generalises(const CausalPath& path, const CausalPath& better) const {
    size_t next = 0;  // step of the better path that is still to be matched
    if (path.steps.size() <= better.steps.size()) return false;
    for (const CausalStep& step : path.steps) {
      if (next < better.steps.size() && step.to == better.steps[next].to) {
        ++next;
      } else if (!IsIsA(step.relationships.front())) {
        return false;
      }
    }
    return next == better.steps.size() && path.steps.front().from == better.steps.front().from;
  }

  std::vector<CausalPath> DirectPaths() const {
    std::vector<CausalPath> paths;
    if (clause_.max_hops == 0) return paths;
    const Links direct(graph_, clause_.direct, clause_.evidence);
    for (const NodeId start : starts_) {
      for (Link& link : direct.OutOf(start)) {
        if (!Contains(goals_, link.neighbour)) continue;
        CausalPath& path = paths.emplace_back();
        const double belief =
            link.relationships.size() == 1 ? BeliefOf(link.relationships.front()) : link.belief;
        path.belief = path.strength = belief;
        path.steps.push_back({start, link.neighbour, std::move(link.relationships), belief, false});
      }
    }
    return paths;
  }

  graph::Snapshot graph_;
  const queries::PathsClause& clause_;
  RankParameters parameters_;
  Links links_;
  std::vector<NodeId> starts_, goals_;  // sorted
  std::optional<graph::TypeId> is_a_;   // unless it is one of the relations asked for
  std::map<NodeId, std::vector<Link>> links_from_;
};

}  // namespace

std::vector<CausalPath> FindBestPaths(const graph::Snapshot& graph, const queries::PathsClause& clause,
                                      std::span<const BoundConcept> concepts,
                                      const RankParameters& parameters) {
  return PathFinder(graph, clause, concepts, parameters).Find();
}

}  // namespace aitia::engine
