// Verbs that the nouns before them agree with, where the tagger sees one noun more: "fluoride wards off",
// "children with croup bark", "makes the skin swell".
#include "engine/compile/mentions/repairer.h"

namespace aitia::engine {

// A finite verb between the conjunctions and commas around `i`.
bool Repairer::FiniteInConjunct(uint32_t i) const {
  const auto boundary = [this](uint32_t k) {
    return W(k).tag == Tag::kConjunction || W(k).tag == Tag::kPunctuation || W(k).In(kRelativeWord) ||
           W(k).tag == Tag::kSubordinator;
  };
  for (uint32_t k = i; k > 0 && !boundary(k - 1); --k) {
    if (IsFinite(k - 1)) return true;
  }
  for (uint32_t k = i + 1; k < words_.size() && !boundary(k); ++k) {
    if (IsFinite(k)) return true;
  }
  return false;
}

// A plural with an infinitive form, a singular with a form in -s.
bool Repairer::Agrees(uint32_t noun, uint32_t verb) const {
  if (!IsNoun(noun)) return false;
  return words_.IsSingular(noun) ? EndsInS(verb) : IsBase(verb);
}

// "Children with croup bark", "people with asthma often cough at night": what persons in the plural do.
bool Repairer::SaysOfPeople(uint32_t i) const {
  if (!IsBase(i) || !IsNoun(PreviousWord(i))) return false;
  const bool closes = !At(i + 1) || W(i + 1).tag == Tag::kPunctuation || W(i + 1).tag == Tag::kPreposition ||
                      W(i + 1).tag == Tag::kConjunction || W(i + 1).tag == Tag::kAdverb ||
                      W(i + 1).tag == Tag::kSubordinator;
  if (!closes) return false;
  constexpr uint32_t kFarthest = 3;
  uint32_t person = 0;
  while (person < kFarthest && At(person) && !W(person).In(kPersonNoun)) ++person;
  if (!At(person) || !At(person + 2)) return false;
  const bool plural = person < kFarthest && !words_.IsSingular(person);
  if (!plural && !W(person).Is("people")) return false;
  if (!W(person + 1).Is("with") || person + 2 >= i) return false;
  for (uint32_t k = person; k < words_.size(); ++k) {
    if (k != i && IsFinite(k) && !W(k - 1).Is("to")) return k > i && W(i + 1).tag != Tag::kPreposition;
    if (k > i && (W(k).tag == Tag::kConjunction || W(k).tag == Tag::kPunctuation)) return true;
  }
  return true;
}

// "makes the skin swell", "made the ears ring"
bool Repairer::IsMadeTo(uint32_t i) const {
  if (i < 2 || !IsBase(i) || !W(i).info->nominal.valid() || !IsNoun(i - 1)) return false;
  const bool closes = !At(i + 1) || W(i + 1).tag == Tag::kPunctuation || W(i + 1).tag == Tag::kConjunction ||
                      W(i + 1).Is("out") || W(i + 1).Is("up");
  if (!closes) return false;
  uint32_t k = i - 1;
  while (k > 0 && (IsNoun(k) || IsDeterminer(k) || W(k).tag == Tag::kAdjective)) --k;
  const bool body = W(i - 1).info->kinds.Has(graph::Kind::kAnatomy) || W(i - 1).info->anatomy.valid();
  return words_.Verb(k) == "make" && W(k).tag == Tag::kVerb && (IsDeterminer(k + 1) || body);
}

bool Repairer::IsVerbOfNoun(uint32_t i) const {
  const uint32_t before = PreviousWord(i);
  if (!At(before)) return false;
  const bool direct = before + 1 == i && Agrees(before, i) && !FiniteInConjunct(i);
  // "Fluoride wards off decay", "steroids ramp up the appetite and …": a verb with its particle.
  if (direct && IsPhrasal(i)) return true;
  // "… and anaemia results."
  const bool ends = !At(i + 1) || W(i + 1).tag == Tag::kPunctuation;
  if (direct && EndsInS(i) && W(i).In(kOccurVerb) && ends) return true;
  return SaysOfPeople(i) || IsMadeTo(i);
}

}  // namespace aitia::engine
