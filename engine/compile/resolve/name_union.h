// Which names are one thing: a union of names that are merged two at a time, in an order that does not
// matter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/hash.h"

namespace aitia::engine {

class NameUnion {
 public:
  // The number of `name`, added if it is new.
  uint32_t Add(std::string_view name);
  // The number of `name`; graph::Id's kNone value if it is unknown.
  uint32_t Find(std::string_view name) const;
  void Merge(uint32_t a, uint32_t b);
  uint32_t Root(uint32_t name);
  size_t size() const { return names_.size(); }
  const std::string& Text(uint32_t name) const { return names_[name]; }

 private:
  std::vector<std::string> names_;
  std::vector<uint32_t> parent_;
  graph::StringMap<uint32_t> index_;
};

}  // namespace aitia::engine
