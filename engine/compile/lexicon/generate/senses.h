// What WordNet's hierarchy says of a noun: kinds and senses by the ancestors of its synsets.
#pragma once

#include <unordered_map>

#include "engine/compile/lexicon/generate/tables.h"
#include "engine/compile/lexicon/generate/wordnet.h"

namespace aitia::engine {

class SenseClassifier {
 public:
  // Rows of `table`: ancestor ("disease#1"), what it gives, what it takes away. Fails on an ancestor that
  // WordNet lacks. The classifier refers to `wordnet`, which must outlive it.
  static graph::StatusOr<SenseClassifier> Make(const WordNet& wordnet, const Table& table);

  // Of all senses, each weighed by how often it is meant; a property that only a rare sense has does not
  // count.
  Properties Classify(const std::vector<LemmaSense>& senses) const;
  // Of one synset.
  Properties OfSynset(uint32_t synset) const;

 private:
  struct Rule {
    Properties gives;
    Properties takes;
  };

  explicit SenseClassifier(const WordNet& wordnet) : wordnet_(&wordnet) {}
  void Collect(uint32_t synset, int depth, Rule* found) const;

  const WordNet* wordnet_;
  std::unordered_map<uint32_t, Rule> rules_;
};

}  // namespace aitia::engine
