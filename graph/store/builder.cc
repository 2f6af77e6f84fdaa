// Collects everything as it comes, with strings interned at once, and sorts only in Build: first the strings,
// so that every other order is one of integers; then nodes, relationships and evidence; then the columns are
// filled in that order. What was overwritten or removed is dropped before, and leaves no trace in the
// columns.
#include "graph/store/builder.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "graph/model/name.h"
#include "graph/store/columns.h"
#include "graph/store/property_encoder.h"
#include "graph/store/string_pool.h"

namespace aitia::graph {
namespace {

constexpr uint32_t kNone = StringId::kNone;

struct NodeRow {
  uint32_t key;  // string, or kNone
};
struct RelationshipRow {
  uint32_t start, type, end;
};
// A value that belongs to a row: a label or an indexed name (strings) of a node.
struct Attached {
  uint32_t owner;
  uint32_t string;
};
struct EvidenceRow {
  uint32_t relationship;
  std::array<uint32_t, 6> texts;  // document, section, sentence, source, cue, frequency
  ByteSpan span;
  Polarity polarity;
  Certainty certainty;
};

// Owns the vectors that the columns view.
class Arena {
 public:
  template <typename T>
  std::span<const T> Keep(std::vector<T> items) {
    auto kept = std::make_shared<const std::vector<T>>(std::move(items));
    kept_.push_back(kept);
    return *kept;
  }

 private:
  std::vector<std::shared_ptr<const void>> kept_;
};

// offsets[i] = where the items of owner i begin, for items sorted by owner.
template <typename Items, typename OwnerOf>
std::vector<uint32_t> OffsetsBy(const Items& items, size_t owner_count, OwnerOf owner_of) {
  std::vector<uint32_t> offsets(owner_count + 1, 0);
  for (const auto& item : items) ++offsets[owner_of(item) + 1];
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  return offsets;
}

// Where each node's relationships of each type begin. `ends` are the nodes on the side that is asked, sorted
// within a type. A list of the nodes that have any is smaller than an offset for every node only where they
// are few.
Adjacency IndexAdjacency(std::span<const uint32_t> type_offsets, std::span<const NodeId> side,
                         size_t node_count, Arena* arena) {
  constexpr size_t kSparseBelow = 4;  // sparse if fewer than one node in four has a relationship of the type
  std::vector<AdjacencyIndex> types;
  std::vector<NodeId> nodes;
  std::vector<uint32_t> offsets;
  for (size_t type = 0; type + 1 < type_offsets.size(); ++type) {
    const uint32_t begin = type_offsets[type];
    const uint32_t end = type_offsets[type + 1];
    size_t distinct = 0;
    for (uint32_t i = begin; i < end; ++i) distinct += i == begin || side[i] != side[i - 1] ? 1 : 0;
    AdjacencyIndex index = {};
    index.dense = distinct * kSparseBelow >= node_count ? 1 : 0;
    index.first_offset = offsets.size();
    if (index.dense != 0) {
      index.node_count = static_cast<uint32_t>(node_count);
      uint32_t i = begin;
      for (size_t node = 0; node < node_count; ++node) {
        offsets.push_back(i);
        while (i < end && side[i].value == node) ++i;
      }
    } else {
      index.node_count = static_cast<uint32_t>(distinct);
      index.first_node = nodes.size();
      for (uint32_t i = begin; i < end; ++i) {
        if (i > begin && side[i] == side[i - 1]) continue;
        nodes.push_back(side[i]);
        offsets.push_back(i);
      }
    }
    offsets.push_back(end);
    types.push_back(index);
  }
  return {arena->Keep(std::move(types)), arena->Keep(std::move(nodes)), arena->Keep(std::move(offsets))};
}

template <typename Enum>
uint8_t Code(std::optional<Enum> value) {
  return value ? static_cast<uint8_t>(*value) : RelationshipFacts::kNone;
}

}  // namespace

struct Builder::State {
  StringPool strings;
  std::vector<NodeRow> nodes;
  std::vector<Attached> labels;
  std::vector<Attached> indexed_names;
  std::vector<RelationshipRow> relationships;
  std::vector<PropertyCell> node_cells;
  std::vector<PropertyCell> relationship_cells;
  std::vector<EvidenceRow> evidence;

