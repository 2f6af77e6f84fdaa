// All that the compiler knows of the language it reads: the lexicon, the words that state relations, the
// closed classes of words, the headings that pages share, and what users' ontologies add.
//
// Made once, constant afterwards and safe from any thread; handed through the compiler by const reference.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "engine/compile/language/ontology.h"
#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/tables/cues.h"
#include "engine/compile/tables/sections.h"
#include "engine/compile/tables/word_classes.h"

namespace aitia::engine {

class Language {
 public:
  // What is not the program's own.
  struct Tables {
    std::string lexicon_image;  // as image.h describes it
    std::string verbs, nouns, adjectives, phrases, word_classes;
    Ontology ontology;
  };

  // The tables that were built with the program. Lives as long as the program.
  static const Language& BuiltIn();
  static std::unique_ptr<const Language> Make(Tables tables);

  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  // A number for all that decides what is read from a text, the compiler's rules included: what was extracted
  // with one language is not to be mixed with what was extracted with another.
  uint64_t Fingerprint() const;

  const Lexicon& lexicon() const { return lexicon_; }
  const CueTable& cues() const { return cues_; }
  const WordClassTable& word_classes() const { return word_classes_; }
  const Ontology& ontology() const { return tables_.ontology; }
  const SectionTable& sections() const { return sections_; }

 private:
  Language();
  explicit Language(Tables tables);

  Tables tables_;  // empty for the built-in one
  CueTable::Texts cue_texts_;
  std::string_view word_class_text_;
  Lexicon lexicon_;
  CueTable cues_;
  WordClassTable word_classes_;
  SectionTable sections_;
};

}  // namespace aitia::engine
