// A part of a graph file that says nothing of the graph itself: opening, asking and comparing graphs leave it
// alone, writing a graph copies it. Whoever reads one checks it first.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/hash.h"

namespace aitia::graph {

struct ExtraSection {
  std::string name;  // at most 32 bytes of ASCII
  uint32_t element_size = 1;
  uint64_t checksum = 0;  // as it is written in the file
  std::span<const std::byte> bytes;
  std::shared_ptr<const void> owner;  // of the bytes; null: the snapshot's
};

inline uint64_t ChecksumOf(std::span<const std::byte> bytes) {
  return HashBytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

template <typename T>
ExtraSection MakeExtraSection(std::string_view name, std::vector<T> items) {
  auto owner = std::make_shared<const std::vector<T>>(std::move(items));
  const std::span<const std::byte> bytes = std::as_bytes(std::span(*owner));
  return {std::string(name), sizeof(T), ChecksumOf(bytes), bytes, std::move(owner)};
}

}  // namespace aitia::graph
