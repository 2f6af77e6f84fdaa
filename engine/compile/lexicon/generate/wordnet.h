// WordNet's database files as far as the lexicon needs them. Formats: wndb(5WN), cntlist(5WN).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/base/status.h"

namespace aitia::engine {

enum WordNetPart : uint8_t { kWnNoun, kWnVerb, kWnAdjective, kWnAdverb };
inline constexpr size_t kWordNetParts = 4;

struct WordNetPointer {
  char symbol[3];       // "@" hypernym, "@i" instance, "+" derivation, "\\" pertainym, "&" similar
  WordNetPart part;     // of the target
  uint8_t source_word;  // from 1; 0: the whole synset
  uint8_t target_word;
  uint32_t target;  // offset of the target synset
};

struct Synset {
  std::vector<std::string> words;  // lower case, with spaces
  std::vector<bool> capitalised;
  std::vector<WordNetPointer> pointers;
};

struct LemmaSense {
  uint32_t synset;
  uint32_t count;  // times met in the tagged texts
};

struct WordNet {
  std::array<std::unordered_map<uint32_t, Synset>, kWordNetParts> synsets;
  std::array<std::map<std::string, std::vector<LemmaSense>>, kWordNetParts>
      lemmas;  // senses most frequent first
  std::array<std::multimap<std::string, std::string>, kWordNetParts> exceptions;  // form -> lemma
};

graph::StatusOr<WordNet> ReadWordNet(const std::string& folder);

}  // namespace aitia::engine
