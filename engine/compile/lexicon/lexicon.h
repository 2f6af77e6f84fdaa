// The words the compiler knows: WordNet, our own tables and suffix rules, in one read-only image that is made
// at build time.
//
// Lookup is O(1) in the size of the lexicon, allocates nothing and is safe from any number of threads.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/compile/lexicon/word.h"

namespace aitia::engine {

struct WordInfo {
  uint16_t parts_of_speech = 0;  // PartOfSpeech bits
  uint16_t senses = 0;           // Sense bits, of the noun
  graph::KindSet kinds;          // what a phrase with this word as its head is, as a noun
  uint8_t noun_share = 0;        // of the word's uses how many are nouns, verbs, adjectives: 0..255,
  uint8_t verb_share = 0;        // from WordNet's sense counts
  uint8_t adjective_share = 0;
  WordId
      noun;  // singular ("twitches" -> "twitch"); the word itself where it is one already; invalid if no noun
  WordId verb;       // infinitive
  WordId adjective;  // positive degree ("worse" -> "bad")
  WordId nominal;  // the noun that a verb or an adjective stands for ("dehydrated" -> "dehydration"); may be
                   // invalid
  WordId anatomy;  // the part of the body that an adjective or noun is about ("gluteal" -> "buttock"); may be
                   // invalid
  WordId preferred;  // the name that synonyms share ("fasciculation" -> "twitching"); the word itself where
                     // it is that
};

struct PhraseSlot;

enum PhrasePlace : uint32_t { kFirstInPhrase = 1 << 0, kLaterInPhrase = 1 << 1 };

class Lexicon {
 public:
  // An image as image.h describes it, aligned to 4 bytes and sound; it must outlive the lexicon. Costs a few
  // pointers. The one that was built with the program is Language::BuiltIn().lexicon().
  explicit Lexicon(const char* image);

  size_t size() const { return words_; }
  const char* image() const { return image_; }  // what it was made from

  // `lower` is in lower case, with ASCII apostrophes and hyphens. Invalid if unknown. Abbreviations are there
  // in capitals ("AIDS", "EMG"), and in lower case too where that is no other word ("emg").
  WordId Find(std::string_view lower) const;
  const WordInfo& Info(WordId word) const { return word.valid() ? infos_[word.value] : kUnknown; }
  std::string_view Text(WordId word) const { return word.valid() ? TextOf(word.value) : std::string_view(); }

  // What the form of an unknown word says: "-itis" is a condition, "-pril" a drug, "-ectomy" a treatment.
  // Empty if nothing.
  graph::KindSet KindsBySuffix(std::string_view lower) const;

  // The longest ending of `lower` that a rule knows; its Info has parts of speech too ("-ly" is an adverb).
  // Invalid if none.
  WordId FindSuffix(std::string_view lower) const;

  struct PhraseMatch {
    WordId phrase;      // invalid if none
    size_t length = 0;  // in words
  };
  // The longest phrase of two words or more ("spinal cord", "pins and needles") that `words` begins with.
  // Number does not matter ("muscle spasms" finds "muscle spasm"); the phrase's Text is in the singular form
  // of the tables.
  PhraseMatch LongestPhrase(std::span<const WordId> words) const;
  // False if no phrase begins with the first word, or none goes on with the second: what LongestPhrase tells
  // first, without a call.
  bool BeginsPhrase(WordId first, WordId second) const {
    return (PlacesInPhrases(first) & kFirstInPhrase) != 0 && (PlacesInPhrases(second) & kLaterInPhrase) != 0;
  }

 private:
  static constexpr WordInfo kUnknown = {};

  uint32_t PlacesInPhrases(WordId word) const {
    if (!word.valid()) return 0;
    const WordId noun = infos_[word.value].noun;
    const uint32_t key = noun.valid() ? noun.value : word.value;  // PhraseKey in image.h
    return phrase_places_[key / 16] >> (key % 16 * 2) & 3;
  }

  std::string_view TextOf(uint32_t word) const {
    const uint32_t begin = word == 0 ? 0 : text_ends_[word - 1];
    return {texts_ + begin, text_ends_[word] - begin};
  }

  const char* image_;
  const uint16_t* suffix_lengths_;
  uint32_t words_ = 0;
  uint32_t word_mask_ = 0;
  uint32_t phrase_mask_ = 0;
  const WordInfo* infos_ = nullptr;
  const uint32_t* text_ends_ = nullptr;
  const uint32_t* word_slots_ = nullptr;
  const PhraseSlot* phrase_slots_ = nullptr;
  const uint32_t* phrase_places_ = nullptr;
  const char* texts_ = nullptr;
};

}  // namespace aitia::engine
