// Strong ids: 32-bit positions in a column that cannot be mixed up with each other.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>

namespace aitia::graph {

// A position in the table that `Tag` names. Default-constructed ids are invalid.
template <typename Tag>
struct Id {
  static constexpr uint32_t kNone = std::numeric_limits<uint32_t>::max();

  uint32_t value = kNone;

  constexpr Id() = default;
  constexpr explicit Id(uint32_t v) : value(v) {}
  constexpr explicit Id(size_t v) : value(static_cast<uint32_t>(v)) {}
  constexpr explicit Id(int v) : value(static_cast<uint32_t>(v)) {}

  constexpr bool valid() const { return value != kNone; }
  friend constexpr auto operator<=>(Id, Id) = default;
  template <typename H>
  friend H AbslHashValue(H h, Id id) {
    return H::combine(std::move(h), id.value);
  }
};

using NodeId = Id<struct NodeTag>;
using RelationshipId = Id<struct RelationshipTag>;
using StringId = Id<struct StringTag>;
using LabelId = Id<struct LabelTag>;
using TypeId = Id<struct TypeTag>;  // a relationship type
using PropertyKeyId = Id<struct PropertyKeyTag>;
using EvidenceId = Id<struct EvidenceTag>;

}  // namespace aitia::graph

template <typename Tag>
struct std::hash<aitia::graph::Id<Tag>> {
  size_t operator()(aitia::graph::Id<Tag> id) const { return std::hash<uint32_t>()(id.value); }
};
