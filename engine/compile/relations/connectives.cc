// Causes said without a causal verb: "due to", "because of", "if you skip insulin, ketoacidosis can follow".
#include <algorithm>

#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Certainty;
using graph::Kind;
using graph::KindSet;
using graph::Relation;

// The effect of "due to B" is what is or occurs, else the noun right before.
void SentenceReader::ReadCausePrepositions() {
  for (int c = 0; c < ChunkCount(); ++c) {
    if (KindAt(c) != ChunkKind::kPreposition || ChunkAt(c).text != "due to") continue;
    int nouns = c + 1;
    while (KindAt(nouns) == ChunkKind::kAdverb) ++nouns;
    if (KindAt(nouns) != ChunkKind::kNouns) continue;
    const Mentions causes = Expand(static_cast<int32_t>(ChunkAt(nouns).index));
    if (causes.empty()) {
      Role role;
      if (!RoleAt(nouns, &role)) continue;
    }
    const Clause* governing = nullptr;
    for (const Clause& clause : clauses_.clauses) {
      if (static_cast<int>(clause.chunk) < c && c < static_cast<int>(clause.end_chunk)) governing = &clause;
    }
    Mentions effects;
    bool negated = false;
    Certainty certainty = sentence_rare_       ? Certainty::kRare
                          : sentence_possible_ ? Certainty::kPossible
                                               : Certainty::kCertain;
    int before = c - 1;
    while (before >= 0 && (KindAt(before) == ChunkKind::kAdverb || KindAt(before) == ChunkKind::kComma))
      --before;
    if (governing != nullptr) {
      certainty = CertaintyOf(*governing);
      negated = Negated(*governing);
      const VerbGroup& verb = VerbOf(*governing);
      const bool occurs =
          words_[verb.main].In(kOccurVerb) || words_[verb.main].In(kStateVerb) || verb.passive;
      if (occurs && (governing->object == kNothing || verb.copula)) {
        if (governing->adjective == kNothing) effects = Expand(governing->subject);
        if (effects.empty() && governing->adjective != kNothing) {
          Mention state = NominalOf(governing->subject, static_cast<uint32_t>(governing->adjective));
          if (state.kinds.Any(kIll)) effects.push_back(std::move(state));
        }
        if (effects.empty() && verb.passive) effects = Nominal(*governing);
      } else if (governing->object == kNothing && !IsPerson(governing->subject)) {
        // "Your eyelid might be twitching due to stress."
        Mention effect = NominalOf(governing->subject, verb.main);
        if (effect.kinds.Any(kIll)) effects.push_back(std::move(effect));
      }
    }
    if (effects.empty() && KindAt(before) == ChunkKind::kNouns) {
      effects = Expand(static_cast<int32_t>(ChunkAt(before).index));
      if (effects.empty() && KindAt(before - 1) == ChunkKind::kPreposition &&
          KindAt(before - 2) == ChunkKind::kNouns) {
        effects = Expand(static_cast<int32_t>(ChunkAt(before - 2).index));
      }
    }
    if (effects.empty() && governing == nullptr && before < 0 && KindAt(nouns + 1) == ChunkKind::kComma &&
        !clauses_.clauses.empty()) {
      // "Because of stress, many people have headaches."
      const Clause& main = clauses_.clauses.front();
      const VerbGroup& verb = VerbOf(main);
      if (main.subject_chunk != nouns + 2 || verb.passive) continue;
      const bool person = IsPerson(main.subject);
      if (person && (words_[verb.main].In(kSymptomVerb) || verb.lemma == "get" || verb.lemma == "suffer")) {
        effects = main.object != kNothing ? Expand(main.object) : ComplementTerms(main, "from");
      } else if (!person && (words_[verb.main].In(kOccurVerb) || verb.copula)) {
        effects = Expand(main.subject);
      }
      effects.erase(std::remove_if(effects.begin(), effects.end(),
                                   [](const Mention& effect) { return !effect.kinds.Any(kIll); }),
                    effects.end());
      if (effects.empty()) continue;
      certainty = CertaintyOf(main);
      negated = Negated(main);
    }
    AddPlain(causes, Relation::kCauses, effects, negated, certainty, "due to");
  }
}

