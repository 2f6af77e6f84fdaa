// Reads the columns and nothing else: whoever made them (Builder, or a reader that ran Validate) answers for
// every offset and id being in range, so no accessor checks again.
#include "graph/store/snapshot.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/model/temporal/calendar.h"
#include "graph/store/columns.h"
#include "graph/store/temporal_text.h"

namespace aitia::graph {
namespace {

// The arrays of offsets have one entry even where there is nothing.
std::shared_ptr<const Columns> EmptyColumns() {
  static constexpr std::array<uint64_t, 1> kZero64 = {0};
  static constexpr std::array<uint32_t, 1> kZero32 = {0};
  auto columns = std::make_shared<Columns>();
  columns->string_offsets = kZero64;
  columns->node_label_offsets = kZero32;
  columns->label_node_offsets = kZero32;
  columns->indexed_offsets = kZero32;
  columns->type_offsets = kZero32;
  columns->evidence_offsets = kZero32;
  columns->collection_offsets = kZero64;
  return columns;
}

template <typename T, typename Offset>
std::span<const T> Slice(std::span<const T> items, std::span<const Offset> offsets, size_t i) {
  return items.subspan(offsets[i], offsets[i + 1] - offsets[i]);
}

std::string_view StringAt(const Columns& columns, StringId id) {
  const uint64_t begin = columns.string_offsets[id.value];
  return {columns.string_bytes.data() + begin, columns.string_offsets[id.value + 1] - begin};
}

// Place of `text` in a sorted array of strings.
std::optional<size_t> FindString(const Columns& columns, std::span<const StringId> sorted,
                                 std::string_view text) {
  const auto place =
      std::lower_bound(sorted.begin(), sorted.end(), text,
                       [&](StringId id, std::string_view wanted) { return StringAt(columns, id) < wanted; });
  if (place == sorted.end() || StringAt(columns, *place) != text) return std::nullopt;
  return static_cast<size_t>(place - sorted.begin());
}

struct OffsetRange {
  size_t begin = 0;
  size_t end = 0;
};

OffsetRange RangeOf(const Adjacency& adjacency, NodeId node, TypeId type) {
  const AdjacencyIndex& index = adjacency.types[type.value];
  size_t place = node.value;
  if (index.dense == 0) {
    const auto nodes = adjacency.nodes.subspan(index.first_node, index.node_count);
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), node);
    if (found == nodes.end() || *found != node) return {};
    place = static_cast<size_t>(found - nodes.begin());
  }
  const size_t at = index.first_offset + place;
  return {adjacency.offsets[at], adjacency.offsets[at + 1]};
}

Value ValueOf(const Columns& columns, uint8_t tag, uint64_t word) {
  switch (static_cast<Value::Type>(tag)) {
    case Value::Type::kBoolean:
      return word != 0;
    case Value::Type::kInteger:
      return static_cast<int64_t>(word);
    case Value::Type::kFloat:
      return std::bit_cast<double>(word);
    case Value::Type::kString:
      return StringAt(columns, StringId(static_cast<uint32_t>(word)));
    case Value::Type::kList: {
      ValueList list;
      const uint64_t end = columns.collection_offsets[word + 1];
      for (uint64_t i = columns.collection_offsets[word]; i < end; ++i) {
        list.push_back(ValueOf(columns, columns.item_tags[i], columns.item_words[i]));
      }
      return list;
    }
    case Value::Type::kMap: {
      ValueMap map;
      const uint64_t end = columns.collection_offsets[word + 1];
      for (uint64_t i = columns.collection_offsets[word]; i < end; ++i) {
        map.emplace_hint(map.end(), StringAt(columns, columns.item_keys[i]),
                         ValueOf(columns, columns.item_tags[i], columns.item_words[i]));
      }
      return map;
    }
    case Value::Type::kDate: {
      const Date date = {static_cast<int64_t>(word)};
      return IsInCalendar(date) ? Value(date) : Value();
    }
    case Value::Type::kLocalTime:
      return word < static_cast<uint64_t>(kNanosPerDay) ? Value(LocalTime{static_cast<int64_t>(word)})
                                                        : Value();
    case Value::Type::kTime:
    case Value::Type::kLocalDateTime:
    case Value::Type::kDateTime:
    case Value::Type::kDuration:
      return TemporalOfText(static_cast<Value::Type>(tag),
                            StringAt(columns, StringId(static_cast<uint32_t>(word))));
    default:
      return {};
  }
}

