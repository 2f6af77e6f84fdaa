#include "tests/support/archives.h"

#include <zlib.h>
#include <zstd.h>

namespace aitia::tests {

std::string Gzip(std::string_view bytes) {
  z_stream stream = {};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string archive(deflateBound(&stream, static_cast<uLong>(bytes.size())) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(archive.data());
  stream.avail_out = static_cast<uInt>(archive.size());
  deflate(&stream, Z_FINISH);
  archive.resize(archive.size() - stream.avail_out);
  deflateEnd(&stream);
  return archive;
}

std::string Zstd(std::string_view bytes) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  std::string archive(ZSTD_compressBound(bytes.size()), '\0');
  archive.resize(ZSTD_compress2(context, archive.data(), archive.size(), bytes.data(), bytes.size()));
  ZSTD_freeCCtx(context);
  return archive;
}

}  // namespace aitia::tests
