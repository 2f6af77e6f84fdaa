// Collects strings under provisional numbers and makes the sorted pool of those that are used.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/hash.h"
#include "graph/base/ids.h"

namespace aitia::graph {

class StringPool {
 public:
  // The number of `text`: the same for the same text, in order of first sight.
  uint32_t Intern(std::string_view text);
  // The number of a text that was interned.
  uint32_t Find(std::string_view text) const { return numbers_.find(text)->second; }
  std::string_view Text(uint32_t number) const { return texts_[number]; }
  size_t size() const { return texts_.size(); }

  // Only used strings get into the pool, so that a value that was overwritten leaves no trace.
  void Use(uint32_t number) { used_[number] = true; }

  // Sorts the used strings by bytes; from then on Final holds for them.
  void Sort();
  StringId Final(uint32_t number) const { return final_[number]; }
  size_t used_count() const { return sorted_.size(); }
  // The columns string_offsets and string_bytes.
  std::vector<uint64_t> Offsets() const;
  std::vector<char> Bytes() const;

 private:
  std::deque<std::string> texts_;  // does not move its strings: the map's keys point to them
  StringViewMap<uint32_t> numbers_;
  std::vector<bool> used_;
  std::vector<uint32_t> sorted_;  // numbers
  std::vector<StringId> final_;
};

}  // namespace aitia::graph