// "If your knee pain is due to arthritis, physiotherapy will help": a remedy of what the condition names.
void SentenceReader::ReadRemedyOfCondition(size_t index) {
  const Clause& condition = clauses_.clauses[index];
  if (condition.subordinator != "if" && condition.subordinator != "when" &&
      condition.subordinator != "provided") {
    return;
  }
  Mentions ill;
  for (const int32_t list : {condition.subject, condition.object}) {
    for (Mention& term : Expand(list, true, kIll)) {
      if (term.kinds.Any(kIll)) ill.push_back(std::move(term));
    }
  }
  for (uint32_t c = 0; c < condition.complement_count && ill.empty(); ++c) {
    for (Mention& term :
         Expand(static_cast<int32_t>(clauses_.complements[condition.first_complement + c].list))) {
      if (term.kinds.Any(kIll)) ill.push_back(std::move(term));
    }
  }
  if (ill.empty()) return;
  if (VerbOf(condition).copula && condition.object != kNothing) {
    Mentions predicate;
    for (Mention& term : Expand(condition.object)) {
      if (term.kinds.Any(kIll)) predicate.push_back(std::move(term));
    }
    if (!predicate.empty()) ill = std::move(predicate);
  }
  for (size_t k = 0; k < clauses_.clauses.size(); ++k) {
    const Clause& main = clauses_.clauses[k];
    const VerbGroup& verb = VerbOf(main);
    if (k == index || !verb.finite() || !main.subordinator.empty() || main.link == ClauseLink::kRelative)
      continue;
    Mentions remedies;
    if (verb.lemma == "help" && main.object == kNothing && main.infinitive == kNothing) {
      remedies = SubjectTerms(main);
    } else if (main.imperative && words_[verb.main].In(kLightVerb) && verb.lemma != "have") {
      remedies = Expand(main.object);
    } else if ((verb.lemma == "need" || verb.lemma == "require") && verb.passive) {
      remedies = SubjectTerms(main);
    } else if ((verb.lemma == "need" || verb.lemma == "require") && IsPerson(main.subject)) {
      remedies = Expand(main.object);
    } else if (verb.lemma == "prescribe" || verb.lemma == "recommend" || verb.lemma == "give" ||
               verb.lemma == "administer" || verb.lemma == "use" || verb.lemma == "consider") {
      if (verb.passive) remedies = SubjectTerms(main);
      if (!verb.passive && IsPerson(main.subject)) remedies = Expand(main.object);
    }
    Mentions known;
    for (Mention& term : remedies) {
      if (term.kinds.Any({Kind::kTreatment, Kind::kDrug})) known.push_back(std::move(term));
    }
    AddPlain(known, Relation::kTreats, ill, Negated(main), CertaintyOf(main), CueText(main, {}));
    return;
  }
}

// "Doctors measure TSH when they suspect an underactive thyroid": what is measured is a test for what is
// suspected.
void SentenceReader::ReadSuspicion(size_t index) {
  const Clause& condition = clauses_.clauses[index];
  const VerbGroup& suspect = VerbOf(condition);
  const int32_t suspected = suspect.passive ? condition.subject : condition.object;
  if (suspect.lemma != "suspect" || suspected == kNothing) return;
  for (const Clause& main : clauses_.clauses) {
    const std::string_view verb = VerbOf(main).lemma;
    if (!main.subordinator.empty()) continue;
    if (VerbOf(main).passive && words_[VerbOf(main).main].In(kCareVerb)) {
      // "An ECG is done if a heart attack is suspected."
      AddPlain(SubjectTerms(main), Relation::kDiagnoses, Expand(suspected), Negated(main), CertaintyOf(main),
               "suspect");
      return;
    }
    if (main.object == kNothing || !IsPerson(main.subject)) continue;
    if (verb != "measure" && verb != "check" && verb != "order" && verb != "do" && verb != "perform" &&
        verb != "request" && verb != "recommend") {
      continue;
    }
    Mentions tests = Expand(main.object);
    for (Mention& test : tests) test.kinds.Add(Kind::kTest);
    AddPlain(tests, Relation::kDiagnoses, Expand(suspected), Negated(main), CertaintyOf(main), "suspect");
    return;
  }
}

