// The words that say relations: verbs, nouns, adjectives and fixed phrases, read from the cue tables.
//
// Constant after construction and safe from any thread. Views point into the texts of the tables.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/compile/lexicon/lexicon.h"
#include "graph/base/hash.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {

// When a cue counts. The columns of the tables are described in their headers.
enum CueCondition : uint32_t {
  kPassiveOnly = 1 << 0,
  kSecondComplement = 1 << 1,  // the argument follows the preposition behind the object
  kPossibleAtMost = 1 << 2,
  kNeedsCondition = 1 << 3,  // the argument is a condition, a symptom or unknown
  kNeedsAnatomy = 1 << 4,
  kNeedsSubstance = 1 << 5,
  kNeedsLevel = 1 << 6,
  kNeedsTest = 1 << 7,        // the subject can be a test
  kNeedsFinding = 1 << 8,     // the subject is a symptom or a finding
  kOnPart = 1 << 9,           // the object is what a remedy works on: relief of the illness in question
  kFromGerund = 1 << 10,      // "keeps flares from coming back"
  kNeedsTreatment = 1 << 11,  // "anaemia needs iron": the object is a treatment, the subject a condition
  kNeedsBalance = 1 << 12,    // the object is a balance: what comes about is its loss
  kDenies = 1 << 13,          // "useless for": says that it is not so
  kFillsRole = 1 << 14,       // "diagnosing asthma requires": what the subject's role asks for
  kByPerson = 1 << 15,        // "you can avoid colds by": the means of a person or of an order
  kFromObject = 1 << 16,      // "you can get zinc from oysters": the object is the start
};

struct Cue {
  std::string_view
      complement;  // verbs: see the table; nouns and adjectives: prepositions, separated by blanks
  graph::Relation relation;
  bool reversed = false;  // OS, TF
  uint32_t conditions = 0;
  std::string_view result;  // "result:weakness": the effect is "muscle weakness"
  std::string_view state;   // "state:dry": the effect is "dry skin"
  std::string_view object;  // "object:role|part": the noun that the object has to be

  // Whether the object may be this noun.
  bool AllowsObject(std::string_view singular) const;
};

enum class PhraseKind : uint8_t { kCause, kExamples, kPreposition, kConjunction, kSubordinator, kAdverb };

struct Phrase {
  std::vector<std::string_view> words;
  std::string_view canonical;
  PhraseKind kind;
};

// What is said of the clause that a word like "evidence", "myth", "believe" takes.
enum class ClaimStatus : uint8_t { kCertain, kPossible, kRare, kDenied };
struct Claim {
  ClaimStatus affirmed = ClaimStatus::kCertain;
  ClaimStatus negated = ClaimStatus::kDenied;
};

class CueTable {
 public:
  // The texts of the tables cues_verbs, cues_nouns, cues_adjectives, cues_claims and phrases; they must
  // outlive the object.
  struct Texts {
    std::string_view verbs, nouns, adjectives, claims, phrases;
  };
  // The lexicon need not outlive the object.
  CueTable(const Texts& texts, const Lexicon& lexicon);
  CueTable(const CueTable&) = delete;
  CueTable& operator=(const CueTable&) = delete;

  // By number, without comparing texts; `word` is a word of the lexicon, not invalid.
  std::span<const Cue> Verb(WordId lemma) const { return cues_of_[verb_of_word_[lemma.value]]; }
  std::span<const Cue> Noun(WordId singular) const { return cues_of_[noun_of_word_[singular.value]]; }
  std::span<const Phrase> PhrasesFrom(WordId lower) const {
    return phrases_of_[phrase_of_word_[lower.value]];
  }

  std::span<const Cue> Verb(std::string_view lemma, std::string_view particle = {}) const;
  // True if "lemma particle" is a verb of the table.
  bool IsPhrasal(std::string_view lemma, std::string_view particle) const;
  std::span<const Cue> Noun(std::string_view singular) const;
  // "side effect": a role noun of two words; empty if there is none.
  std::span<const Cue> Noun(std::string_view modifier, std::string_view singular) const;
  std::span<const Cue> Adjective(std::string_view lower) const;
  // Of an infinitive, a singular noun or an adjective; null if it takes no claim.
  const Claim* ClaimOf(std::string_view word) const;
  // Phrases that begin with this word, longest first.
  std::span<const Phrase> PhrasesFrom(std::string_view lower) const;

 private:
  // Cues of two words: by the last one, with the other.
  struct Pair {
    std::string_view other;
    std::span<const Cue> cues;
  };
  using Pairs = graph::StringViewMap<std::vector<Pair>>;

  // Tells of most words that a table does not have them, without a hash: by their first letter and length.
  class Filter {
   public:
    void Add(std::string_view word) { lengths_[First(word)] |= Length(word); }
    bool MayHave(std::string_view word) const { return (lengths_[First(word)] & Length(word)) != 0; }

   private:
    static size_t First(std::string_view word) {
      return word.empty() ? 0 : static_cast<unsigned char>(word[0]) % 32;
    }
    static uint32_t Length(std::string_view word) { return 1u << (word.size() < 31 ? word.size() : 31); }

    std::array<uint32_t, 32> lengths_ = {};
  };

  void PairUp();
  void NumberWords(const Lexicon& lexicon);

  graph::StringViewMap<std::vector<Cue>> verbs_;
  graph::StringViewMap<std::vector<Cue>> nouns_;
  graph::StringViewMap<std::vector<Cue>> adjectives_;
  graph::StringViewMap<Claim> claims_;
  graph::StringViewMap<std::vector<Phrase>> phrases_;
  Pairs phrasal_verbs_;  // by their particle
  Pairs noun_pairs_;     // by their head
  Filter particles_, pair_heads_, claim_words_, phrase_words_;
  // Per word of the lexicon the place of its cues or phrases; the first place is empty.
  std::vector<uint16_t> verb_of_word_, noun_of_word_, phrase_of_word_;
  std::vector<std::span<const Cue>> cues_of_;
  std::vector<std::span<const Phrase>> phrases_of_;
};

// The words that the tables have for conditions ("passive"; "result:" and "object:" want nouns behind them)
// and for what a phrase is ("cause").
std::vector<std::string_view> CueConditionNames();
std::vector<std::string_view> PhraseKindNames();

// True if `word` is among the blank-separated `list`.
bool ListHas(std::string_view list, std::string_view word);

}  // namespace aitia::engine
