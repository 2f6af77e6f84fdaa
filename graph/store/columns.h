// The arrays that a snapshot reads: views over memory that somebody else holds - a builder's heap or a mapped
// file.
//
// Everything is fixed-width, little-endian and free of pointers, so a file of these arrays is used in place.
// What each array means, and what must hold between them, is checked by graph/store/validate.h and written
// down in docs/reference/graph-file.md; ForEachColumn is the one list that writer and reader share.
#pragma once

#include <bit>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "graph/base/ids.h"
#include "graph/model/value.h"
#include "graph/store/extra_section.h"
#include "graph/store/property_index.h"

namespace aitia::graph {

static_assert(std::endian::native == std::endian::little, "graph files are little-endian and used in place");

// Lists and maps in properties may be nested this deep, so that reading one back cannot exhaust the stack.
inline constexpr uint32_t kMaxValueDepth = 100;

// Relationships of one type seen from one side: node -> [offset, next offset) in the adjacency arrays.
// Dense: an offset for every node (node_count + 1). Sparse: `node_count` sorted nodes, and node_count + 1
// offsets.
struct AdjacencyIndex {
  uint64_t first_node;    // into *_nodes; 0 if dense
  uint64_t first_offset;  // into *_offsets
  uint32_t node_count;    // nodes listed if sparse; all nodes if dense
  uint32_t dense;         // 0 or 1
};
static_assert(sizeof(AdjacencyIndex) == 24);

// How an array of AdjacencyIndex and the two arrays that it points into lie together.
struct Adjacency {
  std::span<const AdjacencyIndex> types;  // one a relationship type
  std::span<const NodeId> nodes;
  std::span<const uint32_t> offsets;
};

// One property of all nodes (or relationships) that have it. A cell is a word of 8 bytes: a boolean as 0 or
// 1, an integer, the bits of a float, the id of a string, the number of a list or map (see
// Columns::collection_offsets), of temporal values see graph/store/temporal_text.h.
struct PropertyColumn {
  static constexpr uint8_t kMixed = 255;

  PropertyKeyId key;
  uint32_t count;        // cells
  uint8_t type;          // Value::Type of every cell, or kMixed: then each cell has a tag
  uint8_t dense;         // 1: cell i belongs to owner i, and count is the number of owners
  uint8_t reserved[6];   // 0
  uint64_t first_owner;  // into owners; 0 if dense
  uint64_t first_tag;    // into tags; 0 if not mixed
  uint64_t first_word;   // into words
};
static_assert(sizeof(PropertyColumn) == 40);

struct PropertyTable {
  std::span<const PropertyColumn> columns;  // sorted by key
  std::span<const uint32_t> owners;         // node or relationship; sorted within a column
  std::span<const uint8_t> tags;            // Value::Type
  std::span<const uint64_t> words;
};

// What the engine reads of every relationship without looking at its properties. 255: says nothing.
struct RelationshipFacts {
  static constexpr uint8_t kNone = 255;

  uint8_t origin;     // Origin
  uint8_t certainty;  // Certainty
  uint8_t denies;     // Relation
  uint8_t reserved;   // 0
};
static_assert(sizeof(RelationshipFacts) == 4);

struct EvidenceRecord {
  StringId document, section, sentence, source, cue, frequency;
  NodeId document_node;  // may be invalid
  uint32_t begin, end;
  uint8_t polarity;   // Polarity
  uint8_t certainty;  // Certainty
  uint16_t reserved;  // 0
};
static_assert(sizeof(EvidenceRecord) == 40);

struct Columns {
  // Strings: sorted by bytes, each once; text i is bytes [string_offsets[i], string_offsets[i + 1]).
  std::span<const uint64_t> string_offsets;
  std::span<const char> string_bytes;

  // Names, sorted, so that ids are in alphabetical order.
  std::span<const StringId> labels;
  std::span<const StringId> types;
  std::span<const StringId> property_keys;

  // Nodes: [0, node_keys.size()).
  std::span<const StringId> node_keys;   // invalid: no key; these come last
  std::span<const StringId> node_names;  // what Snapshot::Name returns; invalid: empty
  std::span<const uint32_t> node_label_offsets;
  std::span<const LabelId> node_labels;
  std::span<const uint32_t> label_node_offsets;
  std::span<const NodeId> label_nodes;

