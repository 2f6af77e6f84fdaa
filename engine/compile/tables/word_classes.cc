#include "engine/compile/tables/word_classes.h"

#include <string>

#include "engine/compile/tables/table_rows.h"

namespace aitia::engine {
namespace {

struct ClassName {
  std::string_view name;
  WordClasses classes;
};

constexpr ClassName kClassNames[] = {
    {"degree", kDegreeWord},
    {"established", kEstablishedWord},
    {"transparent", kTransparentNoun},
    {"kind", kKindNoun},
    {"negator", kNegator},
    {"possible", kPossibleWord},
    {"rare", kRareWord},
    {"frequency", kFrequencyWord},
    {"first_person", kFirstPerson},
    {"family", kFamilyNoun},
    {"reporting", kReportingVerb},
    {"control", kControlVerb},
    {"occur", kOccurVerb},
    {"state", kStateVerb},
    {"local", kLocalNoun},
    {"damage", kDamageNoun},
    {"unit", kUnit},
    {"quantifier", kQuantifier},
    {"determiner", kDeterminerWord},
    {"anaphor", kAnaphor},
    {"possessive", kPossessive},
    {"preposition", kPrepositionWord},
    {"subordinator", kSubordinatorWord},
    {"relative", kRelativeWord},
    {"modal", kModalWord},
    {"be", kBeForm},
    {"have", kHaveForm},
    {"do", kDoForm},
    {"include", kIncludeVerb},
    {"generic", kGenericNoun},
    {"person", kPersonNoun},
    {"low", kLowWord},
    {"high", kHighWord},
    {"level", kLevelNoun},
    {"means", kMeansNoun},
    {"particle", kParticleWord},
    {"wh", kWhWord},
    {"no_argument", kNoArgument},
    {"intake", kIntakeNoun},
    {"person_verb", kPersonVerb},
    {"contrast", kContrastWord},
    {"to_noun", kToNoun},
    {"infinitive_noun", kInfinitiveNoun},
    {"gerund_noun", kGerundNoun},
    {"place", kPlacePreposition},
    {"measure", kMeasureNoun},
    {"state_adjective", kStateAdjective},
    {"quantity", kQuantityNoun},
    {"function", kFunctionNoun},
    {"vague_end", kVagueEnd},
    {"light", kLightVerb},
    {"felt", kFeltNoun},
    {"content", kContentNoun},
    {"symptom_verb", kSymptomVerb},
    {"broad_body", kBroadBody},
    {"vague", kVagueWord},
    {"empty_head", kEmptyHead},
    {"episode", kEpisodeNoun},
    {"resource", kResourceNoun},
    {"drug_class", kClassNoun},
    {"care", kCareVerb},
    {"bodily", kBodilyNoun},
    {"notice", kNoticeVerb},
    {"sum", kSumNoun},
};

}  // namespace

std::vector<std::string_view> WordClassNames() {
  std::vector<std::string_view> names;
  for (const ClassName& known : kClassNames) names.push_back(known.name);
  return names;
}

WordClassTable::WordClassTable(std::string_view table, const Lexicon& lexicon)
    : sets_(1), set_of_word_(lexicon.size()) {
  ForEachRow(table, [this](std::span<const std::string_view> cells) {
    if (cells.size() < 2) return;
    for (const ClassName& known : kClassNames) {
      if (known.name != cells[0]) continue;
      ForEachWord(cells[1], [&](std::string_view word) { classes_[word] |= known.classes; });
    }
  });
  // Abbreviations are in the lexicon in capitals: what counts is the lower-case form.
  for (const auto& [word, classes] : classes_) {
    std::string capitals(word);
    for (char& c : capitals) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    for (const WordId id : {lexicon.Find(word), lexicon.Find(capitals)}) {
      if (!id.valid()) continue;
      size_t set = 0;
      while (set < sets_.size() && sets_[set] != classes) ++set;
      if (set == sets_.size()) sets_.push_back(classes);
      set_of_word_[id.value] = static_cast<uint16_t>(set);
    }
  }
}

}  // namespace aitia::engine
