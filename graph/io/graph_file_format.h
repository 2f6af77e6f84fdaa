// The constants of the graph file; docs/reference/graph-file.md describes the same in words. Change both
// together.
#pragma once

#include <array>
#include <cstdint>

namespace aitia::graph {

// A byte that is not ASCII, the name, and both line ends: what passes a file through a text mode is noticed.
inline constexpr std::array<char, 8> kGraphFileMagic = {'\x89', 'a', 'i', 't', 'i', 'a', '\r', '\n'};
inline constexpr uint32_t kGraphFileVersion = 1;
inline constexpr uint64_t kGraphFileAlignment = 8;
// A limit on the section table, so that a damaged count is noticed before it is believed.
inline constexpr uint32_t kMostSections = 4096;

// At byte 0 of the file; all numbers are little-endian.
struct GraphFileHeader {
  std::array<char, 8> magic;
  uint32_t version;
  uint32_t section_count;
  uint64_t file_size;        // bytes
  uint64_t table_checksum;   // XXH3 64 of the section table, which follows the header
  uint64_t reserved;         // 0
  uint64_t header_checksum;  // XXH3 64 of the bytes before it
};
static_assert(sizeof(GraphFileHeader) == 48);

// A reader that does not know a required section refuses the file; others it skips.
inline constexpr uint32_t kSectionRequired = 1;

struct GraphFileSection {
  std::array<char, 32> name;  // ASCII, filled up with zeros
  uint64_t offset;            // from the beginning of the file, a multiple of kGraphFileAlignment
  uint64_t size;              // bytes
  uint32_t element_size;      // size of one element of the array
  uint32_t flags;
  uint64_t checksum;  // XXH3 64 of the section's bytes
};
static_assert(sizeof(GraphFileSection) == 64);

}  // namespace aitia::graph
