// gzip and zstd archives of one file to its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace aitia::graph {

enum class Compression : uint8_t { kNone, kGzip, kZstd };

// An archive that unpacks to more is refused: a few kilobytes can hold terabytes of zeros.
inline constexpr size_t kLargestUnpacked = size_t{1} << 30;

struct Unpacked {
  std::string bytes;
  std::string problem;  // why not ("its gzip archive is cut off"); empty if all went well
};

// All members or frames of the archive, one behind the other. Memory is in proportion to what was unpacked,
// never to what the archive claims.
Unpacked Unpack(std::string_view archive, Compression compression, size_t limit = kLargestUnpacked);

// By its first bytes; kNone for everything else.
Compression CompressionOf(std::string_view bytes);

}  // namespace aitia::graph