  // Filled by Build, in this order.
  std::vector<uint32_t> names;               // string of each node as added, or kNone
  std::vector<uint32_t> node_place;          // node as added -> NodeId
  std::vector<uint32_t> relationship_order;  // RelationshipId -> relationship as added
  std::vector<uint32_t> relationship_place;  // and back
  Arena* arena = nullptr;
  Columns* columns = nullptr;

  Status CheckSizes() const;
  void InternWellKnown();
  void DeriveFromEvidence();
  void CollectNames();
  Status SortStrings();
  Status SortNodes();
  void SortRelationships();
  std::vector<StringId> NameTable(std::vector<uint32_t> used) const;
  void FillNodes();
  void FillRelationships();
  void FillIncoming();
  void FillEvidence();
  void FillFacts();
  void FillProperties();
};

Builder::Builder() : state_(std::make_unique<State>()) {}
Builder::~Builder() = default;

Builder::Handle Builder::AddNode(std::string_view key, std::span<const std::string_view> labels) {
  const Handle node(state_->nodes.size());
  state_->nodes.push_back({key.empty() ? kNone : state_->strings.Intern(key)});
  AddLabels(node, labels);
  if (!key.empty()) SetProperty(node, kKeyProperty, key);
  return node;
}

void Builder::AddLabels(Handle node, std::span<const std::string_view> labels) {
  for (std::string_view label : labels) state_->labels.push_back({node.value, state_->strings.Intern(label)});
}

void Builder::SetProperty(Handle node, std::string_view key, Value value) {
  state_->node_cells.push_back({node.value, state_->strings.Intern(key), std::move(value)});
}

Builder::RelationshipHandle Builder::AddRelationship(Handle start, std::string_view type, Handle end) {
  const RelationshipHandle relationship(state_->relationships.size());
  state_->relationships.push_back({start.value, state_->strings.Intern(type), end.value});
  return relationship;
}

void Builder::SetProperty(RelationshipHandle relationship, std::string_view key, Value value) {
  state_->relationship_cells.push_back({relationship.value, state_->strings.Intern(key), std::move(value)});
}

void Builder::AddEvidence(RelationshipHandle relationship, const Evidence& evidence) {
  StringPool& strings = state_->strings;
  state_->evidence.push_back({relationship.value,
                              {strings.Intern(evidence.document), strings.Intern(evidence.section),
                               strings.Intern(evidence.sentence), strings.Intern(evidence.source),
                               strings.Intern(evidence.cue), strings.Intern(evidence.frequency)},
                              evidence.span,
                              evidence.polarity,
                              evidence.certainty});
}

void Builder::AddIndexedName(Handle node, std::string_view normal_name) {
  if (!normal_name.empty())
    state_->indexed_names.push_back({node.value, state_->strings.Intern(normal_name)});
}

size_t Builder::node_count() const { return state_->nodes.size(); }
size_t Builder::relationship_count() const { return state_->relationships.size(); }

StatusOr<Snapshot> Builder::Build() {
  const std::unique_ptr<State> state = std::exchange(state_, std::make_unique<State>());
  AITIA_RETURN_IF_ERROR(state->CheckSizes());
  auto arena = std::make_shared<Arena>();
  auto columns = std::make_shared<Columns>();
  state->arena = arena.get();
  state->columns = columns.get();
  columns->owner = arena;

  state->InternWellKnown();
  state->DeriveFromEvidence();
  KeepLastValues(&state->node_cells);
  KeepLastValues(&state->relationship_cells);
  state->CollectNames();
  AITIA_RETURN_IF_ERROR(state->SortStrings());
  AITIA_RETURN_IF_ERROR(state->SortNodes());
  state->SortRelationships();
  state->FillNodes();
  state->FillRelationships();
  state->FillIncoming();
  state->FillEvidence();
  state->FillFacts();
  state->FillProperties();
  return Snapshot(std::move(columns));
}

Status Builder::State::CheckSizes() const {
  for (size_t size : {nodes.size(), relationships.size(), evidence.size(), labels.size(), strings.size()}) {
    if (size >= kNone) return ResourceExhausted("the graph is too large: more than 4294967294 of one thing");
  }
  return OkStatus();
}

// The names that later steps look for; they enter the snapshot only if somebody uses them.
void Builder::State::InternWellKnown() {
  for (std::string_view name : {kDocumentLabel, kDeniedType}) strings.Intern(name);
}

// A relationship with evidence is stated, as certain as its strongest sentence and believed as its documents
// add up to - unless the builder was told otherwise: what was set comes after these cells, and the last value
// counts.
void Builder::State::DeriveFromEvidence() {
  std::stable_sort(evidence.begin(), evidence.end(), [](const EvidenceRow& a, const EvidenceRow& b) {
    return a.relationship < b.relationship;
  });
  const uint32_t origin = strings.Intern(kOriginProperty);
  const uint32_t certainty = strings.Intern(kCertaintyProperty);
  const uint32_t belief = strings.Intern(kBeliefProperty);
  std::vector<PropertyCell> derived;
  std::vector<Support> support;
  for (size_t begin = 0; begin < evidence.size();) {
    const uint32_t relationship = evidence[begin].relationship;
    support.clear();
    Certainty strongest = Certainty::kRare;
    size_t end = begin;
    for (; end < evidence.size() && evidence[end].relationship == relationship; ++end) {
      support.push_back({evidence[end].texts[0], evidence[end].certainty});
      strongest = std::max(strongest, evidence[end].certainty);
    }
    derived.push_back({relationship, origin, graph::Name(Origin::kStated)});
    derived.push_back({relationship, certainty, graph::Name(strongest)});
    derived.push_back({relationship, belief, Belief(support)});
    begin = end;
  }
  relationship_cells.insert(relationship_cells.begin(), std::make_move_iterator(derived.begin()),
                            std::make_move_iterator(derived.end()));
}

// The name of each node, and the normal forms under which it is found.
void Builder::State::CollectNames() {
  const uint32_t name_key = strings.Intern(kNameProperty);
  const uint32_t aliases_key = strings.Intern(kAliasesProperty);
  names.assign(nodes.size(), kNone);
  const auto index = [this](uint32_t node, std::string_view name) {
    const std::string normal = NormalForm(name);
    if (!normal.empty()) indexed_names.push_back({node, strings.Intern(normal)});
  };
  for (uint32_t node = 0; node < nodes.size(); ++node) {
    if (nodes[node].key == kNone) continue;
    names[node] = nodes[node].key;
    index(node, strings.Text(nodes[node].key));
  }
  for (const PropertyCell& cell : node_cells) {
    if (cell.key == name_key && cell.value.type() == Value::Type::kString && !cell.value.string().empty()) {
      names[cell.owner] = strings.Intern(cell.value.string());
      index(cell.owner, cell.value.string());
    } else if (cell.key == aliases_key && cell.value.type() == Value::Type::kList) {
      for (const Value& alias : cell.value.list()) {
        if (alias.type() == Value::Type::kString) index(cell.owner, alias.string());
      }
    }
  }
}

Status Builder::State::SortStrings() {
  for (const NodeRow& node : nodes) {
    if (node.key != kNone) strings.Use(node.key);
  }
  for (uint32_t name : names) {
    if (name != kNone) strings.Use(name);
  }
  for (const auto* list : {&labels, &indexed_names}) {
    for (const Attached& item : *list) strings.Use(item.string);
  }
  for (const RelationshipRow& relationship : relationships) strings.Use(relationship.type);
  for (const EvidenceRow& row : evidence) {
    for (uint32_t text : row.texts) strings.Use(text);
  }
  AITIA_RETURN_IF_ERROR(UseStrings(node_cells, &strings));
  AITIA_RETURN_IF_ERROR(UseStrings(relationship_cells, &strings));
  strings.Sort();
  return OkStatus();
}

Status Builder::State::SortNodes() {
  std::vector<uint32_t> order(nodes.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [this](uint32_t node) {
    return nodes[node].key == kNone ? StringId()
                                    : strings.Final(nodes[node].key);  // the invalid id is the largest
  };
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return key(a) < key(b); });
  for (size_t i = 1; i < order.size(); ++i) {
    if (key(order[i]).valid() && key(order[i]) == key(order[i - 1])) {
      return InvalidArgument(
          absl::StrCat("two nodes have the key '", std::string(strings.Text(nodes[order[i]].key)), "'"));
    }
  }
  node_place.resize(nodes.size());
  std::vector<StringId> keys, name_ids;
  for (uint32_t place = 0; place < order.size(); ++place) {
    const uint32_t node = order[place];
    node_place[node] = place;
    keys.push_back(key(node));
    name_ids.push_back(names[node] == kNone ? StringId() : strings.Final(names[node]));
  }
  columns->node_keys = arena->Keep(std::move(keys));
  columns->node_names = arena->Keep(std::move(name_ids));
  columns->string_offsets = arena->Keep(strings.Offsets());
  columns->string_bytes = arena->Keep(strings.Bytes());
  for (auto* list : {&labels, &indexed_names}) {
    for (Attached& item : *list) item.owner = node_place[item.owner];
  }
  for (PropertyCell& cell : node_cells) cell.owner = node_place[cell.owner];
  return OkStatus();
}

