// The parts of speech that a word of the lexicon may have, found out where it is first met and kept for all
// pages: most words of a text are a few thousand.
//
// At most one entry for each word of the lexicon. Not shared between threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/text/transitions.h"

namespace aitia::engine {

struct Candidate {
  Part part;
  float score;  // logarithm of the share of the word's uses
};

class KnownCandidates {
 public:
  explicit KnownCandidates(const Lexicon& lexicon) : size_(lexicon.size()) {}

  // Empty for a word that was not added.
  std::span<const Candidate> Of(WordId word) const {
    if (word.value >= places_.size()) return {};
    const Place place = places_[word.value];
    return {candidates_.data() + place.first, place.count};
  }
  void Add(WordId word, std::span<const Candidate> candidates) {
    if (places_.empty()) places_.resize(size_);
    places_[word.value] = {static_cast<uint32_t>(candidates_.size()),
                           static_cast<uint32_t>(candidates.size())};
    candidates_.insert(candidates_.end(), candidates.begin(), candidates.end());
  }

 private:
  struct Place {
    uint32_t first = 0;
    uint32_t count = 0;
  };

  size_t size_;
  std::vector<Place> places_;  // by word
  std::vector<Candidate> candidates_;
};

}  // namespace aitia::engine
