// What the heading of a section asks, its sentences answer without naming the thing again: below "How is gout
// treated?" stands "Doctors may prescribe colchicine", below "Symptoms" stands "Fever may occur".
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

namespace {

constexpr KindSet kRemedy{Kind::kTreatment, Kind::kDrug};

Mentions OfKind(const Mentions& terms, KindSet kinds) {
  Mentions out;
  for (const Mention& term : terms) {
    if (term.kinds.Any(kinds)) out.push_back(term);
  }
  return out;
}

// "medical history", "sleep histories": what a doctor asks for.
bool IsHistory(std::string_view name) { return name.ends_with("history") && name != "family history"; }

bool Supposed(const Clause& clause) {
  return clause.subordinator == "if" || clause.subordinator == "unless" || clause.subordinator == "whether" ||
         clause.subordinator == "before" || clause.subordinator == "after" || clause.subordinator == "until";
}

// "A diagnosis is made …": the diagnosis is no test of its own.
Mentions TestsAmong(const Mentions& terms) {
  Mentions out;
  for (const Mention& term : terms) {
    if (term.kinds.Has(Kind::kTest) && !term.name.ends_with("diagnosis")) out.push_back(term);
  }
  return out;
}

}  // namespace

// "taking a stool softener": the remedy that is taken.
Mentions SentenceReader::RemediesTaken(int32_t index) const {
  Mentions remedies;
  if (index == kNothing) return remedies;
  const NounList& list = parts_.lists[static_cast<size_t>(index)];
  for (uint32_t g = 0; g < list.count; ++g) {
    const NounGroup& group = parts_.groups[list.first + g];
    if (!group.gerund || group.piece_count < 2 || !words_[group.head].In(kCareVerb)) continue;
    const TokenRange what = group.pieces[1];
    const Nature nature = NatureOf(words_, what, what.end - 1);
    if (nature.kinds.Any(kRemedy))
      remedies.push_back(MakeTerm(NameOfRange(words_, what, false), nature.kinds));
  }
  return remedies;
}

// "You should wash your hands often", "avoid scratching": what people are told to do.
Mentions SentenceReader::AdviceIn(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  const Word& main = words_[verb.main];
  if (verb.passive || verb.copula || main.In(kPersonVerb) || main.In(kNoticeVerb) || main.In(kCareVerb) ||
      main.In(kReportingVerb) || (clause.object != kNothing && FirstGroup(clause.object).person) ||
      clause.link == ClauseLink::kRelative || !clause.subordinator.empty()) {
    return {};
  }
  // "People should bathe every morning", but not "… should comply with the rules".
  if (clause.object == kNothing && clause.complement_count > 0) return {};
  bool advised = clause.imperative;
  for (uint32_t i = verb.tokens.first; i < verb.tokens.end; ++i)
    advised |= words_[i].Is("should") || words_[i].Is("must");
  if (clause.link == ClauseLink::kCoordinate && clause.parent != kNothing && verb.possible) {
    const VerbGroup& first = VerbOf(clauses_.clauses[static_cast<size_t>(clause.parent)]);
    for (uint32_t i = first.tokens.first; i < first.tokens.end; ++i) advised |= words_[i].Is("should");
  }
  if (!advised || (!clause.imperative && !IsPerson(clause.subject))) return {};
  return Activity(clause);
}

// "Surgery may be needed", "your doctor may suggest a brace", "rest often helps".
Mentions SentenceReader::RemediesIn(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (words_[verb.main].In(kCareVerb)) {
    // "You may be given antibiotics"
    if (verb.passive && clause.subject != kNothing && IsPerson(clause.subject))
      return OfKind(Expand(clause.object), kRemedy);
    if (verb.passive) return OfKind(SubjectTerms(clause), kRemedy);
    if (clause.imperative || (clause.subject != kNothing && IsPerson(clause.subject))) {
      Mentions remedies = OfKind(Expand(clause.object), kRemedy);
      return remedies.empty() ? RemediesTaken(clause.object) : remedies;
    }
    return {};
  }
  if (clause.object != kNothing || clause.complement_count > 0 || verb.passive) return {};
  const bool helps = verb.lemma == "help" || verb.lemma == "work";
  bool useful = false;
  if (verb.copula && clause.adjective != kNothing) {
    const std::string_view adjective = words_[static_cast<uint32_t>(clause.adjective)].lower;
    useful = adjective == "necessary" || adjective == "available";
    for (const Cue& cue : cues_.Adjective(adjective)) useful |= cue.relation == Relation::kTreats;
  }
  return helps || useful ? OfKind(SubjectTerms(clause), kRemedy) : Mentions{};
}

