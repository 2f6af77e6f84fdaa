#include "engine/compile/tables/cues.h"

#include <algorithm>
#include <string>

#include "engine/compile/tables/table_rows.h"

namespace aitia::engine {
namespace {

struct ConditionName {
  std::string_view name;
  uint32_t bit;
};
constexpr ConditionName kConditionNames[] = {
    {"passive", kPassiveOnly},     {"second", kSecondComplement},
    {"possible", kPossibleAtMost}, {"condition", kNeedsCondition},
    {"anatomy", kNeedsAnatomy},    {"substance", kNeedsSubstance},
    {"level", kNeedsLevel},        {"test", kNeedsTest},
    {"finding", kNeedsFinding},    {"part", kOnPart},
    {"from", kFromGerund},         {"needs", kNeedsTreatment},
    {"balance", kNeedsBalance},    {"denied", kDenies},
    {"fills", kFillsRole},         {"person", kByPerson},
    {"object", kFromObject},
};

bool ParseCue(std::span<const std::string_view> cells, Cue* cue) {
  if (cells.size() < 5) return false;
  const auto relation = graph::RelationNamed(cells[2]);
  if (!relation) return false;
  cue->complement = cells[1];
  cue->relation = *relation;
  cue->reversed = cells[3] == "OS" || cells[3] == "TF";
  ForEachWord(cells[4], [cue](std::string_view word) {
    for (const ConditionName& known : kConditionNames) {
      if (known.name == word) cue->conditions |= known.bit;
    }
    if (word.substr(0, 7) == "result:") cue->result = word.substr(7);
    if (word.substr(0, 6) == "state:") cue->state = word.substr(6);
    if (word.substr(0, 7) == "object:") cue->object = word.substr(7);
  });
  return true;
}

template <typename Map>
std::span<const Cue> Find(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? std::span<const Cue>() : std::span<const Cue>(found->second);
}

template <typename Pairs>
std::span<const Cue> FindPair(const Pairs& pairs, std::string_view word, std::string_view other) {
  const auto found = pairs.find(word);
  if (found == pairs.end()) return {};
  for (const auto& pair : found->second) {
    if (pair.other == other) return pair.cues;
  }
  return {};
}

struct PhraseKindName {
  std::string_view name;
  PhraseKind kind;
};
constexpr PhraseKindName kPhraseKindNames[] = {
    {"cause", PhraseKind::kCause},
    {"examples", PhraseKind::kExamples},
    {"preposition", PhraseKind::kPreposition},
    {"conjunction", PhraseKind::kConjunction},
    {"subordinator", PhraseKind::kSubordinator},
    {"adverb", PhraseKind::kAdverb},
};

PhraseKind PhraseKindNamed(std::string_view name) {
  for (const PhraseKindName& known : kPhraseKindNames) {
    if (known.name == name) return known.kind;
  }
  return PhraseKind::kPreposition;
}

ClaimStatus StatusNamed(std::string_view name) {
  if (name == "possible") return ClaimStatus::kPossible;
  if (name == "rare") return ClaimStatus::kRare;
  if (name == "denied") return ClaimStatus::kDenied;
  return ClaimStatus::kCertain;
}

}  // namespace

CueTable::CueTable(const Texts& texts, const Lexicon& lexicon) {
  Cue cue;
  const auto read_into = [&cue](auto* map) {
    return [map, &cue](std::span<const std::string_view> cells) {
      cue = Cue{};
      if (ParseCue(cells, &cue)) (*map)[cells[0]].push_back(cue);
    };
  };
  ForEachRow(texts.verbs, read_into(&verbs_));
  ForEachRow(texts.nouns, read_into(&nouns_));
  ForEachRow(texts.adjectives, read_into(&adjectives_));
  ForEachRow(texts.claims, [this](std::span<const std::string_view> cells) {
    if (cells.size() >= 3) claims_[cells[0]] = {StatusNamed(cells[1]), StatusNamed(cells[2])};
  });
  ForEachRow(texts.phrases, [this](std::span<const std::string_view> cells) {
    if (cells.size() < 3) return;
    Phrase phrase;
    ForEachWord(cells[0], [&](std::string_view word) { phrase.words.push_back(word); });
    phrase.canonical = cells[1];
    phrase.kind = PhraseKindNamed(cells[2]);
    phrases_[phrase.words[0]].push_back(std::move(phrase));
  });
  for (auto& [word, list] : phrases_) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  }
  for (const auto& [word, list] : phrases_) phrase_words_.Add(word);
  for (const auto& [word, claim] : claims_) claim_words_.Add(word);
  PairUp();
  NumberWords(lexicon);
}

