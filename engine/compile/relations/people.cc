// People with an illness: what they have, feel, take and are given says something of the illness.
#include <algorithm>

#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

// "people with gout", "patients who have gout": the conditions of the persons named at `chunk`.
Mentions SentenceReader::ConditionsOfPersons(int32_t list, int chunk) {
  if (chunk == kNothing || !IsPerson(list)) return {};
  const NounGroup& person = FirstGroup(list);
  int c = chunk + 1;
  while (KindAt(c) == ChunkKind::kAdverb) ++c;
  const bool of = KindAt(c) == ChunkKind::kPreposition && ChunkAt(c).text == "of" && !person.pronoun;
  if (KindAt(c) == ChunkKind::kPreposition && (of || ChunkAt(c).text == "with") &&
      KindAt(c + 1) == ChunkKind::kNouns) {
    return Expand(static_cast<int32_t>(ChunkAt(c + 1).index), true, kIll);
  }
  if (person.pronoun) return {};
  if (KindAt(c) == ChunkKind::kRelative && KindAt(c + 1) == ChunkKind::kVerb &&
      KindAt(c + 2) == ChunkKind::kNouns) {
    const std::string_view lemma = parts_.verbs[ChunkAt(c + 1).index].lemma;
    if (lemma == "have" || lemma == "develop" || lemma == "get") {
      return Expand(static_cast<int32_t>(ChunkAt(c + 2).index), true, kIll);
    }
  }
  // "Affected people", "these patients": they have what is being spoken of.
  for (uint32_t i = person.whole.first; i < person.head; ++i) {
    if (words_[i].Is("affected")) return context_.Illness();
  }
  return {};
}

// The conditions of the persons that a clause is about.
Mentions SentenceReader::PersonsConditions(const Clause& clause) {
  Mentions conditions = ConditionsOfPersons(clause.subject, clause.subject_chunk);
  // "With asthma, you may have a cough."
  constexpr int kBehindLead = 3;
  const bool led = clause.subject_chunk == kBehindLead && IsPerson(clause.subject) &&
                   KindAt(2) == ChunkKind::kComma && KindAt(1) == ChunkKind::kNouns &&
                   KindAt(0) == ChunkKind::kPreposition &&
                   (ChunkAt(0).text == "with" || ChunkAt(0).text == "in");
  if (conditions.empty() && led) conditions = Expand(static_cast<int32_t>(ChunkAt(1).index), true, kIll);
  return conditions;
}

// "patients on statins", "people who take statins": what the persons of the subject take.
Mentions SentenceReader::TakenByPersons(const Clause& clause) {
  int c = clause.subject_chunk + 1;
  while (KindAt(c) == ChunkKind::kAdverb) ++c;
  int what = c + 1;
  if (KindAt(c) == ChunkKind::kRelative) {
    ++c;
    while (KindAt(c) == ChunkKind::kAdverb) ++c;
    what = c + 1;
  }
  const bool on = KindAt(c) == ChunkKind::kPreposition && ChunkAt(c).text == "on";
  const bool takes = KindAt(c) == ChunkKind::kVerb && (parts_.verbs[ChunkAt(c).index].lemma == "take" ||
                                                       parts_.verbs[ChunkAt(c).index].lemma == "use" ||
                                                       parts_.verbs[ChunkAt(c).index].lemma == "receive");
  if (!(on || takes) || KindAt(what) != ChunkKind::kNouns) return {};
  Mentions taken;
  for (Mention& term : Expand(static_cast<int32_t>(ChunkAt(what).index))) {
    if (term.kinds.Any({Kind::kDrug, Kind::kTreatment})) taken.push_back(std::move(term));
  }
  return taken;
}

// "Patients on statins may develop muscle pain": what they take brings it about.
void SentenceReader::ReadEffectsOnTakers(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  const bool gets = verb.lemma == "develop" || verb.lemma == "experience" || verb.lemma == "get" ||
                    verb.lemma == "notice" || verb.lemma == "report" ||
                    (verb.possible && (verb.lemma == "have" || verb.lemma == "feel"));
  const bool suffers = verb.lemma == "suffer" || verb.lemma == "complain";
  if ((!gets && !suffers) || !clause.subordinator.empty()) return;
  const Mentions effects = suffers ? ComplementTerms(clause, verb.lemma == "suffer" ? "from" : "of")
                                   : Expand(clause.object, false);
  Mentions ill;
  for (const Mention& term : effects) {
    if (term.kinds.Any(kIll)) ill.push_back(term);
  }
  AddPlain(TakenByPersons(clause), Relation::kCauses, ill, Negated(clause), CertaintyOf(clause),
           CueText(clause, {}));
}

