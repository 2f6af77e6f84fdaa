// A walk in depth without recursion: chains of a hundred thousand terms are no reason to fall.
#include "engine/compile/language/ontology.h"

#include <algorithm>
#include <utility>

namespace aitia::engine {
namespace {

constexpr uint32_t kUnseen = UINT32_MAX;
constexpr uint32_t kOpen = UINT32_MAX - 1;  // on the way from the word where the walk began

}  // namespace

Ontology::Ontology(std::vector<IsA> relations) {
  std::erase_if(relations, [](const IsA& relation) { return relation.below == relation.above; });
  std::sort(relations.begin(), relations.end());
  relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
  std::vector<WordId> words;
  for (const IsA& relation : relations) {
    words.push_back(relation.below);
    words.push_back(relation.above);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const auto place_of = [&words](WordId word) {
    return static_cast<uint32_t>(std::lower_bound(words.begin(), words.end(), word) - words.begin());
  };
  std::vector<uint32_t> first(words.size() + 1);
  std::vector<uint32_t> above;
  for (const IsA& relation : relations) {
    ++first[place_of(relation.below) + 1];
    above.push_back(place_of(relation.above));
  }
  for (size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];

  std::vector<uint32_t> number(words.size(), kUnseen);
  std::vector<bool> closes(above.size());
  struct Step {
    uint32_t word;
    uint32_t next;  // in `above`
  };
  std::vector<Step> way;
  for (uint32_t start = 0; start < words.size(); ++start) {
    if (number[start] != kUnseen) continue;
    number[start] = kOpen;
    way.push_back({start, first[start]});
    while (!way.empty()) {
      Step& step = way.back();
      if (step.next == first[step.word + 1]) {
        number[step.word] = static_cast<uint32_t>(words_.size());
        words_.push_back(words[step.word]);
        way.pop_back();
        continue;
      }
      const uint32_t edge = step.next++;
      const uint32_t word = above[edge];
      if (number[word] == kOpen) {
        closes[edge] = true;
        ++circles_;
      } else if (number[word] == kUnseen) {
        number[word] = kOpen;
        way.push_back({word, first[word]});
      }
    }
  }
  first_.push_back(0);
  for (const WordId id : words_) {
    const uint32_t word = place_of(id);
    for (uint32_t edge = first[word]; edge < first[word + 1]; ++edge) {
      if (!closes[edge]) above_.push_back(number[above[edge]]);
    }
    std::sort(above_.begin() + first_.back(), above_.end());
    first_.push_back(static_cast<uint32_t>(above_.size()));
  }
}

}  // namespace aitia::engine
