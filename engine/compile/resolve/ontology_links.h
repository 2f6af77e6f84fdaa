// What is a kind of what among the nodes of a graph, as the user's ontologies say.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/compile/language/ontology.h"

namespace aitia::engine {

struct OntologyLink {
  uint32_t below, above;  // nodes
};

// `words` has for each node the word of the lexicon that stands for it, invalid for none. A node is linked to
// the nearest ones above it: steps over words without a node are taken, and links that follow from others are
// left out. Sorted.
std::vector<OntologyLink> OntologyLinks(const Ontology& ontology, const std::vector<WordId>& words);

}  // namespace aitia::engine
