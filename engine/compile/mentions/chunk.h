// The parts of a sentence: noun groups joined into lists, verb groups, and what stands between them; flat
// arrays.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace aitia::engine {

struct TokenRange {
  uint32_t first = 0;
  uint32_t end = 0;
  bool empty() const { return first >= end; }
};

// One thing named: "the spontaneous depolarization of nerve cells", "skipping breakfast", "it".
struct NounGroup {
  // The tokens that make its name; several pieces where a list shares a head or a modifier
  // ("calcium, vitamin D and magnesium deficiencies").
  TokenRange pieces[3];
  uint8_t piece_count = 0;
  TokenRange whole;  // everything, with determiner and attachments
  uint32_t head = 0;
  TokenRange abbreviation;  // "(BFS)" behind it
  bool pronoun = false;
  bool wh = false;             // "what", "which drugs"
  bool negative = false;       // "no", "nothing"
  bool demonstrative = false;  // "this", "these", "such"
  bool definite = false;       // "the"
  bool indefinite = false;     // "a", "an"
  bool plural = false;
  bool gerund = false;  // an activity, "drinking water"
  bool person = false;
  bool generic = false;     // "this condition", "many problems": stands for something else
  bool other = false;       // "other statins": what comes before it in the list is one, too
  bool imperative = false;  // an order turned into an activity
};

// Noun groups in coordination; a single group is a list of one.
struct NounList {
  uint32_t first = 0;  // in Parts::groups
  uint32_t count = 0;
  bool negated = false;   // "neither A nor B"
  int32_t examples = -1;  // "drugs such as A and B": the list of examples
};

struct VerbGroup {
  TokenRange tokens;
  uint32_t main = 0;          // the verb that carries the meaning
  std::string_view lemma;     // of the main verb
  std::string_view particle;  // "bring *on*"
  bool passive = false;
  bool copula = false;
  bool infinitive = false;  // "to treat"
  bool participle = false;  // ", causing"
  bool reduced = false;     // "drugs used …", "caused by": a participle behind its noun
  bool negated = false;
  bool possible = false;
  bool rare = false;
  bool undecided = false;       // "may or may not"
  bool auxiliary_only = false;  // "does" in a question
  bool bare = false;    // base form without a subject's agreement: an imperative where it begins a clause
  bool helped = false;  // "helps …", "is used to …": reached through a control verb
  bool past = false;    // "cured", "had": with a definite subject it tells of one case
  bool finite() const { return !infinitive && !participle && !reduced; }
};

enum class ChunkKind : uint8_t {
  kNouns,
  kVerb,
  kPreposition,
  kConjunction,
  kComma,
  kRelative,
  kSubordinator,
  kAdjective,
  kAdverb,
  kColon,
  kSemicolon,
  kDash,
  kOpen,
  kClose,
  kExamples,
  kOther,
};

struct Chunk {
  ChunkKind kind = ChunkKind::kOther;
  TokenRange tokens;
  uint32_t index = 0;     // kNouns: of the list; kVerb: of the verb group
  std::string_view text;  // canonical form of a preposition, conjunction or subordinator
};

struct Parts {
  std::vector<Chunk> chunks;
  std::vector<NounGroup> groups;
  std::vector<NounList> lists;
  std::vector<VerbGroup> verbs;
  std::vector<Chunk> joined;  // memory of the step that joins lists
  void Clear() {
    chunks.clear();
    groups.clear();
    lists.clear();
    verbs.clear();
  }
};

}  // namespace aitia::engine
