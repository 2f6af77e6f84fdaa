// Property values as they are set, and how they become columns: one column a key, and one table of lists and
// maps for all of them.
#pragma once

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/base/status.h"
#include "graph/model/value.h"
#include "graph/store/columns.h"
#include "graph/store/string_pool.h"

namespace aitia::graph {

// A value as a column holds it, but with provisional numbers: of strings in the pool, of lists and maps in
// `SetValues`.
struct TypedWord {
  Value::Type type = Value::Type::kNull;
  uint64_t word = 0;
};

// The lists and maps of values that were set.
class SetValues {
 public:
  // Whatever a property cannot hold becomes a word that Use refuses.
  TypedWord Put(const Value& value, StringPool* pool) { return Put(value, 0, pool); }
  // A list of strings, put together item by item.
  void AddItem(uint32_t string) { items_.push_back({StringId::kNone, {Value::Type::kString, string}}); }
  TypedWord CloseList() { return Close(Value::Type::kList); }

  // Marks every string inside as used. An error for nodes, relationships, paths and what is nested deeper
  // than kMaxValueDepth.
  Status Use(TypedWord value, StringPool* pool) const;

  struct Item {
    uint32_t key;  // string; kNone in lists
    TypedWord value;
  };
  std::span<const Item> Items(uint64_t collection) const {
    return std::span(items_).subspan(offsets_[collection], offsets_[collection + 1] - offsets_[collection]);
  }

 private:
  TypedWord Put(const Value& value, uint32_t depth, StringPool* pool);
  TypedWord Close(Value::Type type);

  std::vector<uint64_t> offsets_ = {0};
  std::vector<Item> items_;
};

// A property of one node or relationship as it was set.
struct PropertyCell {
  uint64_t word;
  uint32_t owner;  // first as added, later as numbered in the snapshot
  Value::Type type;
  TypedWord value() const { return {type, word}; }
};
static_assert(sizeof(PropertyCell) == 16);

// The cells of nodes or of relationships, by key.
class PropertyCells {
 public:
  struct OfKey {
    uint32_t key;  // number in the string pool
    std::vector<PropertyCell> cells;
  };

  void Set(uint32_t owner, uint32_t key, TypedWord value);
  std::span<const OfKey> keys() const { return keys_; }
  // Null if nobody has the key.
  const OfKey* Find(uint32_t key) const;

  // Sorts by owner and keeps the last value that was set; drops nulls and keys that have none left.
  void KeepLast();
  // Owner i becomes place[i].
  void Renumber(const std::vector<uint32_t>& place);
  Status UseStrings(const SetValues& values, StringPool* pool) const;

 private:
  std::vector<OfKey> keys_;
  absl::flat_hash_map<uint32_t, uint32_t> index_;  // of keys_
};

// PropertyTable with its memory.
struct EncodedProperties {
  std::vector<PropertyColumn> columns;
  std::vector<uint32_t> owners;
  std::vector<uint8_t> tags;
  std::vector<uint64_t> words;
};

class PropertyEncoder {
 public:
  // Both outlive the encoder; the pool is sorted.
  PropertyEncoder(const SetValues& values, const StringPool& pool) : values_(values), pool_(pool) {}

  // `cells` have passed KeepLast and UseStrings; `property_keys` is the snapshot's table.
  EncodedProperties Encode(const PropertyCells& cells, size_t owner_count,
                           const std::vector<StringId>& property_keys);

  // The lists and maps of everything encoded so far.
  std::vector<uint64_t> collection_offsets = {0};
  std::vector<StringId> item_keys;
  std::vector<uint8_t> item_tags;
  std::vector<uint64_t> item_words;

 private:
  uint64_t Word(TypedWord value);

  const SetValues& values_;
  const StringPool& pool_;
};

}  // namespace aitia::graph
