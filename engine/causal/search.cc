#include "engine/causal/search.h"

#include <algorithm>
#include <cmath>

namespace aitia::engine {

using graph::NodeId;

CauseSearch::CauseSearch(const graph::Snapshot& graph, const Links& links,
                         const queries::BoundConcept& finding, uint32_t max_hops,
                         const RankParameters& parameters)
    : graph_(graph), parameters_(parameters), members_(finding.members) {
  Seed(finding);
  std::vector<uint32_t> frontier;
  for (uint32_t entry = 0; entry < entries_.size(); ++entry) frontier.push_back(entry);
  for (uint32_t hop = 0; hop < max_hops && !frontier.empty(); ++hop) {
    std::sort(frontier.begin(), frontier.end(),
              [this](uint32_t a, uint32_t b) { return entries_[a].node < entries_[b].node; });
    std::vector<uint32_t> improved;
    Relax(frontier, links, &improved);
    frontier = std::move(improved);
  }
  for (const auto& [node, entry] : best_) reached_.push_back(node);
  std::sort(reached_.begin(), reached_.end());
}

void CauseSearch::Seed(const queries::BoundConcept& finding) {
  for (const queries::BoundConcept::Member& member : finding.members) {
    const size_t index = static_cast<size_t>(&member - finding.members.data());
    if (!member_of_.try_emplace(member.node, index).second)
      continue;  // by distance: the first is the nearest
    Entry& entry = entries_.emplace_back();
    entry.node = member.node;
    entry.strength = entry.belief = std::pow(parameters_.hop_factor, member.distance);
  }
}

void CauseSearch::Relax(const std::vector<uint32_t>& frontier, const Links& links,
                        std::vector<uint32_t>* improved) {
  absl::flat_hash_map<NodeId, uint32_t> updated;  // in this layer
  for (const uint32_t from : frontier) {
    const NodeId node = entries_[from].node;
    double strength = entries_[from].strength;
    double belief = entries_[from].belief;
    const bool is_seed = entries_[from].next == kNone;
    const bool is_special = is_seed && !members_[member_of_.at(node)].more_general;
    if (!is_seed) {  // the first link costs nothing but its own strength
      const auto degree = static_cast<double>(std::max<size_t>(1, links.Degree(node)));
      const double damping = parameters_.hop_factor * std::pow(degree, -parameters_.degree_exponent);
      strength *= damping;
      belief *= damping;
    }
    if (strength < parameters_.least_strength) continue;
    for (Link& link : links.Into(node)) {
      if (!is_seed && member_of_.contains(link.neighbour)) continue;
      const double reached = strength * link.Strength(parameters_);
      if (reached < parameters_.least_strength) continue;
      if (is_special) direct_.insert(link.neighbour);
      const auto known = best_.find(link.neighbour);
      if (known != best_.end() && entries_[known->second].strength >= reached) continue;
      const auto index = static_cast<uint32_t>(entries_.size());
      best_[link.neighbour] = index;
      updated[link.neighbour] = index;
      Entry& entry = entries_.emplace_back();
      entry.node = link.neighbour;
      entry.strength = reached;
      entry.belief = belief * link.belief;
      entry.next = from;
      entry.link = std::move(link);
    }
  }
  for (const auto& [node, entry] : updated) improved->push_back(entry);
}

double CauseSearch::Strength(NodeId node) const {
  const auto found = best_.find(node);
  return found == best_.end() ? 0 : entries_[found->second].strength;
}

std::optional<double> CauseSearch::CountedCases(NodeId node) const {
  const auto found = best_.find(node);
  if (found == best_.end()) return std::nullopt;
  const Entry& entry = entries_[found->second];
  const Entry& next = entries_[entry.next];
  if (next.next != kNone || !entry.link.frequency || !entry.link.cases) return std::nullopt;
  return *entry.link.frequency * *entry.link.cases * next.strength;
}

bool CauseSearch::IsDirect(NodeId node) const { return direct_.contains(node); }

CausalPath CauseSearch::StrongestPath(NodeId node) const {
  CausalPath path;
  const auto found = best_.find(node);
  if (found == best_.end()) return path;
  const Entry* entry = &entries_[found->second];
  path.strength = entry->strength;
  path.belief = entry->belief;
  for (; entry->next != kNone; entry = &entries_[entry->next]) {
    CausalStep step;
    step.from = entry->node;
    step.to = entries_[entry->next].node;
    step.relationships = entry->link.relationships;
    step.belief = entry->link.belief;
    path.steps.push_back(std::move(step));
  }
  // From the form of the finding that was reached to what was named.
  const NodeId end = entry->node;
  const queries::BoundConcept::Member& member = members_[member_of_.at(end)];
  if (member.distance > 0) {
    std::vector<CausalStep> best;
    for (const auto& named : members_) {
      if (named.distance > 0) break;
      std::vector<CausalStep> steps = IsASteps(graph_, end, named.node, member.distance);
      if (!steps.empty() && (best.empty() || steps.size() < best.size())) best = std::move(steps);
    }
    path.steps.insert(path.steps.end(), best.begin(), best.end());
  }
  return path;
}

}  // namespace aitia::engine
