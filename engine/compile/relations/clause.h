// Clauses: for each verb group of a sentence its subject, objects and complements, as indices into Parts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

inline constexpr int32_t kNothing = -1;

enum class ClauseLink : uint8_t {
  kMain,
  kCoordinate,   // "and leads to …": shares the subject of the clause before
  kRelative,     // "which leads to …"
  kParticipial,  // ", causing …"
  kReduced,      // "caused by …" behind its noun
  kInfinitive,   // "to treat …"
};

struct Complement {
  std::string_view preposition;
  uint32_t list;
  uint32_t chunk;         // of the nouns
  bool contrast = false;  // "not by A, *but by B*"
};

struct Clause {
  uint32_t chunk = 0;  // of the verb group
  uint32_t verb = 0;
  ClauseLink link = ClauseLink::kMain;
  std::string_view subordinator;  // "if", "because" …; empty for none
  int32_t subject = kNothing;     // list
  int32_t subject_chunk = kNothing;
  int32_t object = kNothing;
  int32_t object_chunk = kNothing;
  int32_t second_object = kNothing;
  int32_t adjective = kNothing;   // token of a predicate adjective
  int32_t parent = kNothing;      // clause
  int32_t infinitive = kNothing;  // child clause
  int32_t auxiliary = kNothing;   // clause of the auxiliary that stands apart: "can, if untreated, cause"
  uint32_t first_complement = 0;  // in Clauses::complements
  uint32_t complement_count = 0;
  uint32_t end_chunk = 0;  // first chunk that is not the clause's
  bool imperative = false;
  bool ends_in_colon = false;      // a list follows
  bool subject_is_means = false;   // "the manoeuvre is how doctors check for …"
  bool inverted_negation = false;  // "nor is gout caused by …", "never does it cause …"
  bool subject_is_last = false;    // of a relative clause behind a list: its last item
};

struct Clauses {
  std::vector<Clause> clauses;  // in the order of their verbs
  std::vector<Complement> complements;
  void Clear() {
    clauses.clear();
    complements.clear();
  }
};

void AnalyseClauses(const Words& words, const Parts& parts, Clauses* out);

}  // namespace aitia::engine