Value CellOf(const Columns& columns, const PropertyTable& table, const PropertyColumn& column,
             uint32_t owner) {
  size_t place = owner;
  if (column.dense == 0) {
    const auto owners = table.owners.subspan(column.first_owner, column.count);
    const auto found = std::lower_bound(owners.begin(), owners.end(), owner);
    if (found == owners.end() || *found != owner) return {};
    place = static_cast<size_t>(found - owners.begin());
  }
  const uint8_t tag =
      column.type == PropertyColumn::kMixed ? table.tags[column.first_tag + place] : column.type;
  return ValueOf(columns, tag, table.words[column.first_word + place]);
}

Value PropertyOf(const Columns& columns, const PropertyTable& table, PropertyKeyId key, uint32_t owner) {
  const auto column =
      std::lower_bound(table.columns.begin(), table.columns.end(), key,
                       [](const PropertyColumn& c, PropertyKeyId wanted) { return c.key < wanted; });
  if (column == table.columns.end() || column->key != key) return {};
  return CellOf(columns, table, *column, owner);
}

ValueMap PropertiesOf(const Columns& columns, const PropertyTable& table, uint32_t owner) {
  ValueMap map;
  for (const PropertyColumn& column : table.columns) {
    Value value = CellOf(columns, table, column, owner);
    if (value.is_null()) continue;
    map.emplace_hint(map.end(), StringAt(columns, columns.property_keys[column.key.value]), std::move(value));
  }
  return map;
}

template <typename Enum>
std::optional<Enum> Fact(uint8_t code) {
  if (code == RelationshipFacts::kNone) return std::nullopt;
  return static_cast<Enum>(code);
}

}  // namespace

Snapshot::Snapshot() {
  static const std::shared_ptr<const Columns> empty = EmptyColumns();
  columns_ = empty;
}
Snapshot::Snapshot(std::shared_ptr<const Columns> columns) : columns_(std::move(columns)) {}

Snapshot Snapshot::WithExtras(std::vector<ExtraSection> extras) const {
  auto columns = std::make_shared<Columns>(*columns_);
  columns->extras = std::move(extras);
  return Snapshot(std::move(columns));
}

size_t Snapshot::node_count() const { return columns_->node_keys.size(); }
size_t Snapshot::relationship_count() const { return columns_->starts.size(); }

std::span<const StringId> Snapshot::labels() const { return columns_->labels; }
std::span<const StringId> Snapshot::types() const { return columns_->types; }
std::span<const StringId> Snapshot::property_keys() const { return columns_->property_keys; }
size_t Snapshot::string_count() const { return columns_->string_offsets.size() - 1; }
std::string_view Snapshot::String(StringId id) const { return StringAt(*columns_, id); }
std::string_view Snapshot::LabelName(LabelId label) const { return String(columns_->labels[label.value]); }
std::string_view Snapshot::TypeName(TypeId type) const { return String(columns_->types[type.value]); }
std::string_view Snapshot::PropertyKeyName(PropertyKeyId key) const {
  return String(columns_->property_keys[key.value]);
}

std::optional<LabelId> Snapshot::FindLabel(std::string_view name) const {
  const auto place = FindString(*columns_, columns_->labels, name);
  return place ? std::optional(LabelId(*place)) : std::nullopt;
}
std::optional<TypeId> Snapshot::FindType(std::string_view name) const {
  const auto place = FindString(*columns_, columns_->types, name);
  return place ? std::optional(TypeId(*place)) : std::nullopt;
}
std::optional<PropertyKeyId> Snapshot::FindPropertyKey(std::string_view name) const {
  const auto place = FindString(*columns_, columns_->property_keys, name);
  return place ? std::optional(PropertyKeyId(*place)) : std::nullopt;
}
std::optional<TypeId> Snapshot::TypeOf(Relation relation) const { return FindType(graph::Name(relation)); }

std::span<const LabelId> Snapshot::Labels(NodeId node) const {
  return Slice(columns_->node_labels, columns_->node_label_offsets, node.value);
}
bool Snapshot::HasLabel(NodeId node, LabelId label) const {
  const auto labels = Labels(node);
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}
std::span<const NodeId> Snapshot::NodesWithLabel(LabelId label) const {
  return Slice(columns_->label_nodes, columns_->label_node_offsets, label.value);
}
std::string_view Snapshot::Key(NodeId node) const {
  const StringId key = columns_->node_keys[node.value];
  return key.valid() ? String(key) : std::string_view();
}
std::string_view Snapshot::Name(NodeId node) const {
  const StringId name = columns_->node_names[node.value];
  return name.valid() ? String(name) : std::string_view();
}

