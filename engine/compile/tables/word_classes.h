// Closed classes of words that the grammar needs to know by name: degree words, negators, hedges,
// role-bearing verbs …
//
// The lists are rows of tables/word_classes.tsv; words of the lexicon are looked up by their number, others
// by their lower-case form. Constant, safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/compile/lexicon/lexicon.h"
#include "graph/base/hash.h"

namespace aitia::engine {

using WordClasses = uint64_t;

enum WordClass : uint64_t {
  kDegreeWord = 1ull << 0,       // severe, mild, very: no part of a name
  kTransparentNoun = 1ull << 1,  // "a bout of shedding" is shedding
  kKindNoun = 1ull << 2,         // type, form, kind
  kNegator = 1ull << 3,          // not, never, neither
  kPossibleWord = 1ull << 4,     // possibly, perhaps, suggest
  kRareWord = 1ull << 5,         // rarely, unlikely
  kFrequencyWord = 1ull << 6,    // often, usually
  kFirstPerson = 1ull << 7,      // I, my
  kFamilyNoun = 1ull << 8,       // aunt, neighbour: tellers of anecdotes
  kReportingVerb = 1ull << 9,    // say, explain
  kControlVerb = 1ull << 10,     // help, tend, appear: the next verb is the one that counts
  kOccurVerb = 1ull << 11,       // occur, happen, develop
  kStateVerb = 1ull << 12,       // be, become, get, feel
  kLocalNoun = 1ull << 13,       // pain, swelling: takes "in the knee"
  kDamageNoun = 1ull << 14,      // irritation, compression: shares the modifier before it
  kUnit = 1ull << 15,            // mg, %
  kQuantifier = 1ull << 16,      // many, several, most
  kDeterminerWord = 1ull << 17,  // the, a, this, your
  kAnaphor = 1ull << 18,         // it, they, this
  kPossessive = 1ull << 19,      // your, their
  kPrepositionWord = 1ull << 20,
  kSubordinatorWord = 1ull << 21,
  kRelativeWord = 1ull << 22,  // which, who, that
  kModalWord = 1ull << 23,
  kBeForm = 1ull << 24,
  kHaveForm = 1ull << 25,
  kDoForm = 1ull << 26,
  kIncludeVerb = 1ull << 27,       // include, involve, comprise: role noun … fillers
  kGenericNoun = 1ull << 28,       // condition, problem, factor
  kPersonNoun = 1ull << 29,        // people, patient, doctor
  kLowWord = 1ull << 30,           // low, reduced, insufficient
  kHighWord = 1ull << 31,          // high, elevated, excess
  kLevelNoun = 1ull << 32,         // level, amount, concentration
  kLackNoun = 1ull << 33,          // lack, shortage, deficiency
  kParticleWord = 1ull << 34,      // on, off, up, down, about
  kWhWord = 1ull << 35,            // what, which, why, how
  kNoArgument = 1ull << 36,        // way, time, example: never a concept
  kIntakeNoun = 1ull << 37,        // intake, use, consumption: shared head, "caffeine or alcohol intake"
  kPersonVerb = 1ull << 39,        // consult, ask, see: what a reader is told to do with people
  kContrastWord = 1ull << 41,      // upper, lower, acute, chronic: "upper and lower back pain" are two things
  kToNoun = 1ull << 42,            // damage, exposure: takes "to the nerves" into its name
  kInfinitiveNoun = 1ull << 43,    // urge, inability: takes "to move" into its name
  kGerundNoun = 1ull << 44,        // trouble, difficulty: takes "speaking" into its name
  kPlacePreposition = 1ull << 45,  // in, around, between
  kMeasureNoun = 1ull << 46,       // risk, odds, severity: "the risk of stroke" keeps its target apart
  kStateAdjective = 1ull << 47,    // swollen, numb, brittle: makes a part of the body a symptom
  kQuantityNoun = 1ull << 48,      // pressure, sugar, rate: what is measured, not felt
  kEmptyHead = 1ull << 50,         // cause, ability, registry: no concept even with modifiers
  kEpisodeNoun = 1ull << 51,       // attack, problem: ill if what it is of is
  kVagueWord = 1ull << 52,         // medical, underlying: "medical conditions" are no named thing
  kSymptomVerb = 1ull << 53,       // experience, develop: what people with a condition do with its symptoms
  kBroadBody = 1ull << 54,         // body, cell, tissue: affected by everything
  kResourceNoun = 1ull << 57,      // link, website, registry: a list of them is no content
  kContentNoun = 1ull << 55,       // evidence, myth, doubt: "that" behind it begins what it says
  kFeltNoun = 1ull << 56,          // tension, tightness: symptoms that no lexicon calls so
  kClassNoun = 1ull << 58,         // painkiller, inhibitor: a class of drugs, never one of them
  kBodilyNoun = 1ull << 60,        // function, coordination: what a part of the body does or undergoes
  kSumNoun = 1ull << 62,           // combination, pattern: sums up the findings named before
  kFunctionNoun = 1ull << 40,      // vision, appetite, balance: a loss of it is a symptom, itself is none
  kVagueEnd = 1ull << 38,          // change, damage, worse: by itself neither a cause nor an effect
  kLightVerb = 1ull << 49,         // take, use, try: the object is the remedy
  kNoticeVerb = 1ull << 61,        // remember, note, leave: an order that is no remedy
  kCareVerb = 1ull << 59,          // prescribe, perform, undergo: what is done for patients
  kEstablishedWord = 1ull << 63,   // known, proven: denied, nothing is said
};

// The names of the classes in the table, "degree" and so on.
std::vector<std::string_view> WordClassNames();

class WordClassTable {
 public:
  // `table` has the form of word_classes.tsv and must outlive the object, the lexicon need not.
  WordClassTable(std::string_view table, const Lexicon& lexicon);

  // `word` is a word of the lexicon, not invalid.
  WordClasses Of(WordId word) const { return by_word_[word.value]; }
  WordClasses Of(std::string_view lower) const {
    const auto found = classes_.find(lower);
    return found == classes_.end() ? 0 : found->second;
  }

 private:
  graph::StringViewMap<WordClasses> classes_;
  std::vector<WordClasses> by_word_;
};

}  // namespace aitia::engine
