// The tables of slots are kept as the image has them, at most half full, and made anew when they get fuller:
// adding a word is a look-up, and the image is a copy.

#include "engine/compile/lexicon/image_builder.h"

#include <bit>

namespace aitia::engine {
namespace {

template <typename T>
void Append(const std::vector<T>& values, std::string* out) {
  out->append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

template <typename T>
std::vector<T> Copy(std::span<const T> values) {
  return {values.begin(), values.end()};
}

}  // namespace

ImageBuilder::ImageBuilder() : word_slots_(2, kNoSlot), phrase_slots_(2) {}

ImageBuilder::ImageBuilder(const ImageView& base)
    : infos_(Copy(base.infos)),
      texts_(base.texts),
      ends_(Copy(base.text_ends)),
      word_slots_(Copy(base.word_slots)),
      phrase_slots_(Copy(base.phrase_slots)),
      phrase_places_(Copy(base.phrase_places)) {
  for (const PhraseSlot& slot : phrase_slots_) edges_ += slot.node != kNoSlot ? 1 : 0;
}

std::string_view ImageBuilder::Text(WordId word) const {
  const uint32_t begin = word.value == 0 ? 0 : ends_[word.value - 1];
  return std::string_view(texts_).substr(begin, ends_[word.value] - begin);
}

WordId ImageBuilder::Find(std::string_view text) const {
  const auto mask = static_cast<uint32_t>(word_slots_.size() - 1);
  for (auto slot = WordHash(text) & mask;; slot = (slot + 1) & mask) {
    const uint32_t word = word_slots_[slot];
    if (word == kNoSlot) return WordId();
    if (Text(WordId(word)) == text) return WordId(word);
  }
}

WordId ImageBuilder::Add(std::string_view text) {
  if (const WordId known = Find(text); known.valid()) return known;
  const WordId word(size());
  ReserveWordSlots(infos_.size() + 1);
  const auto mask = static_cast<uint32_t>(word_slots_.size() - 1);
  uint32_t slot = WordHash(text) & mask;
  while (word_slots_[slot] != kNoSlot) slot = (slot + 1) & mask;
  word_slots_[slot] = word.value;
  infos_.emplace_back();
  texts_ += text;
  ends_.push_back(static_cast<uint32_t>(texts_.size()));
  phrase_places_.resize((infos_.size() + 15) / 16);
  return word;
}

void ImageBuilder::ReserveWordSlots(size_t words) {
  if (words * 2 <= word_slots_.size()) return;
  word_slots_.assign(std::bit_ceil(words * 2), kNoSlot);
  const auto mask = static_cast<uint32_t>(word_slots_.size() - 1);
  for (uint32_t word = 0; word < size(); ++word) {
    uint32_t slot = WordHash(Text(WordId(word))) & mask;
    while (word_slots_[slot] != kNoSlot) slot = (slot + 1) & mask;
    word_slots_[slot] = word;
  }
}

void ImageBuilder::ReservePhraseSlots(size_t edges) {
  if (edges * 2 <= phrase_slots_.size()) return;
  std::vector<PhraseSlot> before(std::bit_ceil(edges * 2));
  before.swap(phrase_slots_);
  for (const PhraseSlot& edge : before) {
    if (edge.node != kNoSlot) Edge(edge.node, edge.word) = edge;
  }
}

// Where the edge is or has its place.
PhraseSlot& ImageBuilder::Edge(uint32_t node, uint32_t word) {
  const auto mask = static_cast<uint32_t>(phrase_slots_.size() - 1);
  uint32_t slot = PhraseHash(node, word) & mask;
  while (phrase_slots_[slot].node != kNoSlot &&
         (phrase_slots_[slot].node != node || phrase_slots_[slot].word != word)) {
    slot = (slot + 1) & mask;
  }
  return phrase_slots_[slot];
}

WordId ImageBuilder::AddPhrase(std::span<const WordId> parts, WordId phrase, bool replace) {
  uint32_t node = 0;
  WordId before;
  for (size_t i = 0; i < parts.size(); ++i) {
    const uint32_t key = PhraseKey(parts[i].value, At(parts[i]));
    phrase_places_[key / 16] |= (i == 0 ? kFirstInPhrase : kLaterInPhrase) << (key % 16 * 2);
    ReservePhraseSlots(edges_ + 1);
    PhraseSlot& edge = Edge(node, key);
    if (edge.node == kNoSlot) edge = {node, key, ++edges_, kNoSlot};
    if (i + 1 == parts.size()) {
      if (edge.phrase != kNoSlot) before = WordId(edge.phrase);
      if (replace || edge.phrase == kNoSlot) edge.phrase = phrase.value;
    }
    node = edge.next;
  }
  return before;
}

std::string ImageBuilder::Bytes() const {
  ImageHeader header;
  header.words = size();
  header.word_slots = static_cast<uint32_t>(word_slots_.size());
  header.phrase_slots = static_cast<uint32_t>(phrase_slots_.size());
  header.text_bytes = static_cast<uint32_t>(texts_.size());
  for (uint32_t word = 0; word < size(); ++word) {
    const std::string_view text = Text(WordId(word));
    if (text.size() <= kShortestSuffix || text.size() > kLongestSuffix + 1 || text[0] != '-') continue;
    header.suffix_lengths[SuffixPlace(text)] |= static_cast<uint16_t>(1u << (text.size() - 1));
  }
  std::string image(reinterpret_cast<const char*>(&header), sizeof(header));
  Append(infos_, &image);
  Append(ends_, &image);
  Append(word_slots_, &image);
  Append(phrase_slots_, &image);
  Append(phrase_places_, &image);
  return image += texts_;
}

}  // namespace aitia::engine
