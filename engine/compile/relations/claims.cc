// Clauses that somebody holds: what "evidence that", "a myth that", "doctors believe" make of the clause
// behind them, and what ", but that is not true" makes of the clause before.
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {
namespace {

ClaimStatus StatusOf(const Claim& claim, bool negated) { return negated ? claim.negated : claim.affirmed; }

}  // namespace

ClaimStatus SentenceReader::Held(const Clause& clause) const {
  if (clause.subordinator != "that") return ClaimStatus::kCertain;
  int c = static_cast<int>(clause.chunk) - 1;
  int that = c;
  while (that >= 0 && !(KindAt(that) == ChunkKind::kSubordinator && ChunkAt(that).text == "that")) {
    if (KindAt(that) == ChunkKind::kSemicolon) break;
    --that;
  }
  if (that >= 0 && KindAt(that) == ChunkKind::kSubordinator) {
    c = that - 1;
  } else if (clause.subject_chunk != kNothing) {
    c = clause.subject_chunk - 1;  // "believe stress causes ulcers"
  }
  while (KindAt(c) == ChunkKind::kAdverb || KindAt(c) == ChunkKind::kComma) --c;
  if (c < 0) return ClaimStatus::kCertain;
  const Clause* matrix = nullptr;
  for (const Clause& candidate : clauses_.clauses) {
    if (static_cast<int>(candidate.chunk) <= c && candidate.chunk < clause.chunk) matrix = &candidate;
  }
  bool negated = false;
  if (matrix != nullptr) {
    negated = VerbOf(*matrix).negated || matrix->inverted_negation;
    if (matrix->subject != kNothing && parts_.lists[static_cast<size_t>(matrix->subject)].negated)
      negated = !negated;  // "no study has shown that …"
    if (matrix->link == ClauseLink::kInfinitive && matrix->subject != kNothing &&
        words_[FirstGroup(matrix->subject).head].Is("nothing")) {
      negated = true;  // "there is nothing to suggest that …"
    }
  }
  const Claim* claim = nullptr;
  if (KindAt(c) == ChunkKind::kNouns) {
    const NounList& list = parts_.lists[ChunkAt(c).index];
    const NounGroup& group = parts_.groups[list.first + list.count - 1];
    claim = cues_.ClaimOf(words_.Noun(group.head));
    bool little = group.negative;  // "no evidence", "little evidence"
    for (uint32_t i = group.whole.first; i < group.head; ++i)
      little |= words_[i].Is("little") || words_[i].Is("few");
    negated = negated != little;
  } else if (KindAt(c) == ChunkKind::kAdjective) {
    const uint32_t token = ChunkAt(c).tokens.first;
    claim = cues_.ClaimOf(words_[token].lower);
    negated = negated != (token > 0 && words_[token - 1].Is("no"));  // "it is no secret that"
  } else if (KindAt(c) == ChunkKind::kVerb) {
    const VerbGroup& verb = parts_.verbs[ChunkAt(c).index];
    claim = verb.particle.empty() ? cues_.ClaimOf(verb.lemma)
                                  : cues_.ClaimOf(std::string(verb.lemma) + " " + std::string(verb.particle));
    if (claim == nullptr && verb.copula) claim = cues_.ClaimOf(words_[ChunkAt(c).tokens.end - 1].lower);
  }
  return claim == nullptr ? ClaimStatus::kCertain : StatusOf(*claim, negated);
}

bool SentenceReader::Rejects(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  const uint32_t first = verb.tokens.first;
  if (!verb.copula || result_.candidates.empty() || first < 2 || !words_[first - 1].In(kAnaphor))
    return false;
  if (words_[first - 2].tag != Tag::kConjunction && !words_[first - 2].Is(";") &&
      !words_[first - 2].Is("but"))
    return false;
  const Claim* claim = nullptr;
  if (clause.adjective != kNothing) {
    claim = cues_.ClaimOf(words_[static_cast<uint32_t>(clause.adjective)].lower);
  } else if (clause.object != kNothing) {
    claim = cues_.ClaimOf(words_.Noun(FirstGroup(clause.object).head));
  }
  return claim != nullptr && StatusOf(*claim, verb.negated) == ClaimStatus::kDenied;
}

}  // namespace aitia::engine
