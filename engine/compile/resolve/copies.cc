// A sentence belongs to the first document that has it. What a later document has of another's sentences says
// whether it is its copy; so each sentence of each document is looked at once.
#include "engine/compile/resolve/copies.h"

#include <algorithm>
#include <numeric>

namespace aitia::engine {

std::vector<uint32_t> FindCopies(const Shelf& shelf) {
  const size_t count = shelf.documents.size();
  std::vector<uint32_t> witness(count);
  std::iota(witness.begin(), witness.end(), 0U);
  std::vector<uint32_t> owner(shelf.texts.size(), kNoText);  // the first document with the sentence
  std::vector<uint64_t> size(count), shared(count);          // bytes
  std::vector<uint32_t> sentences, owners;
  const KeptRelation* relation = shelf.relations.data();
  for (uint32_t document = 0; document < count; ++document) {
    sentences.clear();
    owners.clear();
    for (uint32_t i = 0; i < shelf.documents[document].relations; ++i, ++relation) {
      sentences.push_back(relation->sentence);
    }
    std::sort(sentences.begin(), sentences.end());
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    for (const uint32_t sentence : sentences) {
      size[document] += shelf.texts[sentence].size();
      if (owner[sentence] == kNoText) {
        owner[sentence] = document;
        continue;
      }
      if (shared[owner[sentence]] == 0) owners.push_back(owner[sentence]);
      shared[owner[sentence]] += shelf.texts[sentence].size();
    }
    std::sort(owners.begin(), owners.end());
    for (const uint32_t other : owners) {
      const bool copied = 4 * shared[other] >= 3 * std::min(size[document], size[other]);
      if (copied && witness[document] == document) witness[document] = witness[other];
      shared[other] = 0;
    }
  }
  return witness;
}

}  // namespace aitia::engine
