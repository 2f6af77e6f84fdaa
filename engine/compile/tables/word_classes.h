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

// A set of classes.
struct WordClasses {
  uint64_t low = 0;
  uint64_t high = 0;

  static constexpr WordClasses Bit(int bit) {
    return bit < 64 ? WordClasses{uint64_t{1} << bit, 0} : WordClasses{0, uint64_t{1} << (bit - 64)};
  }
  constexpr bool Any(WordClasses other) const { return ((low & other.low) | (high & other.high)) != 0; }
  constexpr WordClasses operator|(WordClasses other) const { return {low | other.low, high | other.high}; }
  friend bool operator==(const WordClasses&, const WordClasses&) = default;
  constexpr WordClasses& operator|=(WordClasses other) { return *this = *this | other; }
};

inline constexpr WordClasses kDegreeWord = WordClasses::Bit(0);       // severe, mild, very: no part of a name
inline constexpr WordClasses kTransparentNoun = WordClasses::Bit(1);  // "a bout of shedding" is shedding
inline constexpr WordClasses kKindNoun = WordClasses::Bit(2);         // type, form, kind
inline constexpr WordClasses kNegator = WordClasses::Bit(3);          // not, never, neither
inline constexpr WordClasses kPossibleWord = WordClasses::Bit(4);     // possibly, perhaps, suggest
inline constexpr WordClasses kRareWord = WordClasses::Bit(5);         // rarely, unlikely
inline constexpr WordClasses kFrequencyWord = WordClasses::Bit(6);    // often, usually
inline constexpr WordClasses kFirstPerson = WordClasses::Bit(7);      // I, my
inline constexpr WordClasses kFamilyNoun = WordClasses::Bit(8);       // aunt, neighbour: tellers of anecdotes
inline constexpr WordClasses kReportingVerb = WordClasses::Bit(9);    // say, explain
inline constexpr WordClasses kControlVerb =
    WordClasses::Bit(10);  // help, tend, appear: the next verb is the one that counts
inline constexpr WordClasses kOccurVerb = WordClasses::Bit(11);  // occur, happen, develop
inline constexpr WordClasses kStateVerb = WordClasses::Bit(12);  // be, become, get, feel
inline constexpr WordClasses kLocalNoun = WordClasses::Bit(13);  // pain, swelling: takes "in the knee"
inline constexpr WordClasses kDamageNoun =
    WordClasses::Bit(14);  // irritation, compression: shares the modifier before it
inline constexpr WordClasses kUnit = WordClasses::Bit(15);            // mg, %
inline constexpr WordClasses kQuantifier = WordClasses::Bit(16);      // many, several, most
inline constexpr WordClasses kDeterminerWord = WordClasses::Bit(17);  // the, a, this, your
inline constexpr WordClasses kAnaphor = WordClasses::Bit(18);         // it, they, this
inline constexpr WordClasses kPossessive = WordClasses::Bit(19);      // your, their
inline constexpr WordClasses kPrepositionWord = WordClasses::Bit(20);
inline constexpr WordClasses kSubordinatorWord = WordClasses::Bit(21);
inline constexpr WordClasses kRelativeWord = WordClasses::Bit(22);  // which, who, that
inline constexpr WordClasses kModalWord = WordClasses::Bit(23);
inline constexpr WordClasses kBeForm = WordClasses::Bit(24);
inline constexpr WordClasses kHaveForm = WordClasses::Bit(25);
inline constexpr WordClasses kDoForm = WordClasses::Bit(26);
inline constexpr WordClasses kIncludeVerb =
    WordClasses::Bit(27);  // include, involve, comprise: role noun … fillers
inline constexpr WordClasses kGenericNoun = WordClasses::Bit(28);   // condition, problem, factor
inline constexpr WordClasses kPersonNoun = WordClasses::Bit(29);    // people, patient, doctor
inline constexpr WordClasses kLowWord = WordClasses::Bit(30);       // low, reduced, insufficient
inline constexpr WordClasses kHighWord = WordClasses::Bit(31);      // high, elevated, excess
inline constexpr WordClasses kLevelNoun = WordClasses::Bit(32);     // level, amount, concentration
inline constexpr WordClasses kMeansNoun = WordClasses::Bit(33);     // way, step, method: of doing something
inline constexpr WordClasses kParticleWord = WordClasses::Bit(34);  // on, off, up, down, about
inline constexpr WordClasses kWhWord = WordClasses::Bit(35);        // what, which, why, how
inline constexpr WordClasses kNoArgument = WordClasses::Bit(36);    // way, time, example: never a concept
inline constexpr WordClasses kIntakeNoun =
    WordClasses::Bit(37);  // intake, use, consumption: shared head, "caffeine or alcohol intake"
