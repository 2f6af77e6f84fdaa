// The tagger weighs neighbours two at a time and knows no verbs of ours. Most of its slips are between noun
// and verb readings of one form, and a wider window with the cue table settles them. Rules are tried at each
// word in turn; the first that fits changes the tag.
#include "engine/compile/mentions/repair.h"

#include "engine/compile/mentions/repairer.h"

namespace aitia::engine {

bool Repairer::ComplementFollows(uint32_t i) const {
  uint32_t next = i + 1;
  while (At(next) && W(next).tag == Tag::kAdverb) ++next;
  next += words_.FixedAdverb(next);  // "leads in turn to"
  if (!At(next)) return false;
  for (const Cue& cue : words_.VerbCues(i)) {
    if (cue.complement == W(next).lower || (next > i + 1 && cue.complement == W(i + 1).lower)) return true;
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

// ", and" behind a clause that has its verb; not between the members of a list.

bool Repairer::FiniteAfterNouns() const {
  uint32_t i = 1;
  while (At(i) && (IsNoun(i) || W(i).tag == Tag::kAdjective)) ++i;
  return At(i) && (IsFinite(i) || (W(i).tag == Tag::kAdverb && At(i + 1) && IsFinite(i + 1)));
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
  // "and so do nuts": no verb behind "do" ends in s.
  if (before.In(kDoForm) && word.tag == Tag::kVerb && EndsInS(i) && word.May(kMayBeNoun)) return true;
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
  // "a brain bleed": no infinitive form agrees with one thing.
  if (word.tag == Tag::kVerb && word.May(kMayBeNoun) && IsBase(i) && closes && IsNoun(i - 1) && i >= 2 &&
      W(i - 1).lower == words_.Noun(i - 1) && (W(i - 2).Is("a") || W(i - 2).Is("an"))) {
    return true;
  }
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
  // "by drinking bottled water": an activity with its object.
  if (i > 0 && word.tag == Tag::kNoun && (W(i - 1).Is("by") || W(i - 1).Is("without")) && IsNoun(i + 2) &&
      (W(i + 1).tag == Tag::kPastParticiple || W(i + 1).tag == Tag::kAdjective)) {
    return true;
  }
  // "a step in diagnosing glaucoma", "a way of relieving stress"
  if (i > 0 && word.tag == Tag::kNoun && W(i - 1).tag == Tag::kPreposition &&
      (IsNoun(i + 1) || (IsNoun(i + 2) && W(i + 1).tag == Tag::kAdjective))) {
    for (const Cue& cue : words_.VerbCues(i)) {
      if (cue.complement == "-" &&
          (cue.relation == graph::Relation::kDiagnoses || cue.relation == graph::Relation::kTreats ||
           cue.relation == graph::Relation::kPrevents)) {
        return true;
      }
    }
  }
  // "Diagnosing asthma": a heading's activity.
  if (i == 0 && IsNoun(1)) {
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

// "most commonly", "more often".
bool Repairer::OnlySaysHowOften(uint32_t i) const {
  return (W(i).Is("most") || W(i).Is("more") || W(i).Is("less") || W(i).Is("least")) && At(i + 1) &&
         W(i + 1).tag == Tag::kAdverb && W(i + 1).In(kFrequencyWord);
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
    // "8 out of 10 cases", "1 in 20 people", "more than 14 units": one number.
    if (W(i + 1).tag == Tag::kNumber && W(i - 1).tag == Tag::kNumber && word.Is("in")) Set(i, Tag::kNumber);
    if (W(i + 1).tag == Tag::kNumber && i >= 2 && W(i - 2).tag == Tag::kNumber && W(i - 1).Is("out") &&
        word.Is("of")) {
      Set(i - 1, Tag::kNumber);
      Set(i, Tag::kNumber);
    }
    if (W(i + 1).tag == Tag::kNumber && word.Is("than") &&
        (W(i - 1).Is("more") || W(i - 1).Is("less") || W(i - 1).Is("fewer"))) {
      Set(i - 1, Tag::kNumber);
      Set(i, Tag::kNumber);
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
      case Tag::kPronoun:
        if (OnlySaysHowOften(i)) Set(i, Tag::kAdverb);
        break;
      case Tag::kDeterminer:
        if (OnlySaysHowOften(i)) Set(i, Tag::kAdverb);
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

void RepairTags(Words* words) { Repairer(words).Run(); }

}  // namespace aitia::engine