  // Names under which nodes are found: sorted, with the nodes of each.
  std::span<const StringId> indexed_names;
  std::span<const uint32_t> indexed_offsets;
  std::span<const NodeId> indexed_nodes;

  // Relationships: [0, starts.size()), sorted by (type, start, end).
  std::span<const uint32_t> type_offsets;  // relationships of type t: [type_offsets[t], type_offsets[t + 1])
  std::span<const NodeId> starts;
  std::span<const NodeId> ends;
  std::span<const RelationshipId>
      outgoing_relationships;               // i at place i: so that both directions are spans of ids
  Adjacency outgoing;                       // offsets into ends and outgoing_relationships
  std::span<const NodeId> incoming_starts;  // sorted by (type, end, start)
  std::span<const RelationshipId> incoming_relationships;
  Adjacency incoming;  // offsets into incoming_starts and incoming_relationships
  std::span<const RelationshipFacts> facts;
  std::span<const double> beliefs;  // in [0, 1]; 1 where a relationship carries none

  // Evidence of relationship r: [evidence_offsets[r], evidence_offsets[r + 1]).
  std::span<const uint32_t> evidence_offsets;
  std::span<const EvidenceRecord> evidence;

  PropertyTable node_properties;
  PropertyTable relationship_properties;

  // Lists and maps: collection c holds items [collection_offsets[c], collection_offsets[c + 1]). Items of a
  // list have no key; those of a map are sorted by key. A collection belongs to one cell or to one item of a
  // later collection.
  std::span<const uint64_t> collection_offsets;
  std::span<const StringId> item_keys;
  std::span<const uint8_t> item_tags;  // Value::Type
  std::span<const uint64_t> item_words;

  std::vector<ExtraSection> extras;  // no columns: in the order of the file

  std::shared_ptr<const void> owner;                                               // keeps the memory alive
  std::shared_ptr<PropertyIndexes> indexes = std::make_shared<PropertyIndexes>();  // made when asked for
};

// Calls visit(name, span) for every array, in the order of the file. `columns` may be const.
template <typename ColumnsType, typename Visitor>
void ForEachColumn(ColumnsType& columns, Visitor&& visit) {
  visit("string_offsets", columns.string_offsets);
  visit("string_bytes", columns.string_bytes);
  visit("labels", columns.labels);
  visit("types", columns.types);
  visit("property_keys", columns.property_keys);
  visit("node_keys", columns.node_keys);
  visit("node_names", columns.node_names);
  visit("node_label_offsets", columns.node_label_offsets);
  visit("node_labels", columns.node_labels);
  visit("label_node_offsets", columns.label_node_offsets);
  visit("label_nodes", columns.label_nodes);
  visit("indexed_names", columns.indexed_names);
  visit("indexed_offsets", columns.indexed_offsets);
  visit("indexed_nodes", columns.indexed_nodes);
  visit("type_offsets", columns.type_offsets);
  visit("starts", columns.starts);
  visit("ends", columns.ends);
  visit("outgoing_relationships", columns.outgoing_relationships);
  visit("outgoing_types", columns.outgoing.types);
  visit("outgoing_nodes", columns.outgoing.nodes);
  visit("outgoing_offsets", columns.outgoing.offsets);
  visit("incoming_starts", columns.incoming_starts);
  visit("incoming_relationships", columns.incoming_relationships);
  visit("incoming_types", columns.incoming.types);
  visit("incoming_nodes", columns.incoming.nodes);
  visit("incoming_offsets", columns.incoming.offsets);
  visit("facts", columns.facts);
  visit("beliefs", columns.beliefs);
  visit("evidence_offsets", columns.evidence_offsets);
  visit("evidence", columns.evidence);
  visit("node_property_columns", columns.node_properties.columns);
  visit("node_property_owners", columns.node_properties.owners);
  visit("node_property_tags", columns.node_properties.tags);
  visit("node_property_words", columns.node_properties.words);
  visit("relationship_property_columns", columns.relationship_properties.columns);
  visit("relationship_property_owners", columns.relationship_properties.owners);
  visit("relationship_property_tags", columns.relationship_properties.tags);
  visit("relationship_property_words", columns.relationship_properties.words);
  visit("collection_offsets", columns.collection_offsets);
  visit("item_keys", columns.item_keys);
  visit("item_tags", columns.item_tags);
  visit("item_words", columns.item_words);
}

}  // namespace aitia::graph