// "A blood test is usually done", "the doctor may order an X-ray", "a biopsy confirms the diagnosis".
Mentions SentenceReader::TestsIn(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (words_[verb.main].In(kCareVerb)) {
    if (verb.passive && clause.subject != kNothing && IsPerson(clause.subject))
      return TestsAmong(Expand(clause.object));
    if (verb.passive) return TestsAmong(SubjectTerms(clause));
    if (clause.imperative || (clause.subject != kNothing && IsPerson(clause.subject)))
      return TestsAmong(Expand(clause.object));
    return {};
  }
  if (verb.lemma == "send" || verb.lemma == "refer") return TestsAmong(ComplementTerms(clause, "for"));
  if (verb.lemma == "get" || verb.lemma == "have") {
    // "You might also get an MRI"
    if (clause.subject != kNothing && IsPerson(clause.subject)) return TestsAmong(Expand(clause.object));
    return {};
  }
  for (const Cue& cue : cues_.Verb(verb.lemma, verb.particle)) {
    if (cue.relation != Relation::kDiagnoses || cue.complement != "-") continue;
    Mentions tests = TestsAmong(verb.passive ? ComplementTerms(clause, "by") : SubjectTerms(clause));
    if (tests.empty() && verb.passive) tests = TestsAmong(ComplementTerms(clause, "with"));
    return tests;
  }
  if (verb.lemma == "help" || verb.lemma == "base") {
    Mentions tests = TestsAmong(SubjectTerms(clause));
    if (tests.empty()) tests = TestsAmong(ComplementTerms(clause, "on"));
    return tests;
  }
  return {};
}

// "Fever may occur", "vomiting is also common", "there may be swelling".
Mentions SentenceReader::FindingsIn(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  const KindSet symptom{Kind::kSymptom};
  if (verb.passive) return {};
  const bool there = clause.subject != kNothing && words_[FirstGroup(clause.subject).head].Is("there");
  if (verb.copula && (there || clause.subject == kNothing)) return OfKind(Expand(clause.object), symptom);
  if (clause.object != kNothing || clause.subject == kNothing || there) return {};
  bool occurs = words_[verb.main].In(kOccurVerb) && !verb.copula;
  if (verb.copula && clause.adjective != kNothing) {
    const Word& adjective = words_[static_cast<uint32_t>(clause.adjective)];
    occurs |= adjective.Is("common") || adjective.Is("frequent") || adjective.Is("present") ||
              adjective.Is("typical") || adjective.Is("possible");
  }
  return occurs ? OfKind(SubjectTerms(clause), symptom) : Mentions{};
}

// Whether the sentence itself says what the answer is for.
bool SentenceReader::IsSaid(const Mention& answer, Relation relation) const {
  const auto related = [](Relation one) { return one == Relation::kPrevents ? Relation::kTreats : one; };
  for (const SaidRelation& said : result_.candidates) {
    if (!said.dropped.empty()) continue;
    const bool symptom = relation == Relation::kHasSymptom || relation == Relation::kCauses;
    if (symptom && (said.subject.name == answer.name || said.object.name == answer.name)) return true;
    if (!symptom && said.subject.name == answer.name && related(said.relation) == related(relation))
      return true;
  }
  return false;
}

// Below "What causes gout?", what gout is associated with are its causes.
void SentenceReader::AssociatedToCauses(const Mentions& about) {
  const auto is_about = [&](const Mention& term) { return !about.empty() && term.name == about[0].name; };
  for (SaidRelation& said : result_.candidates) {
    if (said.relation != Relation::kOccursWith || said.negated || !said.cue.starts_with("associate"))
      continue;
    if (!is_about(said.subject) && !is_about(said.object)) continue;
    if (is_about(said.subject)) std::swap(said.subject, said.object);
    said.relation = Relation::kCauses;
    if (said.certainty == graph::Certainty::kCertain) said.certainty = graph::Certainty::kPossible;
    said.dropped = WhyNot(said.subject, said.relation, said.object, words_.language());
  }
  for (Frame& frame : result_.frames) {
    if (frame.relation != Relation::kOccursWith || frame.other.empty() || !is_about(frame.other[0])) continue;
    frame.relation = Relation::kCauses;
    frame.filler_is_subject = true;
  }
}

