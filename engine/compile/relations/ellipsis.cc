// What a clause leaves out because the one before has said it: "an MRI does", "and so does hot water", "A
// leads to B and B to C".
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Certainty;
using graph::Relation;

// "Latex allergy can.", "an MRI scan does.": an auxiliary without its verb.
bool SentenceReader::StandsAlone(size_t index) const {
  const Clause& clause = clauses_.clauses[index];
  const VerbGroup& verb = VerbOf(clause);
  const uint32_t first = verb.tokens.first;
  if (first == 0 || words_[first - 1].Is("so") || words_[first - 1].Is("as")) return false;
  return (verb.auxiliary_only || verb.lemma == "do") && !verb.passive && verb.finite() &&
         clause.object == kNothing && clause.complement_count == 0 && clause.adjective == kNothing &&
         clause.subject != kNothing && clause.subordinator.empty() && clause.link != ClauseLink::kRelative &&
         IsLast(index);
}

// "and so does hot water", "as are drops", "Old shoes do the same", "Nor does washing your hair": the
// relation before, with another subject.
void SentenceReader::ReadSame(size_t index) {
  const Clause& clause = clauses_.clauses[index];
  const VerbGroup& verb = VerbOf(clause);
  const bool stands_in = words_[verb.main].In(kBeForm) || words_[verb.main].In(kHaveForm);
  const bool alone = StandsAlone(index);
  if (verb.lemma != "do" && !stands_in && !alone) return;
  const uint32_t first = verb.tokens.first;
  bool same = false;
  bool inverted = false;
  bool nor = false;
  for (uint32_t i = verb.tokens.end; i < words_.size() && i < verb.tokens.end + 3; ++i)
    same |=
        (words_[i].Is("same") || words_[i].Is("likewise") || (words_[i].Is("so") && i == verb.tokens.end)) &&
        !stands_in;
  if (first > 0) {
    nor = words_[first - 1].Is("nor") || words_[first - 1].Is("neither");
    inverted = nor || words_[first - 1].Is("so") || words_[first - 1].Is("as") ||
               (index == 0 && words_[0].Is("so") && clause.subject == kNothing);  // "So, less often, do …"
  }
  // "and so, in many women, do the hormones"
  for (uint32_t i = first; i > 1 && !inverted && clause.object != kNothing; --i) {
    if (words_[i - 1].tag == Tag::kVerb || words_[i - 1].Is(";")) break;
    inverted = words_[i - 1].Is("so") && words_[i - 2].tag == Tag::kConjunction &&
               (i >= words_.size() || words_[i].Is(","));
  }
  if (!same && !inverted && !alone) return;
  Mentions subjects = inverted ? Expand(clause.object) : SubjectTerms(clause);
  const std::vector<SaidRelation> before =
      result_.candidates.empty() ? context_.last_said() : result_.candidates;
  // "Cough is a side effect of X, and so is tiredness": the subject stands at the other end.
  const Mentions& spoken_of = said_.empty() ? context_.subject() : said_;
  const bool ends = !before.empty() && !spoken_of.empty() &&
                    !(before.front().subject.name == spoken_of[0].name) &&
                    before.front().object.name == spoken_of[0].name;
  for (const SaidRelation& said : before) {
    const bool first_of = ends ? said.object.name == before.front().object.name
                               : said.subject.name == before.front().subject.name;
    if (!first_of || !said.dropped.empty()) continue;
    if (said.relation == Relation::kIsA || said.relation == Relation::kAffects) continue;
    bool negated = nor || said.negated;
    if (alone && !inverted) negated = verb.negated;                   // "an MRI scan does"
    if (!alone && !inverted) negated = said.negated != verb.negated;  // "does not do so"
    const bool own = !inverted && (alone || verb.possible);
    AddPlain(ends ? Mentions{said.subject} : subjects, said.relation, ends ? subjects : Mentions{said.object},
             negated, own ? CertaintyOf(clause) : said.certainty, "the same");
  }
}

// No clause follows in the sentence that the auxiliary could belong to.
bool SentenceReader::IsLast(size_t index) const {
  return index + 1 == clauses_.clauses.size() ||
         KindAt(static_cast<int>(clauses_.clauses[index].chunk) + 1) == ChunkKind::kSemicolon;
}

// "Vomiting leads to dehydration, dehydration to low blood pressure": the verb is said once.
void SentenceReader::ReadGaps(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (verb.infinitive || clause.complement_count == 0 || clause.object != kNothing) return;
  const Complement& last = clauses_.complements[clause.first_complement + clause.complement_count - 1];
  const Cue* said = nullptr;
  for (const Cue& cue : cues_.Verb(verb.lemma, verb.particle)) {
    const bool by = cue.complement == "-" && verb.passive && last.preposition == "by";
    if (by || (cue.complement == last.preposition && cue.relation != Relation::kAffects)) said = &cue;
    if (said != nullptr) break;
  }
  if (said == nullptr) return;
  const bool reversed = said->reversed != (said->complement == "-");
  const auto group_of = [this](int chunk, bool back) -> const NounGroup& {
    const NounList& list = parts_.lists[ChunkAt(chunk).index];
    return parts_.groups[back ? list.first + list.count - 1 : list.first];
  };
  int c = static_cast<int>(last.chunk) + 1;
  bool joined = false;  // the nouns at `c - 1` end with the next subject
  while (c < ChunkCount()) {
    int subject = c - 1;
    if (!joined) {
      while (KindAt(c) == ChunkKind::kComma || KindAt(c) == ChunkKind::kConjunction ||
             KindAt(c) == ChunkKind::kSemicolon || KindAt(c) == ChunkKind::kAdverb) {
        ++c;
      }
      subject = c;
      ++c;
    }
    while (KindAt(c) == ChunkKind::kAdverb || KindAt(c) == ChunkKind::kComma) ++c;
    if (subject >= ChunkCount() || KindAt(subject) != ChunkKind::kNouns ||
        subject == static_cast<int>(last.chunk) || KindAt(c) != ChunkKind::kPreposition ||
        ChunkAt(c).text != last.preposition || KindAt(c + 1) != ChunkKind::kNouns ||
        KindAt(c + 2) == ChunkKind::kVerb) {
      return;
    }
    const int end = c + 1;
    joined = parts_.lists[ChunkAt(end).index].count == 2 && KindAt(end + 1) == ChunkKind::kPreposition &&
             ChunkAt(end + 1).text == last.preposition;
    const Mentions starts = joined || c - subject > 1 || parts_.lists[ChunkAt(subject).index].count > 1
                                ? ExpandGroup(group_of(subject, true), false, true)
                                : Expand(static_cast<int32_t>(ChunkAt(subject).index));
    const Mentions ends = joined ? ExpandGroup(group_of(end, false), false, true)
                                 : Expand(static_cast<int32_t>(ChunkAt(end).index));
    if (reversed) {
      AddPlain(ends, said->relation, starts, Negated(clause), CertaintyOf(clause), CueText(clause, {}));
    } else {
      AddPlain(starts, said->relation, ends, Negated(clause), CertaintyOf(clause), CueText(clause, {}));
    }
    c = end + 1;
  }
}

}  // namespace aitia::engine