void Builder::State::SortRelationships() {
  for (RelationshipRow& row : relationships) {
    row = {node_place[row.start], strings.Final(row.type).value, node_place[row.end]};
  }
  relationship_order.resize(relationships.size());
  std::iota(relationship_order.begin(), relationship_order.end(), 0U);
  std::stable_sort(relationship_order.begin(), relationship_order.end(), [this](uint32_t a, uint32_t b) {
    const RelationshipRow& x = relationships[a];
    const RelationshipRow& y = relationships[b];
    return std::tie(x.type, x.start, x.end) < std::tie(y.type, y.start, y.end);
  });
  relationship_place.resize(relationships.size());
  for (uint32_t place = 0; place < relationship_order.size(); ++place) {
    relationship_place[relationship_order[place]] = place;
  }
  for (PropertyCell& cell : relationship_cells) cell.owner = relationship_place[cell.owner];
  for (EvidenceRow& row : evidence) row.relationship = relationship_place[row.relationship];
}

// The distinct names among `used` (final string ids), sorted.
std::vector<StringId> Builder::State::NameTable(std::vector<uint32_t> used) const {
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return {used.begin(), used.end()};
}

void Builder::State::FillNodes() {
  for (auto* list : {&labels, &indexed_names}) {
    for (Attached& item : *list) item.string = strings.Final(item.string).value;
  }
  const auto by_owner = [](const Attached& a, const Attached& b) {
    return std::tie(a.owner, a.string) < std::tie(b.owner, b.string);
  };
  const auto by_string = [](const Attached& a, const Attached& b) {
    return std::tie(a.string, a.owner) < std::tie(b.string, b.owner);
  };
  const auto same = [](const Attached& a, const Attached& b) {
    return a.owner == b.owner && a.string == b.string;
  };
  const auto owner_of = [](const Attached& item) { return item.owner; };
  const auto string_of = [](const Attached& item) { return item.string; };

  std::vector<uint32_t> used;
  for (const Attached& item : labels) used.push_back(item.string);
  const std::vector<StringId> table = NameTable(std::move(used));
  for (Attached& item : labels) {
    item.string = static_cast<uint32_t>(std::lower_bound(table.begin(), table.end(), StringId(item.string)) -
                                        table.begin());
  }
  std::sort(labels.begin(), labels.end(), by_owner);
  labels.erase(std::unique(labels.begin(), labels.end(), same), labels.end());
  std::vector<LabelId> node_labels;
  for (const Attached& item : labels) node_labels.emplace_back(item.string);
  columns->node_label_offsets = arena->Keep(OffsetsBy(labels, nodes.size(), owner_of));
  columns->node_labels = arena->Keep(std::move(node_labels));
  std::sort(labels.begin(), labels.end(), by_string);
  std::vector<NodeId> label_nodes;
  for (const Attached& item : labels) label_nodes.emplace_back(item.owner);
  columns->label_node_offsets = arena->Keep(OffsetsBy(labels, table.size(), string_of));
  columns->label_nodes = arena->Keep(std::move(label_nodes));
  columns->labels = arena->Keep(table);

  std::sort(indexed_names.begin(), indexed_names.end(), by_string);
  indexed_names.erase(std::unique(indexed_names.begin(), indexed_names.end(), same), indexed_names.end());
  std::vector<StringId> found_names;
  std::vector<uint32_t> found_offsets;
  std::vector<NodeId> found_nodes;
  for (const Attached& item : indexed_names) {
    if (found_names.empty() || found_names.back().value != item.string) {
      found_names.emplace_back(item.string);
      found_offsets.push_back(static_cast<uint32_t>(found_nodes.size()));
    }
    found_nodes.emplace_back(item.owner);
  }
  found_offsets.push_back(static_cast<uint32_t>(found_nodes.size()));
  columns->indexed_names = arena->Keep(std::move(found_names));
  columns->indexed_offsets = arena->Keep(std::move(found_offsets));
  columns->indexed_nodes = arena->Keep(std::move(found_nodes));
}

