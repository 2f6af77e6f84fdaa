// Roles that are filled in other ways than by "be" and "include": "diagnosing A requires B", "the best way to
// prevent A is B", "among the causes of A is B"; adjectives that say a relation.
#include <algorithm>

#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

// "Diagnosing asthma", "preventing a stroke": the activity asks for what does it.
bool SentenceReader::RoleOfGerund(const NounGroup& group, Role* role) {
  if (!group.gerund) return false;
  const Mentions activity = ExpandGroup(group, false, true);
  if (activity.size() != 1 || activity[0].remedied.empty()) return false;
  for (const Cue& cue : words_.VerbCues(group.head)) {
    if (!IsRemedyRelation(cue.relation) || (cue.conditions & kPassiveOnly) != 0) continue;
    role->cue = cue;
    role->noun = words_.Verb(group.head);
    role->target = {MakeTerm(activity[0].remedied, activity[0].inner)};
    return true;
  }
  return false;
}

// "Diagnosing asthma requires spirometry", "the diagnosis of gout is made with a joint tap", "treatment of
// lupus consists of A and B".
void SentenceReader::FillRole(const Clause& clause, const Cue& cue) {
  if (clause.subject == kNothing || clause.subject_chunk == kNothing) return;
  const bool passive = VerbOf(clause).passive;
  if (passive != ((cue.conditions & kPassiveOnly) != 0)) return;
  const NounGroup& subject = FirstGroup(clause.subject);
  Role role;
  if (!RoleOfGerund(subject, &role) &&
      (!RoleAt(clause.subject_chunk, &role) || role.target.empty() || !IsRemedyRelation(role.cue.relation))) {
    return;
  }
  Mentions fillers = cue.complement == "-" ? Expand(clause.object) : ComplementTerms(clause, cue.complement);
  const bool tests = role.cue.relation == Relation::kDiagnoses;
  const KindSet kinds =
      tests ? KindSet{Kind::kTest} : KindSet{Kind::kTreatment, Kind::kDrug, Kind::kSubstance};
  fillers.erase(
      std::remove_if(fillers.begin(), fillers.end(),
                     [&](const Mention& t) { return !t.kinds.Any(kinds) && (tests || !t.activity); }),
      fillers.end());
  AddRole(role, fillers, &clause, Negated(clause));
}

// What a noun that means a way or a step is for: "the best way *to prevent measles*", "the first step *in
// diagnosing glaucoma*"; false if the nouns at `chunk` are none.
bool SentenceReader::PurposeAt(int chunk, Role* role) {
  if (KindAt(chunk) != ChunkKind::kNouns) return false;
  const NounGroup& means = FirstGroup(static_cast<int32_t>(ChunkAt(chunk).index));
  if (means.pronoun || means.gerund || !words_[means.head].In(kMeansNoun)) return false;
  for (const Clause& purpose : clauses_.clauses) {
    if (static_cast<int>(purpose.chunk) != chunk + 1 || !VerbOf(purpose).infinitive) continue;
    for (const Cue& cue : cues_.Verb(VerbOf(purpose).lemma, VerbOf(purpose).particle)) {
      if (!IsRemedyRelation(cue.relation) || (cue.conditions & (kPassiveOnly | kOnPart)) != 0) continue;
      Mentions target;
      if (cue.complement == "-") target = Expand(purpose.object, true, kIll);
      if (cue.complement != "-" && !cue.complement.starts_with("-"))
        target = ComplementTerms(purpose, cue.complement);
      target.erase(std::remove_if(target.begin(), target.end(),
                                  [](const Mention& t) { return !t.kinds.Any(kIll) && !t.kinds.empty(); }),
                   target.end());
      if (target.empty()) continue;
      role->cue = cue;
      role->noun = std::string(VerbOf(purpose).lemma);
      role->target = std::move(target);
      return true;
    }
  }
  if (KindAt(chunk + 1) != ChunkKind::kPreposition || KindAt(chunk + 2) != ChunkKind::kNouns) return false;
  return RoleOfGerund(FirstGroup(static_cast<int32_t>(ChunkAt(chunk + 2).index)), role);
}

