// Verbs that say a relation. A cue names where its argument stands; the passive turns subject and object
// around; a person as the subject gives way to what the person uses ("doctors treat gout with colchicine").
#include <algorithm>

#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

namespace {

// By their kinds the one can only be a symptom of the other.
bool IsFindingOf(const Mention& finding, const Mention& illness) {
  if (!finding.kinds.Has(Kind::kSymptom) || !illness.kinds.Has(Kind::kCondition)) return false;
  return !finding.kinds.Has(Kind::kCondition) || !illness.kinds.Has(Kind::kSymptom);
}

// Whether a term is something that brings illness about and is none itself: a habit, an exposure, a drug.
bool IsBringer(const Mention& term) {
  return term.kinds.Any({Kind::kCause, Kind::kDrug, Kind::kSubstance}) && !term.kinds.Any(kIll);
}

// Whether a term can be what the cue asks for.
bool Fits(const Mention& term, uint16_t conditions, bool strict, const WordClassTable& classes) {
  // "the pressure on the bladder", "the pressure inside the eye": lowered, it is a measure.
  const bool pressure =
      strict && term.bodily &&
      (classes.Of(std::string_view(term.name).substr(0, term.name.find(' '))) & kQuantityNoun) != 0;
  if ((conditions & kNeedsCondition) != 0) {
    if (term.quantity || pressure) return false;
    if (term.kinds.Any(kIll)) return true;
    return !strict && term.kinds.empty() && !term.known;
  }
  if ((conditions & kNeedsAnatomy) != 0) {
    return !term.kinds.Any(kIll) && term.kinds.Has(Kind::kAnatomy) &&
           (classes.Of(term.name) & kBroadBody) == 0;
  }
  if ((conditions & kNeedsSubstance) != 0) {
    return term.kinds.Any({Kind::kSubstance, Kind::kDrug}) || false;
  }
  if ((conditions & kNeedsLevel) != 0) {
    if (term.quantity || pressure) return true;
    if (term.kinds.Any(kIll) || term.kinds == KindSet{Kind::kAnatomy}) return false;
    return term.kinds.Any({Kind::kSubstance, Kind::kDrug}) ||
           (term.kinds.empty() && (term.material || !term.known));
  }
  return true;
}

// "electrolyte balance" -> "electrolyte imbalance", "balance of minerals" -> "mineral imbalance"; empty for
// anything else.
Mention ImbalanceOf(const Mention& term) {
  Mention out;
  constexpr std::string_view kBalance = "balance";
  constexpr std::string_view kOf = "balance of ";
  const std::string& name = term.name;
  if (name.size() > kBalance.size() &&
      name.compare(name.size() - kBalance.size(), kBalance.size(), kBalance) == 0) {
    std::string_view modifiers = std::string_view(name).substr(0, name.size() - kBalance.size());
    const size_t natural = modifiers.find("natural ");
    if (natural != std::string_view::npos) modifiers.remove_prefix(natural + 8);
    const size_t possessive = modifiers.find("'s ");
    if (possessive != std::string_view::npos) modifiers.remove_prefix(possessive + 3);
    if (modifiers.empty()) return {};
    out.name = std::string(modifiers) + "imbalance";
  } else if (name.compare(0, kOf.size(), kOf) == 0) {
    out.name = name.substr(kOf.size()) + " imbalance";
  } else {
    return {};
  }
  out.surface = term.surface;
  out.kinds = {Kind::kCondition};
  return out;
}

// What kinds the end of the relation is to be of, for a pronoun that stands there.
KindSet WantedEnd(const Cue& cue) {
  switch (cue.relation) {
    case Relation::kTreats:
    case Relation::kPrevents:
    case Relation::kWorsens:
    case Relation::kCauses:
      return kIll;
    case Relation::kAffects:
      return {Kind::kAnatomy};
    case Relation::kLowers:
      return {Kind::kSubstance};
    default:
      return {};
  }
}

Mentions Fitting(const Mentions& terms, const Cue& cue, bool strict, const WordClassTable& classes) {
  Mentions out;
  for (const Mention& term : terms) {
    if (Fits(term, cue.conditions, strict, classes)) out.push_back(term);
  }
  return out;
}

}  // namespace

