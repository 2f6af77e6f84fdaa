// Each check states one invariant of columns.h. The order matters: sizes before the offsets that are measured
// by them, offsets before what they point to.
#include "graph/store/validate.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/model/vocabulary.h"

namespace aitia::graph {
namespace {

constexpr uint64_t kMostRows = StringId::kNone;

Status Wrong(std::string_view column, std::string_view what) {
  return DataLoss(absl::StrCat("'", std::string(column), "' ", std::string(what)));
}

// Offsets into `total` items of `owners` owners: one more than owners, from 0 to total, never falling.
template <typename Offset>
Status CheckOffsets(std::string_view column, std::span<const Offset> offsets, size_t owners, uint64_t total) {
  if (offsets.size() != owners + 1) return Wrong(column, "has the wrong length");
  if (offsets.front() != 0 || offsets.back() != total) return Wrong(column, "does not cover its items");
  if (!std::is_sorted(offsets.begin(), offsets.end())) return Wrong(column, "is not in order");
  return OkStatus();
}

template <typename IdType>
Status CheckIds(std::string_view column, std::span<const IdType> ids, size_t limit) {
  for (IdType id : ids) {
    if (id.value >= limit) return Wrong(column, "has an id out of range");
  }
  return OkStatus();
}

template <typename T>
Status CheckLength(std::string_view column, std::span<const T> items, size_t length) {
  return items.size() == length ? OkStatus() : Wrong(column, "has the wrong length");
}

// Rising without repetition; compares ids, which are in the order of what they stand for.
template <typename Items>
Status CheckRising(std::string_view column, const Items& items) {
  for (size_t i = 1; i < items.size(); ++i) {
    if (!(items[i - 1] < items[i])) return Wrong(column, "is not in order");
  }
  return OkStatus();
}

template <typename Offset, typename T>
Status CheckRisingWithin(std::string_view column, std::span<const Offset> offsets, std::span<const T> items) {
  for (size_t i = 0; i + 1 < offsets.size(); ++i) {
    AITIA_RETURN_IF_ERROR(CheckRising(column, items.subspan(offsets[i], offsets[i + 1] - offsets[i])));
  }
  return OkStatus();
}

Status CheckStrings(const Columns& c) {
  if (c.string_offsets.empty()) return Wrong("string_offsets", "has the wrong length");
  AITIA_RETURN_IF_ERROR(
      CheckOffsets("string_offsets", c.string_offsets, c.string_offsets.size() - 1, c.string_bytes.size()));
  const auto text = [&c](size_t i) {
    return std::string_view(c.string_bytes.data() + c.string_offsets[i],
                            c.string_offsets[i + 1] - c.string_offsets[i]);
  };
  for (size_t i = 1; i + 1 < c.string_offsets.size(); ++i) {
    if (!(text(i - 1) < text(i))) return Wrong("string_bytes", "is not in order");
  }
  return OkStatus();
}

Status CheckNames(const Columns& c, size_t strings) {
  const auto check = [strings](std::string_view column, std::span<const StringId> names) {
    AITIA_RETURN_IF_ERROR(CheckIds(column, names, strings));
    return CheckRising(column, names);
  };
  AITIA_RETURN_IF_ERROR(check("labels", c.labels));
  AITIA_RETURN_IF_ERROR(check("types", c.types));
  AITIA_RETURN_IF_ERROR(check("property_keys", c.property_keys));
  return check("indexed_names", c.indexed_names);
}

Status CheckNodes(const Columns& c, size_t strings) {
  const size_t nodes = c.node_keys.size();
  AITIA_RETURN_IF_ERROR(CheckLength("node_names", c.node_names, nodes));
  bool keyless = false;
  for (size_t i = 0; i < nodes; ++i) {
    const StringId key = c.node_keys[i];
    if (key.valid() && key.value >= strings) return Wrong("node_keys", "has an id out of range");
    if (key.valid() && (keyless || (i > 0 && !(c.node_keys[i - 1] < key))))
      return Wrong("node_keys", "is not in order");
    keyless = keyless || !key.valid();
    if (c.node_names[i].valid() && c.node_names[i].value >= strings)
      return Wrong("node_names", "has an id out of range");
  }
  AITIA_RETURN_IF_ERROR(
      CheckOffsets("node_label_offsets", c.node_label_offsets, nodes, c.node_labels.size()));
  AITIA_RETURN_IF_ERROR(CheckIds("node_labels", c.node_labels, c.labels.size()));
  AITIA_RETURN_IF_ERROR(CheckRisingWithin("node_labels", c.node_label_offsets, c.node_labels));
  AITIA_RETURN_IF_ERROR(
      CheckOffsets("label_node_offsets", c.label_node_offsets, c.labels.size(), c.label_nodes.size()));
  AITIA_RETURN_IF_ERROR(CheckIds("label_nodes", c.label_nodes, nodes));
  AITIA_RETURN_IF_ERROR(CheckRisingWithin("label_nodes", c.label_node_offsets, c.label_nodes));
  AITIA_RETURN_IF_ERROR(
      CheckOffsets("indexed_offsets", c.indexed_offsets, c.indexed_names.size(), c.indexed_nodes.size()));
  AITIA_RETURN_IF_ERROR(CheckIds("indexed_nodes", c.indexed_nodes, nodes));
  return CheckRisingWithin("indexed_nodes", c.indexed_offsets, c.indexed_nodes);
}

// The offsets of every type's index lie within that type's relationships, which also keeps the neighbours
// that a look-up gives to relationships of the type that was asked for. The types' parts follow each other
// without overlap: otherwise a small file could make this check, and every walk over the graph, take for
// ever.
Status CheckAdjacency(std::string_view column, const Adjacency& adjacency, const Columns& c, size_t nodes) {
  AITIA_RETURN_IF_ERROR(CheckLength(column, adjacency.types, c.types.size()));
  AITIA_RETURN_IF_ERROR(CheckIds(column, adjacency.nodes, nodes));
  size_t next_node = 0;
  size_t next_offset = 0;
  for (size_t type = 0; type < adjacency.types.size(); ++type) {
    const AdjacencyIndex& index = adjacency.types[type];
    if (index.dense > 1) return Wrong(column, "has an unknown layout");
    if (index.dense == 1 && index.node_count != nodes) return Wrong(column, "has the wrong length");
    if (index.first_node != (index.dense == 1 ? 0 : next_node) || index.first_offset != next_offset) {
      return Wrong(column, "is not in order");
    }
    if (index.dense == 0 && index.node_count > adjacency.nodes.size() - next_node) {
      return Wrong(column, "points outside of its nodes");
    }
    if (index.node_count >= adjacency.offsets.size() - next_offset) {
      return Wrong(column, "points outside of its offsets");
    }
    const auto offsets = adjacency.offsets.subspan(next_offset, size_t{index.node_count} + 1);
    if (offsets.front() != c.type_offsets[type] || offsets.back() != c.type_offsets[type + 1] ||
        !std::is_sorted(offsets.begin(), offsets.end())) {
      return Wrong(column, "has offsets out of order");
    }
    next_offset += offsets.size();
    if (index.dense == 1) continue;
    AITIA_RETURN_IF_ERROR(CheckRising(column, adjacency.nodes.subspan(next_node, index.node_count)));
    next_node += index.node_count;
  }
  return OkStatus();
}

Status CheckRelationships(const Columns& c) {
  const size_t nodes = c.node_keys.size();
  const size_t relationships = c.starts.size();
  AITIA_RETURN_IF_ERROR(CheckOffsets("type_offsets", c.type_offsets, c.types.size(), relationships));
  AITIA_RETURN_IF_ERROR(CheckLength("ends", c.ends, relationships));
  AITIA_RETURN_IF_ERROR(CheckLength("outgoing_relationships", c.outgoing_relationships, relationships));
  AITIA_RETURN_IF_ERROR(CheckLength("incoming_starts", c.incoming_starts, relationships));
  AITIA_RETURN_IF_ERROR(CheckLength("incoming_relationships", c.incoming_relationships, relationships));
  AITIA_RETURN_IF_ERROR(CheckLength("facts", c.facts, relationships));
  AITIA_RETURN_IF_ERROR(CheckLength("beliefs", c.beliefs, relationships));
  AITIA_RETURN_IF_ERROR(CheckIds("starts", c.starts, nodes));
  AITIA_RETURN_IF_ERROR(CheckIds("ends", c.ends, nodes));
  AITIA_RETURN_IF_ERROR(CheckIds("incoming_starts", c.incoming_starts, nodes));
  AITIA_RETURN_IF_ERROR(CheckIds("incoming_relationships", c.incoming_relationships, relationships));
  for (size_t i = 0; i < relationships; ++i) {
    if (c.outgoing_relationships[i].value != i) return Wrong("outgoing_relationships", "is not in order");
  }
  AITIA_RETURN_IF_ERROR(CheckAdjacency("outgoing_types", c.outgoing, c, nodes));
  return CheckAdjacency("incoming_types", c.incoming, c, nodes);
}

Status CheckFacts(const Columns& c) {
  for (const RelationshipFacts& fact : c.facts) {
    const auto known = [](uint8_t code, size_t count) {
      return code < count || code == RelationshipFacts::kNone;
    };
    if (!known(fact.origin, 4) || !known(fact.certainty, 3) || !known(fact.denies, kRelationCount)) {
      return Wrong("facts", "has an unknown code");
    }
  }
  for (double belief : c.beliefs) {
    if (!(belief >= 0 && belief <= 1)) return Wrong("beliefs", "has a value outside of 0 to 1");
  }
  return OkStatus();
}

Status CheckEvidence(const Columns& c, size_t strings) {
  AITIA_RETURN_IF_ERROR(
      CheckOffsets("evidence_offsets", c.evidence_offsets, c.starts.size(), c.evidence.size()));
  for (const EvidenceRecord& record : c.evidence) {
    for (StringId text :
         {record.document, record.section, record.sentence, record.source, record.cue, record.frequency}) {
      if (text.value >= strings) return Wrong("evidence", "has an id out of range");
    }
    if (record.document_node.valid() && record.document_node.value >= c.node_keys.size()) {
      return Wrong("evidence", "has an id out of range");
    }
    if (record.begin > record.end) return Wrong("evidence", "has a span that ends before it begins");
    if (record.polarity > 1 || record.certainty > 2) return Wrong("evidence", "has an unknown code");
  }
  return OkStatus();
}

// Values refer to strings and collections. A collection may be referred to once, and by later collections
// only: so reading one ends, and costs no more than the collections have items.
class ValueChecker {
 public:
  ValueChecker(const Columns& columns, size_t strings)
      : columns_(columns),
        strings_(strings),
        depth_(columns.collection_offsets.size() - 1, 0),
        taken_(columns.collection_offsets.size() - 1, false) {}

