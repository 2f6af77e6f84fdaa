// Where a verb's arguments stand: each form of complement in the table of verbs has its function.
#include <algorithm>

#include "engine/compile/relations/fit.h"
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

bool SentenceReader::ArgumentsOf(const Clause& clause, const Cue& cue, bool strict, VerbArguments* out) {
  const std::string_view complement = cue.complement;
  if (complement == "-") {
    return VerbOf(clause).passive ? PassiveArguments(clause, cue, strict, out)
                                  : ActiveArguments(clause, cue, strict, out);
  }
  if (complement.starts_with("-=")) return FixedWordsArguments(clause, cue, out);
  if (complement == "-/to-verb" || complement == "-/verb") return ActionArguments(clause, cue, out);
  if (complement == "*/-") {
    if (clause.second_object == kNothing) return false;
    out->starts = SubjectTerms(clause);
    out->ends = Expand(clause.second_object);
    return true;
  }
  if (complement.starts_with("-/")) return SecondArguments(clause, cue, out);
  return PrepositionArguments(clause, cue, out);
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

// "is caused by B", "is picked up on a scan".
bool SentenceReader::PassiveArguments(const Clause& clause, const Cue& cue, bool strict, VerbArguments* out) {
  out->ends = SubjectTerms(clause, WantedEnd(cue));
  out->starts = ComplementTerms(clause, "by");
  if (VerbOf(clause).negated) {
    AddPlain(ComplementTerms(clause, "by", true), cue.relation,
             Fitting(out->ends, cue, strict, words_.language().word_classes()), false, CertaintyOf(clause),
             CueText(clause, {}));
  }
  if (cue.relation == Relation::kDiagnoses) AddTestsOf(clause, &out->starts);
  if (out->starts.empty() && IsRemedyRelation(cue.relation)) out->starts = ComplementTerms(clause, "with");
  if (out->starts.empty() && IsRemedyRelation(cue.relation)) out->starts = ComplementTerms(clause, "through");
  if (out->starts.empty() && cue.relation == Relation::kCauses) out->starts = ComplementTerms(clause, "from");
  out->from_passive = true;
  return true;
}

// "rinse it with salt water": salt water; else the activity that is asked for.
Mentions SentenceReader::MeansOf(const Clause& order) {
  Mentions means = Activity(order);
  if (means.empty() && order.object != kNothing && FirstGroup(order.object).pronoun)
    means = ComplementTerms(order, "with");
  return means;
}

// Who or what does it: the subject, what a person uses for it, what an order asks for.
Mentions SentenceReader::Doers(const Clause& clause, const Cue& cue) {
  Mentions starts;
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
  } else if (IsPerson(clause.subject) && clause.subject != kNothing && cue.relation != Relation::kCauses) {
    starts = ComplementTerms(clause, "with");
    if (starts.empty()) starts = ComplementTerms(clause, "by");
    if (starts.empty()) starts = FrontedMeans(clause, cue.relation);
    if (starts.empty() && !FirstGroup(clause.subject).person) starts = SubjectTerms(clause);
  } else {
    starts = SubjectTerms(clause);
  }
  return starts;
}

// "Nothing soothes sunburn like *cool water*", "no other drug works as well as *carbamazepine*".
Mentions SentenceReader::ComparedTo(const Clause& clause) {
  for (int c = static_cast<int>(clause.chunk) + 1; c + 1 < ChunkCount(); ++c) {
    if (KindAt(c) == ChunkKind::kNouns || KindAt(c + 1) != ChunkKind::kNouns) continue;
    const Word& last = words_[ChunkAt(c).tokens.end - 1];
    if (last.Is("than") || last.Is("like") || last.Is("as"))
      return Expand(static_cast<int32_t>(ChunkAt(c + 1).index));
  }
  return {};
}

