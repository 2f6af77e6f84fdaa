// Buckets instead of chains or probing: two passes over the nodes build the arrays, and a look-up reads one
// offset and the few nodes after it. Whether a candidate has the value is for the caller to see, so that no
// value is stored twice.
#include "graph/store/property_index.h"

#include <bit>
#include <cmath>
#include <utility>

#include "graph/base/hash.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {
namespace {

// Spreads the bits of a number (the finaliser of SplitMix64).
uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

// Without rounding: an integer beyond 2^53 equals only the float that it is.
bool IsEqualNumber(int64_t integer, double floating) {
  constexpr double kLimit = 9223372036854775808.0;  // 2^63
  return floating >= -kLimit && floating < kLimit && std::trunc(floating) == floating &&
         static_cast<int64_t>(floating) == integer;
}

}  // namespace

bool IsEqual(const Value& a, const Value& b) {
  using Type = Value::Type;
  if (a.type() == Type::kInteger && b.type() == Type::kFloat) return IsEqualNumber(a.integer(), b.floating());
  if (a.type() == Type::kFloat && b.type() == Type::kInteger) return IsEqualNumber(b.integer(), a.floating());
  if (a.type() != b.type()) return false;
  switch (a.type()) {
    case Type::kNull:
      return false;
    case Type::kFloat:
      return a.floating() == b.floating();
    case Type::kList: {
      if (a.list().size() != b.list().size()) return false;
      for (size_t i = 0; i < a.list().size(); ++i) {
        if (!IsEqual(a.list()[i], b.list()[i])) return false;
      }
      return true;
    }
    case Type::kMap: {
      if (a.map().size() != b.map().size()) return false;
      for (auto i = a.map().begin(), j = b.map().begin(); i != a.map().end(); ++i, ++j) {
        if (i->first != j->first || !IsEqual(i->second, j->second)) return false;
      }
      return true;
    }
    default:
      return a == b;
  }
}

uint64_t EqualityHash(const Value& value) {
  using Type = Value::Type;
  switch (value.type()) {
    case Type::kBoolean:
      return Mix(value.boolean() ? 2 : 1);
    case Type::kInteger:
      return Mix(std::bit_cast<uint64_t>(static_cast<double>(value.integer())));
    case Type::kFloat:
      return Mix(std::bit_cast<uint64_t>(value.floating() == 0 ? 0.0 : value.floating()));
    case Type::kString:
      return HashBytes(value.string());
    case Type::kList: {
      uint64_t hash = 3;
      for (const Value& item : value.list()) hash = Mix(hash + EqualityHash(item));
      return hash;
    }
    case Type::kMap: {
      uint64_t hash = 4;
      for (const auto& [key, item] : value.map()) hash = Mix(hash + HashBytes(key) + EqualityHash(item));
      return hash;
    }
    default:
      return IsTemporal(value.type()) ? HashBytes(TemporalText(value)) : 0;
  }
}

PropertyIndex::PropertyIndex(const Snapshot& graph, LabelId label, PropertyKeyId key) {
  std::vector<std::pair<uint64_t, NodeId>> found;
  const auto add = [&](NodeId node) {
    const Value value = graph.Property(node, key);
    if (!value.is_null()) found.emplace_back(EqualityHash(value), node);
  };
  if (label.valid()) {
    for (const NodeId node : graph.NodesWithLabel(label)) add(node);
  } else {
    for (size_t i = 0; i < graph.node_count(); ++i) add(NodeId(i));
  }
  const size_t buckets = std::bit_ceil(found.size());
  offsets_.assign(buckets + 1, 0);
  for (const auto& [hash, node] : found) ++offsets_[(hash & (buckets - 1)) + 1];
  for (size_t i = 0; i < buckets; ++i) offsets_[i + 1] += offsets_[i];
  nodes_.resize(found.size());
  std::vector<uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (const auto& [hash, node] : found) nodes_[next[hash & (buckets - 1)]++] = node;
}

std::span<const NodeId> PropertyIndex::Candidates(uint64_t hash) const {
  const size_t bucket = hash & (offsets_.size() - 2);
  return std::span(nodes_).subspan(offsets_[bucket], offsets_[bucket + 1] - offsets_[bucket]);
}

PropertyIndexes::~PropertyIndexes() {
  for (const Entry* entry = first_; entry != nullptr;) delete std::exchange(entry, entry->next);
}

const PropertyIndexes::Entry* PropertyIndexes::Find(LabelId label, PropertyKeyId key) const {
  const Entry* entry = first_.load(std::memory_order_acquire);
  while (entry != nullptr && (entry->label != label || entry->key != key)) entry = entry->next;
  return entry;
}

const PropertyIndex& PropertyIndexes::Get(const Snapshot& graph, LabelId label, PropertyKeyId key) {
  if (const Entry* entry = Find(label, key)) return entry->index;
  const std::lock_guard<std::mutex> lock(building_);
  if (const Entry* entry = Find(label, key)) return entry->index;
  const auto* entry = new Entry{label, key, PropertyIndex(graph, label, key), first_};
  first_.store(entry, std::memory_order_release);
  return entry->index;
}

}  // namespace aitia::graph