std::optional<NodeId> Snapshot::FindByKey(std::string_view key) const {
  // Nodes without a key come last; the ones before them are sorted by it.
  const auto keys = columns_->node_keys;
  const auto end = std::partition_point(keys.begin(), keys.end(), [](StringId id) { return id.valid(); });
  const auto place = FindString(*columns_, keys.first(static_cast<size_t>(end - keys.begin())), key);
  return place ? std::optional(NodeId(*place)) : std::nullopt;
}
std::span<const NodeId> Snapshot::FindByName(std::string_view normal_name) const {
  const auto place = FindString(*columns_, columns_->indexed_names, normal_name);
  return place ? IndexedNodes(*place) : std::span<const NodeId>();
}
size_t Snapshot::indexed_name_count() const { return columns_->indexed_names.size(); }
std::string_view Snapshot::IndexedName(size_t i) const { return String(columns_->indexed_names[i]); }
std::span<const NodeId> Snapshot::IndexedNodes(size_t i) const {
  return Slice(columns_->indexed_nodes, columns_->indexed_offsets, i);
}

TypeId Snapshot::Type(RelationshipId relationship) const {
  const auto offsets = columns_->type_offsets;
  const auto next = std::upper_bound(offsets.begin(), offsets.end(), relationship.value);
  return TypeId(static_cast<size_t>(next - offsets.begin() - 1));
}
NodeId Snapshot::Start(RelationshipId relationship) const { return columns_->starts[relationship.value]; }
NodeId Snapshot::End(RelationshipId relationship) const { return columns_->ends[relationship.value]; }

Neighbours Snapshot::Outgoing(NodeId node, TypeId type) const {
  const OffsetRange range = RangeOf(columns_->outgoing, node, type);
  return {columns_->ends.subspan(range.begin, range.end - range.begin),
          columns_->outgoing_relationships.subspan(range.begin, range.end - range.begin)};
}
Neighbours Snapshot::Incoming(NodeId node, TypeId type) const {
  const OffsetRange range = RangeOf(columns_->incoming, node, type);
  return {columns_->incoming_starts.subspan(range.begin, range.end - range.begin),
          columns_->incoming_relationships.subspan(range.begin, range.end - range.begin)};
}
Snapshot::Range Snapshot::RelationshipsOf(TypeId type) const {
  const uint32_t begin = columns_->type_offsets[type.value];
  return {RelationshipId(begin), columns_->type_offsets[type.value + 1] - begin};
}

Value Snapshot::Property(NodeId node, PropertyKeyId key) const {
  return PropertyOf(*columns_, columns_->node_properties, key, node.value);
}
Value Snapshot::Property(RelationshipId relationship, PropertyKeyId key) const {
  return PropertyOf(*columns_, columns_->relationship_properties, key, relationship.value);
}
ValueMap Snapshot::Properties(NodeId node) const {
  return PropertiesOf(*columns_, columns_->node_properties, node.value);
}
ValueMap Snapshot::Properties(RelationshipId relationship) const {
  return PropertiesOf(*columns_, columns_->relationship_properties, relationship.value);
}

size_t Snapshot::EvidenceCount(RelationshipId relationship) const {
  return columns_->evidence_offsets[relationship.value + 1] - columns_->evidence_offsets[relationship.value];
}
EvidenceView Snapshot::EvidenceAt(RelationshipId relationship, size_t i) const {
  const EvidenceRecord& record = columns_->evidence[columns_->evidence_offsets[relationship.value] + i];
  EvidenceView view;
  view.document_node = record.document_node;
  view.document = String(record.document);
  view.section = String(record.section);
  view.sentence = String(record.sentence);
  view.source = String(record.source);
  view.cue = String(record.cue);
  view.frequency = String(record.frequency);
  view.span = {record.begin, record.end};
  view.polarity = static_cast<Polarity>(record.polarity);
  view.certainty = static_cast<Certainty>(record.certainty);
  return view;
}
size_t Snapshot::evidence_count() const { return columns_->evidence.size(); }

double Snapshot::BeliefOf(RelationshipId relationship) const { return columns_->beliefs[relationship.value]; }
std::optional<Origin> Snapshot::OriginOf(RelationshipId relationship) const {
  return Fact<Origin>(columns_->facts[relationship.value].origin);
}
std::optional<Certainty> Snapshot::CertaintyOf(RelationshipId relationship) const {
  return Fact<Certainty>(columns_->facts[relationship.value].certainty);
}
std::optional<Relation> Snapshot::Denies(RelationshipId relationship) const {
  return Fact<Relation>(columns_->facts[relationship.value].denies);
}

}  // namespace aitia::graph
