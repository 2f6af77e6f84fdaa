#include <algorithm>
#include <array>

#include "engine/compile/lexicon/generate/entries.h"
#include "engine/compile/lexicon/inflection.h"

namespace aitia::engine {
namespace {

using Exceptions = std::multimap<std::string, std::string>;  // lemma -> irregular form

// The shares that a lemma's forms have of its uses.
constexpr double kSingular = 0.7, kPlural = 0.3;
constexpr double kBase = 0.4, kThirdPerson = 0.15, kPast = 0.3, kParticiple = 0.15;
constexpr double kPositive = 0.9, kCompared = 0.05;
constexpr double kUntagged = 0.5;  // uses of a lemma that the tagged texts lack

double UsesOf(const std::vector<LemmaSense>& senses) {
  double uses = kUntagged;
  for (const LemmaSense& sense : senses) uses += sense.count;
  return uses;
}

bool IsPhrase(const std::string& lemma) { return lemma.find(' ') != std::string::npos; }

bool HasDigitsOrDots(const std::string& lemma) {
  return lemma.find_first_of("0123456789./") != std::string::npos;
}

Exceptions ByLemma(const std::multimap<std::string, std::string>& form_to_lemma) {
  Exceptions by_lemma;
  for (const auto& [form, lemma] : form_to_lemma) by_lemma.emplace(lemma, form);
  return by_lemma;
}

void AddForm(const std::string& form, PartOfSpeech part, const std::string& lemma, double uses,
             Entries* entries) {
  Entry& entry = (*entries)[form];
  entry.parts_of_speech = static_cast<uint16_t>(entry.parts_of_speech | part);
  const bool noun = part == kMayBeNoun, verb = part == kMayBeVerb;
  double& sum = noun ? entry.uses.noun : verb ? entry.uses.verb : entry.uses.adjective;
  std::string& reference = noun ? entry.noun : verb ? entry.verb : entry.adjective;
  // Of two lemmas with one form ("found", "arms") the more usual one has it.
  if (reference.empty() || uses > sum / 2) reference = lemma;
  sum += uses;
}

void AddVerbForms(const std::string& lemma, const Exceptions& irregular, double uses, Entries* entries) {
  AddForm(lemma, kMayBeVerb, lemma, uses * kBase, entries);
  AddForm(ThirdPersonOf(lemma), kMayBeVerb, lemma, uses * kThirdPerson, entries);
  bool irregular_ing = false, irregular_past = false;
  const auto [begin, end] = irregular.equal_range(lemma);
  for (auto at = begin; at != end; ++at) {
    const bool ing = at->second.ends_with("ing");
    // Beside a participle of its own ("shown") a verb has its regular past ("showed").
    if (ing) irregular_ing = true;
    if (!ing && !at->second.ends_with('n')) irregular_past = true;
    AddForm(at->second, kMayBeVerb, lemma, uses * (ing ? kParticiple : kPast), entries);
  }
  if (!irregular_past) AddForm(PastOf(lemma), kMayBeVerb, lemma, uses * kPast, entries);
  if (!irregular_ing) AddForm(PresentParticipleOf(lemma), kMayBeVerb, lemma, uses * kParticiple, entries);
}

void AddAdjectiveForms(const std::string& lemma, const Exceptions& irregular, double uses,
                       const WordNet& wordnet, Entries* entries) {
  AddForm(lemma, kMayBeAdjective, lemma, uses * kPositive, entries);
  const auto [begin, end] = irregular.equal_range(lemma);
  for (auto at = begin; at != end; ++at)
    AddForm(at->second, kMayBeAdjective, lemma, uses * kCompared, entries);
  if (begin != end || lemma.size() > 6) return;
  for (const std::string& form : {ComparativeOf(lemma), SuperlativeOf(lemma)}) {
    if (wordnet.lemmas[kWnNoun].count(form) == 0)
      AddForm(form, kMayBeAdjective, lemma, uses * kCompared, entries);
  }
}

// How good a noun is as the name of what a verb or an adjective says; higher is better.
int NominalQuality(const std::string& noun, const std::string& word, const Properties& properties) {
  constexpr std::array<std::string_view, 12> kEndings = {"ion", "ment", "ness", "ity", "ance", "ence",
                                                         "sis", "ency", "ancy", "ure", "th",   "al"};
  int quality = 0;
  if ((properties.senses & (kPerson | kArtifact | kGroup | kOrganism)) != 0) quality -= 20;
  if (properties.kinds.Any({graph::Kind::kSymptom, graph::Kind::kCondition})) quality += 6;
  if (properties.kinds.Any({graph::Kind::kTreatment, graph::Kind::kTest})) quality += 4;
  if (properties.kinds.Any({graph::Kind::kAnatomy, graph::Kind::kSubstance})) quality -= 6;
  if (noun == word) quality += 5;
  if (std::any_of(kEndings.begin(), kEndings.end(),
                  [&](std::string_view end) { return noun.ends_with(end); })) {
    quality += 4;
  } else if (noun.ends_with("ing")) {
    quality += 2;
  }
  if (noun.ends_with("er") || noun.ends_with("or")) quality -= 8;
  if (noun.ends_with("ability") || noun.ends_with("ibility")) quality -= 6;
  return quality;
}

// The noun that the word's derivational links name best; empty if none.
std::string NominalOf(const std::string& word, WordNetPart part, const WordNet& wordnet,
                      const SenseClassifier& classifier) {
  std::string best;
  int best_quality = -10;
  const auto senses = wordnet.lemmas[part].find(word);
  if (senses == wordnet.lemmas[part].end()) return best;
  int rank = 0;
  for (const LemmaSense& sense : senses->second) {
    const Synset& synset = wordnet.synsets[part].at(sense.synset);
    for (const WordNetPointer& pointer : synset.pointers) {
      if (pointer.symbol[0] != '+' || pointer.part != kWnNoun || pointer.source_word == 0) continue;
      if (synset.words[pointer.source_word - 1u] != word) continue;
      const std::string& noun = wordnet.synsets[kWnNoun].at(pointer.target).words[pointer.target_word - 1u];
      const int quality = NominalQuality(noun, word, classifier.OfSynset(pointer.target)) - std::min(rank, 3);
      if (quality > best_quality) {
        best = noun;
        best_quality = quality;
      }
    }
    ++rank;
  }
  return best;
}

// The noun that an adjective pertains to, if that is a part of the body; empty if none.
std::string AnatomyOf(const std::string& adjective, const WordNet& wordnet,
                      const SenseClassifier& classifier) {
  for (const LemmaSense& sense : wordnet.lemmas[kWnAdjective].at(adjective)) {
    for (const WordNetPointer& pointer : wordnet.synsets[kWnAdjective].at(sense.synset).pointers) {
      if (pointer.symbol[0] != '\\' || pointer.part != kWnNoun) continue;
      if (!classifier.OfSynset(pointer.target).kinds.Has(graph::Kind::kAnatomy)) continue;
      return wordnet.synsets[kWnNoun]
          .at(pointer.target)
          .words[std::max(1u, uint32_t{pointer.target_word}) - 1u];
    }
  }
  return "";
}

// Phrases are kept where they name something that a health text is about; the tree of life and geography are
// not.
bool PhraseMatters(const Properties& properties) {
  constexpr uint16_t kUseful = kPerson | kFood | kTime | kGroup;
  if (!properties.kinds.empty()) return true;
  return (properties.senses & kUseful) != 0 && (properties.senses & kOrganism) == 0;
}

}  // namespace

void AddNounForms(const std::string& lemma, const std::multimap<std::string, std::string>& irregular,
                  double uses, Entries* entries) {
  AddForm(lemma, kMayBeNoun, lemma, uses * kSingular, entries);
  const auto [begin, end] = irregular.equal_range(lemma);
  for (auto at = begin; at != end; ++at) AddForm(at->second, kMayBeNoun, lemma, uses * kPlural, entries);
  // Beside a classical plural ("adenomata", "herniae") the regular one is as usual.
  const bool classical = std::all_of(begin, end, [](const auto& form) {
    const char last = form.second.back();
    return last == 'a' || last == 'e' || last == 'i';
  });
  if (classical) AddForm(PluralOf(lemma), kMayBeNoun, lemma, uses * kPlural, entries);
}

void AddWordNet(const WordNet& wordnet, const SenseClassifier& classifier, Entries* entries) {
  const Exceptions nouns = ByLemma(wordnet.exceptions[kWnNoun]);
  const Exceptions verbs = ByLemma(wordnet.exceptions[kWnVerb]);
  const Exceptions adjectives = ByLemma(wordnet.exceptions[kWnAdjective]);
  for (const auto& [lemma, senses] : wordnet.lemmas[kWnNoun]) {
    if (HasDigitsOrDots(lemma)) continue;
    const Properties properties = classifier.Classify(senses);
    if (IsPhrase(lemma)) {
      const Synset& first = wordnet.synsets[kWnNoun].at(senses[0].synset);
      const bool instance =
          std::any_of(first.pointers.begin(), first.pointers.end(),
                      [](const WordNetPointer& p) { return p.symbol[0] == '@' && p.symbol[1] == 'i'; });
      if (instance || !PhraseMatters(properties)) continue;
      Entry& entry = (*entries)[lemma];
      entry.is_phrase_form = true;
      entry.parts_of_speech = kMayBeNoun;
      entry.noun = lemma;
      entry.uses.noun = 1;
    } else {
      AddNounForms(lemma, nouns, UsesOf(senses), entries);
    }
    Entry& entry = (*entries)[lemma];
    entry.kinds = properties.kinds;
    entry.senses = properties.senses;
  }
  for (const auto& [lemma, senses] : wordnet.lemmas[kWnVerb]) {
    if (IsPhrase(lemma) || HasDigitsOrDots(lemma)) continue;
    AddVerbForms(lemma, verbs, UsesOf(senses), entries);
    (*entries)[lemma].nominal = NominalOf(lemma, kWnVerb, wordnet, classifier);
  }
  for (const auto& [lemma, senses] : wordnet.lemmas[kWnAdjective]) {
    if (IsPhrase(lemma) || HasDigitsOrDots(lemma)) continue;
    AddAdjectiveForms(lemma, adjectives, UsesOf(senses), wordnet, entries);
    Entry& entry = (*entries)[lemma];
    const std::string nominal = NominalOf(lemma, kWnAdjective, wordnet, classifier);
    if (!nominal.empty() && entry.nominal.empty()) entry.nominal = nominal;
    entry.anatomy = AnatomyOf(lemma, wordnet, classifier);
  }
  // "worse" is in WordNet as a word of its own too.
  for (const auto& [form, lemma] : wordnet.exceptions[kWnAdjective]) {
    const auto found = entries->find(form);
    if (found != entries->end() && wordnet.lemmas[kWnAdjective].count(lemma) > 0)
      found->second.adjective = lemma;
  }
  for (const auto& [lemma, senses] : wordnet.lemmas[kWnAdverb]) {
    if (IsPhrase(lemma) || HasDigitsOrDots(lemma)) continue;
    Entry& entry = (*entries)[lemma];
    entry.parts_of_speech = static_cast<uint16_t>(entry.parts_of_speech | kMayBeAdverb);
    entry.uses.other += UsesOf(senses);
  }
}

}  // namespace aitia::engine