inline constexpr WordClasses kPersonVerb =
    WordClasses::Bit(39);  // consult, ask, see: what a reader is told to do with people
inline constexpr WordClasses kContrastWord =
    WordClasses::Bit(41);  // upper, lower, acute, chronic: "upper and lower back pain" are two things
inline constexpr WordClasses kToNoun =
    WordClasses::Bit(42);  // damage, exposure: takes "to the nerves" into its name
inline constexpr WordClasses kInfinitiveNoun =
    WordClasses::Bit(43);  // urge, inability: takes "to move" into its name
inline constexpr WordClasses kGerundNoun =
    WordClasses::Bit(44);  // trouble, difficulty: takes "speaking" into its name
inline constexpr WordClasses kPlacePreposition = WordClasses::Bit(45);  // in, around, between
inline constexpr WordClasses kMeasureNoun =
    WordClasses::Bit(46);  // risk, odds, severity: "the risk of stroke" keeps its target apart
inline constexpr WordClasses kStateAdjective =
    WordClasses::Bit(47);  // swollen, numb, brittle: makes a part of the body a symptom
inline constexpr WordClasses kQuantityNoun =
    WordClasses::Bit(48);  // pressure, sugar, rate: what is measured, not felt
inline constexpr WordClasses kEmptyHead =
    WordClasses::Bit(50);  // cause, ability, registry: no concept even with modifiers
inline constexpr WordClasses kEpisodeNoun = WordClasses::Bit(51);  // attack, problem: ill if what it is of is
inline constexpr WordClasses kVagueWord =
    WordClasses::Bit(52);  // medical, underlying: "medical conditions" are no named thing
inline constexpr WordClasses kSymptomVerb =
    WordClasses::Bit(53);  // experience, develop: what people with a condition do with its symptoms
inline constexpr WordClasses kBroadBody = WordClasses::Bit(54);  // body, cell, tissue: affected by everything
inline constexpr WordClasses kResourceNoun =
    WordClasses::Bit(57);  // link, website, registry: a list of them is no content
inline constexpr WordClasses kContentNoun =
    WordClasses::Bit(55);  // evidence, myth, doubt: "that" behind it begins what it says
inline constexpr WordClasses kFeltNoun =
    WordClasses::Bit(56);  // tension, tightness: symptoms that no lexicon calls so
inline constexpr WordClasses kClassNoun =
    WordClasses::Bit(58);  // painkiller, inhibitor: a class of drugs, never one of them
inline constexpr WordClasses kBodilyNoun =
    WordClasses::Bit(60);  // function, coordination: what a part of the body does or undergoes
inline constexpr WordClasses kSumNoun =
    WordClasses::Bit(62);  // combination, pattern: sums up the findings named before
inline constexpr WordClasses kFunctionNoun =
    WordClasses::Bit(40);  // vision, appetite, balance: a loss of it is a symptom, itself is none
inline constexpr WordClasses kVagueEnd =
    WordClasses::Bit(38);  // change, damage, worse: by itself neither a cause nor an effect
inline constexpr WordClasses kLightVerb = WordClasses::Bit(49);  // take, use, try: the object is the remedy
inline constexpr WordClasses kNoticeVerb =
    WordClasses::Bit(61);  // remember, note, leave: an order that is no remedy
inline constexpr WordClasses kCareVerb =
    WordClasses::Bit(59);  // prescribe, perform, undergo: what is done for patients
inline constexpr WordClasses kEstablishedWord =
    WordClasses::Bit(63);  // known, proven: denied, nothing is said

// The names of the classes in the table, "degree" and so on.
std::vector<std::string_view> WordClassNames();

class WordClassTable {
 public:
  // `table` has the form of word_classes.tsv and must outlive the object, the lexicon need not.
  WordClassTable(std::string_view table, const Lexicon& lexicon);

  // `word` is a word of the lexicon, not invalid.
  WordClasses Of(WordId word) const { return sets_[set_of_word_[word.value]]; }
  WordClasses Of(std::string_view lower) const {
    const auto found = classes_.find(lower);
    return found == classes_.end() ? WordClasses() : found->second;
  }

 private:
  graph::StringViewMap<WordClasses> classes_;
  std::vector<WordClasses> sets_;      // those that words have, the empty one first
  std::vector<uint16_t> set_of_word_;  // place in sets_
};

}  // namespace aitia::engine
