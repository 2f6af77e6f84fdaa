// One hash for strings, the same for every string type and in every run (absl::Hash is neither).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"

namespace aitia::graph {

// XXH3, 64 bits, seed 0.
uint64_t HashBytes(std::string_view bytes);

struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return HashBytes(text); }
};
struct StringEqual {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return a == b; }
};

// Maps and sets with string keys that can be asked with any string type. Their order is never to reach an
// output.
template <typename Value>
using StringMap = absl::flat_hash_map<std::string, Value, StringHash, StringEqual>;
using StringSet = absl::flat_hash_set<std::string, StringHash, StringEqual>;
// The same over texts that somebody else keeps alive.
template <typename Value>
using StringViewMap = absl::flat_hash_map<std::string_view, Value, StringHash, StringEqual>;

}  // namespace aitia::graph
