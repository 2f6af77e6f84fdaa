// What was extracted from all documents, in flat arrays: what resolution reads and what a graph file keeps,
// so that a document can be added, replaced or taken away without reading the others anew.
//
// Texts are numbers in the order of the texts. Documents are in the order of their identities, and what
// belongs to one follows what belongs to the one before: each row says how many items it has.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/extraction.h"
#include "engine/compile/language/language.h"

namespace aitia::engine {

inline constexpr uint32_t kNoText = UINT32_MAX;
// The key of a document's node is this and the identity.
inline constexpr std::string_view kDocumentKey = "document:";

struct KeptDocument {
  uint32_t identity;
  uint32_t key;    // of its node
  uint32_t title;  // may be the empty text
  uint32_t sentence_count;
  uint32_t left_out_count;
  uint32_t concepts, surfaces, synonyms, relations;  // how many of each
  uint32_t reserved;                                 // 0
  uint64_t content_hash;
};
static_assert(sizeof(KeptDocument) == 48);

// Abbreviations are written out: what they stand for is the name, they are among the surfaces.
struct KeptConcept {
  uint32_t name;
  uint32_t surfaces;  // how many
  uint32_t kinds;     // bits of graph::KindSet
};
static_assert(sizeof(KeptConcept) == 12);

struct KeptSynonym {
  uint32_t concept_index;  // within the document
  uint32_t name;
};
static_assert(sizeof(KeptSynonym) == 8);

struct KeptRelation {
  uint32_t subject, object;  // concepts, within the document
  uint32_t section, sentence, source, cue, frequency;
  uint32_t begin, end;
  uint8_t relation;   // graph::Relation
  uint8_t polarity;   // graph::Polarity
  uint8_t certainty;  // graph::Certainty
  uint8_t reserved;   // 0
};
static_assert(sizeof(KeptRelation) == 40);

// What a name says by itself: a function of the name and the language.
struct KeptName {
  uint32_t text;
  uint32_t normal;    // graph::NormalForm
  uint32_t located;   // LocatedIdentity of the normal form, or kNoText
  uint32_t anatomy;   // normal form of the part of the body in the name, or kNoText
  uint32_t generals;  // how many more general names its parts give
};
static_assert(sizeof(KeptName) == 20);

// The normal form of a surface, of a synonym, of a document's identity or key that is not in normal form.
struct KeptSpelling {
  uint32_t text;
  uint32_t normal;
};
static_assert(sizeof(KeptSpelling) == 8);

struct Shelf {
  std::vector<std::string_view> texts;  // sorted by bytes, each once; not all need to be used
  std::vector<KeptDocument> documents;
  std::vector<KeptConcept> concepts;
  std::vector<uint32_t> surfaces;
  std::vector<KeptSynonym> synonyms;
  std::vector<KeptRelation> relations;
  std::vector<KeptName> names;  // of all concepts, by text
  std::vector<uint32_t> generals;
  std::vector<KeptSpelling> spellings;              // by text
  std::vector<std::shared_ptr<const void>> owners;  // keep the bytes of the texts alive

  // The place of a document; documents.size() if it is not there.
  size_t Find(std::string_view identity) const;
};

// The shelf without the documents whose places are in `removed` (rising), and with what was extracted from
// others, whose identities are not on it otherwise. Depends on what the shelf holds in the end, not on how it
// came to that - apart from texts that nothing uses any more.
Shelf Reshelve(Shelf shelf, const std::vector<size_t>& removed, const std::vector<Extraction>& added,
               const Language& language);

}  // namespace aitia::engine
