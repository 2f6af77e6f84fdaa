// What kinds of things a relation can hold between. Unknown words pass where nothing speaks against them: a
// lexicon never knows all diseases, and the verb has already said much.
#include "engine/compile/relations/said_relation.h"

#include <algorithm>

#include "engine/compile/lexicon/lexicon.h"

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

constexpr KindSet kRemedy{Kind::kTreatment, Kind::kDrug, Kind::kSubstance};
constexpr uint16_t kNeverHappens = kPerson | kGroup | kTime | kQuantity | kPlace;

bool Only(KindSet kinds, KindSet allowed) { return !kinds.empty() && (kinds & allowed) == kinds; }

// Something that can befall a person.
bool CanHappen(const Mention& term) {
  if (term.quantity && !term.kinds.Has(Kind::kCondition)) return false;
  if (term.function) return false;
  if (term.kinds.Any(kIll)) return true;
  if (term.kinds.empty()) {
    if (term.senses & kNeverHappens) return false;
    return (term.senses & (kFood | kArtifact | kOrganism)) == 0;
  }
  return term.kinds.Has(Kind::kCause) &&
         !term.kinds.Any({Kind::kDrug, Kind::kSubstance, Kind::kTreatment, Kind::kTest});
}

// What the cause of something can be said of: also what is no illness by its words ("amputation", "mucus").
bool CanBeCaused(const Mention& term, const Language& language) {
  if (term.name == "gene" || term.name.ends_with(" gene")) return false;
  if (CanHappen(term)) return true;
  if (term.function) return false;
  if (term.kinds == KindSet{Kind::kTreatment}) {
    const size_t last = term.name.rfind(' ') + 1;  // "allergy medication"
    if (language.word_classes().Of(std::string_view(term.name).substr(last)).Any(kGenericNoun)) return false;
  }
  if (term.kinds.Any({Kind::kDrug, Kind::kTest, Kind::kAnatomy}) || term.quantity) return false;
  return (term.senses & (kNeverHappens | kFood | kArtifact)) == 0 &&
         term.kinds.Any({Kind::kTreatment, Kind::kSubstance});
}

// "condition", "test", "symptom": stand for something that was not found.
bool NamesNothing(const Mention& term, const Language& language) {
  if (term.activity || term.name == "medication" || term.name == "illness") return false;
  return language.word_classes().Of(term.name).Any(kGenericNoun);
}

// "changes", "damage", "characteristic features": every word is empty by itself.
bool IsVague(const Mention& term, const Language& language) {
  if (term.activity) return false;
  std::string_view rest = term.name;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(' '), rest.size());
    const WordClasses classes = language.word_classes().Of(rest.substr(0, end));
    if (!classes.Any(kVagueEnd | kVagueWord | kDegreeWord)) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

bool IsCore(Relation relation) {
  return relation == Relation::kCauses || relation == Relation::kHasSymptom ||
         relation == Relation::kWorsens || relation == Relation::kTreats || relation == Relation::kPrevents ||
         relation == Relation::kDiagnoses;
}

// "organ", "tissue", "part": says nothing of where.
bool IsBroadBody(const Mention& term, const Language& language) {
  return language.word_classes().Of(term.name).Any(kBroadBody);
}

// Whether a thing of the one kind can be one of the other.
bool Comparable(const Mention& a, const Mention& b) {
  const auto widened = [](KindSet kinds) {
    if (kinds.Any({Kind::kSymptom, Kind::kCondition, Kind::kCause}))
      kinds = kinds | KindSet{Kind::kSymptom, Kind::kCondition, Kind::kCause};
    if (kinds.Any(kRemedy)) kinds = kinds | kRemedy;
    return kinds;
  };
  if (a.kinds.empty() || b.kinds.empty()) return true;
  return !(widened(a.kinds) & widened(b.kinds)).empty() ||
         (a.kinds.Has(Kind::kCause) && b.kinds.Any(kRemedy)) ||
         (b.kinds.Has(Kind::kCause) && a.kinds.Any(kRemedy));
}

}  // namespace

bool IsRemedyRelation(Relation relation) {
  return relation == Relation::kTreats || relation == Relation::kPrevents || relation == Relation::kDiagnoses;
}

