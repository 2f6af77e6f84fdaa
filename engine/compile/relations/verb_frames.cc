// Verbs whose complements are no plain object: bare "help", "serve as a remedy for", "show whether".
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

// "Physiotherapy may help", "cold packs work well": what is being spoken of is meant.
void SentenceReader::ReadBareHelp(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (!verb.finite() || verb.passive || clause.object != kNothing || clause.infinitive != kNothing ||
      clause.complement_count != 0 || clause.subject == kNothing || clause.ends_in_colon ||
      clause.link == ClauseLink::kRelative || !clause.subordinator.empty()) {
    return;
  }
  const bool helps = verb.lemma == "help" || verb.lemma == "work" || verb.lemma == "suffice";
  bool helpful = false;
  if (verb.copula && clause.adjective != kNothing) {
    for (const Cue& cue : cues_.Adjective(words_[static_cast<uint32_t>(clause.adjective)].lower))
      helpful |= cue.relation == Relation::kTreats;
  }
  if (!helps && !helpful) return;
  Mentions remedies;
  for (Mention& term : SubjectTerms(clause)) {
    if (term.kinds.Any({Kind::kTreatment, Kind::kDrug}) || (helps && term.activity))
      remedies.push_back(std::move(term));
  }
  // "A eases the pain, and B may help": what A eases, else what is being spoken of.
  Mentions ill;
  for (const SaidRelation& said : result_.candidates) {
    if (said.relation == Relation::kTreats && said.dropped.empty() && !said.negated) ill = {said.object};
  }
  if (ill.empty()) ill = context_.IllnessMeant();
  AddPlain(
      remedies, Relation::kTreats, ill, Negated(clause), CertaintyOf(clause),
      verb.copula ? std::string(words_[static_cast<uint32_t>(clause.adjective)].lower) : CueText(clause, {}));
}

// "is used in the treatment of gout", "helps in the diagnosis of gallstones": the noun says the relation.
void SentenceReader::ReadRoleComplement(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  for (uint32_t i = 0; i + 1 < clause.complement_count; ++i) {
    const Complement& what = clauses_.complements[clause.first_complement + i];
    if (what.preposition != "in" && what.preposition != "for" && what.preposition != "with") continue;
    Role role;
    if (!RoleAt(static_cast<int>(what.chunk), &role) || role.target.empty() || role.cue.reversed) continue;
    const Relation relation = role.cue.relation;
    if (!IsRemedyRelation(relation)) continue;
    const bool object = !verb.passive && IsPerson(clause.subject);
    Mentions starts = object ? Expand(clause.object) : SubjectTerms(clause);
    const KindSet kinds =
        relation == Relation::kDiagnoses ? KindSet{Kind::kTest} : KindSet{Kind::kTreatment, Kind::kDrug};
    starts.erase(std::remove_if(starts.begin(), starts.end(),
                                [&](const Mention& t) { return !t.kinds.Any(kinds) && !t.kinds.empty(); }),
                 starts.end());
    AddRole(role, starts, &clause, Negated(clause));
  }
}

// "A blood test can show whether you have anaemia", "an X-ray tells if a fracture is behind the pain".
void SentenceReader::ReadWhether(size_t index) {
  const Clause& clause = clauses_.clauses[index];
  const int asked = static_cast<int>(clause.chunk) + 1;
  if (KindAt(asked) != ChunkKind::kSubordinator ||
      (ChunkAt(asked).text != "whether" && ChunkAt(asked).text != "if")) {
    return;
  }
  Mentions tests;
  for (Mention& term : SubjectTerms(clause)) {
    if (term.kinds.Has(Kind::kTest)) tests.push_back(std::move(term));
  }
  if (tests.empty() || index + 1 >= clauses_.clauses.size()) return;
  const Clause& answer = clauses_.clauses[index + 1];
  if (static_cast<int>(answer.chunk) < asked) return;
  Mentions found;
  for (const int32_t list : {answer.subject, answer.object}) {
    if (list == kNothing || !found.empty() || FirstGroup(list).person) continue;
    for (Mention& term : Expand(list)) {
      if (term.kinds.Any(kIll)) found.push_back(std::move(term));
    }
  }
  AddPlain(tests, Relation::kDiagnoses, found, Negated(clause), CertaintyOf(clause), "whether");
}

}  // namespace aitia::engine
