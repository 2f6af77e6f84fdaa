// A name becomes what the program's own tables would have made of it: an entry, its plural, a phrase that is
// found in either number, and the words of the phrase where they are new. What other words owe to a changed
// one (their kinds, the name that they share) is set at the end, in one pass over all.
#include "engine/compile/language/lexicon_merger.h"

#include <algorithm>

#include "engine/compile/lexicon/inflection.h"
#include "engine/compile/text/tokenize.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestName = 200;
constexpr size_t kShortestInLowerCase = 3;                                 // of abbreviations
constexpr uint8_t kAlways = 255, kOften = 170, kHalf = 128, kSeldom = 85;  // shares of a word's uses
constexpr int kLongestChain = 8;
constexpr uint16_t kGrammar = kMayBePreposition | kMayBeDeterminer | kMayBePronoun | kMayBeConjunction |
                              kMayBeSubordinator | kMayBeModal | kMayBeAuxiliary | kMayBeParticle;
constexpr uint16_t kNoThing = kPerson | kGroup | kTime | kQuantity | kAbstract | kGeneric;

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "SFN", "HIV-1": capitals and digits only.
bool IsAbbreviation(std::string_view name) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::count_if(name.begin(), name.end(), capital) >= 2 &&
         std::all_of(name.begin(), name.end(), [&](char c) { return capital(c) || IsDigit(c) || c == '-'; });
}

}  // namespace

LexiconMerger::LexiconMerger(const Lexicon& base) : base_(base), image_(ViewImage(base.image())) {}

std::string LexiconMerger::NameForm(std::string_view name) {
  std::string form;
  LexiconForm(graph::LowerCase(graph::CollapseSpace(name)), &form);
  return form;
}

std::string_view LexiconMerger::WhyNoName(std::string_view name) const {
  if (name.empty()) return "there is no name";
  if (name.size() > kLongestName) return "a name has at most 200 bytes";
  if (!IsLetter(name[0]) && !IsDigit(name[0])) return "a name begins with a letter or a digit";
  if (std::none_of(name.begin(), name.end(), IsLetter)) return "a name has letters";
  const uint16_t parts = base_.Info(base_.Find(NameForm(name))).parts_of_speech;
  if (!IsAbbreviation(name) && (parts & kGrammar) != 0 && (parts & kMayBeNoun) == 0) {
    return "a word of grammar is no name";
  }
  return {};
}

WordId LexiconMerger::Preferred(WordId word) const {
  for (int steps = 0; steps < kLongestChain; ++steps) {
    const WordId next = image_.At(word).preferred;
    if (!next.valid() || next == word) break;
    word = next;
  }
  return word;
}

graph::KindSet LexiconMerger::KindsOf(std::string_view name) const {
  const WordId word = image_.Find(NameForm(name));
  return word.valid() ? image_.At(Preferred(word)).kinds : graph::KindSet();
}

void LexiconMerger::MarkChanged(WordId word) {
  if (word.value >= changed_.size()) changed_.resize(word.value + 1);
  changed_[word.value] = true;
}

// Whether the lexicon knows what it is: then an ontology has nothing to add.
bool LexiconMerger::NamesSomething(WordId word) const {
  const WordInfo& info = image_.At(word);
  return Changed(word) || !info.kinds.empty() || (info.senses & kNoThing) != 0 ||
         (info.parts_of_speech & kGrammar) != 0 || (info.preferred.valid() && info.preferred != word);
}

void LexiconMerger::AddForm(const std::string& text, WordId WordInfo::*lemma_field, WordId lemma,
                            uint16_t part) {
  if (image_.Find(text).valid()) return;
  const WordId word = image_.Add(text);
  WordInfo& info = image_.At(word);
  info.parts_of_speech = part;
  info.*lemma_field = lemma;
  if (part == kMayBeNoun) info.noun_share = kAlways;
  if (part == kMayBeVerb) info.verb_share = kAlways;
  info.preferred = part == kMayBeNoun ? lemma : word;
}