std::string_view WhyNot(const Mention& subject, Relation relation, const Mention& object,
                        const Language& language) {
  if (subject.name.empty() || object.name.empty()) return "no name";
  if (subject.name == object.name) return "the same on both sides";
  constexpr uint16_t kConcrete = kFood | kActivity | kEvent | kOrganism | kArtifact;  // "mole", "patient"
  const bool one_word = subject.name.find(' ') == std::string::npos;  // "shift", but "night shift"
  if (subject.kinds.empty() && (subject.senses & (kPerson | kGroup)) != 0 && !subject.activity &&
      (subject.senses & kConcrete) == 0 && relation != Relation::kIsA &&
      ((subject.senses & kPerson) != 0 || one_word)) {
    return "subject is a person or an organisation";
  }
  if (object.kinds.empty() && (object.senses & (kPerson | kGroup)) != 0)
    return "object is a person or an organisation";
  if (subject.kinds.empty() &&
      ((subject.senses & kTime) != 0 || ((subject.senses & kQuantity) != 0 && one_word)) &&
      !subject.activity && !subject.material && (subject.senses & (kActivity | kEvent)) == 0) {
    return "subject is a time or a quantity";
  }
  if (NamesNothing(subject, language) || NamesNothing(object, language))
    return "a general noun names nothing";
  if (IsCore(relation) && subject.name.size() > object.name.size() &&
      std::string_view(subject.name).ends_with(object.name) && subject.kinds.Any(kIll) &&
      subject.name[subject.name.size() - object.name.size() - 1] == ' ') {
    return "a kind of the same";  // "alpha thalassemia", "thalassemia"
  }
  if (IsCore(relation) && (IsVague(subject, language) || IsVague(object, language)))
    return "says nothing by itself";
  switch (relation) {
    case Relation::kCauses:
    case Relation::kWorsens:
      if (Only(subject.kinds, {Kind::kAnatomy})) return "a part of the body causes nothing by itself";
      if (Only(subject.kinds, {Kind::kTest})) return "a test causes nothing";
      if (!CanBeCaused(object, language)) return "object cannot be brought about";
      return {};
    case Relation::kHasSymptom:
      if (subject.kinds.Any({Kind::kDrug, Kind::kTest, Kind::kSubstance}) && !subject.kinds.Any(kIll)) {
        return "subject has no symptoms";
      }
      if (Only(subject.kinds, {Kind::kAnatomy}) || Only(subject.kinds, {Kind::kTreatment}))
        return "subject has no symptoms";
      if (object.kinds.Any({Kind::kDrug, Kind::kTest}) && !object.kinds.Any(kIll))
        return "object is no symptom";
      if (Only(object.kinds, {Kind::kAnatomy}) && language.lexicon().Find(object.name).valid())
        return "a part of the body is no symptom";
      if (Only(object.kinds, {Kind::kCause, Kind::kTreatment}) && object.kinds.Has(Kind::kTreatment))
        return "object is no symptom";
      if (object.name.ends_with(" inheritance") || object.name.ends_with(" onset"))
        return "object is no symptom";
      if (!CanBeCaused(object, language) && (object.name.find(' ') == std::string::npos || object.quantity)) {
        return "object is no symptom";
      }
      return {};
    case Relation::kTreats:
    case Relation::kPrevents:
      if (Only(subject.kinds, kIll) || Only(subject.kinds, {Kind::kAnatomy}) ||
          (relation == Relation::kTreats && Only(subject.kinds, {Kind::kTest}))) {
        return "subject is no treatment";
      }
      if (Only(object.kinds, kRemedy) || Only(object.kinds, {Kind::kAnatomy}) ||
          Only(object.kinds, {Kind::kTest})) {
        return "object is nothing to be treated";
      }
      if (object.kinds.empty() && object.known && !object.bodily) return "object is nothing to be treated";
      if (!CanHappen(object)) return "object is nothing to be treated";
      return {};
    case Relation::kDiagnoses:
      if (!subject.kinds.Has(Kind::kTest)) return "subject is no test";
      if (Only(object.kinds, {Kind::kTest}) || Only(object.kinds, {Kind::kDrug}))
        return "object is nothing to be found";
      return {};
    case Relation::kIndicates:
      if (subject.kinds.Any({Kind::kDrug, Kind::kTest}) || Only(subject.kinds, {Kind::kTreatment})) {
        return "subject is no finding";
      }
      if (!CanHappen(object)) return "object is no condition";
      return {};
    case Relation::kIsA:
      if (!Comparable(subject, object)) return "of different kinds";
      if (object.kinds.empty() && object.known && (object.senses & kOrganism) == 0)
        return "object is no class of things";
      if (Only(object.kinds, {Kind::kAnatomy}) && IsBroadBody(object, language))
        return "object is no class of things";
      return {};
    case Relation::kAffects:
      if (Only(subject.kinds, {Kind::kAnatomy}) && IsBroadBody(subject, language))
        return "both are parts of the body";
      if (!object.kinds.Has(Kind::kAnatomy)) return "object is no part of the body";
      if (object.kinds.Any(kIll)) return "object is no part of the body";
      if (IsBroadBody(object, language)) return "object says nothing of where";
      // What is done to a part of the body is no finding in it; what a drug or a habit does to it is.
      if (subject.kinds.Any({Kind::kTest, Kind::kTreatment}) &&
          !subject.kinds.Any({Kind::kDrug, Kind::kSubstance, Kind::kSymptom, Kind::kCondition})) {
        return "subject is a test or a treatment";
      }
      if (subject.kinds.empty() && subject.known && !subject.activity && !subject.bodily &&
          (subject.senses & (kOrganism | kActivity)) == 0) {
        return "subject is no finding";
      }
      return {};
    case Relation::kLowers:
      if (Only(subject.kinds, {Kind::kAnatomy}) || Only(subject.kinds, {Kind::kTest}))
        return "subject is no source";
      return {};
    case Relation::kProvides:
      if ((Only(subject.kinds, {Kind::kAnatomy}) && (subject.senses & kFood) == 0) ||
          Only(subject.kinds, {Kind::kTest, Kind::kTreatment}) || Only(subject.kinds, kIll)) {
        return "subject is no source";
      }
      if (subject.activity || object.activity) return "an activity contains nothing";
      return {};
    case Relation::kOccursWith:
      if (!subject.kinds.Any(kIll) || !object.kinds.Any(kIll)) return "not two findings";
      return {};
  }
  return {};
}

}  // namespace aitia::engine
