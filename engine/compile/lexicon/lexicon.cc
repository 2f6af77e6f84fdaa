// The image is used where the linker put it: opening the lexicon is computing five pointers.

#include "engine/compile/lexicon/lexicon.h"

#include <array>
#include <cstring>

#include "engine/compile/lexicon/image.h"
#include "engine/compile/lexicon/image_bytes.h"
#include "graph/base/hash.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestSuffix = 12;
constexpr size_t kShortestStem = 2;

struct Sections {
  ImageHeader header;
  const WordInfo* infos;
  const uint32_t* text_ends;
  const uint32_t* word_slots;
  const PhraseSlot* phrase_slots;
  const uint32_t* phrase_starts;  // a bit per word
  const char* texts;
};

Sections Open() {
  Sections sections;
  const char* at = ImageBytes();
  std::memcpy(&sections.header, at, sizeof(ImageHeader));
  const ImageHeader& header = sections.header;
  at += sizeof(ImageHeader);
  const auto take = [&at](auto* pointer, size_t count) {
    auto* here = reinterpret_cast<decltype(pointer)>(at);
    at += count * sizeof(*pointer);
    return here;
  };
  sections.infos = take(sections.infos, header.words);
  sections.text_ends = take(sections.text_ends, header.words);
  sections.word_slots = take(sections.word_slots, header.word_slots);
  sections.phrase_slots = take(sections.phrase_slots, header.phrase_slots);
  sections.phrase_starts = take(sections.phrase_starts, (header.words + 31) / 32);
  sections.texts = at;
  return sections;
}

const Sections& Image() {
  static const Sections sections = Open();
  return sections;
}

std::string_view TextOf(const Sections& image, uint32_t word) {
  const uint32_t begin = word == 0 ? 0 : image.text_ends[word - 1];
  return {image.texts + begin, image.text_ends[word] - begin};
}

}  // namespace

const Lexicon& Lexicon::BuiltIn() {
  static const Lexicon lexicon;
  return lexicon;
}

size_t Lexicon::size() const { return Image().header.words; }

WordId Lexicon::Find(std::string_view lower) const {
  const Sections& image = Image();
  const uint32_t mask = image.header.word_slots - 1;
  for (auto slot = static_cast<uint32_t>(graph::HashBytes(lower)) & mask;; slot = (slot + 1) & mask) {
    const uint32_t word = image.word_slots[slot];
    if (word == kNoSlot) return WordId();
    if (TextOf(image, word) == lower) return WordId(word);
  }
}

const WordInfo& Lexicon::Info(WordId word) const {
  static const WordInfo unknown;
  return word.valid() ? Image().infos[word.value] : unknown;
}

std::string_view Lexicon::Text(WordId word) const {
  return word.valid() ? TextOf(Image(), word.value) : std::string_view();
}

WordId Lexicon::FindSuffix(std::string_view lower) const {
  std::array<char, kLongestSuffix + 1> buffer;
  buffer[0] = '-';
  if (lower.size() <= kShortestStem) return WordId();
  for (size_t length = std::min(kLongestSuffix, lower.size() - kShortestStem); length >= 2; --length) {
    std::memcpy(buffer.data() + 1, lower.data() + lower.size() - length, length);
    const WordId suffix = Find(std::string_view(buffer.data(), length + 1));
    if (suffix.valid()) return suffix;
  }
  return WordId();
}

graph::KindSet Lexicon::KindsBySuffix(std::string_view lower) const { return Info(FindSuffix(lower)).kinds; }

Lexicon::PhraseMatch Lexicon::LongestPhrase(std::span<const WordId> words) const {
  PhraseMatch match;
  const Sections& image = Image();
  const uint32_t mask = image.header.phrase_slots - 1;
  uint32_t node = 0;
  for (size_t i = 0; i < words.size() && words[i].valid(); ++i) {
    const uint32_t key = PhraseKey(words[i].value, image.infos[words[i].value]);
    if (i == 0 && (image.phrase_starts[key / 32] >> (key % 32) & 1) == 0) return match;
    uint32_t slot = PhraseHash(node, key) & mask;
    while (image.phrase_slots[slot].node != kNoSlot &&
           (image.phrase_slots[slot].node != node || image.phrase_slots[slot].word != key)) {
      slot = (slot + 1) & mask;
    }
    const PhraseSlot& edge = image.phrase_slots[slot];
    if (edge.node == kNoSlot) return match;
    if (edge.phrase != kNoSlot) match = {WordId(edge.phrase), i + 1};
    node = edge.next;
  }
  return match;
}

}  // namespace aitia::engine
