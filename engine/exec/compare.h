// How values compare: Cypher's three-valued equality and order, and the total order of ORDER BY and DISTINCT.
#pragma once

#include <compare>
#include <optional>
#include <vector>

#include "graph/model/value.h"

namespace aitia::engine {

// `a = b`; none stands for null. Integers and floats compare as numbers, NaN equals nothing; different types
// are not equal. Lists and maps: null where all that may differ is a null inside.
std::optional<bool> Equals(const graph::Value& a, const graph::Value& b);

// How a stands to b for `<`, `<=`, `>`, `>=`; unordered (all four are false) where a NaN decides; none where
// the four are null: another type, null, and types without an order. Lists by their items, first to last.
std::optional<std::partial_ordering> Compare(const graph::Value& a, const graph::Value& b);

// Every two values have an order: maps, nodes, relationships, lists, paths, datetimes, local datetimes,
// dates, times, local times, durations (by their length), strings, booleans, numbers, NaN, null. 0 is what
// DISTINCT and grouping take for the same.
int TotalOrder(const graph::Value& a, const graph::Value& b);

struct TotalLess {
  bool operator()(const std::vector<graph::Value>& a, const std::vector<graph::Value>& b) const {
    for (size_t i = 0; i < a.size() && i < b.size(); ++i) {
      if (const int order = TotalOrder(a[i], b[i]); order != 0) return order < 0;
    }
    return a.size() < b.size();
  }
};

}  // namespace aitia::engine
