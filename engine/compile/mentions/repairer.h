// The rules that settle what a word is where the tagger leaves it open. A Repairer works on one sentence and
// is done with it; repair.cc holds the rules for nouns, adjectives and adverbs, repair_verbs.cc those for
// verbs, repair_agreement.cc those by which noun and verb agree.
#pragma once

#include <cstdint>

#include "engine/compile/mentions/words.h"
#include "engine/compile/tables/cues.h"

namespace aitia::engine {

class Repairer {
 public:
  explicit Repairer(Words* words) : words_(*words), cues_(words->language().cues()) {}
  void Run();

 private:
  void Join();
  void Pass();
  bool At(uint32_t i) const { return i < words_.size(); }
  const Word& W(uint32_t i) const { return words_[i]; }
  bool IsNoun(uint32_t i) const { return At(i) && (W(i).tag == Tag::kNoun || W(i).tag == Tag::kProperNoun); }
  bool IsDeterminer(uint32_t i) const {
    return At(i) && (W(i).tag == Tag::kDeterminer || W(i).In(kPossessive)) && !W(i).Is("that");
  }
  bool BeginsNouns(uint32_t i) const {
    return At(i) && (IsDeterminer(i) || IsNoun(i) || W(i).tag == Tag::kAdjective ||
                     W(i).tag == Tag::kGerund || (W(i).In(kQuantifier) && W(i).tag != Tag::kAdverb));
  }
  bool IsCueVerb(uint32_t i) const { return !words_.VerbCues(i).empty() || IsPhrasal(i); }
  bool IsPhrasal(uint32_t i) const { return At(i + 1) && cues_.IsPhrasal(words_.Verb(i), W(i + 1).lower); }
  bool IsBase(uint32_t i) const { return words_.IsBase(i); }
  bool EndsInS(uint32_t i) const { return W(i).lower.size() > 3 && W(i).lower.back() == 's' && !IsBase(i); }
  bool IsFinite(uint32_t i) const {
    return W(i).tag == Tag::kVerb || W(i).tag == Tag::kModal || W(i).tag == Tag::kAuxiliary;
  }
  bool ComplementFollows(uint32_t i) const;
  bool WantsTo(uint32_t i) const;
  uint32_t PreviousWord(uint32_t i) const;  // skipping adverbs; size() if none
  bool FiniteBefore(uint32_t i) const;
  bool FiniteInClause(uint32_t i) const;
  bool EndsClause(uint32_t comma) const;
  bool ModalBefore(uint32_t i) const;
  bool FiniteInConjunct(uint32_t i) const;
  bool Agrees(uint32_t noun, uint32_t verb) const;
  bool SaysOfPeople(uint32_t i) const;
  bool IsMadeTo(uint32_t i) const;
  bool IsVerbOfNoun(uint32_t i) const;
  bool OnlySaysHowMany(uint32_t i) const;
  bool OnlySaysHowOften(uint32_t i) const;
  bool FiniteBeforeComma(uint32_t i) const;  // the word behind `i` is a finite verb already
  bool ToVerb(uint32_t i) const;
  bool MustBeVerb(uint32_t i) const;
  bool FiniteAfterNouns() const;
  bool JoinedBefore(uint32_t i) const;
  bool OnlyRelativeBefore(uint32_t i) const;
  bool SetOffRelativeBefore(uint32_t i) const;
  bool SetOffBefore(uint32_t i) const;
  bool BeginsClause(uint32_t i) const;
  bool MustBeNoun(uint32_t i) const;
  bool MustBeGerund(uint32_t i) const;
  bool OnlySaysWhen(uint32_t i) const;
  bool BeginsAdjectives(uint32_t i) const;
  void Set(uint32_t i, Tag tag) {
    words_.At(i).tag = tag;
    changed_ = true;
  }

  Words& words_;
  const CueTable& cues_;
  bool has_finite_ = false;
  bool changed_ = false;
};

}  // namespace aitia::engine