// "A relieves B", "to relieve B, take A", "doctors relieve B with A".
bool SentenceReader::ActiveArguments(const Clause& clause, const Cue& cue, bool strict, VerbArguments* out) {
  const VerbGroup& verb = VerbOf(clause);
  if ((cue.conditions & kPassiveOnly) != 0) return false;
  if ((cue.conditions & kByPerson) != 0 && !clause.imperative &&
      (clause.subject == kNothing || !IsPerson(clause.subject))) {
    return false;
  }
  if (clause.subject != kNothing && FirstGroup(clause.subject).negative &&
      !FirstGroup(clause.subject).gerund) {
    // "nothing relieves heartburn faster than an antacid"
    const Mentions best = ComparedTo(clause);
    if (!best.empty()) {
      AddPlain(best, cue.relation,
               Fitting(Expand(clause.object), cue, strict, words_.language().word_classes()), verb.negated,
               CertaintyOf(clause), CueText(clause, {}));
      return false;
    }
    if (words_[FirstGroup(clause.subject).head].Is("nothing")) return false;
  }
  if (verb.lemma == "prevent" && HasComplement(clause, "from"))
    return false;  // "prevents flares from coming back"
  out->starts = Doers(clause, cue);
  if (clause.object != kNothing && cue.relation == Relation::kCauses) {
    const Word& amount = words_[FirstGroup(clause.object).whole.first];
    if (amount.Is("less") || amount.Is("fewer")) return false;  // "causes less damage"
  }
  out->ends = Expand(clause.object, true, WantedEnd(cue));
  if (out->ends.empty() && cue.relation == Relation::kTreats && clause.object != kNothing) {
    out->ends = ConditionsOfPersons(clause.object, clause.object_chunk);  // "cures most people with gout"
  }
  Role cause;
  if (out->ends.empty() && cue.relation == Relation::kDiagnoses && RoleAt(clause.object_chunk, &cause) &&
      cause.cue.relation == Relation::kCauses && !cause.cue.reversed) {
    out->ends = cause.target;  // "rules out other causes of bleeding"
  }
  if (clause.object == kNothing && cue.relation == Relation::kTreats && verb.lemma == "help" &&
      clause.infinitive == kNothing && clause.complement_count == 0) {
    return false;
  }
  return true;
}

// "makes it worse", "keeps flares at bay": fixed words behind the object.
bool SentenceReader::FixedWordsArguments(const Clause& clause, const Cue& cue, VerbArguments* out) {
  const VerbGroup& verb = VerbOf(clause);
  const bool passive = verb.passive;
  const std::string_view complement = cue.complement;
  uint32_t after = passive                           ? verb.tokens.end
                   : clause.object_chunk == kNothing ? words_.size()
                                                     : ChunkAt(clause.object_chunk).tokens.end;
  if (!FollowedBy(after, complement.substr(2)) &&
      !(clause.adjective != kNothing &&
        FollowedBy(static_cast<uint32_t>(clause.adjective), complement.substr(2)))) {
    return false;
  }
  out->starts = passive ? ComplementTerms(clause, "by") : SubjectTerms(clause);
  if (passive && out->starts.empty()) out->starts = ComplementTerms(clause, "with");
  out->ends = passive ? SubjectTerms(clause, kIll) : Expand(clause.object, true, kIll);
  return true;
}

// "causes muscles to twitch", "makes the eyes water", "makes you go bald": what the object does.
bool SentenceReader::ActionArguments(const Clause& clause, const Cue& cue, VerbArguments* out) {
  const std::string_view complement = cue.complement;
  if (VerbOf(clause).passive || clause.object == kNothing || words_[FirstGroup(clause.object).head].Is("it"))
    return false;
  for (const Clause& child : clauses_.clauses) {
    if (child.chunk <= clause.chunk || child.chunk > clause.end_chunk + 1) continue;
    const VerbGroup& what = VerbOf(child);
    if (!(what.infinitive || (complement == "-/verb" && what.finite()))) continue;
    if (child.subject != clause.object && !what.infinitive && child.object_chunk != kNothing) continue;
    uint32_t token = what.main;
    if (words_[what.main].In(kStateVerb) && child.adjective != kNothing)
      token = static_cast<uint32_t>(child.adjective);
    Mention effect = NominalOf(clause.object, token);
    if (!effect.name.empty()) out->ends.push_back(std::move(effect));
    if (child.object != kNothing && out->ends.empty()) out->ends = Expand(child.object);
    break;
  }
  if (out->ends.empty() && complement == "-/verb" && clause.adjective != kNothing &&
      clause.object != kNothing && FirstGroup(clause.object).gerund &&
      words_[static_cast<uint32_t>(clause.adjective)].In(kStateAdjective)) {
    // "makes swallowing painful"
    const Mentions activity = Expand(clause.object, false);
    if (activity.size() == 1) {
      out->ends.push_back(MakeTerm(
          std::string(words_[static_cast<uint32_t>(clause.adjective)].lower) + " " + activity[0].name, kIll));
    }
  }
  const bool of_body =
      clause.object != kNothing &&
      (FirstGroup(clause.object).person || FirstGroup(clause.object).pronoun ||
       FirstGroup(clause.object).definite || IsBodyPart(words_, FirstGroup(clause.object).head));
  if (out->ends.empty() && complement == "-/verb" && clause.adjective != kNothing && of_body) {
    for (int c = static_cast<int>(clause.chunk) + 1; c < static_cast<int>(clause.end_chunk); ++c) {
      if (KindAt(c) != ChunkKind::kAdjective) continue;
      const uint32_t token = ChunkAt(c).tokens.first;
      Mention effect = NominalOf(clause.object, token);
      const bool felt = effect.kinds.Any(kIll) || words_[token].In(kStateAdjective);
      if (!effect.name.empty() && felt) out->ends.push_back(std::move(effect));
    }
  }
  out->starts = SubjectTerms(clause);
  return true;
}

