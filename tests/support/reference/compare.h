// openCypher's equality, comparison and order, written straight from their definitions.
#pragma once

#include <optional>

#include "graph/model/value.h"

namespace aitia::tests::reference {

// Three-valued truth: none is null.
using Truth = std::optional<bool>;

// `a = b`. Null where either is null, or where the parts leave it open ([1, null] = [1, 2]).
Truth Equal(const graph::Value& a, const graph::Value& b);

// How `a` and `b` compare: kUnknown where `a < b` is null (null, other types), kUnordered where `a < b` and
// `a >= b` are both false (NaN).
enum class Comparison : uint8_t { kLess, kEqual, kGreater, kUnordered, kUnknown };
Comparison Compare(const graph::Value& a, const graph::Value& b);

// The total order of ORDER BY: negative, 0, positive. Maps, nodes, relationships, lists, paths, strings,
// booleans, numbers, NaN, null. 0 is what DISTINCT, grouping and UNION take for the same.
int Order(const graph::Value& a, const graph::Value& b);

}  // namespace aitia::tests::reference