void SentenceReader::ReadVerbs(size_t index) {
  const Clause& clause = clauses_.clauses[index];
  const VerbGroup& verb = VerbOf(clause);
  std::span<const Cue> cues = cues_.Verb(verb.lemma, verb.particle);
  if (verb.particle.empty() && clause.object_chunk != kNothing) {
    // "bring blood pressure down", "clear the skin up"
    const uint32_t after = ChunkAt(clause.object_chunk).tokens.end;
    if (after < words_.size() && words_[after].In(kParticleWord)) {
      const std::span<const Cue> phrasal = cues_.Verb(verb.lemma, words_[after].lower);
      if (!phrasal.empty()) cues = phrasal;
    }
  }
  const bool lowers =
      std::any_of(cues.begin(), cues.end(), [](const Cue& cue) { return cue.relation == Relation::kLowers; });
  for (const Cue& cue : cues) ApplyVerbCue(clause, cue, lowers);
}

// Whether the words stand at the token or behind adverbs there.
bool SentenceReader::FollowedBy(uint32_t token, std::string_view words) const {
  while (token < words_.size() && words_[token].tag == Tag::kAdverb &&
         words.substr(0, words.find(' ')) != words_[token].lower) {
    ++token;
  }
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    if (token >= words_.size() || words_[token].lower != words.substr(0, end)) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
    ++token;
  }
  return true;
}

// "With an endoscope, doctors can spot ulcers", "Using ultrasound, …": the means that stands before the
// person.
Mentions SentenceReader::FrontedMeans(const Clause& clause, Relation relation) {
  if (KindAt(0) != ChunkKind::kPreposition && KindAt(0) != ChunkKind::kNouns) return {};
  const bool preposition = KindAt(0) == ChunkKind::kPreposition;
  if (preposition && ChunkAt(0).text != "with" && ChunkAt(0).text != "through") return {};
  const int nouns = preposition ? 1 : 0;
  if (KindAt(nouns) != ChunkKind::kNouns || nouns >= clause.subject_chunk) return {};
  const int32_t list = static_cast<int32_t>(ChunkAt(nouns).index);
  Mentions means;
  if (preposition) {
    means = Expand(list);
  } else {
    const NounGroup& group = FirstGroup(list);
    if (!group.gerund || words_.Verb(group.head) != "use" || group.piece_count < 2) return {};
    const TokenRange what{group.pieces[1].first, group.pieces[group.piece_count - 1].end};
    means.push_back(MakeTerm(NameOfRange(words_, what, false), NatureOf(words_, what, what.end - 1).kinds));
  }
  const KindSet kinds =
      relation == Relation::kDiagnoses ? KindSet{Kind::kTest} : KindSet{Kind::kTreatment, Kind::kDrug};
  means.erase(
      std::remove_if(means.begin(), means.end(), [&](const Mention& term) { return !term.kinds.Any(kinds); }),
      means.end());
  return means;
}

