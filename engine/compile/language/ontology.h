// Which words of the lexicon name a kind of which, as the user's ontologies say.
//
// Constant after construction and safe from any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/compile/lexicon/word.h"

namespace aitia::engine {

class Ontology {
 public:
  struct IsA {
    WordId below, above;
    friend auto operator<=>(const IsA&, const IsA&) = default;
  };

  Ontology() = default;
  // Of what goes round in a circle one relation is left out.
  explicit Ontology(std::vector<IsA> relations);

  bool empty() const { return words_.empty(); }
  // How many relations were left out because they close a circle.
  size_t circles() const { return circles_; }

  // Words are numbered here from 0, such that what is above comes first.
  size_t size() const { return words_.size(); }
  WordId Word(uint32_t number) const { return words_[number]; }
  // Numbers of the words directly above, rising.
  std::span<const uint32_t> Above(uint32_t number) const {
    return std::span<const uint32_t>(above_).subspan(first_[number], first_[number + 1] - first_[number]);
  }

 private:
  std::vector<WordId> words_;
  std::vector<uint32_t> first_;  // by number; one more than words
  std::vector<uint32_t> above_;
  size_t circles_ = 0;
};

}  // namespace aitia::engine
