#include "engine/compile/lexicon/generate/image_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <unordered_map>
#include <vector>

#include "engine/compile/lexicon/image.h"
#include "graph/base/hash.h"

namespace aitia::engine {
namespace {

template <typename T>
void Append(const std::vector<T>& values, std::string* out) {
  out->append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

uint8_t Share(double part, const Uses& uses) {
  const double total = uses.noun + uses.verb + uses.adjective + uses.other;
  if (total <= 0) return 0;
  const double share = std::floor(255 * part / total);
  return static_cast<uint8_t>(part > 0 ? std::max(share, 1.0) : 0);
}

class Writer {
 public:
  explicit Writer(const Entries& entries) {
    for (const auto& [text, entry] : entries) index_.emplace(text, static_cast<uint32_t>(index_.size()));
    infos_.reserve(entries.size());
    for (const auto& [text, entry] : entries) {
      infos_.push_back(InfoOf(entry));
      texts_ += text;
      ends_.push_back(static_cast<uint32_t>(texts_.size()));
    }
    starts_.resize((entries.size() + 31) / 32);
    AddWordSlots(entries);
    AddPhrases(entries);
  }

  std::string Image() const {
    ImageHeader header;
    header.words = static_cast<uint32_t>(infos_.size());
    header.word_slots = static_cast<uint32_t>(slots_.size());
    header.phrase_slots = static_cast<uint32_t>(phrases_.size());
    header.text_bytes = static_cast<uint32_t>(texts_.size());
    std::string image(reinterpret_cast<const char*>(&header), sizeof(header));
    Append(infos_, &image);
    Append(ends_, &image);
    Append(slots_, &image);
    Append(phrases_, &image);
    Append(starts_, &image);
    return image += texts_;
  }

 private:
  WordId IdOf(const std::string& text) const {
    const auto found = index_.find(text);
    return found == index_.end() ? WordId() : WordId(found->second);
  }

  WordInfo InfoOf(const Entry& entry) const {
    WordInfo info;
    info.parts_of_speech = entry.parts_of_speech;
    info.senses = entry.senses;
    info.kinds = entry.kinds;
    info.noun_share = Share(entry.uses.noun, entry.uses);
    info.verb_share = Share(entry.uses.verb, entry.uses);
    info.adjective_share = Share(entry.uses.adjective, entry.uses);
    info.noun = IdOf(entry.noun);
    info.verb = IdOf(entry.verb);
    info.adjective = IdOf(entry.adjective);
    info.nominal = IdOf(entry.nominal);
    info.anatomy = IdOf(entry.anatomy);
    info.preferred = IdOf(entry.preferred);
    return info;
  }

  void AddWordSlots(const Entries& entries) {
    slots_.assign(std::bit_ceil(entries.size() * 2), kNoSlot);
    const auto mask = static_cast<uint32_t>(slots_.size() - 1);
    uint32_t word = 0;
    for (const auto& [text, entry] : entries) {
      uint32_t slot = static_cast<uint32_t>(graph::HashBytes(text)) & mask;
      while (slots_[slot] != kNoSlot) slot = (slot + 1) & mask;
      slots_[slot] = word++;
    }
  }

  void AddPhrases(const Entries& entries) {
    std::vector<PhraseSlot> edges;
    std::unordered_map<uint64_t, size_t> by_step;  // node and word -> edge; order never matters
    uint32_t nodes = 1;
    for (const auto& [text, entry] : entries) {
      if (!entry.is_phrase_form) continue;
      const std::vector<std::string> parts = PhraseParts(text);
      uint32_t node = 0;
      for (size_t i = 0; i < parts.size(); ++i) {
        const uint32_t word = IdOf(parts[i]).value;
        const uint32_t key = PhraseKey(word, infos_[word]);
        if (i == 0) starts_[key / 32] |= 1u << (key % 32);
        const auto [step, added] = by_step.emplace(uint64_t{node} << 32 | key, edges.size());
        if (added) edges.push_back({node, key, nodes++, kNoSlot});
        PhraseSlot& edge = edges[step->second];
        // Of two phrases that differ in number only ("contact lens", "contact lenses") the first stays.
        if (i + 1 == parts.size() && edge.phrase == kNoSlot) edge.phrase = IdOf(text).value;
        node = edge.next;
      }
    }
    phrases_.assign(std::bit_ceil(edges.size() * 2 + 2), PhraseSlot());
    const auto mask = static_cast<uint32_t>(phrases_.size() - 1);
    for (const PhraseSlot& edge : edges) {
      uint32_t slot = PhraseHash(edge.node, edge.word) & mask;
      while (phrases_[slot].node != kNoSlot) slot = (slot + 1) & mask;
      phrases_[slot] = edge;
    }
  }

  std::unordered_map<std::string, uint32_t> index_;
  std::vector<WordInfo> infos_;
  std::string texts_;
  std::vector<uint32_t> ends_;
  std::vector<uint32_t> slots_;
  std::vector<PhraseSlot> phrases_;
  std::vector<uint32_t> starts_;
};

}  // namespace

std::string WriteImage(const Entries& entries) { return Writer(entries).Image(); }

}  // namespace aitia::engine
