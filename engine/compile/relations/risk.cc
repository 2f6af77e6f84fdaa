// Risk: what raises or lowers the risk, the chance or the severity of something, and who is at risk of it.
#include <algorithm>

#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

namespace {

constexpr std::string_view kUp[] = {"increase", "raise", "boost", "heighten", "double", "triple", "elevate",
                                    "add",      "put",   "carry", "pose",     "have",   "mean"};
constexpr std::string_view kDown[] = {"reduce", "lower", "cut",      "decrease", "lessen",  "halve",
                                      "limit",  "slash", "minimise", "minimize", "diminish"};
constexpr std::string_view kRisk[] = {"risk",        "odds",   "chance",         "likelihood",
                                      "probability", "danger", "susceptibility", "incidence"};
constexpr std::string_view kSeverity[] = {"severity", "frequency", "intensity", "number", "duration"};
// "the risk of *getting* a stone": what is got counts.
constexpr std::string_view kGetting[] = {"get",        "develop", "have",     "suffer", "die",
                                         "experience", "catch",   "contract", "acquire"};

template <size_t kSize>
bool IsOneOf(std::string_view word, const std::string_view (&words)[kSize]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

// The things in "of having or dying from heart disease", "of getting an infection".
Mentions SentenceReader::RiskOf(int32_t list) {
  Mentions what;
  const NounList& nouns = parts_.lists[static_cast<size_t>(list)];
  for (uint32_t g = 0; g < nouns.count; ++g) {
    const NounGroup& group = parts_.groups[nouns.first + g];
    if (!group.gerund || !IsOneOf(words_.Verb(group.head), kGetting)) {
      const Mentions more = ExpandGroup(group, nouns.examples >= 0 && g + 1 == nouns.count, true, kIll);
      what.insert(what.end(), more.begin(), more.end());
      continue;
    }
    uint32_t first = group.head + 1;
    const uint32_t end = group.pieces[group.piece_count - 1].end;
    while (first < end && (words_[first].tag == Tag::kPreposition || words_[first].In(kPlacePreposition)))
      ++first;
    if (first >= end) continue;
    const std::string name = NameOfRange(words_, {first, end}, false);
    if (name.empty() || name == "one") {
      const Mentions meant = context_.AntecedentOfKind(kIll);
      what.insert(what.end(), meant.begin(), meant.end());
    } else {
      what.push_back(
          MakeTerm(name, NatureOf(words_, {first, end}, end - 1).kinds | KindSet{Kind::kCondition}));
    }
  }
  return what;
}

// Behind "risk": "of stroke", "for a fall", "of having or dying from heart disease, heart failure or a
// stroke".
Mentions SentenceReader::RiskBehind(int c) {
  if (KindAt(c) != ChunkKind::kPreposition || KindAt(c + 1) != ChunkKind::kNouns) return {};
  const std::string_view preposition = ChunkAt(c).text;
  if (preposition != "of" && preposition != "for" && preposition != "to") return {};
  const int32_t list = static_cast<int32_t>(ChunkAt(c + 1).index);
  if (FirstGroup(list).pronoun) return context_.AntecedentOfKind(kIll);
  Mentions what = RiskOf(list);
  if (FirstGroup(list).gerund && KindAt(c + 2) == ChunkKind::kComma && KindAt(c + 3) == ChunkKind::kNouns &&
      KindAt(c + 4) != ChunkKind::kVerb) {
    const Mentions more = RiskOf(static_cast<int32_t>(ChunkAt(c + 3).index));
    what.insert(what.end(), more.begin(), more.end());
  }
  return what;
}

// "raises blood pressure" brings about high blood pressure.
void SentenceReader::ReadRaised(const Clause& clause, int32_t measure) {
  Mentions effects;
  for (const Mention& term : Expand(measure)) {
    if (!term.quantity || term.name.starts_with("high ")) continue;
    effects.push_back(MakeTerm("high " + term.name, {Kind::kCondition}));
  }
  const Mentions starts = VerbOf(clause).passive ? ComplementTerms(clause, "by") : SubjectTerms(clause);
  AddPlain(starts, Relation::kCauses, effects, Negated(clause), CertaintyOf(clause),
           std::string(VerbOf(clause).lemma));
}

// "raises the risk of stroke", "lowers the chance of a fall", "cuts the frequency of attacks".
void SentenceReader::ReadRisk(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  const bool up = IsOneOf(verb.lemma, kUp) || verb.particle == "up";
  const bool down = IsOneOf(verb.lemma, kDown);
  if (!up && !down) return;
  const int32_t measure = verb.passive ? clause.subject : clause.object;
  const int32_t measure_chunk = verb.passive ? clause.subject_chunk : clause.object_chunk;
  if (measure == kNothing) return;
  const NounGroup& measured = FirstGroup(measure);
  const std::string_view noun = words_.Noun(measured.head);
  const bool risk = IsOneOf(noun, kRisk);
  if (!risk && !IsOneOf(noun, kSeverity)) {
    if (verb.lemma == "increase" || verb.lemma == "raise" || verb.lemma == "elevate" ||
        verb.lemma == "boost" || (verb.particle == "up" && verb.lemma != "make")) {
      ReadRaised(clause, measure);
    }
    return;
  }
  Mentions what = RiskBehind(measure_chunk + 1);
  if (what.empty() && measured.head > measured.pieces[0].first && measured.piece_count == 1) {
    // "raises stroke risk"
    const TokenRange modifier{measured.pieces[0].first, measured.head};
    const Nature nature = NatureOf(words_, modifier, modifier.end - 1);
    if (nature.kinds.Any(kIll)) what.push_back(MakeTerm(NameOfRange(words_, modifier, false), nature.kinds));
  }
  const int behind = measure_chunk + 1;
  if (what.empty() && risk && measured.definite && measured.piece_count == 1 &&
      measured.pieces[0].first == measured.head &&
      !(KindAt(behind) == ChunkKind::kPreposition && ChunkAt(behind).text == "of")) {
    what = context_.AntecedentOfKind(kIll);  // "Both raise the risk."
  }
  if (what.empty()) return;
  Mentions starts = verb.passive ? ComplementTerms(clause, "by") : SubjectTerms(clause);
  if (!verb.passive && clause.subject != kNothing && FirstGroup(clause.subject).person)
    starts = WhatMarks(clause);  // "women with diabetes have a higher risk of thrush"
  const Relation relation =
      up ? (risk ? Relation::kCauses : Relation::kWorsens) : (risk ? Relation::kPrevents : Relation::kTreats);
  AddPlain(starts, relation, what, Negated(clause), CertaintyOf(clause),
           std::string(verb.lemma) + " the " + std::string(noun) + " of");
}

// What makes the persons of a clause who they are: "people with asthma", "people who smoke", "if you have
// gout".
Mentions SentenceReader::WhatMarks(const Clause& clause) {
  if (clause.subject_chunk == kNothing) return {};
  Mentions marks = PersonsConditions(clause);
  if (!marks.empty()) return marks;
  marks = WhoDo(clause.subject_chunk);
  return marks.empty() ? result_.condition : marks;
}

// "Kwashiorkor develops in children who get too little protein": what marks those who get it brings it about.
void SentenceReader::ReadInPeopleWho(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (!verb.finite() || verb.passive || clause.subject == kNothing || clause.object != kNothing) return;
  const bool common = verb.copula && clause.adjective != kNothing &&
                      words_[static_cast<uint32_t>(clause.adjective)].Is("common");
  if (!common && (verb.copula || !words_[verb.main].In(kOccurVerb))) return;
  for (uint32_t i = 0; i < clause.complement_count; ++i) {
    const Complement& in = clauses_.complements[clause.first_complement + i];
    const int32_t list = static_cast<int32_t>(in.list);
    if ((in.preposition != "in" && in.preposition != "among") || !FirstGroup(list).person) continue;
    const Mentions marks = WhoDo(static_cast<int>(in.chunk));
    Mentions ill;
    for (Mention& term : SubjectTerms(clause)) {
      if (term.kinds.Has(Kind::kCondition)) ill.push_back(std::move(term));
    }
    AddPlain(marks, Relation::kCauses, ill, Negated(clause), CertaintyOf(clause), "in those who");
  }
}

// What the persons at `chunk` do: "people who smoke", "children who get too little protein".
Mentions SentenceReader::WhoDo(int chunk) {
  const int c = chunk + 1;
  if (KindAt(c) != ChunkKind::kRelative || KindAt(c + 1) != ChunkKind::kVerb) return {};
  for (const Clause& relative : clauses_.clauses) {
    if (relative.link != ClauseLink::kRelative || static_cast<int>(relative.chunk) != c + 1) continue;
    const VerbGroup& verb = VerbOf(relative);
    if (verb.negated || verb.passive) return {};
    if (verb.copula) {
      // "people who are overweight"
      Mentions states;
      if (relative.adjective != kNothing) {
        Mention state = NominalOf(kNothing, static_cast<uint32_t>(relative.adjective));
        if (!state.name.empty() && state.kinds.Any(kIll)) states.push_back(std::move(state));
      }
      return states;
    }
    const bool gets = verb.lemma == "get" || verb.lemma == "have" || verb.lemma == "take" ||
                      verb.lemma == "use" || verb.lemma == "eat" || verb.lemma == "drink";
    if (gets && relative.object != kNothing) return Expand(relative.object, false);
    Mention term = MakeTerm(ActivityName(relative), {Kind::kCause});
    term.activity = true;
    return {term};
  }
  return {};
}

// "are less likely to get gout"
bool SentenceReader::LessLikely(const VerbGroup& verb) const {
  for (uint32_t i = verb.tokens.first + 1; i < verb.tokens.end; ++i) {
    if (words_[i].Is("likely") && words_[i - 1].Is("less")) return true;
  }
  return false;
}

// "People who smoke are at higher risk of stroke", "women with diabetes are more likely to develop thrush",
// "if you have gout, your risk of kidney stones is higher".
void SentenceReader::ReadAtRisk(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (clause.subject == kNothing) return;
  Mentions what;
  const NounGroup& subject = FirstGroup(clause.subject);
  std::string cue = "at risk of";
  bool more_likely = false;
  for (uint32_t i = verb.tokens.first + 1; i < verb.tokens.end; ++i) {
    more_likely |= words_[i].Is("likely") && (words_[i - 1].Is("more") || words_[i - 1].Is("less"));
  }
  const bool less = LessLikely(verb);
  if (!verb.copula && !more_likely && clause.object != kNothing && !verb.passive) {
    // "Poor posture puts you at risk of neck pain."
    const Complement* at =
        clause.complement_count == 0 ? nullptr : &clauses_.complements[clause.first_complement];
    const bool puts = verb.lemma == "put" || verb.lemma == "place" || verb.lemma == "leave";
    if (!puts || at == nullptr || (at->preposition != "at" && at->preposition != "in")) return;
    if (!IsOneOf(words_.Noun(FirstGroup(static_cast<int32_t>(at->list)).head), kRisk)) return;
    AddPlain(SubjectTerms(clause), Relation::kCauses, RiskBehind(static_cast<int>(at->chunk) + 1),
             Negated(clause), CertaintyOf(clause), std::move(cue));
    return;
  }
  if (!verb.copula && !more_likely) return;
  if (more_likely) {
    if (!subject.person || !IsOneOf(verb.lemma, kGetting)) return;
    what = clause.object != kNothing ? Expand(clause.object, true, kIll) : ComplementTerms(clause, "from");
    cue = less ? "less likely to" : "more likely to";
  } else if (subject.person) {
    for (uint32_t i = 0; i < clause.complement_count && what.empty(); ++i) {
      const Complement& complement = clauses_.complements[clause.first_complement + i];
      const NounGroup& group = FirstGroup(static_cast<int32_t>(complement.list));
      if (complement.preposition == "at" && IsOneOf(words_.Noun(group.head), kRisk)) {
        what = RiskBehind(static_cast<int>(complement.chunk) + 1);
      }
    }
  } else if (IsOneOf(words_.Noun(subject.head), kRisk) && clause.adjective != kNothing) {
    const Word& adjective = words_[static_cast<uint32_t>(clause.adjective)];
    if (adjective.Is("higher") || adjective.Is("greater") || adjective.Is("high") ||
        adjective.In(kHighWord)) {
      what = RiskBehind(clause.subject_chunk + 1);
    }
  }
  if (what.empty()) return;
  AddPlain(WhatMarks(clause), less ? Relation::kPrevents : Relation::kCauses, what, Negated(clause),
           CertaintyOf(clause), std::move(cue));
}

}  // namespace aitia::engine