  Status CheckCollections() {
    const Columns& c = columns_;
    for (uint32_t collection = 0; collection < depth_.size(); ++collection) {
      uint32_t depth = 1;
      for (uint64_t i = c.collection_offsets[collection]; i < c.collection_offsets[collection + 1]; ++i) {
        AITIA_RETURN_IF_ERROR(CheckItemKey(collection, i));
        const uint64_t word = c.item_words[i];
        if (IsCollection(c.item_tags[i]) && word >= collection)
          return Wrong("item_words", "has a list within itself");
        AITIA_RETURN_IF_ERROR(CheckCell("item_words", c.item_tags[i], word));
        if (IsCollection(c.item_tags[i])) depth = std::max(depth, depth_[word] + 1);
      }
      if (depth > kMaxValueDepth) return Wrong("item_words", "has lists nested too deep");
      depth_[collection] = depth;
    }
    return OkStatus();
  }

  Status CheckCell(std::string_view column, uint8_t tag, uint64_t word) {
    switch (static_cast<Value::Type>(tag)) {
      case Value::Type::kNull:
      case Value::Type::kInteger:
      case Value::Type::kFloat:
      case Value::Type::kDate:
      case Value::Type::kLocalTime:
        return OkStatus();
      case Value::Type::kBoolean:
        return word <= 1 ? OkStatus() : Wrong(column, "has a boolean that is neither 0 nor 1");
      case Value::Type::kString:
      case Value::Type::kTime:
      case Value::Type::kLocalDateTime:
      case Value::Type::kDateTime:
      case Value::Type::kDuration:
        return word < strings_ ? OkStatus() : Wrong(column, "has an id out of range");
      case Value::Type::kList:
      case Value::Type::kMap: {
        if (word >= taken_.size()) return Wrong(column, "has a list out of range");
        if (taken_[word]) return Wrong(column, "has a list that belongs to another value");
        taken_[word] = true;
        const uint64_t begin = columns_.collection_offsets[word];
        if (begin == columns_.collection_offsets[word + 1]) return OkStatus();
        const bool has_keys = columns_.item_keys[begin].valid();
        return has_keys == (static_cast<Value::Type>(tag) == Value::Type::kMap)
                   ? OkStatus()
                   : Wrong(column, "takes a list for a map");
      }
      default:
        return Wrong(column, "has a value of an unknown type");
    }
  }

