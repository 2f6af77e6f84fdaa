// The steps of AnalyseClauses over one sentence: what stands left of each verb (clause_subject.cc), what
// stands right of it, and what clauses have from each other (clause.cc).
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/compile/relations/clause.h"

namespace aitia::engine {

inline constexpr int kLongestAside = 12;  // chunks

class ClauseAnalyser {
 public:
  ClauseAnalyser(const Words& words, const Parts& parts, Clauses* out)
      : words_(words), parts_(parts), out_(*out) {}
  void Run();

 private:
  int Size() const { return static_cast<int>(parts_.chunks.size()); }
  ChunkKind At(int c) const {
    return c >= 0 && c < Size() ? parts_.chunks[static_cast<size_t>(c)].kind : ChunkKind::kSemicolon;
  }
  const Chunk& ChunkAt(int c) const { return parts_.chunks[static_cast<size_t>(c)]; }
  const VerbGroup& VerbAt(int c) const { return parts_.verbs[ChunkAt(c).index]; }
  // The clause whose verb is chunk `c`; kNothing if it has not been analysed.
  int32_t ClauseOf(int c) const;
  int SkipBack(int c) const;
  int Climb(int c) const;
  int RelativeOf(int32_t clause) const;
  int OutsideOf(int32_t clause) const;
  void Subject(int c, Clause* clause);
  void SetSubject(int chunk, Clause* clause) const {
    clause->subject = static_cast<int32_t>(ChunkAt(chunk).index);
    clause->subject_chunk = chunk;
  }
  void Share(int32_t from, ClauseLink link, Clause* clause) const;
  int32_t PreviousFinite(bool skip_relative) const;
  void Defined(int nouns, Clause* clause) const;
  void InfinitiveSubject(int c, Clause* clause);
  void Right(int c, Clause* clause);
  std::string_view SubordinatorOf(int c, int subject_chunk) const;
  void PurposeClauses();
  void Clefts();
  void SharedObjects();
  bool HasComplement(const Clause& clause, std::string_view preposition) const {
    for (uint32_t k = 0; k < clause.complement_count; ++k) {
      if (out_.complements[clause.first_complement + k].preposition == preposition) return true;
    }
    return false;
  }
  int32_t WaitingBefore(int comma) const;
  bool Inverted(int before, Clause* clause) const;
  bool HeldWithoutThat(int nouns) const;
  bool BelongsToObject(const Clause& clause, int chunk) const;
  int AsideEnd(int comma) const;

  const Words& words_;
  const Parts& parts_;
  Clauses& out_;
};

}  // namespace aitia::engine
