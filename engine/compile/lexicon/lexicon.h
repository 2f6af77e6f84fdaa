// The words the compiler knows: WordNet, our own tables and suffix rules, made into one read-only image at
// build time.
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

class Lexicon {
 public:
  // The lexicon that was built with the program. Constant data; nothing to open or free.
  static const Lexicon& BuiltIn();

  size_t size() const;

  // `lower` is in lower case, with ASCII apostrophes and hyphens. Invalid if unknown. Abbreviations are there
  // in capitals ("AIDS", "EMG"), and in lower case too where that is no other word ("emg").
  WordId Find(std::string_view lower) const;
  const WordInfo& Info(WordId word) const;
  std::string_view Text(WordId word) const;

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
};

}  // namespace aitia::engine
