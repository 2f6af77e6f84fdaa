// Which names are one thing: a union of numbered names that are merged two at a time, in an order that does
// not matter.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace aitia::engine {

class NameUnion {
 public:
  NameUnion() = default;
  explicit NameUnion(size_t names) : parent_(names) { std::iota(parent_.begin(), parent_.end(), 0U); }

  void Merge(uint32_t a, uint32_t b) {
    a = Root(a);
    b = Root(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

  // The smallest name of the group.
  uint32_t Root(uint32_t name) {
    while (parent_[name] != name) {
      parent_[name] = parent_[parent_[name]];
      name = parent_[name];
    }
    return name;
  }

 private:
  std::vector<uint32_t> parent_;
};

}  // namespace aitia::engine
