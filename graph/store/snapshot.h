// The graph: an immutable property graph in columns, with adjacency per relationship type in both directions.
//
// A Snapshot is a cheap handle (one shared pointer); copies share the data. All methods are const, allocate
// nothing unless they return a string or a Value, and are safe from any number of threads. Ids are dense:
// nodes [0, node_count), relationships [0, relationship_count). Nodes are in the order of their keys (nodes
// without a key after them, as added); relationships in the order (type, start, end, as added), so that a
// node's outgoing relationships of one type are consecutive ids. Ids hold within one snapshot only.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/base/ids.h"
#include "graph/model/evidence.h"
#include "graph/model/value.h"
#include "graph/model/vocabulary.h"

namespace aitia::graph {

struct Columns;  // graph/store/columns.h: the arrays themselves
struct ExtraSection;

// Names of the properties that the engine itself reads.
inline constexpr std::string_view kNameProperty = "name";  // string
inline constexpr std::string_view kKeyProperty = "key";    // string, unique among nodes: the stable identity
inline constexpr std::string_view kAliasesProperty = "aliases";  // list of strings
inline constexpr std::string_view kOriginProperty = "origin";    // "stated", "name", "ontology", "user"
inline constexpr std::string_view kCertaintyProperty = "certainty";
inline constexpr std::string_view kBeliefProperty = "belief";
inline constexpr std::string_view kDeniesProperty = "denies";  // on DENIED: the relation's name

// Neighbours of one node over relationships of one type; nodes[i] is reached by relationships[i]. Sorted by
// node.
struct Neighbours {
  std::span<const NodeId> nodes;
  std::span<const RelationshipId> relationships;
  size_t size() const { return nodes.size(); }
};

// One sentence of a relationship's evidence; the texts live as long as the snapshot.
struct EvidenceView {
  NodeId document_node;  // the node labelled Document; invalid if there is none
  std::string_view document, section, sentence, source, cue, frequency;  // as in Evidence
  ByteSpan span;
  Polarity polarity;
  Certainty certainty;
};

class Snapshot {
 public:
  Snapshot();  // the empty graph
  explicit Snapshot(std::shared_ptr<const Columns> columns);

  size_t node_count() const;
  size_t relationship_count() const;

  // Names of labels, relationship types and property keys; each table is sorted by name.
  std::span<const StringId> labels() const;
  std::span<const StringId> types() const;
  std::span<const StringId> property_keys() const;
  size_t string_count() const;
  std::string_view String(StringId id) const;
  std::string_view LabelName(LabelId label) const;
  std::string_view TypeName(TypeId type) const;
  std::string_view PropertyKeyName(PropertyKeyId key) const;
  std::optional<LabelId> FindLabel(std::string_view name) const;
  std::optional<TypeId> FindType(std::string_view name) const;
  std::optional<PropertyKeyId> FindPropertyKey(std::string_view name) const;
  // The type of a relation of the vocabulary in this graph; none if the graph has no such relationship.
  std::optional<TypeId> TypeOf(Relation relation) const;

  // Nodes.
  std::span<const LabelId> Labels(NodeId node) const;  // sorted
  bool HasLabel(NodeId node, LabelId label) const;
  std::span<const NodeId> NodesWithLabel(LabelId label) const;  // sorted
  std::string_view Key(NodeId node) const;                      // empty if the node has none
  std::string_view Name(NodeId node) const;                     // the name; the key where there is no name
  std::optional<NodeId> FindByKey(std::string_view key) const;
  // Nodes with this normalised name, key or alias (exact match; see NormalForm in graph/model/name.h),
  // sorted.
  std::span<const NodeId> FindByName(std::string_view normal_name) const;
  // Every indexed name with its nodes, sorted by name, for suggestions.
  size_t indexed_name_count() const;
  std::string_view IndexedName(size_t i) const;
  std::span<const NodeId> IndexedNodes(size_t i) const;

  // Relationships.
  TypeId Type(RelationshipId relationship) const;
  NodeId Start(RelationshipId relationship) const;
  NodeId End(RelationshipId relationship) const;
  Neighbours Outgoing(NodeId node, TypeId type) const;
  Neighbours Incoming(NodeId node, TypeId type) const;
  // Relationships of one type: consecutive ids [first, first + count).
  struct Range {
    RelationshipId first;
    size_t count;
  };
  Range RelationshipsOf(TypeId type) const;

  // Properties; null if absent.
  Value Property(NodeId node, PropertyKeyId key) const;
  Value Property(RelationshipId relationship, PropertyKeyId key) const;
  ValueMap Properties(NodeId node) const;
  ValueMap Properties(RelationshipId relationship) const;

  // Evidence of a relationship, sorted by (document, span); none for relationships that are not stated.
  size_t EvidenceCount(RelationshipId relationship) const;
  EvidenceView EvidenceAt(RelationshipId relationship, size_t i) const;
  size_t evidence_count() const;  // in the whole graph
  // Belief column: 1 for relationships that carry none.
  double BeliefOf(RelationshipId relationship) const;
  std::optional<Origin> OriginOf(RelationshipId relationship) const;
  std::optional<Certainty> CertaintyOf(RelationshipId relationship) const;
  // For DENIED: what is denied.
  std::optional<Relation> Denies(RelationshipId relationship) const;

  const Columns& columns() const { return *columns_; }
  // The same graph with other extra sections (graph/store/extra_section.h).
  Snapshot WithExtras(std::vector<ExtraSection> extras) const;

 private:
  std::shared_ptr<const Columns> columns_;
};

}  // namespace aitia::graph
