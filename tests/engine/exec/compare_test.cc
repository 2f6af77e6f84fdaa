#include "engine/exec/compare.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/exec/value_hash.h"

namespace aitia::engine {
namespace {

using graph::NodeId;
using graph::PathValue;
using graph::RelationshipId;
using graph::Value;
using graph::ValueList;
using graph::ValueMap;

// Each group holds values that are the same; the groups are in order.
std::vector<std::vector<Value>> InOrder() {
  const double nan = std::nan("");
  return {
      {ValueMap{}},
      {ValueMap{{"a", 1}}, ValueMap{{"a", 1.0}}},
      {NodeId(0)},
      {NodeId(1)},
      {RelationshipId(0)},
      {ValueList{}},
      {ValueList{"a"}},
      {ValueList{"a", 1}},
      {ValueList{1}},
      {ValueList{1, "a"}},
      {ValueList{1, nan}, ValueList{1.0, -nan}},
      {ValueList{1, Value()}},
      {ValueList{Value(), 1}},
      {PathValue{{NodeId(0)}, {}}},
      {PathValue{{NodeId(0), NodeId(1)}, {RelationshipId(0)}}},
      {""},
      {"a"},
      {"b"},
      {"é"},
      {false},
      {true},
      {-INFINITY},
      {-1.5},
      {0, 0.0, -0.0},
      {1, 1.0},
      {9007199254740992, 9007199254740992.0},
      {9007199254740993},
      {INT64_MAX},
      {9223372036854775808.0},
      {INFINITY},
      {nan, -nan},
      {Value()},
  };
}

TEST(TotalOrder, IsTotal) {
  const auto groups = InOrder();
  for (size_t i = 0; i < groups.size(); ++i) {
    for (size_t j = 0; j < groups.size(); ++j) {
      for (const Value& a : groups[i]) {
        for (const Value& b : groups[j]) {
          EXPECT_EQ(TotalOrder(a, b), i < j ? -1 : i > j ? 1 : 0) << ToLiteral(a) << " " << ToLiteral(b);
          EXPECT_EQ(IsSame(a, b), i == j) << ToLiteral(a) << " " << ToLiteral(b);
          EXPECT_EQ(HashOf(a) == HashOf(b), i == j) << ToLiteral(a) << " " << ToLiteral(b);
        }
      }
    }
  }
}

TEST(Comparison, AgreesWithTheTotalOrderWhereThereIsOne) {
  for (const auto& x : InOrder()) {
    for (const auto& y : InOrder()) {
      const std::optional<std::partial_ordering> order = Compare(x.front(), y.front());
      if (!order || *order == std::partial_ordering::unordered) continue;
      EXPECT_EQ(*order, TotalOrder(x.front(), y.front()) <=> 0)
          << ToLiteral(x.front()) << " " << ToLiteral(y.front());
    }
  }
}

}  // namespace
}  // namespace aitia::engine
