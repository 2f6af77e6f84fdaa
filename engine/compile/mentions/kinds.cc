#include "engine/compile/mentions/kinds.h"

#include <array>

namespace aitia::engine {
namespace {

constexpr size_t kLongestPhrase = 6;

}  // namespace

Nature NatureOf(const Words& words, TokenRange range, uint32_t head) {
  Nature nature;
  const Lexicon& lexicon = words.lexicon();
  std::array<WordId, kLongestPhrase> ids;
  for (uint32_t first = head + 1 > range.first + kLongestPhrase ? head + 1 - kLongestPhrase : range.first;
       first < head; ++first) {
    if (first + 1 < head && !lexicon.BeginsPhrase(words[first].id, words[first + 1].id)) continue;
    size_t count = 0;
    for (uint32_t i = first; i <= head; ++i) {
      const Word& word = words[i];
      ids[count++] = i == head && word.info->noun.valid() ? word.info->noun : word.id;
    }
    const Lexicon::PhraseMatch match = lexicon.LongestPhrase(std::span<const WordId>(ids.data(), count));
    if (match.length != count) continue;
    const WordInfo& info = lexicon.Info(match.phrase);
    nature.kinds = info.kinds;
    nature.senses = info.senses;
    if (first == range.first) nature.phrase = match.phrase;
    if (!nature.kinds.empty() || nature.senses != 0) return nature;
  }
  const Word& word = words[head];
  const WordInfo* info = word.info;
  if (info->noun.valid() && info->kinds.empty()) info = &lexicon.Info(info->noun);
  nature.kinds = info->kinds;
  nature.senses = static_cast<uint16_t>(info->senses | word.info->senses);
  if (head == range.first) nature.phrase = info->noun.valid() ? info->noun : word.id;
  if (nature.kinds.empty()) nature.kinds = lexicon.KindsBySuffix(words.Noun(head));
  return nature;
}

size_t PhraseLengthAt(const Words& words, uint32_t token) {
  if (token + 1 >= words.size() || !words.lexicon().BeginsPhrase(words[token].id, words[token + 1].id)) {
    return 0;
  }
  std::array<WordId, kLongestPhrase> ids;
  size_t count = 0;
  for (uint32_t i = token; i < words.size() && count < kLongestPhrase; ++i) ids[count++] = words[i].id;
  return words.lexicon().LongestPhrase(std::span<const WordId>(ids.data(), count)).length;
}

bool IsBodyPart(const Words& words, uint32_t token) {
  const Word& word = words[token];
  if (word.info->anatomy.valid()) return true;
  if (word.info->kinds.Has(graph::Kind::kAnatomy)) return true;
  return word.info->noun.valid() && words.lexicon().Info(word.info->noun).kinds.Has(graph::Kind::kAnatomy);
}

}  // namespace aitia::engine
