// Turns property values into columns: one column a key, and one table of lists and maps for all of them.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/status.h"
#include "graph/model/value.h"
#include "graph/store/columns.h"
#include "graph/store/string_pool.h"

namespace aitia::graph {

// A property of one node or relationship as it was set.
struct PropertyCell {
  uint32_t owner;  // first as added, later as numbered in the snapshot
  uint32_t key;    // number in the string pool
  Value value;
};

// Sorts by (key, owner) and keeps the last value that was set; drops nulls.
void KeepLastValues(std::vector<PropertyCell>* cells);

// The pool gets the keys and every string inside the values, used. An error for values that a property cannot
// hold (nodes, relationships, paths, lists nested deeper than kMaxValueDepth).
Status UseStrings(const std::vector<PropertyCell>& cells, StringPool* pool);

// PropertyTable with its memory.
struct EncodedProperties {
  std::vector<PropertyColumn> columns;
  std::vector<uint32_t> owners;
  std::vector<uint8_t> tags;
  std::vector<uint64_t> words;
};

class PropertyEncoder {
 public:
  // `pool` is sorted and outlives the encoder.
  explicit PropertyEncoder(const StringPool& pool) : pool_(pool) {}

  // `cells` have passed KeepLastValues and UseStrings and are in any order; `property_keys` is the snapshot's
  // table.
  EncodedProperties Encode(std::vector<PropertyCell> cells, size_t owner_count,
                           const std::vector<StringId>& property_keys);

  // The lists and maps of everything encoded so far.
  std::vector<uint64_t> collection_offsets = {0};
  std::vector<StringId> item_keys;
  std::vector<uint8_t> item_tags;
  std::vector<uint64_t> item_words;

 private:
  uint64_t Word(const Value& value);

  const StringPool& pool_;
};

}  // namespace aitia::graph