// "People with bipolar disorder can take lithium", "women with lupus benefit from rest": what they are helped
// by.
void SentenceReader::ReadPeopleTreated(const Clause& clause, const Mentions& conditions) {
  const VerbGroup& verb = VerbOf(clause);
  Mentions remedies;
  if (words_[verb.main].In(kCareVerb) && verb.lemma != "have" && verb.lemma != "get" && verb.lemma != "do" &&
      verb.lemma != "suggest" && verb.lemma != "indicate" && verb.lemma != "begin") {
    remedies = Expand(clause.object);
  }
  remedies.erase(std::remove_if(remedies.begin(), remedies.end(),
                                [](const Mention& t) {
                                  return !t.kinds.Any({Kind::kTreatment, Kind::kDrug});
                                }),
                 remedies.end());
  AddPlain(remedies, Relation::kTreats, conditions, Negated(clause), CertaintyOf(clause),
           CueText(clause, {}));
}

// "Doctors give children with croup a dose of dexamethasone."
void SentenceReader::ReadPeopleGiven(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (verb.passive || clause.object == kNothing || !FirstGroup(clause.object).person) return;
  if (verb.lemma != "give" && verb.lemma != "offer" && verb.lemma != "prescribe") return;
  const int behind = clause.object_chunk + 3;
  Mentions remedies = Expand(clause.second_object);
  if (remedies.empty() && KindAt(behind) == ChunkKind::kNouns)
    remedies = Expand(static_cast<int32_t>(ChunkAt(behind).index));
  remedies.erase(std::remove_if(remedies.begin(), remedies.end(),
                                [](const Mention& t) {
                                  return !t.kinds.Any({Kind::kTreatment, Kind::kDrug});
                                }),
                 remedies.end());
  AddPlain(remedies, Relation::kTreats, ConditionsOfPersons(clause.object, clause.object_chunk),
           Negated(clause), CertaintyOf(clause), CueText(clause, {}));
}

