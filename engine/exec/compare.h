// How values compare: Cypher's three-valued equality and order, and the total order of ORDER BY and DISTINCT.
#pragma once

#include <optional>

#include "graph/model/value.h"

namespace aitia::engine {

// `a = b`; none stands for null. Integers and floats compare as numbers; different types are not equal.
std::optional<bool> Equals(const graph::Value& a, const graph::Value& b);

// -1, 0, 1 for `a < b`, `a = b`, `a > b`; none where they cannot be compared (another type, null, NaN).
std::optional<int> Compare(const graph::Value& a, const graph::Value& b);

// Every two values have an order: maps, nodes, relationships, lists, paths, strings, booleans, numbers, NaN,
// null. 0 is what DISTINCT and grouping take for the same.
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