 private:
  static bool IsCollection(uint8_t tag) {
    return tag == static_cast<uint8_t>(Value::Type::kList) || tag == static_cast<uint8_t>(Value::Type::kMap);
  }

  // All items of a collection have keys, in order, or none has.
  Status CheckItemKey(uint32_t collection, uint64_t item) const {
    const StringId key = columns_.item_keys[item];
    if (key.valid() && key.value >= strings_) return Wrong("item_keys", "has an id out of range");
    if (item == columns_.collection_offsets[collection]) return OkStatus();
    const StringId before = columns_.item_keys[item - 1];
    if (before.valid() != key.valid() || (key.valid() && !(before < key)))
      return Wrong("item_keys", "is not in order");
    return OkStatus();
  }

  const Columns& columns_;
  const size_t strings_;
  std::vector<uint32_t> depth_;
  std::vector<bool> taken_;
};

// The parts of the columns follow each other without overlap, like those of the adjacency.
Status CheckProperties(std::string_view column_name, const PropertyTable& table, size_t owner_count,
                       size_t key_count, ValueChecker* values) {
  size_t next_owner = 0;
  size_t next_tag = 0;
  size_t next_word = 0;
  for (size_t i = 0; i < table.columns.size(); ++i) {
    const PropertyColumn& column = table.columns[i];
    const bool mixed = column.type == PropertyColumn::kMixed;
    if (column.key.value >= key_count) return Wrong(column_name, "has an id out of range");
    if (column.dense > 1 || (column.dense == 1 && column.count != owner_count)) {
      return Wrong(column_name, "has the wrong length");
    }
    if ((i > 0 && !(table.columns[i - 1].key < column.key)) || column.first_word != next_word ||
        column.first_owner != (column.dense == 1 ? 0 : next_owner) ||
        column.first_tag != (mixed ? next_tag : 0)) {
      return Wrong(column_name, "is not in order");
    }
    if (column.count > table.words.size() - next_word ||
        (column.dense == 0 && column.count > table.owners.size() - next_owner) ||
        (mixed && column.count > table.tags.size() - next_tag)) {
      return Wrong(column_name, "points outside of its cells");
    }
    for (uint32_t cell = 0; cell < column.count; ++cell) {
      const uint8_t tag = mixed ? table.tags[next_tag + cell] : column.type;
      AITIA_RETURN_IF_ERROR(values->CheckCell(column_name, tag, table.words[next_word + cell]));
    }
    next_word += column.count;
    if (mixed) next_tag += column.count;
    if (column.dense == 1) continue;
    const auto owners = table.owners.subspan(next_owner, column.count);
    AITIA_RETURN_IF_ERROR(CheckRising(column_name, owners));
    if (!owners.empty() && owners.back() >= owner_count) return Wrong(column_name, "has an id out of range");
    next_owner += column.count;
  }
  return OkStatus();
}

}  // namespace

Status Validate(const Columns& c) {
  Status status = OkStatus();
  ForEachColumn(c, [&status](std::string_view name, const auto& items) {
    if (name != "string_bytes" && items.size() >= kMostRows) status = Wrong(name, "is too long");
  });
  AITIA_RETURN_IF_ERROR(status);
  AITIA_RETURN_IF_ERROR(CheckStrings(c));
  const size_t strings = c.string_offsets.size() - 1;
  AITIA_RETURN_IF_ERROR(CheckNames(c, strings));
  AITIA_RETURN_IF_ERROR(CheckNodes(c, strings));
  AITIA_RETURN_IF_ERROR(CheckRelationships(c));
  AITIA_RETURN_IF_ERROR(CheckFacts(c));
  AITIA_RETURN_IF_ERROR(CheckEvidence(c, strings));

  if (c.collection_offsets.empty()) return Wrong("collection_offsets", "has the wrong length");
  AITIA_RETURN_IF_ERROR(CheckOffsets("collection_offsets", c.collection_offsets,
                                     c.collection_offsets.size() - 1, c.item_keys.size()));
  AITIA_RETURN_IF_ERROR(CheckLength("item_tags", c.item_tags, c.item_keys.size()));
  AITIA_RETURN_IF_ERROR(CheckLength("item_words", c.item_words, c.item_keys.size()));
  ValueChecker values(c, strings);
  AITIA_RETURN_IF_ERROR(values.CheckCollections());
  AITIA_RETURN_IF_ERROR(CheckProperties("node_property_columns", c.node_properties, c.node_keys.size(),
                                        c.property_keys.size(), &values));
  return CheckProperties("relationship_property_columns", c.relationship_properties, c.starts.size(),
                         c.property_keys.size(), &values);
}

}  // namespace aitia::graph