WordId LexiconMerger::AddWord(const std::string& form) {
  const WordId word = image_.Add(form);
  WordInfo& info = image_.At(word);
  // "cramps" is a name for "cramp".
  if (info.noun.valid() && info.noun != word) return info.noun;
  const bool is_new = info.parts_of_speech == 0;
  info.parts_of_speech = static_cast<uint16_t>(info.parts_of_speech | kMayBeNoun);
  info.noun_share = is_new ? kAlways : std::max(info.noun_share, kHalf);
  info.noun = word;
  if (!info.preferred.valid()) info.preferred = word;
  if (is_new && !form.ends_with('s')) AddForm(PluralOf(form), &WordInfo::noun, word, kMayBeNoun);
  return word;
}

WordId LexiconMerger::AddPhrase(const std::string& form) {
  std::vector<WordId> parts;
  for (size_t i = 0; i < tokens_.size(); ++i) {
    const std::string part = form.substr(tokens_[i].span.begin, tokens_[i].span.size());
    // Marks are no words; a name with one in it is known by its text only.
    if (!IsLetter(part[0]) && !IsDigit(part[0]) && part[0] != '\'') return AddWord(form);
    const WordId word = image_.Add(part);
    if (WordInfo& info = image_.At(word); info.parts_of_speech == 0) {
      info.parts_of_speech = kMayBeNoun | kMayBeAdjective;
      info.noun = info.preferred = word;
      info.noun_share = kOften;
      info.adjective_share = kSeldom;
      if (i + 1 == tokens_.size() && !part.ends_with('s'))
        AddForm(PluralOf(part), &WordInfo::noun, word, kMayBeNoun);
    }
    parts.push_back(word);
  }
  const WordId word = image_.Add(form);
  WordInfo& info = image_.At(word);
  info.parts_of_speech = static_cast<uint16_t>(info.parts_of_speech | kMayBeNoun);
  info.noun = word;
  info.noun_share = kAlways;
  if (!info.preferred.valid()) info.preferred = word;
  const WordId other_number = image_.AddPhrase(parts, word, false);
  if (!other_number.valid() || other_number == word) return word;
  info.preferred = other_number;
  return other_number;
}

WordId LexiconMerger::AddName(const std::string& form) {
  tokens_.clear();
  Tokenize(form, {0, static_cast<uint32_t>(form.size())}, base_, &tokens_);
  return tokens_.size() == 1 ? AddWord(form) : AddPhrase(form);
}

void LexiconMerger::Rename(WordId word, WordId preferred) {
  image_.At(word).preferred = preferred;
  MarkChanged(word);
}

// How else texts write the name: "covid 19", "alzheimer disease", "SFN".
void LexiconMerger::AddSpellings(WordId preferred, std::string_view name) {
  const std::string form = NameForm(name);
  std::string spaced = form;
  std::replace(spaced.begin(), spaced.end(), '-', ' ');
  std::string plain = form;
  if (const size_t at = plain.find("'s "); at != std::string::npos) plain.erase(at, 2);
  for (const std::string& spelling : {spaced, plain}) {
    if (!image_.Find(spelling).valid()) Rename(AddName(spelling), preferred);
  }
}

// "it" is not "IT", but "emg" is "EMG".
bool LexiconMerger::IsOtherWord(std::string_view capitals, std::string_view form) const {
  const WordId lower = image_.Find(form);
  const WordId upper = image_.Find(capitals);
  return lower.valid() && (!upper.valid() || Preferred(lower) != Preferred(upper));
}

WordId LexiconMerger::Overrule(std::string_view name, std::optional<graph::KindSet> kinds) {
  const std::string form = NameForm(name);
  const bool abbreviation = IsAbbreviation(name);
  const WordId word = AddName(abbreviation && IsOtherWord(name, form) ? std::string(name) : form);
  WordInfo& info = image_.At(word);
  if (kinds) {
    info.kinds = *kinds;
    info.senses = 0;
  }
  Rename(word, word);
  if (abbreviation && image_.Text(word) != name) Rename(AddName(std::string(name)), word);
  if (!abbreviation) AddSpellings(word, name);
  return word;
}

