// What must be a verb, though the tagger holds it for a noun or an adjective: told by the verbs that the
// clause has or lacks, and by what a cue verb wants behind it.
#include "engine/compile/mentions/repairer.h"

namespace aitia::engine {

bool Repairer::EndsClause(uint32_t comma) const {
  if (!W(comma).Is(",") || !At(comma + 1) || W(comma + 1).tag != Tag::kConjunction) return false;
  for (uint32_t k = comma; k > 0 && !W(k - 1).Is(",") && !W(k - 1).Is(";"); --k) {
    if (IsFinite(k - 1)) return true;
  }
  return false;
}

// "can weaken the muscle *and lead* to": a modal goes before in the clause.

bool Repairer::ModalBefore(uint32_t i) const {
  for (uint32_t k = i; k > 0; --k) {
    const Word& word = W(k - 1);
    if (word.tag == Tag::kModal) return true;
    if (word.tag == Tag::kPunctuation || word.tag == Tag::kSubordinator || word.In(kRelativeWord))
      return false;
  }
  return false;
}

// Between the relative pronoun, subordinator, semicolon or ", and" before and the next one.

bool Repairer::FiniteInClause(uint32_t i) const {
  const auto boundary = [this](uint32_t k) {
    return W(k).Is(";") || W(k).Is(":") || EndsClause(k) ||
           (W(k).In(kRelativeWord) && W(k).tag != Tag::kDeterminer) || W(k).tag == Tag::kSubordinator;
  };
  for (uint32_t k = i; k > 0 && !boundary(k - 1); --k) {
    if (IsFinite(k - 1) && !(k >= 2 && W(k - 2).Is("to"))) return true;
  }
  for (uint32_t k = i + 1; k < words_.size() && !boundary(k); ++k) {
    if (W(k).Is(",") && At(k + 1) && W(k + 1).tag == Tag::kConjunction) break;
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
  if (At(owner) && W(owner).Is("due") && W(i).tag == Tag::kAdjective) return false;  // "due to dry air"
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

// "Low iron, often seen in women who eat little, *leads* to tiredness": nouns without a verb, something said
// of them between commas, and no other verb for them.

bool Repairer::SetOffBefore(uint32_t i) const {
  if (i < 4 || !W(i - 1).Is(",")) return false;
  uint32_t open = i - 1;
  while (open > 0 && !W(open - 1).Is(",")) --open;
  if (open < 2 || !IsNoun(open - 2)) return false;
  for (uint32_t k = open - 1; k > 0 && !W(k - 1).Is(";") && !EndsClause(k - 1); --k) {
    if (W(k - 1).tag == Tag::kSubordinator || W(k - 1).In(kRelativeWord)) return false;
    if (IsFinite(k - 1)) return false;
  }
  for (uint32_t k = i + 1; k < words_.size() && !W(k).Is(",") && !W(k).Is(";"); ++k) {
    if (IsFinite(k)) return false;
  }
  return true;
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
  // "Cutting down and getting enough sleep help to reduce stress"
  if (!first && word.Is("help") && before + 1 == i && IsNoun(before) && At(i + 2) && W(i + 1).Is("to") &&
      W(i + 2).May(kMayBeVerb) && !FiniteInClause(i)) {
    return true;
  }
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
  if (!first && ends_in_s && is_cue() && (ComplementFollows(i) || IsPhrasal(i)) && SetOffBefore(i))
    return true;
  // "can weaken the heart and lead to …"
  if (!first && before + 1 == i && W(before).tag == Tag::kConjunction && is_base && is_cue() &&
      ComplementFollows(i) && ModalBefore(i)) {
    return true;
  }
  // "irritation of the surface sets off …", "dust and smoke speed up …": the particle is the verb's.
  if (!first && before + 1 == i && IsNoun(before) && IsPhrasal(i) && BeginsNouns(i + 2) &&
      (ends_in_s || (is_base && JoinedBefore(i))) && !FiniteInClause(i)) {
    return true;
  }
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
  if (IsVerbOfNoun(i)) return true;
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

}  // namespace aitia::engine