void CueTable::PairUp() {
  for (const auto& [words, cues] : verbs_) {
    const size_t blank = words.find(' ');
    if (blank == std::string_view::npos) continue;
    phrasal_verbs_[words.substr(blank + 1)].push_back({words.substr(0, blank), cues});
    particles_.Add(words.substr(blank + 1));
  }
  for (const auto& [words, cues] : nouns_) {
    const size_t blank = words.rfind(' ');
    if (blank == std::string_view::npos) continue;
    noun_pairs_[words.substr(blank + 1)].push_back({words.substr(0, blank), cues});
    pair_heads_.Add(words.substr(blank + 1));
  }
}

void CueTable::NumberWords(const Lexicon& lexicon) {
  const auto number = [&lexicon](const auto& map, auto* lists, std::vector<uint16_t>* of_word) {
    of_word->resize(lexicon.size());
    for (const auto& [text, list] : map) {
      const WordId word = lexicon.Find(text);
      if (!word.valid()) continue;
      (*of_word)[word.value] = static_cast<uint16_t>(lists->size());
      lists->emplace_back(list);
    }
  };
  cues_of_.emplace_back();
  phrases_of_.emplace_back();
  number(verbs_, &cues_of_, &verb_of_word_);
  number(nouns_, &cues_of_, &noun_of_word_);
  number(phrases_, &phrases_of_, &phrase_of_word_);
}

std::span<const Cue> CueTable::Verb(std::string_view lemma, std::string_view particle) const {
  if (particle.empty()) return Find(verbs_, lemma);
  if (!particles_.MayHave(particle)) return {};
  return FindPair(phrasal_verbs_, particle, lemma);
}

bool CueTable::IsPhrasal(std::string_view lemma, std::string_view particle) const {
  return !Verb(lemma, particle).empty();
}

std::span<const Cue> CueTable::Noun(std::string_view singular) const { return Find(nouns_, singular); }

std::span<const Cue> CueTable::Noun(std::string_view modifier, std::string_view singular) const {
  if (!pair_heads_.MayHave(singular)) return {};
  return FindPair(noun_pairs_, singular, modifier);
}

std::span<const Cue> CueTable::Adjective(std::string_view lower) const { return Find(adjectives_, lower); }

const Claim* CueTable::ClaimOf(std::string_view word) const {
  if (!claim_words_.MayHave(word)) return nullptr;
  const auto found = claims_.find(word);
  return found == claims_.end() ? nullptr : &found->second;
}

std::span<const Phrase> CueTable::PhrasesFrom(std::string_view lower) const {
  if (!phrase_words_.MayHave(lower)) return {};
  const auto found = phrases_.find(lower);
  return found == phrases_.end() ? std::span<const Phrase>() : std::span<const Phrase>(found->second);
}

bool Cue::AllowsObject(std::string_view singular) const {
  for (std::string_view rest = object; !rest.empty();) {
    const size_t end = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, end) == singular) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return object.empty();
}

std::vector<std::string_view> CueConditionNames() {
  std::vector<std::string_view> names;
  for (const ConditionName& known : kConditionNames) names.push_back(known.name);
  return names;
}

std::vector<std::string_view> PhraseKindNames() {
  std::vector<std::string_view> names;
  for (const PhraseKindName& known : kPhraseKindNames) names.push_back(known.name);
  return names;
}

bool ListHas(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace aitia::engine
