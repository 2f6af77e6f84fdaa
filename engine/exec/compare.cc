#include "engine/exec/compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>

namespace aitia::engine {
namespace {

using graph::Value;
using Type = graph::Value::Type;

template <typename T>
int Sign(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

bool IsNumber(const Value& value) { return value.type() == Type::kInteger || value.type() == Type::kFloat; }

// An integer against a float without rounding the integer; `b` is not NaN.
int CompareMixed(int64_t a, double b) {
  if (b >= 9223372036854775808.0) return -1;
  if (b < -9223372036854775808.0) return 1;
  const double whole = std::trunc(b);
  const auto integer = static_cast<int64_t>(whole);
  if (a != integer) return a < integer ? -1 : 1;
  return Sign(whole, b);
}

// Neither is NaN.
int CompareNumbers(const Value& a, const Value& b) {
  if (a.type() == Type::kInteger && b.type() == Type::kInteger) return Sign(a.integer(), b.integer());
  if (a.type() == Type::kInteger) return CompareMixed(a.integer(), b.floating());
  if (b.type() == Type::kInteger) return -CompareMixed(b.integer(), a.floating());
  return Sign(a.floating(), b.floating());
}

bool IsNaN(const Value& value) { return value.type() == Type::kFloat && std::isnan(value.floating()); }

// Place of a type in the total order; by Value::Type. NaN comes behind all numbers.
constexpr std::array<int, 16> kTypeOrder = {15, 12, 13, 13, 11, 3, 0, 1, 2, 4, 7, 9, 8, 6, 5, 10};

// Of two values of one temporal type that has an order.
std::optional<std::strong_ordering> CompareInstants(const Value& a, const Value& b) {
  switch (a.type()) {
    case Type::kDate:
      return a.date() <=> b.date();
    case Type::kLocalTime:
      return a.local_time() <=> b.local_time();
    case Type::kTime:
      return a.time() <=> b.time();
    case Type::kLocalDateTime:
      return a.local_date_time() <=> b.local_date_time();
    case Type::kDateTime:
      return a.date_time() <=> b.date_time();
    default:
      return std::nullopt;
  }
}

int CompareLists(const graph::ValueList& a, const graph::ValueList& b) {
  for (size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const int order = TotalOrder(a[i], b[i]); order != 0) return order;
  }
  return Sign(a.size(), b.size());
}

int CompareMaps(const graph::ValueMap& a, const graph::ValueMap& b) {
  auto x = a.begin();
  auto y = b.begin();
  for (; x != a.end() && y != b.end(); ++x, ++y) {
    if (const int order = x->first.compare(y->first); order != 0) return order < 0 ? -1 : 1;
    if (const int order = TotalOrder(x->second, y->second); order != 0) return order;
  }
  return Sign(a.size(), b.size());
}

}  // namespace

std::optional<bool> Equals(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (IsNumber(a) && IsNumber(b)) return !IsNaN(a) && !IsNaN(b) && CompareNumbers(a, b) == 0;
  if (a.type() != b.type()) return false;
  if (a.type() == Type::kList) {
    if (a.list().size() != b.list().size()) return false;
    bool unknown = false;
    for (size_t i = 0; i < a.list().size(); ++i) {
      const std::optional<bool> equal = Equals(a.list()[i], b.list()[i]);
      if (equal && !*equal) return false;
      unknown = unknown || !equal;
    }
    if (unknown) return std::nullopt;
    return true;
  }
  if (a.type() == Type::kMap) {
    if (a.map().size() != b.map().size()) return false;
    bool unknown = false;
    auto y = b.map().begin();
    for (const auto& [key, value] : a.map()) {
      if (key != y->first) return false;
      const std::optional<bool> equal = Equals(value, y->second);
      if (equal && !*equal) return false;
      unknown = unknown || !equal;
      ++y;
    }
    if (unknown) return std::nullopt;
    return true;
  }
  return a == b;
}

std::optional<std::partial_ordering> Compare(const Value& a, const Value& b) {
  if (IsNumber(a) && IsNumber(b)) {
    if (IsNaN(a) || IsNaN(b)) return std::partial_ordering::unordered;
    return CompareNumbers(a, b) <=> 0;
  }
  if (a.type() != b.type()) return std::nullopt;
  switch (a.type()) {
    case Type::kString:
      return Sign(a.string(), b.string()) <=> 0;
    case Type::kBoolean:
      return a.boolean() <=> b.boolean();
    case Type::kList:
      for (size_t i = 0; i < a.list().size() && i < b.list().size(); ++i) {
        const std::optional<std::partial_ordering> order = Compare(a.list()[i], b.list()[i]);
        if (!order || *order != 0) return order;
      }
      return a.list().size() <=> b.list().size();
    default: {
      const std::optional<std::strong_ordering> order = CompareInstants(a, b);
      return order ? std::optional<std::partial_ordering>(*order) : std::nullopt;
    }
  }
}

int TotalOrder(const Value& a, const Value& b) {
  const int x = kTypeOrder[static_cast<size_t>(a.type())] + (IsNaN(a) ? 1 : 0);
  const int y = kTypeOrder[static_cast<size_t>(b.type())] + (IsNaN(b) ? 1 : 0);
  if (x != y) return Sign(x, y);
  switch (a.type()) {
    case Type::kNull:
      return 0;
    case Type::kBoolean:
      return Sign(a.boolean(), b.boolean());
    case Type::kInteger:
    case Type::kFloat:
      return IsNaN(a) ? 0 : CompareNumbers(a, b);
    case Type::kString:
      return Sign(a.string(), b.string());
    case Type::kList:
      return CompareLists(a.list(), b.list());
    case Type::kMap:
      return CompareMaps(a.map(), b.map());
    case Type::kNode:
      return Sign(a.node(), b.node());
    case Type::kRelationship:
      return Sign(a.relationship(), b.relationship());
    case Type::kPath: {
      const auto key = [](const Value& value) {
        return std::tie(value.path().nodes, value.path().relationships);
      };
      return Sign(key(a), key(b));
    }
    default: {
      const std::strong_ordering order =
          a.type() == Type::kDuration ? CompareLength(a.duration(), b.duration()) : *CompareInstants(a, b);
      return order < 0 ? -1 : order > 0 ? 1 : 0;
    }
  }
}

}  // namespace aitia::engine