// "predisposes to B", "protects people from B", "gives relief from B": the argument behind the object.
bool SentenceReader::SecondArguments(const Clause& clause, const Cue& cue, VerbArguments* out) {
  const std::string_view preposition = cue.complement.substr(2);
  if (!HasComplement(clause, preposition)) return false;
  if ((cue.conditions & kFromObject) != 0) {
    if (clause.object == kNothing || (!clause.imperative && !IsPerson(clause.subject))) return false;
    out->starts = Fitting(Expand(clause.object), cue, false, words_.language().word_classes());
    out->ends = ComplementTerms(clause, preposition);
    return true;
  }
  out->starts = SubjectTerms(clause);
  if ((cue.conditions & kFromGerund) != 0) {
    const Mentions object = VerbOf(clause).passive ? Mentions{} : Expand(clause.object);
    bool returning = false;  // "from coming back"
    for (uint32_t i = 0; i < clause.complement_count; ++i) {
      const Complement& what = clauses_.complements[clause.first_complement + i];
      returning |= what.preposition == preposition && FirstGroup(static_cast<int32_t>(what.list)).gerund;
    }
    for (const Mention& term : object) {
      if (term.kinds.Any(kIll) || (returning && term.kinds.empty())) out->ends.push_back(term);
    }
    if (out->ends.empty()) {
      for (const Mention& term : ComplementTerms(clause, preposition)) {
        if (term.kinds.Any(kIll)) out->ends.push_back(term);
      }
    }
  } else {
    if (!cue.object.empty() &&
        (clause.object == kNothing || !cue.AllowsObject(words_.Noun(FirstGroup(clause.object).head)))) {
      return false;
    }
    out->ends = ComplementTerms(clause, preposition);
  }
  return true;
}

// "leads to B", "is prescribed for B", "responds to B".
bool SentenceReader::PrepositionArguments(const Clause& clause, const Cue& cue, VerbArguments* out) {
  const VerbGroup& verb = VerbOf(clause);
  const bool passive = verb.passive;
  const std::string_view complement = cue.complement;
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
  if (!HasComplement(clause, complement) && fronted.empty()) return false;
  if (complement == "in" && HasComplement(clause, "from"))
    return false;  // "results from mutations in the gene"
  const bool passive_only = (cue.conditions & kPassiveOnly) != 0;
  out->ends = fronted.empty() ? ComplementTerms(clause, complement) : fronted;
  if (passive_only && !passive) {
    // "doctors prescribe colchicine for gout", "take ginger for nausea"
    if (clause.object == kNothing || !(IsPerson(clause.subject) || clause.imperative)) return false;
    out->starts = Expand(clause.object);
  } else if (!passive_only && passive && !verb.reduced) {
    return false;
  } else {
    out->starts = SubjectTerms(clause);
    // "people with asthma benefit from …"
    if (out->starts.empty() && cue.reversed && cue.relation == Relation::kTreats)
      out->starts = PersonsConditions(clause);
  }
  return true;
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

}  // namespace aitia::engine
