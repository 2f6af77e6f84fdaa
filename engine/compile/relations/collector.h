// Gathers candidates into an Extraction: one entry per name, kinds from words and roles, one relation per
// sentence.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "engine/compile/extraction.h"
#include "engine/compile/relations/sentence_reader.h"
#include "graph/base/hash.h"

namespace aitia::engine {

class Collector {
 public:
  // `evidence` is copied; its cue, polarity and certainty are the candidate's. Of one sentence a bounded
  // number is taken.
  void Add(const SaidRelation& candidate, const graph::Evidence& evidence);
  void Add(const StatedSynonym& synonym, const graph::Evidence& evidence);
  // Concepts sorted by name, relations by (subject, relation, object, span).
  void Finish(Extraction* extraction);

 private:
  uint32_t Concept(const Mention& term);

  uint32_t sentence_ = 0;   // where the last relation's begins
  size_t in_sentence_ = 0;  // relations taken from it
  std::vector<ExtractedConcept> concepts_;
  std::vector<uint8_t> roles_;         // bits of the roles played
  std::vector<uint8_t> denied_roles_;  // of the roles that the text denies
  std::vector<uint8_t> words_;         // bits of what the words say
  graph::StringMap<uint32_t> index_;
  std::vector<ExtractedRelation> relations_;
  std::vector<ExtractedSynonym> synonyms_;
  std::set<std::tuple<uint32_t, graph::Relation, uint32_t, uint32_t, graph::Polarity>> seen_;
};

}  // namespace aitia::engine
