// One pass over the ontology from above: each word hands down the nearest nodes that it has above it, or
// itself where it is a node.
#include "engine/compile/resolve/ontology_links.h"

#include <algorithm>
#include <map>

namespace aitia::engine {
namespace {

constexpr size_t kMostAbove = 64;    // nearest nodes that are kept for a word
constexpr size_t kMostSteps = 1000;  // of the search for links that follow from others

using Links = std::map<uint32_t, std::vector<uint32_t>>;

// Whether `to` is above `from`, as far as a bounded search sees.
bool IsAbove(const Links& links, uint32_t from, uint32_t to) {
  std::vector<uint32_t> way = {from};
  for (size_t i = 0; i < way.size() && i < kMostSteps; ++i) {
    const auto found = links.find(way[i]);
    if (found == links.end()) continue;
    for (const uint32_t next : found->second) {
      if (next == to) return true;
      if (std::find(way.begin(), way.end(), next) == way.end()) way.push_back(next);
    }
  }
  return false;
}

}  // namespace

std::vector<OntologyLink> OntologyLinks(const Ontology& ontology, const std::vector<WordId>& words) {
  std::vector<std::pair<WordId, uint32_t>> nodes;
  for (uint32_t node = 0; node < words.size(); ++node) {
    if (words[node].valid()) nodes.emplace_back(words[node], node);
  }
  std::sort(nodes.begin(), nodes.end());
  Links links;
  std::vector<std::vector<uint32_t>> nearest(ontology.size());
  for (uint32_t i = 0; i < ontology.size(); ++i) {
    std::vector<uint32_t>& own = nearest[i];
    for (const uint32_t above : ontology.Above(i)) {
      own.insert(own.end(), nearest[above].begin(), nearest[above].end());
    }
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    if (own.size() > kMostAbove) own.resize(kMostAbove);
    const auto node = std::lower_bound(nodes.begin(), nodes.end(), std::pair(ontology.Word(i), uint32_t{0}));
    if (node == nodes.end() || node->first != ontology.Word(i)) continue;
    std::erase(own, node->second);
    if (!own.empty()) links[node->second] = std::move(own);
    own = {node->second};
  }
  std::vector<OntologyLink> result;
  for (const auto& [below, above] : links) {
    for (const uint32_t one : above) {
      const bool follows = std::any_of(above.begin(), above.end(), [&, target = one](uint32_t other) {
        return other != target && IsAbove(links, other, target);
      });
      if (!follows) result.push_back({below, one});
    }
  }
  return result;
}

}  // namespace aitia::engine
