// Finds nodes among changes by the value of a property.
#pragma once

#include <cstdint>
#include <span>

#include "graph/base/ids.h"
#include "graph/store/persistent_array.h"
#include "graph/store/shared_vector.h"

namespace aitia::graph {

struct NodeChange;

// Every touched node that has the property, under the hash of each value that it has had since the index was
// last built: what a candidate's value is now is for the caller to see. Copies share memory.
class ChangeIndex {
 public:
  struct Entry {
    uint32_t hash = 0;
    NodeId node;
  };

  ChangeIndex(PropertyKeyId key, const PersistentArray<NodeChange>& nodes, Version version) : key_(key) {
    Build(nodes, version);
  }

  PropertyKeyId key() const { return key_; }
  // `nodes` has the node's new value already.
  void Add(uint64_t hash, NodeId node, const PersistentArray<NodeChange>& nodes, Version version);
  // Entries of one bucket: those of the hash, and others.
  std::span<const Entry> Bucket(uint64_t hash) const;

 private:
  void Build(const PersistentArray<NodeChange>& nodes, Version version);
  void Put(Entry entry, Version version) {
    buckets_.Change(entry.hash & mask_, version)->Append(entry, version);
  }

  PropertyKeyId key_;
  uint32_t mask_ = 0;  // buckets less one
  size_t entries_ = 0, most_entries_ = 0;
  PersistentArray<SharedVector<Entry>> buckets_;
};

}  // namespace aitia::graph
