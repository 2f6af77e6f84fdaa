// What was taken from one document: a function of that document alone. Resolution over all documents comes
// after.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/compile/layout/page.h"
#include "graph/base/span.h"
#include "graph/model/evidence.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {

// A thing that the document names. Mentions with the same name are one entry.
struct ExtractedConcept {
  std::string name;      // normalised: lower case, singular, without determiners, hedges and degree words
  graph::KindSet kinds;  // from the head, the suffix, the lexicon and the roles played in this document
  std::vector<std::string> surface;  // forms met in the text, lower case, sorted, without `name`
};

// Two names of one thing, stated ("also known as", "X (ABBR)") or known to the lexicon.
struct ExtractedSynonym {
  uint32_t concept_index;
  std::string name;           // the other name, normalised
  bool abbreviation = false;  // holds in this document only
  graph::Evidence evidence;   // the sentence that says so; empty sentence for the lexicon's
};

struct ExtractedRelation {
  uint32_t subject;  // index into concepts
  graph::Relation relation;
  uint32_t object;
  graph::Evidence evidence;  // polarity negated: the text denies it
};

struct Extraction {
  std::string document;  // identity
  std::string title;
  uint64_t content_hash = 0;  // ContentHash of the document
  std::vector<ExtractedConcept> concepts;
  std::vector<ExtractedSynonym> synonyms;
  std::vector<ExtractedRelation> relations;
  uint32_t sentence_count = 0;
  uint32_t left_out_count = 0;                               // blocks that were not read
  std::array<uint32_t, kLeftOutNames.size()> left_out = {};  // the same by reason, see kLeftOutNames
};

}  // namespace aitia::engine
