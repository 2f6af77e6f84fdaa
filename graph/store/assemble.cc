// Sorts the strings first, so that every other order is one of integers; then nodes, relationships and
// evidence; then the columns are filled in that order. What was overwritten or removed is dropped before, and
// leaves no trace in the columns. What came in order is not sorted again.
#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/model/name.h"
#include "graph/model/witness.h"
#include "graph/store/adjacency_index.h"
#include "graph/store/columns.h"
#include "graph/store/draft.h"

namespace aitia::graph {
namespace {

constexpr uint32_t kNone = Draft::kNone;

// offsets[i] = where the items of owner i begin, for items sorted by owner.
template <typename Items, typename OwnerOf>
std::vector<uint32_t> OffsetsBy(const Items& items, size_t owner_count, OwnerOf owner_of) {
  std::vector<uint32_t> offsets(owner_count + 1, 0);
  for (const auto& item : items) ++offsets[owner_of(item) + 1];
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  return offsets;
}

template <typename Enum>
uint8_t Code(std::optional<Enum> value) {
  return value ? static_cast<uint8_t>(*value) : RelationshipFacts::kNone;
}

class Assembler {
 public:
  explicit Assembler(Draft draft) : draft_(std::move(draft)), node_count_(draft_.node_keys.size()) {}

  StatusOr<Snapshot> Run(std::vector<StringId>* strings);

 private:
  Status CheckSizes() const;
  void DeriveFromEvidence();
  void CollectNames();
  Status SortStrings();
  Status SortNodes();
  void SortRelationships();
  std::vector<StringId> NameTable(std::vector<uint32_t> used) const;
  void FillLabels();
  void FillIndexedNames();
  void FillRelationships();
  void FillIncoming();
  std::vector<NodeId> DocumentNodes() const;
  void FillEvidence();
  void FillFacts();
  void FillProperties();
  uint32_t Normal(uint32_t name);

  Draft draft_;
  const size_t node_count_;
  std::shared_ptr<Arena> arena_ = std::make_shared<Arena>();
  std::shared_ptr<Columns> columns_ = std::make_shared<Columns>();

