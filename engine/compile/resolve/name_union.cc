#include "engine/compile/resolve/name_union.h"

#include <algorithm>
#include <limits>

namespace aitia::engine {

uint32_t NameUnion::Add(std::string_view name) {
  const auto [found, added] = index_.try_emplace(std::string(name), static_cast<uint32_t>(names_.size()));
  if (added) {
    names_.emplace_back(name);
    parent_.push_back(found->second);
  }
  return found->second;
}

uint32_t NameUnion::Find(std::string_view name) const {
  const auto found = index_.find(name);
  return found == index_.end() ? std::numeric_limits<uint32_t>::max() : found->second;
}

uint32_t NameUnion::Root(uint32_t name) {
  while (parent_[name] != name) {
    parent_[name] = parent_[parent_[name]];
    name = parent_[name];
  }
  return name;
}

void NameUnion::Merge(uint32_t a, uint32_t b) {
  a = Root(a);
  b = Root(b);
  if (a != b) parent_[std::max(a, b)] = std::min(a, b);
}

}  // namespace aitia::engine