void Builder::State::FillRelationships() {
  std::vector<uint32_t> used;
  for (const RelationshipRow& row : relationships) used.push_back(row.type);
  const std::vector<StringId> table = NameTable(std::move(used));
  std::vector<uint32_t> type_offsets;
  std::vector<NodeId> starts, ends;
  std::vector<RelationshipId> ids;
  for (uint32_t added : relationship_order) {
    const RelationshipRow& row = relationships[added];
    while (type_offsets.size() < table.size() && table[type_offsets.size()].value <= row.type) {
      type_offsets.push_back(static_cast<uint32_t>(ids.size()));
    }
    ids.emplace_back(ids.size());
    starts.emplace_back(row.start);
    ends.emplace_back(row.end);
  }
  type_offsets.push_back(static_cast<uint32_t>(ids.size()));
  columns->types = arena->Keep(table);
  columns->type_offsets = arena->Keep(std::move(type_offsets));
  columns->starts = arena->Keep(std::move(starts));
  columns->ends = arena->Keep(std::move(ends));
  columns->outgoing_relationships = arena->Keep(std::move(ids));
  columns->outgoing = IndexAdjacency(columns->type_offsets, columns->starts, nodes.size(), arena);
}

void Builder::State::FillIncoming() {
  std::vector<RelationshipId> order(columns->outgoing_relationships.begin(),
                                    columns->outgoing_relationships.end());
  for (size_t type = 0; type + 1 < columns->type_offsets.size(); ++type) {
    std::sort(order.begin() + columns->type_offsets[type], order.begin() + columns->type_offsets[type + 1],
              [this](RelationshipId a, RelationshipId b) {  // ids of one type are in the order (start, end)
                const NodeId x = columns->ends[a.value];
                const NodeId y = columns->ends[b.value];
                return x != y ? x < y : a < b;
              });
  }
  std::vector<NodeId> starts, ends;
  for (RelationshipId id : order) {
    starts.push_back(columns->starts[id.value]);
    ends.push_back(columns->ends[id.value]);
  }
  columns->incoming_starts = arena->Keep(std::move(starts));
  columns->incoming_relationships = arena->Keep(std::move(order));
  columns->incoming = IndexAdjacency(columns->type_offsets, ends, nodes.size(), arena);
}

