// The tokens of one sentence with what the later steps ask of each: lower-case text, lexicon entry, word
// class.
//
// A Words object is filled anew for each sentence and keeps its memory; its string views hold until the next
// Fill.
#pragma once

#include <cstdint>
#include <span>
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
  bool is_entry;  // `lower` is the text of `id`; not so for abbreviations in capitals and the "ca" of "can't"
  bool capitalised;
  bool all_capitals;
  bool space_before;
  graph::ByteSpan span;
  mutable std::string_view singular;  // by rule, where it was asked for

  bool Is(std::string_view text) const { return lower == text; }
  bool In(WordClasses word_classes) const { return classes.Any(word_classes); }
  bool May(PartOfSpeech part) const { return (info->parts_of_speech & part) != 0; }
};

class Words {
 public:
  explicit Words(const Language& language);

  void Fill(const Page& page, const TaggedText& text, const Sentence& sentence);

  uint32_t size() const { return static_cast<uint32_t>(words_.size()); }
  const Word& operator[](uint32_t i) const { return words_[i]; }
  Word& At(uint32_t i) { return words_[i]; }
  // False if no word of the sentence is in one of the classes: most rules need not look at the words then.
  bool MayHave(WordClasses word_classes) const { return classes_.Any(word_classes); }
  const Language& language() const { return language_; }
  const Lexicon& lexicon() const { return lexicon_; }

  // Singular of the noun, infinitive of the verb at `i`; by rule where the lexicon does not know the word.
  std::string_view Noun(uint32_t i) const {
    const WordId noun = words_[i].info->noun;
    return noun.valid() ? lexicon_.Text(noun) : NounByRule(i);
  }
  std::string_view Verb(uint32_t i) const {
    const WordId verb = words_[i].info->verb;
    return verb.valid() ? lexicon_.Text(verb) : VerbByRule(i);
  }

  // Whether the word is that form itself; without comparing texts where the lexicon has both.
  bool IsSingular(uint32_t i) const {
    return IsForm(words_[i], words_[i].info->noun) ||
           (!words_[i].info->noun.valid() && words_[i].lower == NounByRule(i));
  }
  bool IsBase(uint32_t i) const {
    return IsForm(words_[i], words_[i].info->verb) ||
           (!words_[i].info->verb.valid() && words_[i].lower == VerbByRule(i));
  }

  // The cues of that noun or verb; the phrases that begin at `i`.
  std::span<const Cue> NounCues(uint32_t i) const {
    const WordId noun = words_[i].info->noun;
    return noun.valid() ? language_.cues().Noun(noun) : language_.cues().Noun(NounByRule(i));
  }
  std::span<const Cue> VerbCues(uint32_t i) const {
    const WordId verb = words_[i].info->verb;
    return verb.valid() ? language_.cues().Verb(verb) : language_.cues().Verb(VerbByRule(i));
  }
  std::span<const Phrase> PhrasesFrom(uint32_t i) const {
    const Word& word = words_[i];
    return word.is_entry ? language_.cues().PhrasesFrom(word.id) : language_.cues().PhrasesFrom(word.lower);
  }
  // The number of words of the fixed adverb at `i` ("at first", "in turn"); 0 if there is none.
  uint32_t FixedAdverb(uint32_t i) const;

 private:
  const Language& language_;
  const Lexicon& lexicon_;
  std::vector<Word> words_;
  WordClasses classes_;                    // of all words
  mutable std::vector<std::string> kept_;  // forms that are not in the page as they are
  mutable size_t kept_count_ = 0;

  bool IsForm(const Word& word, WordId form) const {
    return form.valid() && (word.is_entry ? form == word.id : word.lower == lexicon_.Text(form));
  }
  std::string_view Lower(std::string_view raw, Word* word) const;
  std::string_view NounByRule(uint32_t i) const;
  std::string_view VerbByRule(uint32_t i) const;
  std::string_view Keep(std::string text) const;
};

}  // namespace aitia::engine