void SentenceReader::ApplyVerbCue(const Clause& clause, const Cue& cue, bool strict) {
  const VerbGroup& verb = VerbOf(clause);
  const bool passive = verb.passive;
  if (!cue.result.empty()) {
    // "weakens muscles": brings about muscle weakness.
    if (passive || clause.object == kNothing) return;
    Mentions effects;
    for (const Mention& object : Expand(clause.object)) {
      if (!object.kinds.Has(Kind::kAnatomy)) continue;
      effects.push_back(MakeTerm(object.name + " " + std::string(cue.result), kIll));
    }
    Add(SubjectTerms(clause), cue, effects, clause, false);
    return;
  }
  Mentions starts;
  Mentions ends;
  const std::string_view complement = cue.complement;
  bool from_passive = false;
  if (complement == "-") {
    if ((cue.conditions & kNeedsTreatment) != 0) {
      if (passive || clause.object == kNothing) return;
      for (const Mention& subject : SubjectTerms(clause)) {
        if (subject.kinds.Any(kIll)) starts.push_back(subject);
      }
      for (const Mention& object : Expand(clause.object)) {
        if (object.kinds.Any({Kind::kTreatment, Kind::kDrug})) ends.push_back(object);
      }
      Add(starts, cue, ends, clause, false);
      return;
    }
    if (!passive && (cue.conditions & kPassiveOnly) != 0) return;
    if (!passive && clause.subject != kNothing && words_[FirstGroup(clause.subject).head].Is("nothing")) {
      // "nothing relieves heartburn faster than an antacid"
      for (int c = static_cast<int>(clause.chunk) + 1; c + 1 < ChunkCount(); ++c) {
        if (words_[ChunkAt(c).tokens.first].Is("than") && KindAt(c + 1) == ChunkKind::kNouns) {
          AddPlain(Expand(static_cast<int32_t>(ChunkAt(c + 1).index)), cue.relation,
                   Fitting(Expand(clause.object), cue, strict, words_.language().word_classes()),
                   verb.negated, CertaintyOf(clause), CueText(clause, {}));
        }
      }
      return;
    }
    if (passive) {
      ends = SubjectTerms(clause, WantedEnd(cue));
      starts = ComplementTerms(clause, "by");
      if (verb.negated) {
        AddPlain(ComplementTerms(clause, "by", true), cue.relation,
                 Fitting(ends, cue, strict, words_.language().word_classes()), false, CertaintyOf(clause),
                 CueText(clause, {}));
      }
      if (cue.relation == Relation::kDiagnoses) AddTestsOf(clause, &starts);
      if (starts.empty() && IsRemedyRelation(cue.relation)) starts = ComplementTerms(clause, "with");
      if (starts.empty() && IsRemedyRelation(cue.relation)) starts = ComplementTerms(clause, "through");
      if (starts.empty() && cue.relation == Relation::kCauses) starts = ComplementTerms(clause, "from");
      from_passive = true;
    } else {
      if (verb.lemma == "prevent" && HasComplement(clause, "from"))
        return;  // "prevents flares from coming back"
      const Clause* order = nullptr;
      if (clause.link == ClauseLink::kInfinitive && clause.parent != kNothing) {
        const Clause& parent = clauses_.clauses[static_cast<size_t>(clause.parent)];
        if (parent.imperative && !words_[VerbOf(parent).main].In(kLightVerb)) order = &parent;
      }
      if (clause.link == ClauseLink::kInfinitive && clause.parent != kNothing &&
          static_cast<size_t>(clause.parent) > ClauseIndex(clause)) {
        // "To calm restless legs, take a bath, massage your calves or walk": every order is a means.
        for (size_t k = static_cast<size_t>(clause.parent); k < clauses_.clauses.size(); ++k) {
          const Clause& means = clauses_.clauses[k];
          if (!means.imperative) continue;
          const Mentions more =
              words_[VerbOf(means).main].In(kLightVerb) ? Expand(means.object) : Activity(means);
          starts.insert(starts.end(), more.begin(), more.end());
        }
        if (starts.empty()) starts = SubjectTerms(clause);
      } else if (order != nullptr) {
        starts = Activity(*order);  // "massage your calves to ease cramps"
      } else if (IsPerson(clause.subject) && clause.subject != kNothing &&
                 cue.relation != Relation::kCauses) {
        starts = ComplementTerms(clause, "with");
        if (starts.empty()) starts = ComplementTerms(clause, "by");
        if (starts.empty()) starts = FrontedMeans(clause, cue.relation);
        if (starts.empty() && !FirstGroup(clause.subject).person) starts = SubjectTerms(clause);
      } else {
        starts = SubjectTerms(clause);
      }
      if (clause.object != kNothing && cue.relation == Relation::kCauses) {
        const Word& amount = words_[FirstGroup(clause.object).whole.first];
        if (amount.Is("less") || amount.Is("fewer")) return;  // "causes less damage"
      }
      ends = Expand(clause.object, true, WantedEnd(cue));
      Role cause;
      if (ends.empty() && cue.relation == Relation::kDiagnoses && RoleAt(clause.object_chunk, &cause) &&
          cause.cue.relation == Relation::kCauses && !cause.cue.reversed) {
        ends = cause.target;  // "rules out other causes of bleeding"
      }
      if (clause.object == kNothing && cue.relation == Relation::kTreats && verb.lemma == "help" &&
          clause.infinitive == kNothing && clause.complement_count == 0) {
        return;
      }
    }
  } else if (complement.substr(0, 2) == "-=") {
    // "makes it worse", "keeps flares at bay": fixed words behind the object.
    uint32_t after = passive                           ? verb.tokens.end
                     : clause.object_chunk == kNothing ? words_.size()
                                                       : ChunkAt(clause.object_chunk).tokens.end;
    if (!FollowedBy(after, complement.substr(2)) &&
        !(clause.adjective != kNothing &&
          FollowedBy(static_cast<uint32_t>(clause.adjective), complement.substr(2)))) {
      return;
    }
    starts = passive ? ComplementTerms(clause, "by") : SubjectTerms(clause);
    if (passive && starts.empty()) starts = ComplementTerms(clause, "with");
    ends = passive ? SubjectTerms(clause, kIll) : Expand(clause.object, true, kIll);
  } else if (complement == "-/to-verb" || complement == "-/verb") {
    if (passive || clause.object == kNothing || words_[FirstGroup(clause.object).head].Is("it")) return;
    // "causes muscles to twitch", "makes the eyes water", "makes you go bald"
    for (const Clause& child : clauses_.clauses) {
      if (child.chunk <= clause.chunk || child.chunk > clause.end_chunk + 1) continue;
      const VerbGroup& what = VerbOf(child);
      if (!(what.infinitive || (complement == "-/verb" && what.finite()))) continue;
      if (child.subject != clause.object && !what.infinitive && child.object_chunk != kNothing) continue;
      uint32_t token = what.main;
      if (words_[what.main].In(kStateVerb) && child.adjective != kNothing)
        token = static_cast<uint32_t>(child.adjective);
      Mention effect = NominalOf(clause.object, token);
      if (!effect.name.empty()) ends.push_back(std::move(effect));
      if (child.object != kNothing && ends.empty()) ends = Expand(child.object);
      break;
    }
    const bool of_body =
        clause.object != kNothing &&
        (FirstGroup(clause.object).person || FirstGroup(clause.object).pronoun ||
         FirstGroup(clause.object).definite || IsBodyPart(words_, FirstGroup(clause.object).head));
    if (ends.empty() && complement == "-/verb" && clause.adjective != kNothing && of_body) {
      for (int c = static_cast<int>(clause.chunk) + 1; c < static_cast<int>(clause.end_chunk); ++c) {
        if (KindAt(c) != ChunkKind::kAdjective) continue;
        const uint32_t token = ChunkAt(c).tokens.first;
        Mention effect = NominalOf(clause.object, token);
        const bool felt = effect.kinds.Any(kIll) || words_[token].In(kStateAdjective);
        if (!effect.name.empty() && felt) ends.push_back(std::move(effect));
      }
    }
    starts = SubjectTerms(clause);
  } else if (complement == "*/-") {
    if (clause.second_object == kNothing) return;
    starts = SubjectTerms(clause);
    ends = Expand(clause.second_object);
  } else if (complement.size() > 2 && complement.substr(0, 2) == "-/") {
    const std::string_view preposition = complement.substr(2);
    if (!HasComplement(clause, preposition)) return;
    starts = SubjectTerms(clause);
    if ((cue.conditions & kFromGerund) != 0) {
      const Mentions object = passive ? Mentions{} : Expand(clause.object);
      bool returning = false;  // "from coming back"
      for (uint32_t i = 0; i < clause.complement_count; ++i) {
        const Complement& what = clauses_.complements[clause.first_complement + i];
        returning |= what.preposition == preposition && FirstGroup(static_cast<int32_t>(what.list)).gerund;
      }
      for (const Mention& term : object) {
        if (term.kinds.Any(kIll) || (returning && term.kinds.empty())) ends.push_back(term);
      }
      if (ends.empty()) {
        for (const Mention& term : ComplementTerms(clause, preposition)) {
          if (term.kinds.Any(kIll)) ends.push_back(term);
        }
      }
    } else {
      if (!cue.object.empty() &&
          (clause.object == kNothing || !cue.AllowsObject(words_.Noun(FirstGroup(clause.object).head)))) {
        return;
      }
      ends = ComplementTerms(clause, preposition);
    }
  } else {
    Mentions fronted;
    if (complement == "for" && HasComplement(clause, "in case of"))
      fronted = ComplementTerms(clause, "in case of");
    if (complement == "for" && !HasComplement(clause, complement) && fronted.empty() &&
        (clause.object != kNothing || verb.passive)) {
      // "For the nausea, doctors often prescribe metoclopramide."
      for (int c = 0; c + 1 < static_cast<int>(clause.chunk) && c < 2; ++c) {
        if (KindAt(c) == ChunkKind::kPreposition &&
            (ChunkAt(c).text == "for" || ChunkAt(c).text == "in case of") &&
            KindAt(c + 1) == ChunkKind::kNouns) {
          fronted = Expand(static_cast<int32_t>(ChunkAt(c + 1).index));
          // "in case of spasms caused by a syndrome, …": the remedy is for both.
          for (const Clause& other : clauses_.clauses) {
            if (other.link != ClauseLink::kReduced || other.subject_chunk != c + 1) continue;
            const Mentions agents = ComplementTerms(other, "by");
            fronted.insert(fronted.end(), agents.begin(), agents.end());
          }
        }
      }
    }
    if (!HasComplement(clause, complement) && fronted.empty()) return;
    if (complement == "in" && HasComplement(clause, "from")) return;  // "results from mutations in the gene"
    const bool passive_only = (cue.conditions & kPassiveOnly) != 0;
    ends = fronted.empty() ? ComplementTerms(clause, complement) : fronted;
    if (passive_only && !passive) {
      // "doctors prescribe colchicine for gout", "take ginger for nausea"
      if (clause.object == kNothing || !(IsPerson(clause.subject) || clause.imperative)) return;
      starts = Expand(clause.object);
    } else if (!passive_only && passive && !verb.reduced) {
      return;
    } else {
      starts = SubjectTerms(clause);
      // "people with asthma benefit from …"
      if (starts.empty() && cue.reversed && cue.relation == Relation::kTreats)
        starts = PersonsConditions(clause);
    }
  }
  Mentions* fitted = &ends;
  if (cue.reversed && cue.relation == Relation::kCauses && complement == "-")
    fitted = &starts;  // "the rash follows a fever": the effect comes first
  if (!(cue.reversed && cue.relation == Relation::kTreats))
    *fitted = Fitting(*fitted, cue, strict, words_.language().word_classes());
  if (cue.reversed && cue.relation == Relation::kTreats && complement != "-") {
    // "gout responds to colchicine"
    starts.erase(
        std::remove_if(starts.begin(), starts.end(), [](const Mention& t) { return !t.kinds.Any(kIll); }),
        starts.end());
    ends.erase(std::remove_if(ends.begin(), ends.end(),
                              [](const Mention& t) {
                                return !t.kinds.Any({Kind::kTreatment, Kind::kDrug}) && !t.activity;
                              }),
               ends.end());
    if (starts.empty() || ends.empty()) return;
  }
  if (verb.lemma == "involve" && !starts.empty() && !starts[0].kinds.Any(kIll)) return;
  if (clause.subject_is_means && cue.relation == Relation::kDiagnoses) {
    for (Mention& start : starts) start.kinds.Add(Kind::kTest);
  }
  if ((cue.conditions & kNeedsTest) != 0 && !cue.reversed) {
    starts.erase(std::remove_if(starts.begin(), starts.end(),
                                [](const Mention& t) { return !t.kinds.Has(Kind::kTest); }),
                 starts.end());
  }
  if ((cue.conditions & kNeedsFinding) != 0) {
    starts.erase(
        std::remove_if(starts.begin(), starts.end(),
                       [](const Mention& t) { return !t.kinds.Any(kIll) && !t.bodily && !t.kinds.empty(); }),
        starts.end());
    ends.erase(std::remove_if(ends.begin(), ends.end(), [](const Mention& t) { return !t.kinds.Any(kIll); }),
               ends.end());
  }
  if (cue.relation == Relation::kIndicates && !cue.reversed) {
    starts = FindingsMeant(clause, std::move(starts));
  }
  const int32_t start_list = from_passive ? kNothing : clause.subject;
  const NounGroup* general = start_list == kNothing || starts.empty() ? nullptr : &FirstGroup(start_list);
  if (general != nullptr && !general->demonstrative &&
      parts_.lists[static_cast<size_t>(start_list)].examples < 0 &&
      ((words_[general->head].In(kGenericNoun) && read_as_ == ReadAs::kHeading) ||
       (LeavesOpen() && (general->plural || words_[general->head].In(kGenericNoun))))) {
    starts.clear();  // "Which neuromuscular diseases cause twitching?", "Some diseases cause twitching,
                     // including:"
  }
  if (starts.empty() != ends.empty()) {
    // One end is open: a general subject ("conditions that may cause …") or a question's word. The list fills
    // it.
    Frame frame;
    frame.relation = cue.relation;
    frame.cue = CueText(clause, complement == "-" ? std::string_view() : complement);
    frame.certainty = CertaintyOf(clause);
    frame.negated = Negated(clause);
    const bool open_subject = starts.empty();
    const int32_t open_list = from_passive == open_subject ? clause.object : clause.subject;
    if (open_list != kNothing && !IsHole(open_list) && !LeavesOpen()) return;
    // "causes what is called a seizure" asks for nothing.
    const bool asks = read_as_ == ReadAs::kHeading || clause.ends_in_colon || words_[0].In(kWhWord);
    if (open_list != kNothing && FirstGroup(open_list).wh && !asks) return;
    if (open_list == kNothing && read_as_ != ReadAs::kHeading && !clause.ends_in_colon) return;
    frame.other = open_subject ? ends : starts;
    frame.filler_is_subject = open_subject != cue.reversed;
    if (!frame.other.empty()) result_.frames.push_back(std::move(frame));
    return;
  }
  if ((cue.conditions & kOnPart) != 0) {
    if (starts.empty() || ends.empty() || ends[0].kinds.Any(kIll)) return;
    for (const Mention& start : starts) {
      if (!start.kinds.Any({Kind::kTreatment, Kind::kDrug})) return;
    }
    ends = context_.IllnessMeant();
    if (ends.empty() || !ends[0].kinds.Has(Kind::kCondition)) return;
  }
  if (cue.relation == Relation::kOccursWith && !starts.empty() &&
      starts[0].kinds.Any({Kind::kDrug, Kind::kTreatment})) {
    // "These medicines come with side effects like drowsiness."
    Cue causes = cue;
    causes.relation = Relation::kCauses;
    Add(starts, causes, ends, clause, false);
    return;
  }
  if (cue.relation == Relation::kOccursWith) {
    AddTogether(starts, cue, ends, clause);
    return;
  }
  if (cue.relation == Relation::kCauses && (cue.conditions & kPossibleAtMost) != 0 && !starts.empty() &&
      !ends.empty() && IsBringer(ends[0]) && starts[0].kinds.Any(kIll)) {
    std::swap(starts, ends);  // "Nosebleeds are linked to smoking."
  }
  if ((cue.conditions & kNeedsBalance) != 0) {
    for (Mention& end : ends) end = ImbalanceOf(end);
    ends.erase(std::remove_if(ends.begin(), ends.end(), [](const Mention& t) { return t.name.empty(); }),
               ends.end());
    if (starts.empty() || ends.empty()) return;
  }
  if (cue.relation == Relation::kAffects && !starts.empty() && starts[0].kinds == KindSet{Kind::kAnatomy}) {
    // "a condition in which the muscle presses on the nerve": the condition affects both.
    Mentions condition = ConditionAround(clause);
    if (!condition.empty()) {
      if (complement == "-" || complement == "on") Add(condition, cue, starts, clause, false);
      starts = std::move(condition);
    }
  }
  Add(starts, cue, ends, clause, false);
}