void Builder::State::FillEvidence() {
  // Documents are nodes labelled Document whose key, or else whose name, is the document's identity.
  std::vector<std::pair<StringId, NodeId>> documents;
  const auto label = std::find_if(columns->labels.begin(), columns->labels.end(), [this](StringId id) {
    return id == strings.Final(strings.Find(kDocumentLabel));
  });
  if (label != columns->labels.end()) {
    const auto at = static_cast<size_t>(label - columns->labels.begin());
    const auto nodes_of_label =
        columns->label_nodes.subspan(columns->label_node_offsets[at],
                                     columns->label_node_offsets[at + 1] - columns->label_node_offsets[at]);
    for (const auto* strings_of_nodes : {&columns->node_keys, &columns->node_names}) {
      for (NodeId node : nodes_of_label) documents.emplace_back((*strings_of_nodes)[node.value], node);
    }
    std::stable_sort(documents.begin(), documents.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  }
  const auto document_node = [&](StringId document) {
    const auto found =
        std::lower_bound(documents.begin(), documents.end(), document,
                         [](const auto& entry, StringId wanted) { return entry.first < wanted; });
    return found != documents.end() && found->first == document ? found->second : NodeId();
  };

  std::vector<std::pair<uint32_t, EvidenceRecord>> records;
  for (const EvidenceRow& row : evidence) {
    EvidenceRecord record = {};
    record.document = strings.Final(row.texts[0]);
    record.section = strings.Final(row.texts[1]);
    record.sentence = strings.Final(row.texts[2]);
    record.source = strings.Final(row.texts[3]);
    record.cue = strings.Final(row.texts[4]);
    record.frequency = strings.Final(row.texts[5]);
    record.document_node = document_node(record.document);
    record.begin = row.span.begin;
    record.end = row.span.end;
    record.polarity = static_cast<uint8_t>(row.polarity);
    record.certainty = static_cast<uint8_t>(row.certainty);
    records.emplace_back(row.relationship, record);
  }
  // By every field in the end, so that the order of adding does not show.
  std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) {
    const EvidenceRecord& x = a.second;
    const EvidenceRecord& y = b.second;
    return std::tie(a.first, x.document, x.begin, x.end, x.section, x.sentence, x.source, x.cue, x.frequency,
                    x.polarity, x.certainty) < std::tie(b.first, y.document, y.begin, y.end, y.section,
                                                        y.sentence, y.source, y.cue, y.frequency, y.polarity,
                                                        y.certainty);
  });
  columns->evidence_offsets =
      arena->Keep(OffsetsBy(records, relationships.size(), [](const auto& record) { return record.first; }));
  std::vector<EvidenceRecord> sorted;
  sorted.reserve(records.size());
  for (const auto& [relationship, record] : records) sorted.push_back(record);
  columns->evidence = arena->Keep(std::move(sorted));
}