// "In rosacea, the cheeks become red and the skin is dry": what happens in a condition are its symptoms.
void SentenceReader::ReadInCondition() {
  if (words_.size() == 0 || !words_[0].Is("in") || KindAt(1) != ChunkKind::kNouns ||
      KindAt(2) != ChunkKind::kComma) {
    return;
  }
  const Mentions condition = Expand(static_cast<int32_t>(ChunkAt(1).index), false);
  if (condition.size() != 1 || !condition[0].kinds.Has(Kind::kCondition)) return;
  for (const Clause& clause : clauses_.clauses) {
    if (!VerbOf(clause).finite() || clause.link == ClauseLink::kRelative || Supposed(clause)) continue;
    if (clause.subject == kNothing || FirstGroup(clause.subject).person) continue;
    AddPlain(condition, Relation::kHasSymptom, OfKind(Nominal(clause), {Kind::kSymptom}), Negated(clause),
             CertaintyOf(clause), "in");
  }
}

// The condition that the sentence's if-clause says a person has; empty without one.
Mentions SentenceReader::SupposedIllness() {
  for (const Clause& clause : clauses_.clauses) {
    if (clause.subordinator != "if" && clause.subordinator != "when") continue;
    const VerbGroup& verb = VerbOf(clause);
    if (verb.lemma != "have" || verb.negated || clause.subject == kNothing || !IsPerson(clause.subject))
      return {};
    Mentions illness;
    for (Mention& term : Expand(clause.object, false)) {
      if (term.kinds.Has(Kind::kCondition)) illness.push_back(std::move(term));
    }
    return illness;
  }
  return {};
}

// "Doctors diagnose gout with a blood test", "the diagnosis is based on the history and an exam".
void SentenceReader::ReadDiagnosis(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  Mentions what;
  if (verb.lemma == "diagnose") {
    what = verb.passive ? SubjectTerms(clause, kIll) : Expand(clause.object, true, kIll);
  } else if ((verb.lemma == "base" || verb.lemma == "make") && verb.passive && clause.subject != kNothing &&
             words_.Noun(FirstGroup(clause.subject).head) == "diagnosis") {
    what = context_.Illness();
  } else {
    return;
  }
  Mentions means;
  for (const std::string_view preposition : {"with", "by", "on", "from", "using", "based on", "through"}) {
    for (Mention& term : ComplementTerms(clause, preposition)) {
      if (term.kinds.Has(Kind::kTest) || IsHistory(term.name)) means.push_back(std::move(term));
    }
  }
  Mentions fresh;
  for (Mention& term : means) {
    if (!IsSaid(term, Relation::kDiagnoses)) fresh.push_back(std::move(term));
  }
  for (Mention& term : fresh) term.kinds.Add(Kind::kTest);
  AddPlain(fresh, Relation::kDiagnoses, what, Negated(clause), CertaintyOf(clause), "diagnose");
}

void SentenceReader::ReadSection() {
  if (read_as_ == ReadAs::kHeading) return;
  ReadInCondition();
  for (const Clause& clause : clauses_.clauses) ReadDiagnosis(clause);
  for (const Asked& asked : context_.asked()) {
    Mentions about = asked.about.empty() ? context_.topic() : asked.about;
    // "If you have ringworm, you may be given griseofulvin": for that one.
    const Mentions supposed = SupposedIllness();
    if (!supposed.empty() && (asked.relation == Relation::kTreats || asked.relation == Relation::kDiagnoses))
      about = supposed;
    if (asked.relation == Relation::kCauses && asked.answer_is_subject) AssociatedToCauses(about);
    for (const Clause& clause : clauses_.clauses) {
      if (clause.link == ClauseLink::kRelative || Supposed(clause) || Negated(clause)) continue;
      Mentions answers;
      if (asked.relation == Relation::kTreats || asked.relation == Relation::kPrevents) {
        if (asked.answer_is_subject) answers = RemediesIn(clause);
        if (answers.empty() && asked.relation == Relation::kPrevents) answers = AdviceIn(clause);
      } else if (asked.relation == Relation::kDiagnoses) {
        answers = TestsIn(clause);
      } else if (!asked.answer_is_subject &&
                 (asked.relation == Relation::kHasSymptom || asked.relation == Relation::kCauses)) {
        answers = FindingsIn(clause);
      }
      Mentions fresh;
      for (Mention& answer : answers) {
        if (!IsSaid(answer, asked.relation)) fresh.push_back(std::move(answer));
      }
      std::string cue = "section: ";
      cue += VerbOf(clause).lemma;
      if (asked.answer_is_subject) {
        AddPlain(fresh, asked.relation, about, false, CertaintyOf(clause), cue);
      } else {
        AddPlain(about, asked.relation, fresh, false, CertaintyOf(clause), cue);
      }
    }
  }
}

}  // namespace aitia::engine
