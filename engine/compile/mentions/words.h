// The tokens of one sentence with what the later steps ask of each: lower-case text, lexicon entry, word
// class.
//
// A Words object is filled anew for each sentence and keeps its memory; its string views hold until the next
// Fill.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/language/language.h"
#include "engine/compile/layout/page.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

struct Word {
  std::string_view lower;  // lower case, straight apostrophes and hyphens
  const WordInfo* info;    // never null; an empty entry for unknown words
  WordClasses classes;     // of the form as it stands or of its singular or infinitive
  WordId id;
  Tag tag;
  bool capitalised;
  bool all_capitals;
  bool space_before;
  graph::ByteSpan span;

  bool Is(std::string_view text) const { return lower == text; }
  bool In(WordClass word_class) const { return (classes & word_class) != 0; }
  bool May(PartOfSpeech part) const { return (info->parts_of_speech & part) != 0; }
};

class Words {
 public:
  explicit Words(const Language& language);

  void Fill(const Page& page, const TaggedText& text, const Sentence& sentence);

  uint32_t size() const { return static_cast<uint32_t>(words_.size()); }
  const Word& operator[](uint32_t i) const { return words_[i]; }
  Word& At(uint32_t i) { return words_[i]; }
  const Language& language() const { return language_; }
  const Lexicon& lexicon() const { return lexicon_; }

  // Singular of the noun, infinitive of the verb at `i`; by rule where the lexicon does not know the word.
  std::string_view Noun(uint32_t i) const;
  std::string_view Verb(uint32_t i) const;

 private:
  const Language& language_;
  const Lexicon& lexicon_;
  std::vector<Word> words_;
  mutable std::vector<std::string> kept_;  // forms that are not in the page as they are
  mutable size_t kept_count_ = 0;

  std::string_view Keep(std::string text) const;
};

}  // namespace aitia::engine