void Builder::State::FillFacts() {
  std::vector<RelationshipFacts> facts(
      relationships.size(),
      {RelationshipFacts::kNone, RelationshipFacts::kNone, RelationshipFacts::kNone, 0});
  std::vector<double> beliefs(relationships.size(), 1.0);
  const StringId denied = strings.Final(strings.Find(kDeniedType));
  for (const PropertyCell& cell : relationship_cells) {
    const std::string_view key = strings.Text(cell.key);
    RelationshipFacts& fact = facts[cell.owner];
    if (key == kBeliefProperty) {
      const double belief = cell.value.type() == Value::Type::kFloat ? cell.value.floating()
                            : cell.value.type() == Value::Type::kInteger
                                ? static_cast<double>(cell.value.integer())
                                : 1;
      if (belief >= 0 && belief <= 1) beliefs[cell.owner] = belief;
    } else if (cell.value.type() != Value::Type::kString) {
      continue;
    } else if (key == kOriginProperty) {
      fact.origin = Code(OriginNamed(cell.value.string()));
    } else if (key == kCertaintyProperty) {
      fact.certainty = Code(CertaintyNamed(cell.value.string()));
    } else if (key == kDeniesProperty && relationships[relationship_order[cell.owner]].type == denied.value) {
      fact.denies = Code(RelationNamed(cell.value.string()));
    }
  }
  columns->facts = arena->Keep(std::move(facts));
  columns->beliefs = arena->Keep(std::move(beliefs));
}

void Builder::State::FillProperties() {
  std::vector<uint32_t> used;
  for (const auto* cells : {&node_cells, &relationship_cells}) {
    for (const PropertyCell& cell : *cells) {
      if (used.empty() || used.back() != strings.Final(cell.key).value)
        used.push_back(strings.Final(cell.key).value);
    }
  }
  const std::vector<StringId> keys = NameTable(std::move(used));
  PropertyEncoder encoder(strings);
  const auto keep = [this](EncodedProperties encoded) {
    return PropertyTable{arena->Keep(std::move(encoded.columns)), arena->Keep(std::move(encoded.owners)),
                         arena->Keep(std::move(encoded.tags)), arena->Keep(std::move(encoded.words))};
  };
  columns->node_properties = keep(encoder.Encode(std::move(node_cells), nodes.size(), keys));
  columns->relationship_properties =
      keep(encoder.Encode(std::move(relationship_cells), relationships.size(), keys));
  columns->property_keys = arena->Keep(keys);
  columns->collection_offsets = arena->Keep(std::move(encoder.collection_offsets));
  columns->item_keys = arena->Keep(std::move(encoder.item_keys));
  columns->item_tags = arena->Keep(std::move(encoder.item_tags));
  columns->item_words = arena->Keep(std::move(encoder.item_words));
}

}  // namespace aitia::graph
