// Who says something independently: what counts as support where documents repeat themselves and each other.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/model/evidence.h"

namespace aitia::graph {

// On a document's node: the identity of the document that it is a copy of.
inline constexpr std::string_view kCopyOfProperty = "copy_of";

inline constexpr uint32_t kNoSentence = UINT32_MAX;

// One sentence of a document, by numbers.
struct Saying {
  uint32_t document;  // documents that are copies of each other have the same number
  uint32_t sentence;  // equal texts have the same number; kNoSentence where the text is not known
  bool own_words;     // OwnWords of the sentence
  Certainty certainty;
};

// Whether a text is long enough that two authors do not write the same by chance. "Fever" in a list of
// symptoms is not.
bool OwnWords(std::string_view sentence);

// Each sentence once, by its surest reading: within a document always, across documents where it is
// somebody's own words; then it is support by the first of them. The order of the sayings does not matter.
std::vector<Support> IndependentSupport(std::vector<Saying> sayings);

}  // namespace aitia::graph