// "People with gout have sudden pain", "patients may experience fatigue": symptoms of what they have.
void SentenceReader::ReadPeople(const Clause& clause) {
  ReadPeopleGiven(clause);
  if (clause.subject == kNothing || !FirstGroup(clause.subject).person) return;
  const VerbGroup& verb = VerbOf(clause);
  if (verb.passive && verb.finite() &&
      (verb.lemma == "give" || verb.lemma == "prescribe" || verb.lemma == "offer")) {
    // "Adults with diabetes are given metformin."
    Mentions remedies;
    for (Mention& term : Expand(clause.object)) {
      if (term.kinds.Any({Kind::kDrug, Kind::kTreatment})) remedies.push_back(std::move(term));
    }
    AddPlain(remedies, Relation::kTreats, PersonsConditions(clause), Negated(clause), CertaintyOf(clause),
             CueText(clause, {}));
    return;
  }
  if (verb.passive || verb.infinitive || clause.link == ClauseLink::kRelative) return;
  Mentions conditions = PersonsConditions(clause);
  const NounGroup& persons = FirstGroup(clause.subject);
  if (conditions.empty() && (persons.plural || words_[persons.head].Is("people")) && !persons.pronoun) {
    // "Food poisoning brings nausea. Some people run a fever as well."
    const std::vector<SaidRelation>& said = context_.last_said();
    if (!said.empty() && said.front().relation == Relation::kHasSymptom)
      conditions.push_back(said.front().subject);
  }
  if (conditions.empty()) {
    // Below "Symptoms": "Some people have no appetite", "you may feel dizzy".
    for (const Asked& asked : context_.asked()) {
      if (asked.relation != Relation::kHasSymptom || asked.answer_is_subject || !conditions.empty()) continue;
      if (!clause.subordinator.empty()) continue;
      conditions = asked.about.empty() ? context_.topic() : asked.about;
    }
  }
  if (conditions.empty()) {
    ReadEffectsOnTakers(clause);
    return;
  }
  ReadPeopleTreated(clause, conditions);
  Mentions symptoms;
  if (verb.lemma == "have" || verb.lemma == "experience" || verb.lemma == "develop" || verb.lemma == "feel" ||
      verb.lemma == "get" || verb.lemma == "notice" || verb.lemma == "show" || verb.lemma == "report" ||
      verb.lemma == "lose" || verb.lemma == "gain" || verb.lemma == "exhibit" || verb.lemma == "display" ||
      verb.lemma == "run" || verb.lemma == "describe") {
    if (verb.lemma == "lose" || verb.lemma == "gain") {
      for (const Mention& term : Expand(clause.object)) {
        symptoms.push_back(
            MakeTerm(term.name + (verb.lemma == "lose" ? " loss" : " gain"), {Kind::kSymptom}));
      }
    } else {
      symptoms = Expand(clause.object, false);
    }
    if (symptoms.empty() && clause.adjective != kNothing) symptoms = Nominal(clause);
    if (symptoms.empty() && clause.adjective != kNothing) {
      Mention felt = NominalOf(kNothing, static_cast<uint32_t>(clause.adjective));
      if (felt.name.empty()) {
        felt = MakeTerm("feeling " + std::string(words_[static_cast<uint32_t>(clause.adjective)].lower),
                        {Kind::kSymptom});
      }
      symptoms.push_back(std::move(felt));
    }
  } else if (verb.lemma == "become" || verb.lemma == "look" || verb.lemma == "seem" ||
             verb.lemma == "appear" || verb.copula) {
    // "become exhausted, dehydrated", "look pale"
    if (verb.lemma == "look" && clause.adjective != kNothing) {
      Mention seen = NominalOf(kNothing, static_cast<uint32_t>(clause.adjective));
      if (seen.kinds.Any(kIll)) symptoms.push_back(std::move(seen));
    }
    for (Mention& state : Nominal(clause)) {
      if (state.kinds.Has(Kind::kSymptom)) symptoms.push_back(std::move(state));
    }
  } else if (verb.lemma == "suffer" || verb.lemma == "complain" || verb.lemma == "present") {
    symptoms = ComplementTerms(clause, verb.lemma == "suffer"     ? "from"
                                       : verb.lemma == "complain" ? "of"
                                                                  : "with");
  } else if (clause.object == kNothing && !verb.copula) {
    Mention felt = ManneredOf(clause);
    if (felt.name.empty()) felt = NominalOf(kNothing, verb.main);
    const int after = static_cast<int>(clause.chunk) + 1;
    const bool often =
        KindAt(after) == ChunkKind::kAdverb &&
        (words_[ChunkAt(after).tokens.first].Is("a") || words_[ChunkAt(after).tokens.first].Is("often") ||
         words_[ChunkAt(after).tokens.first].Is("frequently") ||
         words_[ChunkAt(after).tokens.first].Is("more"));
    if (often && !felt.name.empty() && !felt.kinds.Any(kIll)) {
      felt = MakeTerm("frequent " + felt.name, {Kind::kSymptom});  // "urinate a lot"
    }
    if (!felt.name.empty() && felt.kinds.Any(kIll)) symptoms.push_back(std::move(felt));
  }
  // "many people with low vision have glaucoma": another disease is no symptom.
  // Nor is what they are given ("have surgery") or what their cells have ("have mutations in the gene").
  symptoms.erase(std::remove_if(symptoms.begin(), symptoms.end(),
                                [](const Mention& m) {
                                  const bool felt = m.kinds.Has(Kind::kSymptom) || m.bodily;
                                  return m.kinds == KindSet{Kind::kCondition} ||
                                         (!m.kinds.empty() && !felt && !m.kinds.Any(kIll));
                                }),
                 symptoms.end());
  AddPlain(conditions, Relation::kHasSymptom, symptoms, Negated(clause), CertaintyOf(clause),
           CueText(clause, {}));
}

}  // namespace aitia::engine
