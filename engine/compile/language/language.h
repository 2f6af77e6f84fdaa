// All that the compiler knows of the language it reads: the lexicon, the words that state relations, and the
// closed classes of words.
//
// Made once, constant afterwards and safe from any thread; handed through the compiler by const reference.
#pragma once

#include <cstdint>

#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/tables/cues.h"
#include "engine/compile/tables/word_classes.h"

namespace aitia::engine {

class Language {
 public:
  // The tables that were built with the program. Lives as long as the program.
  static const Language& BuiltIn();

  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  // A number for all that decides what is read from a text, the compiler's rules included: what was extracted
  // with one language is not to be mixed with what was extracted with another.
  uint64_t Fingerprint() const;

  const Lexicon& lexicon() const { return lexicon_; }
  const CueTable& cues() const { return cues_; }
  const WordClassTable& word_classes() const { return word_classes_; }

 private:
  Language();

  Lexicon lexicon_;
  CueTable cues_;
  WordClassTable word_classes_;
};

}  // namespace aitia::engine
