#include "engine/exec/value_hash.h"

#include <bit>
#include <cmath>

#include "engine/exec/compare.h"
#include "graph/base/hash.h"

namespace aitia::engine {
namespace {

using graph::Value;
using Type = graph::Value::Type;

// The finaliser of MurmurHash3: every bit of the input moves every bit of the output.
uint64_t Mix(uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}
uint64_t Combine(uint64_t seed, uint64_t hash) { return Mix(seed * 0x9e3779b97f4a7c15ULL + hash); }

// Whole numbers hash alike as integers and as floats.
uint64_t HashOfFloat(double value) {
  if (std::isnan(value)) return Mix(0x7ff8);
  if (value >= -9223372036854775808.0 && value < 9223372036854775808.0 && std::trunc(value) == value) {
    return Combine(static_cast<uint64_t>(Type::kInteger), static_cast<uint64_t>(static_cast<int64_t>(value)));
  }
  return Combine(static_cast<uint64_t>(Type::kFloat), std::bit_cast<uint64_t>(value));
}

}  // namespace

uint64_t HashOf(const Value& value) {
  const auto type = static_cast<uint64_t>(value.type());
  switch (value.type()) {
    case Type::kNull:
      return Mix(type);
    case Type::kBoolean:
      return Combine(type, value.boolean() ? 1 : 0);
    case Type::kInteger:
      return Combine(type, static_cast<uint64_t>(value.integer()));
    case Type::kFloat:
      return HashOfFloat(value.floating());
    case Type::kString:
      return graph::HashBytes(value.string());
    case Type::kList:
      return Combine(type, HashOf(std::span(value.list())));
    case Type::kMap: {
      uint64_t hash = Mix(type);
      for (const auto& [key, item] : value.map()) {
        hash = Combine(Combine(hash, graph::HashBytes(key)), HashOf(item));
      }
      return hash;
    }
    case Type::kNode:
      return Combine(type, value.node().value);
    case Type::kRelationship:
      return Combine(type, value.relationship().value);
    case Type::kPath: {
      uint64_t hash = Mix(type);
      for (const graph::NodeId node : value.path().nodes) hash = Combine(hash, node.value);
      for (const graph::RelationshipId step : value.path().relationships) hash = Combine(hash, step.value);
      return hash;
    }
    case Type::kDate:
      return Combine(type, static_cast<uint64_t>(value.date().day));
    case Type::kLocalTime:
      return Combine(type, static_cast<uint64_t>(value.local_time().nano));
    case Type::kTime:
      return Combine(Combine(type, static_cast<uint64_t>(value.time().nano)),
                     static_cast<uint64_t>(value.time().offset));
    case Type::kLocalDateTime: {
      const graph::LocalDateTime at = value.local_date_time();
      return Combine(Combine(type, static_cast<uint64_t>(at.second)), static_cast<uint64_t>(at.nano));
    }
    case Type::kDateTime: {  // zones by their offset: pointers would differ from run to run
      const graph::DateTime& at = value.date_time();
      return Combine(Combine(Combine(type, static_cast<uint64_t>(at.second)), static_cast<uint64_t>(at.nano)),
                     static_cast<uint64_t>(at.offset));
    }
    case Type::kDuration: {
      const graph::Duration& duration = value.duration();
      return Combine(Combine(Combine(Combine(type, static_cast<uint64_t>(duration.months)),
                                     static_cast<uint64_t>(duration.days)),
                             static_cast<uint64_t>(duration.seconds)),
                     static_cast<uint64_t>(duration.nanos));
    }
  }
  return 0;
}

uint64_t HashOf(std::span<const Value> values) {
  uint64_t hash = values.size();
  for (const Value& value : values) hash = Combine(hash, HashOf(value));
  return hash;
}

bool IsSame(const Value& a, const Value& b) {
  if (a.type() == Type::kString && b.type() == Type::kString) return a.string() == b.string();
  return TotalOrder(a, b) == 0;
}

bool IsSame(std::span<const Value> a, std::span<const Value> b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    if (!IsSame(a[i], b[i])) return false;
  }
  return true;
}

}  // namespace aitia::engine
