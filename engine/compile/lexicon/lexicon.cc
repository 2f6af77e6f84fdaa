// The image is used where the linker put it: opening the lexicon is computing a few pointers.

#include "engine/compile/lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "engine/compile/lexicon/image.h"

namespace aitia::engine {
namespace {

constexpr size_t kShortestStem = 2;

}  // namespace

ImageView ViewImage(const char* image) {
  ImageHeader header;
  std::memcpy(&header, image, sizeof(ImageHeader));
  const char* at = image + sizeof(ImageHeader);
  const auto take = [&at](auto* span, size_t count) {
    using Value = typename std::remove_pointer_t<decltype(span)>::element_type;
    *span = {reinterpret_cast<Value*>(at), count};
    at += count * sizeof(Value);
  };
  ImageView view;
  take(&view.infos, header.words);
  take(&view.text_ends, header.words);
  take(&view.word_slots, header.word_slots);
  take(&view.phrase_slots, header.phrase_slots);
  take(&view.phrase_places, (header.words + 15) / 16);
  view.texts = {at, header.text_bytes};
  view.bytes = {image, static_cast<size_t>(at - image) + header.text_bytes};
  return view;
}

Lexicon::Lexicon(const char* image)
    : image_(image),
      suffix_lengths_(reinterpret_cast<const uint16_t*>(image + offsetof(ImageHeader, suffix_lengths))) {
  const ImageView view = ViewImage(image);
  words_ = static_cast<uint32_t>(view.infos.size());
  word_mask_ = static_cast<uint32_t>(view.word_slots.size()) - 1;
  phrase_mask_ = static_cast<uint32_t>(view.phrase_slots.size()) - 1;
  infos_ = view.infos.data();
  text_ends_ = view.text_ends.data();
  word_slots_ = view.word_slots.data();
  phrase_slots_ = view.phrase_slots.data();
  phrase_places_ = view.phrase_places.data();
  texts_ = view.texts.data();
}

WordId Lexicon::Find(std::string_view lower) const {
  for (auto slot = WordHash(lower) & word_mask_;; slot = (slot + 1) & word_mask_) {
    const uint32_t word = word_slots_[slot];
    if (word == kNoSlot) return WordId();
    if (TextOf(word) == lower) return WordId(word);
  }
}

WordId Lexicon::FindSuffix(std::string_view lower) const {
  std::array<char, kLongestSuffix + 1> buffer;
  buffer[0] = '-';
  if (lower.size() < kShortestStem + kShortestSuffix) return WordId();
  const uint32_t lengths = suffix_lengths_[SuffixPlace(lower)];
  if (lengths == 0) return WordId();
  for (size_t length = std::min(kLongestSuffix, lower.size() - kShortestStem); length >= kShortestSuffix;
       --length) {
    if ((lengths >> length & 1) == 0) continue;
    std::memcpy(buffer.data() + 1, lower.data() + lower.size() - length, length);
    const WordId suffix = Find(std::string_view(buffer.data(), length + 1));
    if (suffix.valid()) return suffix;
  }
  return WordId();
}

graph::KindSet Lexicon::KindsBySuffix(std::string_view lower) const { return Info(FindSuffix(lower)).kinds; }

Lexicon::PhraseMatch Lexicon::LongestPhrase(std::span<const WordId> words) const {
  PhraseMatch match;
  uint32_t node = 0;
  if (words.size() < 2 || !BeginsPhrase(words[0], words[1])) return match;
  for (size_t i = 0; i < words.size() && words[i].valid(); ++i) {
    const uint32_t key = PhraseKey(words[i].value, infos_[words[i].value]);
    uint32_t slot = PhraseHash(node, key) & phrase_mask_;
    while (phrase_slots_[slot].node != kNoSlot &&
           (phrase_slots_[slot].node != node || phrase_slots_[slot].word != key)) {
      slot = (slot + 1) & phrase_mask_;
    }
    const PhraseSlot& edge = phrase_slots_[slot];
    if (edge.node == kNoSlot) return match;
    if (edge.phrase != kNoSlot) match = {WordId(edge.phrase), i + 1};
    node = edge.next;
  }
  return match;
}

}  // namespace aitia::engine
