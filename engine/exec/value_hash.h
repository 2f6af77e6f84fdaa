// Hash tables of values: grouping, DISTINCT and joins find equal values by them.
//
// Two values are the same to these tables if TotalOrder says 0: null is null, NaN is NaN, 1 is 1.0. The hash
// is the same in every run. No output may show the order of such a table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/model/value.h"

namespace aitia::engine {

uint64_t HashOf(const graph::Value& value);
uint64_t HashOf(std::span<const graph::Value> values);
bool IsSame(const graph::Value& a, const graph::Value& b);
bool IsSame(std::span<const graph::Value> a, std::span<const graph::Value> b);

// For absl::flat_hash_set and flat_hash_map over values; those over rows are below.
struct ValueHash {
  using is_transparent = void;
  size_t operator()(const graph::Value& value) const { return HashOf(value); }
};
struct ValueSame {
  using is_transparent = void;
  bool operator()(const graph::Value& a, const graph::Value& b) const { return IsSame(a, b); }
};

struct RowHash {
  using is_transparent = void;
  size_t operator()(std::span<const graph::Value> values) const { return HashOf(values); }
};
struct RowSame {
  using is_transparent = void;
  bool operator()(std::span<const graph::Value> a, std::span<const graph::Value> b) const {
    return IsSame(a, b);
  }
};

}  // namespace aitia::engine
