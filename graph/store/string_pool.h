// Collects strings under provisional numbers and makes the sorted pool of those that are used.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "graph/base/hash.h"
#include "graph/base/ids.h"

namespace aitia::graph {

class StringPool {
 public:
  StringPool() = default;
  // Begins with strings that are sorted by bytes, each once, numbered from 0. Somebody else keeps them alive
  // for as long as the pool lives.
  explicit StringPool(std::vector<std::string_view> sorted);
  StringPool(StringPool&&) = default;

  // The number of `text`: the same for the same text. New ones follow in order of first sight.
  uint32_t Intern(std::string_view text);
  std::string_view Text(uint32_t number) const { return texts_[number]; }
  size_t size() const { return texts_.size(); }

  // All numbers in the order of their texts.
  std::vector<uint32_t> Order() const;

  // Only used strings get into the pool, so that a value that was overwritten leaves no trace.
  void Use(uint32_t number) { used_[number] = 1; }

  // Gives the used strings their places in the order of all; from then on Final holds for them.
  void Sort();
  // Invalid for strings that are not used.
  StringId Final(uint32_t number) const { return final_[number]; }
  std::vector<StringId> TakeFinal() { return std::move(final_); }
  // The columns string_offsets and string_bytes.
  std::vector<uint64_t> Offsets() const;
  std::vector<char> Bytes() const;

 private:
  std::string_view Keep(std::string_view text);

  std::vector<std::string_view> texts_;
  size_t known_ = 0;  // texts that came sorted
  StringViewMap<uint32_t> added_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;  // free bytes of a block
  size_t left_ = 0;
  std::vector<uint8_t> used_;
  std::vector<uint32_t> sorted_;  // numbers of the used ones
  std::vector<StringId> final_;
};

}  // namespace aitia::graph
