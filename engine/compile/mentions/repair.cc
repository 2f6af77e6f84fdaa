// The tagger weighs neighbours two at a time and knows no verbs of ours. Most of its slips are between noun
// and verb readings of one form, and a wider window with the cue table settles them. Rules are tried at each
// word in turn; the first that fits changes the tag.
#include "engine/compile/mentions/repair.h"

#include "engine/compile/tables/cues.h"

namespace aitia::engine {
namespace {

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
  bool OnlySaysHowMany(uint32_t i) const;
  bool FiniteBeforeComma(uint32_t i) const;  // the word behind `i` is a finite verb already
  bool ToVerb(uint32_t i) const;
  bool MustBeVerb(uint32_t i) const;
  bool FiniteAfterNouns() const;
  bool JoinedBefore(uint32_t i) const;
  bool OnlyRelativeBefore(uint32_t i) const;
  bool SetOffRelativeBefore(uint32_t i) const;
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

bool Repairer::ComplementFollows(uint32_t i) const {
  if (!At(i + 1)) return false;
  for (const Cue& cue : words_.VerbCues(i)) {
    if (cue.complement == W(i + 1).lower) return true;
  }
  return false;
}

bool Repairer::WantsTo(uint32_t i) const {
  for (const Cue& cue : words_.VerbCues(i)) {
    if (cue.complement == "to") return true;
  }
  return false;
}

uint32_t Repairer::PreviousWord(uint32_t i) const {
  while (i > 0) {
    --i;
    if (W(i).tag != Tag::kAdverb) return i;
  }
  return words_.size();
}

// Between the relative pronoun, subordinator or semicolon before and the next one.
bool Repairer::FiniteInClause(uint32_t i) const {
  const auto boundary = [this](uint32_t k) {
    return W(k).Is(";") || W(k).Is(":") || (W(k).In(kRelativeWord) && W(k).tag != Tag::kDeterminer) ||
           W(k).tag == Tag::kSubordinator;
  };
  for (uint32_t k = i; k > 0 && !boundary(k - 1); --k) {
    if (IsFinite(k - 1) && !(k >= 2 && W(k - 2).Is("to"))) return true;
  }
  for (uint32_t k = i + 1; k < words_.size() && !boundary(k); ++k) {
    if (IsFinite(k) && !W(k - 1).Is("to")) return true;
  }
  return false;
}

bool Repairer::FiniteBeforeComma(uint32_t i) const {
  return At(i + 1) && IsFinite(i + 1) && !W(i + 1).In(kBeForm);
}

bool Repairer::FiniteBefore(uint32_t i) const {
  while (i > 0) {
    --i;
    if (W(i).Is(";") || W(i).Is(":")) return false;
    if (IsFinite(i)) return true;
  }
  return false;
}

// "to rule out", "to cause pain"; but not "leads to damage", "damage to skin".
bool Repairer::ToVerb(uint32_t i) const {
  if (i == 0 || !W(i).May(kMayBeVerb) || !IsBase(i)) return false;
  const uint32_t before = PreviousWord(i);
  if (!At(before) || !W(before).Is("to")) return false;
  const bool object = At(i + 1) && BeginsNouns(i + 1);
  if (!IsCueVerb(i) && !(object && IsDeterminer(i + 1))) return false;
  if (!object && !IsPhrasal(i) && !ComplementFollows(i)) return false;
  const uint32_t owner = before > 0 ? PreviousWord(before) : words_.size();
  if (At(owner) && W(owner).tag != Tag::kNoun && WantsTo(owner) && !IsPhrasal(i) && !IsDeterminer(i + 1))
    return false;
  return true;
}

// "Gallstones that block the duct *cause* pain": the only finite verbs before `i` are in a relative clause,
// none follows.
bool Repairer::OnlyRelativeBefore(uint32_t i) const {
  uint32_t relative = words_.size();
  for (uint32_t k = 0; k < i; ++k) {
    if (W(k).tag == Tag::kPunctuation) return false;
    if (relative == words_.size() && (W(k).Is("that") || W(k).Is("which") || W(k).Is("who")) && k > 0 &&
        IsNoun(k - 1)) {
      relative = k;
    }
    if (IsFinite(k) && relative == words_.size()) return false;
  }
  if (relative == words_.size()) return false;
  for (uint32_t k = i + 1; k < words_.size(); ++k) {
    if (W(k).tag == Tag::kSubordinator || W(k).Is(",") || W(k).Is(";")) break;
    if (IsFinite(k)) return false;
  }
  for (uint32_t k = relative; k < i; ++k) {
    if (IsFinite(k)) return true;
  }
  return false;
}

// Between ", and" or "because" and `i` stand only nouns, and no finite verb follows in what begins there.
bool Repairer::BeginsClause(uint32_t i) const {
  uint32_t k = i;
  while (k > 0 && (IsNoun(k - 1) || IsDeterminer(k - 1) || W(k - 1).tag == Tag::kAdjective ||
                   W(k - 1).tag == Tag::kGerund)) {
    --k;
  }
  if (k < 1) return false;
  const bool subordinates = W(k - 1).Is("because") || W(k - 1).tag == Tag::kSubordinator;
  if (!subordinates && !(k >= 2 && W(k - 1).tag == Tag::kConjunction && W(k - 2).Is(","))) return false;
  for (uint32_t f = i + 1; f < words_.size() && !W(f).Is(",") && !W(f).Is(";"); ++f) {
    if (IsFinite(f)) return false;
  }
  return true;
}

// "Inhaled steroids, which calm the airways, *cause* hoarseness": the relative clause between commas has its
// verb, the nouns before it have none.
bool Repairer::SetOffRelativeBefore(uint32_t i) const {
  if (i < 5 || !W(i - 1).Is(",")) return false;
  uint32_t comma = 0;
  while (comma < i - 1 && !W(comma).Is(",")) {
    if (IsFinite(comma)) return false;
    ++comma;
  }
  if (comma + 1 >= i - 1 || comma == 0 || !IsNoun(comma - 1)) return false;
  const Word& relative = W(comma + 1);
  if (!relative.Is("which") && !relative.Is("who")) return false;
  bool finite = false;
  for (uint32_t k = comma + 2; k + 1 < i; ++k) finite |= IsFinite(k);
  for (uint32_t k = i + 1; k < words_.size() && !W(k).Is(",") && !W(k).Is(";"); ++k) {
    if (IsFinite(k)) return false;
  }
  return finite;
}

// The nouns before `i` are in the plural or joined by "and".
bool Repairer::JoinedBefore(uint32_t i) const {
  if (!words_.IsSingular(i - 1)) return true;
  for (uint32_t k = i; k > 0; --k) {
    if (W(k - 1).Is("and")) return true;
    if (W(k - 1).tag == Tag::kPunctuation || W(k - 1).tag == Tag::kPreposition) return false;
  }
  return false;
}

// The first word is followed by nouns and then by a finite verb.
bool Repairer::FiniteAfterNouns() const {
  uint32_t i = 1;
  while (At(i) && (IsNoun(i) || W(i).tag == Tag::kAdjective)) ++i;
  return At(i) && (IsFinite(i) || (W(i).tag == Tag::kAdverb && At(i + 1) && IsFinite(i + 1)));
}

bool Repairer::MustBeVerb(uint32_t i) const {
  const Word& word = W(i);
  if (!word.May(kMayBeVerb)) return false;
  if (ToVerb(i)) return true;
  // Asked by many of the rules.
  const bool is_base = IsBase(i);
  const bool ends_in_s = !is_base && word.lower.size() > 3 && word.lower.back() == 's';
  int8_t known_cue = -1;
  const auto is_cue = [&] { return (known_cue < 0 ? known_cue = IsCueVerb(i) : known_cue) != 0; };
  const uint32_t before = PreviousWord(i);
  const bool first = !At(before);
  // "they trigger", "it causes", "you drink"
  if (!first && W(before).tag == Tag::kPronoun && before + 1 == i &&
      (W(before).Is("it") || W(before).Is("they") || W(before).Is("you") || W(before).Is("we") ||
       W(before).Is("i"))) {
    return true;
  }
  // "What helps is rest", "what triggers it"
  if (!first && before + 1 == i && W(before).Is("what") && ends_in_s && is_cue()) return true;
  // "may *partially or completely* block": what follows a modal is its verb.
  if (!first && W(before).tag == Tag::kModal && is_base && !IsFinite(i)) return true;
  // "this leads to": no plural follows "this".
  if (!first && (W(before).Is("this") || W(before).Is("which")) && ends_in_s) return true;
  // "foods that trigger gout attacks"
  if (!first && before > 0 && (W(before).Is("that") || W(before).Is("which") || W(before).Is("who")) &&
      IsNoun(before - 1) && is_cue() && (BeginsNouns(i + 1) || ComplementFollows(i))) {
    return true;
  }
  // "people who smoke cigars", "those who drink": "who" is followed by its verb.
  if (!first && before > 0 && W(before).Is("who") && IsNoun(before - 1) && (is_base || ends_in_s) &&
      word.tag == Tag::kNoun && !FiniteBeforeComma(i)) {
    return true;
  }
  // "everyone fears cancer"
  if (!first && ends_in_s &&
      (W(before).Is("everyone") || W(before).Is("someone") || W(before).Is("anyone") ||
       W(before).Is("nobody"))) {
    return true;
  }
  // "a worm that sometimes lives in the gut"
  if (!first && before > 0 && before + 1 < i && (W(before).Is("that") || W(before).Is("which")) &&
      IsNoun(before - 1) && ends_in_s && At(i + 1) && W(i + 1).tag == Tag::kPreposition) {
    return true;
  }
  // "helps protect", "can help control"
  if (!first && words_.Verb(before) == "help" && is_base && is_cue() && BeginsNouns(i + 1)) return true;
  if ((word.Is("helps") || word.Is("help")) && At(i + 1) && W(i + 1).May(kMayBeVerb) &&
      (W(i + 1).Is("to") || (words_.IsBase(i + 1) && !words_.VerbCues(i + 1).empty()))) {
    return first || IsNoun(before) || W(before).tag == Tag::kVerb || W(before).tag == Tag::kModal;
  }
  if (word.Is("helps") && At(i + 1) && W(i + 1).Is("to")) return true;
  const bool determined_before =
      !first && (IsDeterminer(before) || W(before).tag == Tag::kAdjective ||
                 W(before).tag == Tag::kPreposition || W(before).Is("'s") || W(before).tag == Tag::kVerb);
  // "strains the eyes", "doses increase the risk", "Massage your calves": no noun is followed by a
  // determiner.
  const bool determined =
      IsDeterminer(i + 1) || (At(i + 1) && (W(i + 1).Is("many") || W(i + 1).Is("several") ||
                                            W(i + 1).Is("plenty") || W(i + 1).Is("lots")));
  if (determined && !determined_before &&
      !(W(i + 1).Is("the") && W(i).tag == Tag::kProperNoun && !is_cue()) && word.tag != Tag::kGerund &&
      !word.lower.ends_with("ing")) {
    if (ends_in_s || first || is_cue()) return !(first && ends_in_s);
    return !has_finite_;
  }
  // "… and triggers tension headaches", "… and leads to pain"
  if (!first && W(before).tag == Tag::kConjunction && ends_in_s && is_cue() &&
      (BeginsNouns(i + 1) || ComplementFollows(i)) && FiniteBefore(i)) {
    return true;
  }
  // "the two both slow healing", "they all trigger sneezing"
  if (i >= 2 && (W(i - 1).Is("both") || W(i - 1).Is("all") || W(i - 1).Is("each")) && IsNoun(i - 2) &&
      is_base && (word.tag != Tag::kNoun || is_cue()) && BeginsNouns(i + 1)) {
    return true;
  }
  // "Antibiotic drops clear conjunctivitis": behind its noun the cue verb has an object.
  if (!first && before + 1 == i && word.tag == Tag::kAdjective && is_base && is_cue() && IsNoun(before) &&
      !words_.IsSingular(before) && BeginsNouns(i + 1) && !FiniteInClause(i)) {
    return true;
  }
  // "To ease a sore throat, gargle with salt water": the order that the purpose is for.
  if (i >= 3 && W(0).Is("to") && W(i - 1).Is(",") && is_base && !has_finite_ && At(i + 1) &&
      (BeginsNouns(i + 1) || W(i + 1).tag == Tag::kPreposition)) {
    return true;
  }
  // "can, if untreated, lead to …": the verb of the modal before the aside.
  if (i >= 4 && W(i - 1).Is(",") && is_base && is_cue() && (BeginsNouns(i + 1) || ComplementFollows(i))) {
    uint32_t k = i - 1;
    while (k > 1 && !W(k - 1).Is(",")) --k;
    if (k > 1 && W(k - 2).tag == Tag::kModal) return true;
  }
  // "the former causes weight loss"
  if (!first && (W(before).Is("former") || W(before).Is("latter")) && is_cue() &&
      (ends_in_s || W(before).Is("latter")) && before > 0 && W(before - 1).Is("the")) {
    return true;
  }
  // ", and wheezing results from swollen airways": the conjunction behind a comma begins a clause.
  if (!first && IsNoun(before) && ends_in_s && ComplementFollows(i) && BeginsClause(i)) return true;
  // "Acute and chronic bronchitis cause coughing."
  if (!first && is_base && is_cue() && IsNoun(before) && BeginsNouns(i + 1) && !IsDeterminer(i + 1) &&
      W(words_.size() - 1).Is(".") && !FiniteInClause(i) && JoinedBefore(i)) {
    return true;
  }
  if (!first && is_cue() && IsNoun(before) && BeginsNouns(i + 1) && OnlyRelativeBefore(i)) return true;
  if (!first && is_cue() && (is_base || ends_in_s) && BeginsNouns(i + 1) && SetOffRelativeBefore(i))
    return true;
  // "prevent and control seizures"
  if (!first && W(before).tag == Tag::kConjunction && before > 0 && W(before - 1).tag == Tag::kVerb &&
      words_.IsBase(before - 1) && is_base && is_cue() && (BeginsNouns(i + 1) || IsPhrasal(i))) {
    return true;
  }
  // "muscles twitch because …": a plural and an infinitive form before a new clause.
  if (!first && before + 1 == i && IsNoun(before) && is_base && !words_.IsSingular(before) && At(i + 1) &&
      (W(i + 1).tag == Tag::kSubordinator || W(i + 1).Is("because") || W(i + 1).Is("when")) &&
      !FiniteInClause(i)) {
    return true;
  }
  // "the airway muscle contracts before …", "the vein swells and this …": a new clause follows.
  if (!first && before + 1 == i && IsNoun(before) && ends_in_s && At(i + 2) && words_.IsSingular(before) &&
      (W(i + 1).Is("before") || W(i + 1).Is("when") || W(i + 1).Is("because") ||
       (W(i + 1).Is("and") && (IsDeterminer(i + 2) || W(i + 2).tag == Tag::kPronoun))) &&
      !FiniteBefore(i)) {
    return true;
  }
  // "people with this condition experience sudden pain"
  if (!first && word.In(kSymptomVerb) && is_base && IsNoun(before) && BeginsNouns(i + 1) &&
      !FiniteInClause(i)) {
    return true;
  }
  if (!first && W(before).tag == Tag::kConjunction && is_base && is_cue() && BeginsNouns(i + 1) &&
      word.info->verb_share >= 128 && FiniteBefore(i)) {
    return true;
  }
  if (!first && (IsNoun(before) || W(before).Is(")")) && !FiniteInClause(i)) {
    if (is_cue() && (ends_in_s || is_base) && (ComplementFollows(i) || (ends_in_s && BeginsNouns(i + 1)))) {
      return true;
    }
    if (ends_in_s && At(i + 1) && W(i + 1).tag == Tag::kPreposition && !W(i + 1).Is("of") &&
        !W(i + 1).Is("for")) {
      return word.info->verb_share >= 64;
    }
  }
  return false;
}

bool Repairer::MustBeNoun(uint32_t i) const {
  const Word& word = W(i);
  if (i == 0) return At(1) && W(1).Is("'s") && word.tag == Tag::kVerb && word.capitalised;
  // "Can jaw pain be prevented?", "Does stress cause hives?": behind its verb stands the subject.
  if (i == 1 && (W(0).In(kModalWord) || W(0).In(kDoForm)) && word.tag == Tag::kVerb && word.May(kMayBeNoun) &&
      At(2) && W(words_.size() - 1).Is("?")) {
    return true;
  }
  const Word& before = W(i - 1);
  // "a bleed", "the cause"
  const bool article = before.Is("a") || before.Is("an") || before.Is("the") ||
                       (before.In(kPossessive) && before.tag != Tag::kPunctuation && !before.Is("her"));
  const bool closes = !At(i + 1) || W(i + 1).tag == Tag::kPunctuation || W(i + 1).tag == Tag::kPreposition ||
                      W(i + 1).tag == Tag::kConjunction || W(i + 1).In(kBeForm) ||
                      W(i + 1).tag == Tag::kModal || W(i + 1).In(kPlacePreposition) ||
                      (W(i + 1).Is("such") && At(i + 2) && W(i + 2).Is("as"));
  // "a type of fat"
  if (before.Is("of") && word.tag == Tag::kAdjective && word.May(kMayBeNoun) &&
      (closes || W(i + 1).tag == Tag::kPastParticiple || W(i + 1).In(kRelativeWord))) {
    return true;
  }
  if (article && closes &&
      (word.tag == Tag::kVerb || word.tag == Tag::kOther ||
       (word.tag == Tag::kAdjective && (word.May(kMayBeNoun) || !word.id.valid())))) {
    return true;
  }
  // "many causes"
  if (before.In(kQuantifier) && before.tag != Tag::kAdverb && closes && word.tag == Tag::kVerb &&
      EndsInS(i) && word.May(kMayBeNoun)) {
    return true;
  }
  if (At(i + 1) && W(i + 1).Is("'s")) return word.tag == Tag::kVerb;  // "Wilson's disease"
  // "The leading causes of blindness": a role noun before "of".
  if (At(i + 1) && W(i + 1).Is("of") && word.tag == Tag::kVerb && word.May(kMayBeNoun) &&
      !ComplementFollows(i) && !words_.NounCues(i).empty() &&
      (before.tag == Tag::kGerund || before.tag == Tag::kAdjective || before.In(kDegreeWord))) {
    return true;
  }
  // "Antibiotic drops clear conjunctivitis": the second form is the verb of the two.
  if (At(i + 2) && word.tag == Tag::kVerb && EndsInS(i) && word.May(kMayBeNoun) && !IsCueVerb(i) &&
      (IsNoun(i - 1) || before.tag == Tag::kAdjective) && W(i + 1).tag == Tag::kAdjective &&
      W(i + 1).May(kMayBeVerb) && IsBase(i + 1) && IsCueVerb(i + 1) && BeginsNouns(i + 2)) {
    return true;
  }
  // "stop gout attacks": a second verb in one clause is a noun.
  if (word.tag != Tag::kVerb || !word.May(kMayBeNoun) || before.tag != Tag::kNoun || EndsInS(i - 1))
    return false;
  uint32_t k = i - 1;
  while (k > 0 && (W(k).tag == Tag::kNoun || W(k).tag == Tag::kAdjective || IsDeterminer(k))) --k;
  if (W(k).tag != Tag::kVerb || !IsCueVerb(k) || words_.Verb(k) == "make" || words_.Verb(k) == "help" ||
      words_.Verb(k) == "show" || words_.Verb(k) == "suggest" || words_.Verb(k) == "mean") {
    return false;
  }
  for (uint32_t r = k; r > 0; --r) {
    if (W(r - 1).In(kRelativeWord)) return false;
    if (W(r - 1).tag == Tag::kPunctuation || W(r - 1).tag == Tag::kNoun) break;
  }
  return true;
}

// "lying down", "cutting back on salt", "feeling cold", "being overweight"
bool Repairer::MustBeGerund(uint32_t i) const {
  const Word& word = W(i);
  if (word.Is("being") && word.tag != Tag::kGerund) return i == 0 || !W(i - 1).In(kBeForm);
  if (word.lower.size() < 5 || word.lower.substr(word.lower.size() - 3) != "ing" || !word.info->verb.valid())
    return false;
  if (i > 0 && (IsDeterminer(i - 1) || W(i - 1).tag == Tag::kAdjective || IsNoun(i - 1))) return false;
  // ", leading to pain", ", increasing their risk": what a clause brings about.
  if (word.tag == Tag::kNoun && i > 1 && W(i - 1).Is(",") && IsCueVerb(i) && At(i + 1) &&
      (ComplementFollows(i) || IsDeterminer(i + 1))) {
    return true;
  }
  // "…, disturbing sleep and resulting in weight gain"
  if (i > 1 && W(i - 1).tag == Tag::kConjunction && IsCueVerb(i) && ComplementFollows(i) && FiniteBefore(i))
    return true;
  // "Diagnosing asthma": a heading's activity.
  if (i == 0 && !has_finite_ && IsNoun(1)) {
    for (const Cue& cue : words_.VerbCues(i)) {
      if (cue.complement == "-" && cue.relation == graph::Relation::kDiagnoses) return true;
    }
  }
  if (word.tag != Tag::kNoun) return false;
  if (!At(i + 1)) return false;
  const Word& next = W(i + 1);
  if (IsDeterminer(i + 1) && !next.Is("all") && !next.Is("both")) return true;
  if ((next.Is("down") || next.Is("up") || next.Is("back") || next.Is("off") || next.Is("out")) &&
      !next.In(kDegreeWord)) {
    return true;
  }
  const std::string_view verb = words_.Verb(i);
  return (verb == "feel" || verb == "get" || verb == "stay" || verb == "become" || verb == "go") &&
         next.tag == Tag::kAdjective;
}

// "are first given metformin", "was later linked to": between an auxiliary and its participle.
bool Repairer::OnlySaysWhen(uint32_t i) const {
  if (i == 0 || !At(i + 1)) return false;
  if (!W(i).Is("first") && !W(i).Is("next") && !W(i).Is("later") && !W(i).Is("last")) return false;
  if (!W(i - 1).In(kBeForm) && !W(i - 1).In(kHaveForm)) return false;
  const std::string_view next = W(i + 1).lower;
  return W(i + 1).tag == Tag::kPastParticiple || (W(i + 1).info->verb.valid() && next != words_.Verb(i + 1) &&
                                                  (next.ends_with("ed") || next.ends_with("en")));
}

// "causes about half of all cases": before a number or a share.
bool Repairer::OnlySaysHowMany(uint32_t i) const {
  if (i == 0 || !At(i + 1)) return false;
  const Word& word = W(i);
  if (!word.Is("about") && !word.Is("around") && !word.Is("over") && !word.Is("under")) return false;
  const Word& next = W(i + 1);
  const bool share = (next.Is("a") || next.Is("one")) && At(i + 2) &&
                     (W(i + 2).Is("third") || W(i + 2).Is("quarter") || W(i + 2).Is("fifth") ||
                      W(i + 2).Is("tenth") || W(i + 2).Is("half"));
  return next.tag == Tag::kNumber || next.Is("half") || share;
}

// Marks that two words are one thing: "adults' risk", "partially or completely".
void Repairer::Join() {
  for (uint32_t i = 1; i + 1 < words_.size(); ++i) {
    Word& word = words_.At(i);
    if (word.Is("'") && !word.space_before && EndsInS(i - 1) && IsNoun(i - 1) && W(i + 1).space_before &&
        BeginsNouns(i + 1)) {
      word.lower = "'s";
      word.singular = {};
      word.is_entry = false;
      word.tag = Tag::kParticle;
      word.classes = {};
    }
    if (word.tag == Tag::kConjunction && W(i - 1).tag == Tag::kAdverb && W(i + 1).tag == Tag::kAdverb) {
      word.tag = Tag::kAdverb;
    }
  }
}

void Repairer::Run() {
  Join();
  // What one word turns out to be decides about others before it: twice over, if any did.
  Pass();
  if (changed_) Pass();
}

// "a small, thin, white worm"
bool Repairer::BeginsAdjectives(uint32_t i) const {
  if (i == 0 || !IsDeterminer(i - 1) || !W(i).May(kMayBeAdjective)) return false;
  uint32_t k = i;
  while (At(k + 2) && W(k + 1).Is(",") && W(k + 2).tag == Tag::kAdjective) k += 2;
  return k > i && IsNoun(k + 1);
}

void Repairer::Pass() {
  has_finite_ = false;
  for (uint32_t i = 0; i < words_.size(); ++i) has_finite_ |= IsFinite(i) && !(i > 0 && W(i - 1).Is("to"));
  for (uint32_t i = 0; i < words_.size(); ++i) {
    const Word& word = W(i);
    switch (word.tag) {
      case Tag::kNoun:
      case Tag::kProperNoun:
      case Tag::kAdjective:
      case Tag::kAuxiliary:
        if (OnlySaysWhen(i)) {
          Set(i, Tag::kAdverb);
          Set(i + 1, Tag::kPastParticiple);
        } else if (MustBeGerund(i)) {
          Set(i, Tag::kGerund);
        } else if (word.tag != Tag::kAuxiliary && MustBeVerb(i)) {
          Set(i, Tag::kVerb);
          has_finite_ = true;
        } else if (word.tag == Tag::kNoun && BeginsAdjectives(i)) {
          Set(i, Tag::kAdjective);
        } else if (word.tag == Tag::kAdjective && MustBeNoun(i)) {
          Set(i, Tag::kNoun);
        }
        break;
      case Tag::kVerb:
      case Tag::kOther:
        // "upper and lower back pain"
        if (word.In(kContrastWord) &&
            // "Lower back pain can …"
            ((i == 0 && IsNoun(1) && FiniteAfterNouns()) ||
             (i >= 2 && W(i - 1).tag == Tag::kConjunction && W(i - 2).In(kContrastWord)))) {
          Set(i, Tag::kAdjective);
        } else if (MustBeNoun(i)) {
          Set(i, Tag::kNoun);
        } else if ((word.Is("called") || word.Is("termed") || word.Is("named")) && i > 0 && IsNoun(i - 1) &&
                   FiniteBefore(i)) {
          Set(i, Tag::kPastParticiple);  // "is due to a yeast called X"
        }
        break;
      case Tag::kNumber:
        if (OnlySaysWhen(i)) {
          Set(i, Tag::kAdverb);
          Set(i + 1, Tag::kPastParticiple);
        }
        break;
      case Tag::kPreposition:
        if (OnlySaysHowMany(i)) Set(i, Tag::kAdverb);
        break;
      case Tag::kGerund:
        // "the leading causes"
        if (word.In(kDegreeWord) && IsNoun(i + 1) && i > 0 && IsDeterminer(i - 1)) Set(i, Tag::kAdjective);
        // "These are warning signs": part of a role's name.
        if (At(i + 1) && !cues_.Noun(word.lower, words_.Noun(i + 1)).empty()) Set(i, Tag::kAdjective);
        break;
      case Tag::kDeterminer:
        // "vitamin A", "hepatitis A": a letter behind its noun.
        if (word.lower.size() == 1 && word.capitalised && i > 0 && IsNoun(i - 1) &&
            (W(i - 1).Is("vitamin") || W(i - 1).Is("hepatitis") || W(i - 1).Is("influenza") ||
             W(i - 1).Is("type") || W(i - 1).Is("group") || W(i - 1).Is("class"))) {
          Set(i, Tag::kNoun);
        }
        break;
      case Tag::kPastParticiple:
        // "people run a fever": a form that is the infinitive, too.
        if (IsBase(i) && i > 0 && IsNoun(i - 1) && IsDeterminer(i + 1)) Set(i, Tag::kVerb);
        break;
      default:
        break;
    }
  }
}

}  // namespace

void RepairTags(Words* words) { Repairer(words).Run(); }

}  // namespace aitia::engine