// "The best way to prevent measles is vaccination", "yoga is a good way of relieving stress".
void SentenceReader::ReadMeans(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (!verb.copula || verb.passive || clause.subject == kNothing || clause.object == kNothing) return;
  Role role;
  Mentions fillers;
  if (PurposeAt(clause.subject_chunk, &role)) {
    fillers = Expand(clause.object);
  } else if (PurposeAt(clause.object_chunk, &role)) {
    fillers = SubjectTerms(clause);
  } else {
    return;
  }
  if (role.cue.relation == Relation::kDiagnoses) {
    for (Mention& filler : fillers) filler.kinds.Add(Kind::kTest);
  }
  AddRole(role, fillers, &clause, Negated(clause));
}

// "Among the reasons for restless legs, low iron tops the list": the subject fills the role named first.
void SentenceReader::ReadLeadingRole() {
  if (words_.size() == 0 || clauses_.clauses.empty()) return;
  int chunk = 0;
  if (!(words_[0].Is("among") || words_[0].Is("of"))) return;
  while (chunk < ChunkCount() && KindAt(chunk) != ChunkKind::kNouns) ++chunk;
  Role role;
  if (chunk > 2 || !RoleAt(chunk, &role) || role.target.empty()) return;
  const Clause& clause = clauses_.clauses.front();
  if (clause.subject == kNothing || clause.subject_chunk <= chunk) {
    // "Among the causes of delirium are infections and opioids": the verb stands before its subject.
    if (VerbOf(clause).copula && clause.object != kNothing && clause.object_chunk > chunk)
      AddRole(role, Expand(clause.object), &clause, Negated(clause));
    return;
  }
  const std::string_view verb = VerbOf(clause).lemma;
  if (!VerbOf(clause).copula && verb != "top" && verb != "stand" && verb != "lead" && verb != "rank" &&
      verb != "come")
    return;
  AddRole(role, SubjectTerms(clause), &clause, Negated(clause));
}

void SentenceReader::ReadAdjective(const Clause& clause) {
  if (clause.adjective == kNothing || VerbOf(clause).passive) return;
  for (int c = static_cast<int>(clause.chunk) + 1; c < static_cast<int>(clause.end_chunk); ++c) {
    if (KindAt(c) != ChunkKind::kAdjective) continue;
    const std::string adjective(words_[ChunkAt(c).tokens.first].lower);
    for (const Cue& cue : cues_.Adjective(adjective)) {
      Mentions ends;
      std::string said;
      for (uint32_t i = 0; i < clause.complement_count; ++i) {
        const Complement& complement = clauses_.complements[clause.first_complement + i];
        if (!ListHas(cue.complement, complement.preposition)) continue;
        said = adjective + " " + std::string(complement.preposition);
        const Mentions more = Expand(static_cast<int32_t>(complement.list));
        ends.insert(ends.end(), more.begin(), more.end());
      }
      Mentions starts = SubjectTerms(clause);
      if (clause.complement_count == 0 && cue.relation == Relation::kCauses && !cue.reversed &&
          !result_.candidates.empty() && result_.candidates.back().relation == Relation::kCauses) {
        // "The usual reason for X is a cold, but dust could also be responsible."
        ends = {result_.candidates.back().object};
        said = adjective;
      }
      if ((cue.conditions & kNeedsCondition) != 0) {
        ends.erase(
            std::remove_if(ends.begin(), ends.end(), [](const Mention& t) { return !t.kinds.Any(kIll); }),
            ends.end());
      }
      if ((cue.conditions & kNeedsSubstance) != 0) {
        ends.erase(std::remove_if(ends.begin(), ends.end(),
                                  [](const Mention& t) {
                                    return !t.kinds.Any({Kind::kSubstance, Kind::kDrug});
                                  }),
                   ends.end());
      }
      Add(starts, cue, ends, clause, false, std::move(said));
    }
  }
}

}  // namespace aitia::engine
