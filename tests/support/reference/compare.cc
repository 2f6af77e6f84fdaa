#include "tests/support/reference/compare.h"

#include <algorithm>
#include <cmath>

namespace aitia::tests::reference {
namespace {

using graph::Value;
using Type = Value::Type;

bool IsNumber(const Value& value) { return value.type() == Type::kInteger || value.type() == Type::kFloat; }

bool IsNaN(const Value& value) { return value.type() == Type::kFloat && std::isnan(value.floating()); }

template <typename T>
int Sign(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

// Neither is NaN. Long double holds every 64-bit integer and every double.
int CompareNumbers(const Value& a, const Value& b) {
  const auto exact = [](const Value& value) {
    return value.type() == Type::kInteger ? static_cast<long double>(value.integer())
                                          : static_cast<long double>(value.floating());
  };
  return Sign(exact(a), exact(b));
}

// True if all are, false if one is not, null otherwise.
Truth And(Truth a, Truth b) {
  if (a == Truth(false) || b == Truth(false)) return false;
  if (!a || !b) return std::nullopt;
  return true;
}

}  // namespace

Truth Equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (IsNumber(a) && IsNumber(b)) return !IsNaN(a) && !IsNaN(b) && CompareNumbers(a, b) == 0;
  if (a.type() != b.type()) return false;
  if (a.type() == Type::kList) {
    if (a.list().size() != b.list().size()) return false;
    Truth truth = true;
    for (size_t i = 0; i < a.list().size(); ++i) truth = And(truth, Equal(a.list()[i], b.list()[i]));
    return truth;
  }
  if (a.type() == Type::kMap) {
    if (a.map().size() != b.map().size()) return false;
    Truth truth = true;
    for (const auto& [key, value] : a.map()) {
      const auto other = b.map().find(key);
      if (other == b.map().end()) return false;
      truth = And(truth, Equal(value, other->second));
    }
    return truth;
  }
  return a == b;
}

Comparison Compare(const Value& a, const Value& b) {
  const auto of = [](int sign) {
    return sign < 0 ? Comparison::kLess : sign > 0 ? Comparison::kGreater : Comparison::kEqual;
  };
  if (IsNumber(a) && IsNumber(b)) {
    return IsNaN(a) || IsNaN(b) ? Comparison::kUnordered : of(CompareNumbers(a, b));
  }
  if (a.type() != b.type()) return Comparison::kUnknown;
  if (a.type() == Type::kString) return of(Sign(a.string(), b.string()));
  if (a.type() == Type::kBoolean) return of(Sign(a.boolean(), b.boolean()));
  if (a.type() == Type::kList) {
    for (size_t i = 0; i < a.list().size() && i < b.list().size(); ++i) {
      const Comparison item = Compare(a.list()[i], b.list()[i]);
      if (item != Comparison::kEqual) return item;
    }
    return of(Sign(a.list().size(), b.list().size()));
  }
  return Comparison::kUnknown;
}

namespace {

int Rank(const Value& value) {
  switch (value.type()) {
    case Type::kMap:
      return 0;
    case Type::kNode:
      return 1;
    case Type::kRelationship:
      return 2;
    case Type::kList:
      return 3;
    case Type::kPath:
      return 4;
    case Type::kString:
      return 6;  // 5 is for temporal values
    case Type::kBoolean:
      return 7;
    case Type::kInteger:
      return 8;
    case Type::kFloat:
      return IsNaN(value) ? 9 : 8;
    case Type::kNull:
      return 10;
    default:
      return 5;
  }
}

}  // namespace

int Order(const Value& a, const Value& b) {
  if (Rank(a) != Rank(b)) return Sign(Rank(a), Rank(b));
  switch (a.type()) {
    case Type::kInteger:
    case Type::kFloat:
      return Rank(a) == 9 ? 0 : CompareNumbers(a, b);
    case Type::kString:
      return Sign(a.string(), b.string());
    case Type::kBoolean:
      return Sign(a.boolean(), b.boolean());
    case Type::kNode:
      return Sign(a.node(), b.node());
    case Type::kRelationship:
      return Sign(a.relationship(), b.relationship());
    case Type::kPath:
      if (const int nodes = Sign(a.path().nodes, b.path().nodes); nodes != 0) return nodes;
      return Sign(a.path().relationships, b.path().relationships);
    case Type::kList:
      for (size_t i = 0; i < a.list().size() && i < b.list().size(); ++i) {
        if (const int item = Order(a.list()[i], b.list()[i]); item != 0) return item;
      }
      return Sign(a.list().size(), b.list().size());
    case Type::kMap: {
      auto first = a.map().begin(), second = b.map().begin();
      for (; first != a.map().end() && second != b.map().end(); ++first, ++second) {
        if (const int key = Sign(first->first, second->first); key != 0) return key;
        if (const int value = Order(first->second, second->second); value != 0) return value;
      }
      return Sign(a.map().size(), b.map().size());
    }
    default:
      break;
  }
  return 0;
}

}  // namespace aitia::tests::reference
