#include "graph/io/decompress.h"

#include <gtest/gtest.h>

#include "tests/support/archives.h"

namespace aitia::graph {
namespace {

using tests::Gzip;
using tests::Zstd;

TEST(Decompress, KnowsArchivesByTheirFirstBytes) {
  EXPECT_EQ(CompressionOf(Gzip("x")), Compression::kGzip);
  EXPECT_EQ(CompressionOf(Zstd("x")), Compression::kZstd);
  EXPECT_EQ(CompressionOf("x"), Compression::kNone);
}

}  // namespace
}  // namespace aitia::graph