// What "comes with" or "is associated with" what: no direction is said, but the kinds of the two often tell.
// A symptom is the illness's; a habit or a drug contributes to the illness, as far as one can say.
void SentenceReader::AddTogether(const Mentions& starts, const Cue& cue, const Mentions& ends,
                                 const Clause& clause) {
  Cue shows = cue;
  shows.relation = Relation::kHasSymptom;
  Cue brings = cue;
  brings.relation = Relation::kCauses;
  brings.conditions |= kPossibleAtMost;
  for (const Mention& end : ends) {
    for (const Mention& start : starts) {
      const bool turned = IsFindingOf(start, end) || (IsBringer(end) && start.kinds.Any(kIll));
      const Mention& first = turned ? end : start;
      const Mention& second = turned ? start : end;
      const bool brought = IsBringer(first) && second.kinds.Any(kIll);
      Add({first}, IsFindingOf(second, first) ? shows : brought ? brings : cue, {second}, clause, false);
    }
  }
}

// "is picked up by *measuring the eye pressure*", "is found on *a scan*".
void SentenceReader::AddTestsOf(const Clause& clause, Mentions* tests) {
  for (uint32_t i = 0; i < clause.complement_count; ++i) {
    const Complement& complement = clauses_.complements[clause.first_complement + i];
    const int32_t list = static_cast<int32_t>(complement.list);
    if (complement.preposition == "by" && FirstGroup(list).gerund) {
      for (const Cue& cue : cues_.Verb(words_.Verb(FirstGroup(list).head))) {
        if (cue.relation != Relation::kDiagnoses) continue;
        for (Mention& test : *tests) test.kinds.Add(Kind::kTest);
        break;
      }
    } else if (complement.preposition == "at" || complement.preposition == "on" ||
               complement.preposition == "during" || complement.preposition == "in" ||
               complement.preposition == "using") {
      for (Mention& term : Expand(list)) {
        if (term.kinds.Has(Kind::kTest)) tests->push_back(std::move(term));
      }
    }
  }
}