// "If you stop a beta blocker suddenly, you may get chest pain."
void SentenceReader::ReadConditionals() {
  if (read_as_ == ReadAs::kHeading) return;
  for (size_t i = 0; i < clauses_.clauses.size(); ++i) {
    const Clause& condition = clauses_.clauses[i];
    if (condition.subordinator != "if" && condition.subordinator != "when" &&
        condition.subordinator != "because" && condition.subordinator != "since" &&
        condition.subordinator != "whenever" && condition.subordinator != "provided" &&
        condition.subordinator != "unless" && condition.subordinator != "once") {
      continue;
    }
    if (!VerbOf(condition).finite()) continue;
    ReadRemedyOfCondition(i);
    ReadSuspicion(i);
    // "Unless the bleeding is stopped, …": what nothing is done about.
    const Mentions causes = condition.subordinator == "unless" ? Unattended(condition) : Nominal(condition);
    if (causes.empty()) continue;
    // "If the nerve gets compressed (maybe from a herniated disc), …"
    for (int c = static_cast<int>(condition.chunk) + 1; c + 2 < ChunkCount() && KindAt(c) != ChunkKind::kVerb;
         ++c) {
      if (KindAt(c) != ChunkKind::kOpen) continue;
      int inside = c + 1;
      while (KindAt(inside) == ChunkKind::kAdverb || KindAt(inside) == ChunkKind::kOther) ++inside;
      if (KindAt(inside) != ChunkKind::kPreposition || KindAt(inside + 1) != ChunkKind::kNouns) break;
      if (ChunkAt(inside).text != "from" && ChunkAt(inside).text != "due to") break;
      AddPlain(Expand(static_cast<int32_t>(ChunkAt(inside + 1).index)), Relation::kCauses, causes, false,
               Certainty::kPossible, std::string(ChunkAt(inside).text));
      break;
    }
    for (size_t k = 0; k < clauses_.clauses.size(); ++k) {
      const Clause& main = clauses_.clauses[k];
      if (k == i || !VerbOf(main).finite() || !main.subordinator.empty() || main.imperative) continue;
      if (main.link == ClauseLink::kRelative || main.link == ClauseLink::kInfinitive) continue;
      const VerbGroup& verb = VerbOf(main);
      Mentions effects;
      if (IsPerson(main.subject)) {
        if (verb.lemma == "have" || verb.lemma == "get" || verb.lemma == "develop" ||
            verb.lemma == "experience" || verb.lemma == "feel" || verb.lemma == "notice" ||
            verb.lemma == "suffer") {
          effects = verb.lemma == "suffer" ? ComplementTerms(main, "from") : Expand(main.object);
        } else if (verb.passive || (words_[verb.main].In(kStateVerb) && main.adjective != kNothing)) {
          effects = Nominal(main);  // "you may become depressed"
        } else if (main.object == kNothing && !verb.copula) {
          Mention effect = NominalOf(kNothing, verb.main);  // "you may faint"
          if (!effect.name.empty()) effects.push_back(std::move(effect));
        }
      } else if (main.adjective != kNothing &&
                 (words_[static_cast<uint32_t>(main.adjective)].Is("prone") ||
                  words_[static_cast<uint32_t>(main.adjective)].Is("susceptible") ||
                  words_[static_cast<uint32_t>(main.adjective)].Is("vulnerable"))) {
        effects = ComplementTerms(main, "to");
      } else if (verb.passive || (words_[verb.main].In(kStateVerb) && main.adjective != kNothing)) {
        effects = Nominal(main);
      } else if (main.object == kNothing && !verb.passive && !verb.copula) {
        if (words_[verb.main].In(kOccurVerb) || verb.lemma == "follow" || verb.lemma == "result") {
          effects = Expand(main.subject, false);
        } else {
          Mention effect = NominalOf(main.subject, verb.main);
          if (!effect.name.empty()) effects.push_back(std::move(effect));
        }
      }
      Mentions ill;
      for (Mention& term : effects) {
        if (term.kinds.Any(kIll)) ill.push_back(std::move(term));
      }
      // "If you have fever and a stiff neck, you may have meningitis": the findings point to it.
      const bool noticed = VerbOf(condition).lemma == "have" || VerbOf(condition).lemma == "notice" ||
                           VerbOf(condition).lemma == "experience" || VerbOf(condition).lemma == "feel";
      const bool findings = std::all_of(causes.begin(), causes.end(),
                                        [](const Mention& term) { return term.kinds.Has(Kind::kSymptom); });
      const bool named = std::all_of(ill.begin(), ill.end(),
                                     [](const Mention& term) { return term.kinds.Has(Kind::kCondition); });
      const bool has = verb.lemma == "have" || verb.lemma == "suffer";
      const bool guessed = verb.lemma == "have" && verb.possible;  // "you may have a blood clot"
      const bool indicates = (noticed || guessed) && findings && named && has;
      // "When you have X, call …" says nothing; an effect that is an illness does.
      const Relation relation = indicates          ? Relation::kIndicates
                                : LessLikely(verb) ? Relation::kPrevents
                                                   : Relation::kCauses;
      AddPlain(causes, relation, ill, Negated(main), CertaintyOf(main), std::string(condition.subordinator));
      break;
    }
  }
}

}  // namespace aitia::engine
