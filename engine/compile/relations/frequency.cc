#include "engine/compile/relations/frequency.h"

namespace aitia::engine {
namespace {

std::string Join(const Words& words, uint32_t first, uint32_t end) {
  std::string out;
  for (uint32_t i = first; i < end; ++i) {
    if (i > first && words[i].space_before) out += ' ';
    out += words[i].lower;
  }
  return out;
}

}  // namespace

std::string StatedFrequency(const Words& words) {
  const uint32_t n = words.size();
  for (uint32_t i = 0; i < n; ++i) {
    const Word& word = words[i];
    const bool number = word.tag == Tag::kNumber;
    if (number && !word.lower.empty() && word.lower.back() == '%') return std::string(word.lower);
    if (number && i + 1 < n && (words[i + 1].Is("%") || words[i + 1].Is("percent")))
      return Join(words, i, i + 2);
    if (number && i + 2 < n && words[i + 1].Is("in") && words[i + 2].tag == Tag::kNumber)
      return Join(words, i, i + 3);
    if (number && i + 3 < n && words[i + 1].Is("out") && words[i + 2].Is("of") &&
        words[i + 3].tag == Tag::kNumber) {
      return Join(words, i, i + 4);
    }
  }
  for (uint32_t i = 0; i < n; ++i) {
    const Word& word = words[i];
    if ((word.Is("most") || word.Is("less") || word.Is("least")) && i + 1 < n &&
        (words[i + 1].Is("common") || words[i + 1].Is("commonly") || words[i + 1].Is("frequent") ||
         words[i + 1].Is("often") || words[i + 1].Is("frequently"))) {
      return Join(words, i, i + 2);
    }
    if (word.In(kRareWord) && !word.Is("unlikely")) return std::string(word.lower);
    if (word.In(kFrequencyWord) && !word.Is("most") && !word.Is("always") && word.tag == Tag::kAdverb) {
      return std::string(word.lower);
    }
    if (word.Is("commonest")) return "commonest";
  }
  return {};
}

}  // namespace aitia::engine
