// Which parts of speech a token may have, and how usual each is, before the neighbours have their say.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/compile/layout/page.h"
#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/text/known_candidates.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

// Holds the page's tokens while they are tagged; not thread-safe (it keeps scratch space).
class CandidateFinder {
 public:
  CandidateFinder(const Page& page, const TaggedText& text, const Lexicon& lexicon, KnownCandidates* known);

  // The candidates of token `i` of `sentence`, at least one. Valid until the next call.
  std::span<const Candidate> Find(const Sentence& sentence, size_t i);

  // The token's form as the lexicon would have it. Valid until the next call.
  std::string_view Form(size_t i);

 private:
  void Mark(std::string_view text, const Sentence& sentence, size_t i, std::vector<Candidate>* out) const;
  void Known(const WordInfo& info, const Sentence& sentence, size_t i, std::vector<Candidate>* out);
  void Verb(const WordInfo& info, std::string_view form, float score, std::vector<Candidate>* out) const;
  void Unknown(const Sentence& sentence, size_t i, std::vector<Candidate>* out);
  void Closed(const WordInfo& info, const Sentence& sentence, size_t i, std::vector<Candidate>* out);
  bool ClauseFollows(const Sentence& sentence, size_t i) const;
  bool IsInPhrase(const Sentence& sentence, size_t i);
  void FavourPhrase(size_t i, std::vector<Candidate>* out) const;
  bool IsHelp(const Token& token) const;
  uint16_t PartsAt(const Sentence& sentence, size_t i) const;

  const Page& page_;
  const TaggedText& text_;
  const Lexicon& lexicon_;
  KnownCandidates* known_;  // may be null
  WordId help_, let_, who_;
  bool after_help_ = false;
  bool after_who_ = false;
  size_t phrase_begin_ = 0, phrase_end_ = 0;  // the phrase that the last token was in
  std::vector<WordId> words_;
  std::vector<Candidate> found_;
  std::string form_;
};

}  // namespace aitia::engine