// The condition that a clause with "in which" or "where" is about; empty if there is none.
Mentions SentenceReader::ConditionAround(const Clause& clause) {
  for (int c = static_cast<int>(clause.chunk) - 1; c >= 0; --c) {
    const bool where = (KindAt(c) == ChunkKind::kRelative &&
                        (ChunkAt(c).text == "where" || KindAt(c - 1) == ChunkKind::kPreposition)) ||
                       (KindAt(c) == ChunkKind::kSubordinator && ChunkAt(c).text == "where");
    if (!where) continue;
    for (int k = c - 1; k >= 0; --k) {
      if (KindAt(k) != ChunkKind::kNouns) continue;
      const int32_t list = static_cast<int32_t>(ChunkAt(k).index);
      if (FirstGroup(list).generic || parts_.lists[static_cast<size_t>(list)].examples >= 0) {
        Mentions terms = Expand(list);
        if (!terms.empty() && terms[0].kinds.Any(kIll)) return terms;
        break;
      }
      Mentions terms = Expand(list);
      const bool defined = FirstGroup(list).indefinite && !said_.empty();
      if (!defined && !terms.empty() && terms[0].kinds.Any(kIll)) return terms;
      break;
    }
    if (!result_.subject.empty() && result_.subject[0].kinds.Any(kIll)) return result_.subject;
    return {};
  }
  // Below "Piriformis syndrome" the muscle that presses on the nerve is the syndrome's.
  if (!context_.item().empty() && context_.item()[0].kinds.Any(kIll)) return {context_.item()[0]};
  return {};
}

// The sentence ends in "including:", "such as:": a list follows.
bool SentenceReader::LeavesOpen() const {
  const uint32_t n = words_.size();
  if (n < 3 || !words_[n - 1].Is(":")) return false;
  return words_[n - 2].Is("including") || words_[n - 2].Is("as") || words_[n - 2].Is("following") ||
         words_[n - 2].Is("include") || words_[n - 2].Is("are");
}

}  // namespace aitia::engine
