// The lexicon's image: what an ImageBuilder makes and the program reads in place.
//
// Layout, all little pieces aligned to 4 bytes and in the machine's own byte order (the image never leaves
// the machine): header, WordInfo per word, end of each word's text, word slots, phrase slots, two bits per
// word that tell of its places in phrases, texts. The words of the program are sorted by their bytes, those
// that a user brings come after them. Suffix rules are words that begin with '-'.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

#include "engine/compile/lexicon/lexicon.h"

namespace aitia::engine {

inline constexpr uint32_t kImageMagic = 0x4C584941;  // "AIXL"
inline constexpr uint32_t kNoSlot = 0xFFFFFFFF;
inline constexpr size_t kLongestSuffix = 12;  // letters of a suffix rule
inline constexpr size_t kShortestSuffix = 2;

// Per last two letters (see SuffixPlace) a bit for each length that a suffix rule with this ending has.
using SuffixLengths = std::array<uint16_t, 32 * 32>;
inline size_t SuffixPlace(std::string_view ending) {
  const auto letter = [&](size_t from_end) {
    return size_t{static_cast<unsigned char>(ending[ending.size() - from_end])} % 32;
  };
  return letter(2) * 32 + letter(1);
}

struct ImageHeader {
  uint32_t magic = kImageMagic;
  uint32_t words = 0;
  uint32_t word_slots = 0;    // a power of two; each holds a word's index or kNoSlot; probed linearly
  uint32_t phrase_slots = 0;  // a power of two
  uint32_t text_bytes = 0;
  SuffixLengths suffix_lengths = {};
};

// An edge of the tree of phrases: from a node, by a word, to a node. Node 0 is the root.
struct PhraseSlot {
  uint32_t node = kNoSlot;
  uint32_t word = kNoSlot;  // the word's dictionary form, see PhraseKey
  uint32_t next = kNoSlot;
  uint32_t phrase = kNoSlot;  // the phrase that ends here
};

// Where the pieces of an image lie.
struct ImageView {
  std::span<const WordInfo> infos;
  std::span<const uint32_t> text_ends;
  std::span<const uint32_t> word_slots;
  std::span<const PhraseSlot> phrase_slots;
  std::span<const uint32_t> phrase_places;  // PhrasePlace bits of sixteen words each
  std::string_view texts;
  std::string_view bytes;  // all of it
};
ImageView ViewImage(const char* image);

static_assert(std::is_trivially_copyable_v<WordInfo> && sizeof(WordInfo) == 32);

// Phrases are kept and looked up by the singular of each of their words.
inline uint32_t PhraseKey(uint32_t word, const WordInfo& info) {
  return info.noun.valid() ? info.noun.value : word;
}

// Of a word's text: most are short, and each is looked up.
inline uint32_t WordHash(std::string_view text) {
  constexpr uint64_t kFirst = 0x9E3779B97F4A7C15ull, kSecond = 0xC2B2AE3D27D4EB4Full;
  const auto load = [&](size_t at, size_t bytes) {
    uint64_t value = 0;
    std::memcpy(&value, text.data() + at, bytes);
    return value;
  };
  uint64_t hash = text.size() * kSecond;
  size_t at = 0;
  for (; at + 8 < text.size(); at += 8) {
    hash = (hash ^ load(at, 8)) * kFirst;
    hash ^= hash >> 32;
  }
  if (text.size() >= 8) {
    hash ^= load(text.size() - 8, 8);
  } else if (text.size() >= 4) {
    hash ^= load(0, 4) << 32 | load(text.size() - 4, 4);
  } else {
    for (const char c : text) hash ^= hash << 8 | static_cast<unsigned char>(c);
  }
  hash *= kFirst;
  return static_cast<uint32_t>((hash ^ hash >> 29) * kSecond >> 32);
}

inline uint32_t PhraseHash(uint32_t node, uint32_t word) {
  const uint64_t mixed = (uint64_t{node} << 32 | word) * 0x9E3779B97F4A7C15ull;
  return static_cast<uint32_t>(mixed >> 32);
}

}  // namespace aitia::engine