void LexiconMerger::OverruleSynonym(WordId preferred, std::string_view other) {
  const std::string form = NameForm(other);
  if (IsAbbreviation(other)) {
    const bool other_word = IsOtherWord(other, form);
    Rename(AddName(std::string(other)), preferred);
    if (form.size() < kShortestInLowerCase || other_word) return;
  }
  if (const WordId word = AddName(form); word != preferred) Rename(word, preferred);
  AddSpellings(preferred, other);
}

WordId LexiconMerger::Supplement(std::string_view name, graph::KindSet kinds) {
  const std::string form = NameForm(name);
  if (const WordId known = image_.Find(form); known.valid() && NamesSomething(known)) return Preferred(known);
  const WordId word = AddName(form);
  if (NamesSomething(word)) return Preferred(word);
  if (kinds.empty()) {
    const std::string_view head = std::string_view(form).substr(form.rfind(' ') + 1);
    kinds = base_.Info(base_.Find(head)).kinds;
    if (kinds.empty()) kinds = base_.KindsBySuffix(head);
  }
  image_.At(word).kinds = kinds;
  MarkChanged(word);
  AddSpellings(word, name);
  return word;
}

void LexiconMerger::SupplementSynonym(WordId preferred, std::string_view other) {
  const bool abbreviation = IsAbbreviation(other);
  const std::string form = abbreviation ? std::string(other) : NameForm(other);
  const WordId known = image_.Find(form);
  if (known == preferred || (known.valid() && NamesSomething(known))) return;
  const WordId word = AddName(form);
  if (word == preferred || NamesSomething(word)) return;
  Rename(word, preferred);
  if (!abbreviation) AddSpellings(preferred, other);
}

void LexiconMerger::AddVerb(std::string_view infinitive) {
  const std::string text(infinitive);
  const WordId word = image_.Add(text);
  WordInfo& info = image_.At(word);
  if ((info.parts_of_speech & (kMayBeVerb | kMayBeAuxiliary)) != 0) return;
  info.verb_share = info.parts_of_speech == 0 ? kAlways : kHalf;
  info.parts_of_speech = static_cast<uint16_t>(info.parts_of_speech | kMayBeVerb);
  info.verb = word;
  if (!info.preferred.valid()) info.preferred = word;
  for (const std::string& form : {ThirdPersonOf(text), PastOf(text), PresentParticipleOf(text)}) {
    AddForm(form, &WordInfo::verb, word, kMayBeVerb);
  }
}

void LexiconMerger::AddNoun(std::string_view singular) {
  const WordId known = image_.Find(singular);
  if (!known.valid() || (image_.At(known).parts_of_speech & kMayBeNoun) == 0) AddWord(std::string(singular));
}

void LexiconMerger::AddAdjective(std::string_view adjective) {
  const WordId word = image_.Add(adjective);
  WordInfo& info = image_.At(word);
  if ((info.parts_of_speech & kMayBeAdjective) != 0) return;
  info.adjective_share = info.parts_of_speech == 0 ? kAlways : kHalf;
  info.parts_of_speech = static_cast<uint16_t>(info.parts_of_speech | kMayBeAdjective);
  info.adjective = word;
  if (!info.preferred.valid()) info.preferred = word;
}

std::string LexiconMerger::Finish() {
  for (uint32_t i = 0; i < image_.size(); ++i) {
    const WordId word(i);
    const WordId noun = image_.At(word).noun;
    if (Changed(word) || !noun.valid() || noun == word || !Changed(noun)) continue;
    image_.At(word).preferred = image_.At(noun).preferred;  // "twitches" goes with "twitch"
    MarkChanged(word);
  }
  for (uint32_t i = 0; i < image_.size(); ++i) {
    const WordId word(i);
    if (!image_.At(word).preferred.valid()) continue;
    const WordId preferred = Preferred(word);
    if (!Changed(word) && !Changed(preferred)) continue;
    WordInfo& info = image_.At(word);
    info.preferred = preferred;
    if (preferred == word || !info.noun.valid()) continue;
    info.kinds = image_.At(preferred).kinds;
    info.senses = image_.At(preferred).senses;
  }
  return image_.Bytes();
}

}  // namespace aitia::engine
