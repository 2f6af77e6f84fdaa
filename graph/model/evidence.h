// One sentence that supports (or denies) a relationship, and the belief that sentences add up to.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "graph/base/span.h"
#include "graph/model/vocabulary.h"

namespace aitia::graph {

// `span` addresses the document's decoded text in UTF-8 (the source with its markup, for Markdown and HTML).
struct Evidence {
  std::string document;  // identity: path relative to the folder given, with '/', or the record's id
  std::string section;   // the nearest heading; may be empty
  ByteSpan span;         // of the sentence, in the document
  std::string sentence;  // as a reader sees it
  std::string source;    // the bytes at `span`; empty where they equal `sentence`
  std::string
      cue;  // the words that say the relation ("lead to"); what the layout says is "heading: …", "list"
  std::string frequency;  // as stated ("6-8%", "most common"); may be empty
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kCertain;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// What belief is computed from: the document that a sentence stands in (any numbering) and how sure the
// sentence is.
struct Support {
  uint32_t document;
  Certainty certainty;
};

// belief = 1 − Π_document (σ + Π_sentence ρ(certainty)), each factor at most 1, σ = .05,
// ρ = .3 certain, .5 possible, .8 rare: after INDRA's belief engine (Gyori et al., 2017), but a document
// counts once. Without support 0.
double Belief(std::span<const Support> support);

}  // namespace aitia::graph
