// Finds nodes by the value of a property: hash indexes that are built when they are first asked for.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "graph/base/ids.h"
#include "graph/model/value.h"

namespace aitia::graph {

class Snapshot;

// Whether `a = b` is true in Cypher: numbers compare as numbers; a null anywhere inside makes it not true,
// and so does NaN.
bool IsEqual(const Value& a, const Value& b);
// The same for values that are equal.
uint64_t EqualityHash(const Value& value);

// The nodes with a label (an invalid one: all nodes) that have a property, by the hash of its value. 8 bytes
// a node.
class PropertyIndex {
 public:
  PropertyIndex(const Snapshot& graph, LabelId label, PropertyKeyId key);

  // Every node whose value has this hash, and maybe others; sorted.
  std::span<const NodeId> Candidates(uint64_t hash) const;

 private:
  std::vector<uint32_t> offsets_;  // a power of two of buckets, and one more
  std::vector<NodeId> nodes_;
};

// The indexes of one snapshot. Safe from any number of threads: the first to ask for an index builds it while
// the others who ask for a new one wait.
class PropertyIndexes {
 public:
  PropertyIndexes() = default;
  ~PropertyIndexes();
  PropertyIndexes(const PropertyIndexes&) = delete;
  PropertyIndexes& operator=(const PropertyIndexes&) = delete;

  const PropertyIndex& Get(const Snapshot& graph, LabelId label, PropertyKeyId key);

 private:
  struct Entry {
    LabelId label;
    PropertyKeyId key;
    PropertyIndex index;
    const Entry* next;
  };
  const Entry* Find(LabelId label, PropertyKeyId key) const;

  std::atomic<const Entry*> first_ = nullptr;
  std::mutex building_;
};

}  // namespace aitia::graph
