// Adds a user's words to the program's: what a lexicon file says overrules what was known, what an ontology
// says only adds to it.
//
// The result depends on the calls and their order alone. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/lexicon/image_builder.h"
#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

class LexiconMerger {
 public:
  // `base` must outlive the object.
  explicit LexiconMerger(const Lexicon& base);

  // The form under which a name is kept: lower case, straight marks, single blanks.
  static std::string NameForm(std::string_view name);

  // Why a text can be no name, as a clause; empty if it can.
  std::string_view WhyNoName(std::string_view name) const;

  // What the lexicon with all that was added says of a name; empty if it does not know it.
  graph::KindSet KindsOf(std::string_view name) const;
  bool Knows(std::string_view name) const { return image_.Find(NameForm(name)).valid(); }

  // From here on names are given as they are written, and WhyNoName is to be empty for them.

  // The name stands for itself. Without `kinds` it keeps those that it has.
  WordId Overrule(std::string_view name, std::optional<graph::KindSet> kinds);
  // `other` is another name of `preferred`, whatever it was before.
  void OverruleSynonym(WordId preferred, std::string_view other);

  // A name that is known already keeps what it has; returns the word that stands for all with its meaning.
  // Without `kinds` it gets those of its head or ending.
  WordId Supplement(std::string_view name, graph::KindSet kinds);
  // Does nothing where `other` is known as the name of something.
  void SupplementSynonym(WordId preferred, std::string_view other);

  // Words of cues, in lower case: they get their inflected forms unless the lexicon has them as such already.
  void AddVerb(std::string_view infinitive);
  void AddNoun(std::string_view singular);
  void AddAdjective(std::string_view adjective);

  // The word that stands for all with the meaning of `word`.
  WordId Preferred(WordId word) const;

  // The image with everything added, once.
  std::string Finish();

 private:
  WordId AddName(const std::string& form);
  WordId AddWord(const std::string& form);
  WordId AddPhrase(const std::string& form);
  void AddForm(const std::string& text, WordId WordInfo::*lemma_field, WordId lemma, uint16_t part);
  bool IsOtherWord(std::string_view capitals, std::string_view form) const;
  void Rename(WordId word, WordId preferred);
  void AddSpellings(WordId preferred, std::string_view name);
  bool NamesSomething(WordId word) const;
  void MarkChanged(WordId word);
  bool Changed(WordId word) const { return word.value < changed_.size() && changed_[word.value]; }

  const Lexicon& base_;
  ImageBuilder image_;
  std::vector<bool> changed_;  // by word: its properties are a user's
  std::vector<Token> tokens_;
};

}  // namespace aitia::engine
