#include "graph/model/witness.h"

#include <algorithm>
#include <tuple>

namespace aitia::graph {

bool OwnWords(std::string_view sentence) {
  constexpr int kWords = 5;
  int words = 0;
  bool within = false;
  for (const char c : sentence) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !within && ++words == kWords) return true;
    within = !space;
  }
  return false;
}

std::vector<Support> IndependentSupport(std::vector<Saying> sayings) {
  std::sort(sayings.begin(), sayings.end(), [](const Saying& a, const Saying& b) {
    return std::tie(a.sentence, a.document) < std::tie(b.sentence, b.document);
  });
  std::vector<Support> support;
  for (size_t i = 0; i < sayings.size();) {
    const Saying& first = sayings[i];
    Certainty surest = first.certainty;
    for (++i; i < sayings.size() && first.sentence != kNoSentence && sayings[i].sentence == first.sentence &&
              (first.own_words || sayings[i].document == first.document);
         ++i) {
      surest = std::max(surest, sayings[i].certainty);
    }
    support.push_back({first.document, surest});
  }
  return support;
}

}  // namespace aitia::graph
