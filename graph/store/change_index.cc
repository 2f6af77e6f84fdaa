// Values that a node no longer has stay in the index until it is built anew, which happens when it has twice
// the entries that it was built with: so that changing a value costs the same however many nodes have it.
#include "graph/store/change_index.h"

#include <bit>
#include <vector>

#include "graph/store/changes.h"
#include "graph/store/property_index.h"

namespace aitia::graph {

void ChangeIndex::Build(const PersistentArray<NodeChange>& nodes, Version version) {
  std::vector<Entry> found;
  nodes.ForEach([&](uint32_t node, const NodeChange& change) {
    if (const Value* value = FindProperty(change.properties, key_)) {
      found.push_back({static_cast<uint32_t>(EqualityHash(*value)), NodeId(node)});
    }
  });
  entries_ = found.size();
  most_entries_ = 2 * entries_ + 64;
  mask_ = static_cast<uint32_t>(std::bit_ceil(most_entries_) - 1);
  buckets_ = {};
  for (const Entry& entry : found) Put(entry, version);
}

void ChangeIndex::Add(uint64_t hash, NodeId node, const PersistentArray<NodeChange>& nodes, Version version) {
  if (entries_ == most_entries_) return Build(nodes, version);
  ++entries_;
  Put({static_cast<uint32_t>(hash), node}, version);
}

std::span<const ChangeIndex::Entry> ChangeIndex::Bucket(uint64_t hash) const {
  const SharedVector<Entry>* bucket = buckets_.Find(static_cast<uint32_t>(hash) & mask_);
  return bucket == nullptr ? std::span<const Entry>() : bucket->items();
}

}  // namespace aitia::graph