  // Filled by Run, in this order.
  uint32_t document_label_ = kNone, denied_type_ = kNone, origin_ = kNone, certainty_ = kNone,
           belief_ = kNone,
           denies_ = kNone;                   // strings
  std::vector<uint32_t> names_;               // string of each node as added, or kNone
  std::vector<uint32_t> node_place_;          // node as added -> NodeId
  std::vector<uint32_t> relationship_order_;  // RelationshipId -> relationship as added
  std::vector<uint32_t> relationship_place_;  // and back
};

StatusOr<Snapshot> Assembler::Run(std::vector<StringId>* strings) {
  AITIA_RETURN_IF_ERROR(CheckSizes());
  columns_->owner = arena_;
  // The names that later steps look for; they enter the snapshot only if somebody uses them.
  document_label_ = draft_.strings.Intern(kDocumentLabel);
  denied_type_ = draft_.strings.Intern(kDeniedType);
  origin_ = draft_.strings.Intern(kOriginProperty);
  certainty_ = draft_.strings.Intern(kCertaintyProperty);
  belief_ = draft_.strings.Intern(kBeliefProperty);
  denies_ = draft_.strings.Intern(kDeniesProperty);
  DeriveFromEvidence();
  draft_.node_cells.KeepLast();
  draft_.relationship_cells.KeepLast();
  CollectNames();
  AITIA_RETURN_IF_ERROR(SortStrings());
  AITIA_RETURN_IF_ERROR(SortNodes());
  SortRelationships();
  FillLabels();
  FillIndexedNames();
  FillRelationships();
  FillIncoming();
  FillEvidence();
  FillFacts();
  FillProperties();
  if (strings != nullptr) *strings = draft_.strings.TakeFinal();
  return Snapshot(std::move(columns_));
}

Status Assembler::CheckSizes() const {
  for (const size_t size : {node_count_, draft_.relationships.size(), draft_.evidence.size(),
                            draft_.labels.size(), draft_.strings.size()}) {
    if (size >= kNone) return ResourceExhausted("the graph is too large: more than 4294967294 of one thing");
  }
  return OkStatus();
}

// A relationship with evidence is stated, as certain as its strongest sentence and believed as its documents
// add up to - unless the builder was told otherwise.
void Assembler::DeriveFromEvidence() {
  std::vector<Draft::EvidenceRow>& evidence = draft_.evidence;
  const auto by_relationship = [](const Draft::EvidenceRow& a, const Draft::EvidenceRow& b) {
    return a.relationship < b.relationship;
  };
  if (!std::is_sorted(evidence.begin(), evidence.end(), by_relationship)) {
    std::stable_sort(evidence.begin(), evidence.end(), by_relationship);
  }
  std::array<uint32_t, 3> keys = {origin_, certainty_, belief_};
  std::array<std::vector<bool>, 3> set;
  for (size_t i = 0; i < keys.size(); ++i) {
    set[i].resize(draft_.relationships.size());
    const PropertyCells::OfKey* of_key = draft_.relationship_cells.Find(keys[i]);
    if (of_key == nullptr) continue;
    for (const PropertyCell& cell : of_key->cells) set[i][cell.owner] = true;
  }
  std::vector<Saying> sayings;
  std::vector<std::string_view> documents;  // in order, so that the order of adding does not show
  for (size_t begin = 0; begin < evidence.size();) {
    const uint32_t relationship = evidence[begin].relationship;
    size_t end = begin;
    while (end < evidence.size() && evidence[end].relationship == relationship) ++end;
    if (set[0][relationship] && set[1][relationship] && set[2][relationship]) {
      begin = end;
      continue;
    }
    documents.clear();
    for (size_t i = begin; i < end; ++i) documents.push_back(draft_.strings.Text(evidence[i].texts[0]));
    std::sort(documents.begin(), documents.end());
    sayings.clear();
    Certainty strongest = Certainty::kRare;
    for (size_t i = begin; i < end; ++i) {
      const auto document =
          std::lower_bound(documents.begin(), documents.end(), draft_.strings.Text(evidence[i].texts[0])) -
          documents.begin();
      const std::string_view sentence = draft_.strings.Text(evidence[i].texts[2]);
      sayings.push_back({static_cast<uint32_t>(document),
                         sentence.empty() ? kNoSentence : evidence[i].texts[2], OwnWords(sentence),
                         evidence[i].certainty});
      strongest = std::max(strongest, evidence[i].certainty);
    }
    const auto derive = [&](size_t key, const auto& value) {
      if (set[key][relationship]) return;
      draft_.relationship_cells.Set(relationship, keys[key], draft_.values.Put(value(), &draft_.strings));
    };
    derive(0, [] { return Value(graph::Name(Origin::kStated)); });
    derive(1, [&] { return Value(graph::Name(strongest)); });
    derive(2, [&] { return Value(Belief(IndependentSupport(sayings))); });
    begin = end;
  }
}

uint32_t Assembler::Normal(uint32_t name) {
  if (name < draft_.normal_forms.size()) {
    const uint32_t normal = draft_.normal_forms[name].value;
    return draft_.strings.Text(normal).empty() ? kNone : normal;
  }
  const std::string normal = NormalForm(draft_.strings.Text(name));
  return normal.empty() ? kNone : draft_.strings.Intern(normal);
}

// The name of each node, and the normal forms under which it is found.
void Assembler::CollectNames() {
  const auto index = [this](uint32_t node, uint32_t name) {
    const uint32_t normal = Normal(name);
    if (normal != kNone) draft_.indexed_names.push_back({node, normal});
  };
  names_ = draft_.node_keys;
  for (uint32_t node = 0; node < node_count_; ++node) {
    if (names_[node] != kNone) index(node, names_[node]);
  }
  if (const auto* named = draft_.node_cells.Find(draft_.strings.Intern(kNameProperty))) {
    for (const PropertyCell& cell : named->cells) {
      const auto name = static_cast<uint32_t>(cell.word);
      if (cell.type != Value::Type::kString || draft_.strings.Text(name).empty()) continue;
      names_[cell.owner] = name;
      index(cell.owner, name);
    }
  }
  if (const auto* with_aliases = draft_.node_cells.Find(draft_.strings.Intern(kAliasesProperty))) {
    for (const PropertyCell& cell : with_aliases->cells) {
      if (cell.type != Value::Type::kList) continue;
      for (const SetValues::Item& alias : draft_.values.Items(cell.word)) {
        if (alias.value.type == Value::Type::kString)
          index(cell.owner, static_cast<uint32_t>(alias.value.word));
      }
    }
  }
}

Status Assembler::SortStrings() {
  StringPool& strings = draft_.strings;
  for (const auto* list : {&draft_.node_keys, &names_}) {
    for (const uint32_t string : *list) {
      if (string != kNone) strings.Use(string);
    }
  }
  for (const auto* list : {&draft_.labels, &draft_.indexed_names}) {
    for (const Draft::Attached& item : *list) strings.Use(item.string);
  }
  for (const Draft::Relationship& relationship : draft_.relationships) strings.Use(relationship.type);
  for (const Draft::EvidenceRow& row : draft_.evidence) {
    for (const uint32_t text : row.texts) strings.Use(text);
  }
  AITIA_RETURN_IF_ERROR(draft_.node_cells.UseStrings(draft_.values, &strings));
  AITIA_RETURN_IF_ERROR(draft_.relationship_cells.UseStrings(draft_.values, &strings));
  strings.Sort();
  return OkStatus();
}

Status Assembler::SortNodes() {
  const auto final_or_none = [this](uint32_t string) {  // the invalid id is the largest
    return string == kNone ? StringId() : draft_.strings.Final(string);
  };
  std::vector<StringId> key_of;
  key_of.reserve(node_count_);
  for (const uint32_t key : draft_.node_keys) key_of.push_back(final_or_none(key));
  std::vector<uint32_t> order(node_count_);
  std::iota(order.begin(), order.end(), 0U);
  if (!std::is_sorted(key_of.begin(), key_of.end())) {
    std::stable_sort(order.begin(), order.end(),
                     [&](uint32_t a, uint32_t b) { return key_of[a] < key_of[b]; });
  }
  for (size_t i = 1; i < order.size(); ++i) {
    const StringId key = key_of[order[i]];
    if (key.valid() && key == key_of[order[i - 1]]) {
      return InvalidArgument(absl::StrCat("two nodes have the key '",
                                          std::string(draft_.strings.Text(draft_.node_keys[order[i]])), "'"));
    }
  }
  node_place_.resize(node_count_);
  std::vector<StringId> keys, name_ids;
  keys.reserve(node_count_);
  name_ids.reserve(node_count_);
  for (uint32_t place = 0; place < order.size(); ++place) {
    const uint32_t node = order[place];
    node_place_[node] = place;
    keys.push_back(key_of[node]);
    name_ids.push_back(final_or_none(names_[node]));
  }
  columns_->node_keys = arena_->Keep(std::move(keys));
  columns_->node_names = arena_->Keep(std::move(name_ids));
  columns_->string_offsets = arena_->Keep(draft_.strings.Offsets());
  columns_->string_bytes = arena_->Keep(draft_.strings.Bytes());
  for (auto* list : {&draft_.labels, &draft_.indexed_names}) {
    for (Draft::Attached& item : *list)
      item = {node_place_[item.owner], draft_.strings.Final(item.string).value};
  }
  draft_.node_cells.Renumber(node_place_);
  return OkStatus();
}

void Assembler::SortRelationships() {
  std::vector<Draft::Relationship>& relationships = draft_.relationships;
  for (Draft::Relationship& row : relationships) {
    row = {node_place_[row.start], draft_.strings.Final(row.type).value, node_place_[row.end]};
  }
  const auto before = [](const Draft::Relationship& a, const Draft::Relationship& b) {
    return std::tie(a.type, a.start, a.end) < std::tie(b.type, b.start, b.end);
  };
  relationship_order_.resize(relationships.size());
  std::iota(relationship_order_.begin(), relationship_order_.end(), 0U);
  if (!std::is_sorted(relationships.begin(), relationships.end(), before)) {
    std::stable_sort(relationship_order_.begin(), relationship_order_.end(),
                     [&](uint32_t a, uint32_t b) { return before(relationships[a], relationships[b]); });
  }
  relationship_place_.resize(relationships.size());
  for (uint32_t place = 0; place < relationship_order_.size(); ++place) {
    relationship_place_[relationship_order_[place]] = place;
  }
  draft_.relationship_cells.Renumber(relationship_place_);
  for (Draft::EvidenceRow& row : draft_.evidence) row.relationship = relationship_place_[row.relationship];
}

// The distinct names among `used` (final string ids), sorted.
std::vector<StringId> Assembler::NameTable(std::vector<uint32_t> used) const {
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return {used.begin(), used.end()};
}

// By `first`, which is below `limit`, then by `second`; each pair once. What comes in order is not moved;
// otherwise the items are dealt out by `first`, and the few that share it sorted.
template <uint32_t Draft::Attached::*first, uint32_t Draft::Attached::*second>
void SortPairs(size_t limit, std::vector<Draft::Attached>* items) {
  const auto key = [](const Draft::Attached& item) { return uint64_t{item.*first} << 32 | item.*second; };
  const auto before = [key](const Draft::Attached& a, const Draft::Attached& b) { return key(a) < key(b); };
  if (!std::is_sorted(items->begin(), items->end(), before)) {
    std::vector<uint32_t> next =
        OffsetsBy(*items, limit, [](const Draft::Attached& item) { return item.*first; });
    std::vector<Draft::Attached> dealt(items->size());
    for (const Draft::Attached& item : *items) dealt[next[item.*first]++] = item;
    uint32_t begin = 0;
    for (size_t i = 0; i < limit; ++i) {
      if (next[i] - begin > 1) std::sort(dealt.begin() + begin, dealt.begin() + next[i], before);
      begin = next[i];
    }
    *items = std::move(dealt);
  }
  items->erase(
      std::unique(items->begin(), items->end(),
                  [key](const Draft::Attached& a, const Draft::Attached& b) { return key(a) == key(b); }),
      items->end());
}

void Assembler::FillLabels() {
  using Attached = Draft::Attached;
  std::vector<Attached>& labels = draft_.labels;
  std::vector<uint32_t> used;
  used.reserve(labels.size());
  for (const Attached& item : labels) used.push_back(item.string);
  const std::vector<StringId> table = NameTable(std::move(used));
  for (Attached& item : labels) {
    item.string = static_cast<uint32_t>(std::lower_bound(table.begin(), table.end(), StringId(item.string)) -
                                        table.begin());
  }
  SortPairs<&Attached::owner, &Attached::string>(node_count_, &labels);
  std::vector<LabelId> node_labels;
  node_labels.reserve(labels.size());
  for (const Attached& item : labels) node_labels.emplace_back(item.string);
  columns_->node_label_offsets =
      arena_->Keep(OffsetsBy(labels, node_count_, [](const Attached& item) { return item.owner; }));
  columns_->node_labels = arena_->Keep(std::move(node_labels));
  SortPairs<&Attached::string, &Attached::owner>(table.size(), &labels);
  std::vector<NodeId> label_nodes;
  label_nodes.reserve(labels.size());
  for (const Attached& item : labels) label_nodes.emplace_back(item.owner);
  columns_->label_node_offsets =
      arena_->Keep(OffsetsBy(labels, table.size(), [](const Attached& item) { return item.string; }));
  columns_->label_nodes = arena_->Keep(std::move(label_nodes));
  columns_->labels = arena_->Keep(table);
}

void Assembler::FillIndexedNames() {
  using Attached = Draft::Attached;
  SortPairs<&Attached::string, &Attached::owner>(columns_->string_offsets.size() - 1, &draft_.indexed_names);
  std::vector<StringId> found_names;
  std::vector<uint32_t> found_offsets;
  std::vector<NodeId> found_nodes;
  found_nodes.reserve(draft_.indexed_names.size());
  for (const Attached& item : draft_.indexed_names) {
    if (found_names.empty() || found_names.back().value != item.string) {
      found_names.emplace_back(item.string);
      found_offsets.push_back(static_cast<uint32_t>(found_nodes.size()));
    }
    found_nodes.emplace_back(item.owner);
  }
  found_offsets.push_back(static_cast<uint32_t>(found_nodes.size()));
  columns_->indexed_names = arena_->Keep(std::move(found_names));
  columns_->indexed_offsets = arena_->Keep(std::move(found_offsets));
  columns_->indexed_nodes = arena_->Keep(std::move(found_nodes));
}

void Assembler::FillRelationships() {
  std::vector<uint32_t> used;
  for (const uint32_t added : relationship_order_) {
    const uint32_t type = draft_.relationships[added].type;
    if (used.empty() || used.back() != type) used.push_back(type);
  }
  const std::vector<StringId> table = NameTable(std::move(used));
  const size_t count = relationship_order_.size();
  std::vector<uint32_t> type_offsets;
  std::vector<NodeId> starts, ends;
  std::vector<RelationshipId> ids;
  starts.reserve(count);
  ends.reserve(count);
  ids.reserve(count);
  for (const uint32_t added : relationship_order_) {
    const Draft::Relationship& row = draft_.relationships[added];
    while (type_offsets.size() < table.size() && table[type_offsets.size()].value <= row.type) {
      type_offsets.push_back(static_cast<uint32_t>(ids.size()));
    }
    ids.emplace_back(ids.size());
    starts.emplace_back(row.start);
    ends.emplace_back(row.end);
  }
  type_offsets.push_back(static_cast<uint32_t>(ids.size()));
  columns_->types = arena_->Keep(table);
  columns_->type_offsets = arena_->Keep(std::move(type_offsets));
  columns_->starts = arena_->Keep(std::move(starts));
  columns_->ends = arena_->Keep(std::move(ends));
  columns_->outgoing_relationships = arena_->Keep(std::move(ids));
  columns_->outgoing = IndexAdjacency(columns_->type_offsets, columns_->starts, node_count_, arena_.get());
}

// Within a type by end; ids of one type are in the order (start, end) already, which counting keeps.
void Assembler::FillIncoming() {
  const size_t count = columns_->starts.size();
  std::vector<RelationshipId> order(count);
  std::vector<NodeId> starts(count), ends(count);
  std::vector<uint32_t> next(node_count_ + 1);
  for (size_t type = 0; type + 1 < columns_->type_offsets.size(); ++type) {
    const uint32_t begin = columns_->type_offsets[type];
    const uint32_t end = columns_->type_offsets[type + 1];
    std::vector<std::pair<uint32_t, uint32_t>> few;  // end and id
    if (end - begin < node_count_ / 8) {             // counting would cost more than sorting
      for (uint32_t id = begin; id < end; ++id) few.emplace_back(columns_->ends[id].value, id);
      std::sort(few.begin(), few.end());
      for (uint32_t i = 0; i < few.size(); ++i) order[begin + i] = RelationshipId(few[i].second);
      continue;
    }
    std::fill(next.begin(), next.end(), 0);
    for (uint32_t id = begin; id < end; ++id) ++next[columns_->ends[id].value + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (uint32_t id = begin; id < end; ++id)
      order[begin + next[columns_->ends[id].value]++] = RelationshipId(id);
  }
  for (size_t i = 0; i < count; ++i) {
    starts[i] = columns_->starts[order[i].value];
    ends[i] = columns_->ends[order[i].value];
  }
  columns_->incoming_starts = arena_->Keep(std::move(starts));
  columns_->incoming_relationships = arena_->Keep(std::move(order));
  columns_->incoming = IndexAdjacency(columns_->type_offsets, ends, node_count_, arena_.get());
}

// By string: the node labelled Document whose key, or else whose name, it is.
std::vector<NodeId> Assembler::DocumentNodes() const {
  std::vector<NodeId> node_of(columns_->string_offsets.size() - 1);
  const StringId document = draft_.strings.Final(document_label_);
  const auto label = std::find(columns_->labels.begin(), columns_->labels.end(), document);
  if (!document.valid() || label == columns_->labels.end()) return node_of;
  const auto at = static_cast<size_t>(label - columns_->labels.begin());
  const auto nodes =
      columns_->label_nodes.subspan(columns_->label_node_offsets[at],
                                    columns_->label_node_offsets[at + 1] - columns_->label_node_offsets[at]);
  for (const auto* strings_of_nodes : {&columns_->node_keys, &columns_->node_names}) {
    for (const NodeId node : nodes) {
      const StringId string = (*strings_of_nodes)[node.value];
      if (string.valid() && !node_of[string.value].valid()) node_of[string.value] = node;
    }
  }
  return node_of;
}

void Assembler::FillEvidence() {
  const std::vector<NodeId> document_nodes = DocumentNodes();
  const StringPool& strings = draft_.strings;
  const std::vector<uint32_t> offsets =
      OffsetsBy(draft_.evidence, draft_.relationships.size(),
                [](const Draft::EvidenceRow& row) { return row.relationship; });
  std::vector<EvidenceRecord> records(draft_.evidence.size());
  std::vector<uint32_t> next = offsets;
  for (const Draft::EvidenceRow& row : draft_.evidence) {
    EvidenceRecord& record = records[next[row.relationship]++];
    record.document = strings.Final(row.texts[0]);
    record.section = strings.Final(row.texts[1]);
    record.sentence = strings.Final(row.texts[2]);
    record.source = strings.Final(row.texts[3]);
    record.cue = strings.Final(row.texts[4]);
    record.frequency = strings.Final(row.texts[5]);
    record.document_node = document_nodes[record.document.value];
    record.begin = row.span.begin;
    record.end = row.span.end;
    record.polarity = static_cast<uint8_t>(row.polarity);
    record.certainty = static_cast<uint8_t>(row.certainty);
  }
  // By every field in the end, so that the order of adding does not show.
  const auto before = [](const EvidenceRecord& x, const EvidenceRecord& y) {
    return std::tie(x.document, x.begin, x.end, x.section, x.sentence, x.source, x.cue, x.frequency,
                    x.polarity, x.certainty) < std::tie(y.document, y.begin, y.end, y.section, y.sentence,
                                                        y.source, y.cue, y.frequency, y.polarity,
                                                        y.certainty);
  };
  for (size_t i = 0; i + 1 < offsets.size(); ++i) {
    std::sort(records.begin() + offsets[i], records.begin() + offsets[i + 1], before);
  }
  columns_->evidence_offsets = arena_->Keep(offsets);
  columns_->evidence = arena_->Keep(std::move(records));
}

void Assembler::FillFacts() {
  std::vector<RelationshipFacts> facts(
      draft_.relationships.size(),
      {RelationshipFacts::kNone, RelationshipFacts::kNone, RelationshipFacts::kNone, 0});
  std::vector<double> beliefs(draft_.relationships.size(), 1.0);
  if (const auto* of_key = draft_.relationship_cells.Find(belief_)) {
    for (const PropertyCell& cell : of_key->cells) {
      double belief = 1;
      if (cell.type == Value::Type::kFloat) belief = std::bit_cast<double>(cell.word);
      if (cell.type == Value::Type::kInteger) belief = static_cast<double>(static_cast<int64_t>(cell.word));
      if (belief >= 0 && belief <= 1) beliefs[cell.owner] = belief;
    }
  }
  // Calls set(fact, code) for every relationship with a text for the key; a text's code is looked up once.
  const auto each = [&](uint32_t key, auto code_of, auto set) {
    const auto* of_key = draft_.relationship_cells.Find(key);
    if (of_key == nullptr) return;
    uint64_t last = kNone;
    uint8_t code = 0;
    for (const PropertyCell& cell : of_key->cells) {
      if (cell.type != Value::Type::kString) continue;
      if (cell.word != last) {
        last = cell.word;
        code = code_of(draft_.strings.Text(static_cast<uint32_t>(last)));
      }
      set(cell.owner, code);
    }
  };
  each(
      origin_, [](std::string_view name) { return Code(OriginNamed(name)); },
      [&](uint32_t owner, uint8_t code) { facts[owner].origin = code; });
  each(
      certainty_, [](std::string_view name) { return Code(CertaintyNamed(name)); },
      [&](uint32_t owner, uint8_t code) { facts[owner].certainty = code; });
  const StringId denied = draft_.strings.Final(denied_type_);
  each(
      denies_, [](std::string_view name) { return Code(RelationNamed(name)); },
      [&](uint32_t owner, uint8_t code) {
        if (draft_.relationships[relationship_order_[owner]].type == denied.value) facts[owner].denies = code;
      });
  columns_->facts = arena_->Keep(std::move(facts));
  columns_->beliefs = arena_->Keep(std::move(beliefs));
}

void Assembler::FillProperties() {
  std::vector<uint32_t> used;
  for (const auto* cells : {&draft_.node_cells, &draft_.relationship_cells}) {
    for (const PropertyCells::OfKey& of_key : cells->keys())
      used.push_back(draft_.strings.Final(of_key.key).value);
  }
  const std::vector<StringId> keys = NameTable(std::move(used));
  PropertyEncoder encoder(draft_.values, draft_.strings);
  const auto keep = [this](EncodedProperties encoded) {
    return PropertyTable{arena_->Keep(std::move(encoded.columns)), arena_->Keep(std::move(encoded.owners)),
                         arena_->Keep(std::move(encoded.tags)), arena_->Keep(std::move(encoded.words))};
  };
  columns_->node_properties = keep(encoder.Encode(draft_.node_cells, node_count_, keys));
  columns_->relationship_properties =
      keep(encoder.Encode(draft_.relationship_cells, draft_.relationships.size(), keys));
  columns_->property_keys = arena_->Keep(keys);
  columns_->collection_offsets = arena_->Keep(std::move(encoder.collection_offsets));
  columns_->item_keys = arena_->Keep(std::move(encoder.item_keys));
  columns_->item_tags = arena_->Keep(std::move(encoder.item_tags));
  columns_->item_words = arena_->Keep(std::move(encoder.item_words));
}

}  // namespace

StatusOr<Snapshot> Assemble(Draft draft, std::vector<StringId>* strings) {
  return Assembler(std::move(draft)).Run(strings);
}

}  // namespace aitia::graph
