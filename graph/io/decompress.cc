#include "graph/io/decompress.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::graph {
namespace {

constexpr size_t kChunk = size_t{1} << 17;
constexpr int kGzipWindow = 15 + 16;  // the largest window, with gzip's header

constexpr std::string_view kGzipMagic = "\x1F\x8B", kZstdMagic = "\x28\xB5\x2F\xFD";

Unpacked Problem(std::string_view kind, std::string_view what) {
  return {"", absl::StrCat("its ", ToAbsl(kind), " archive ", ToAbsl(what))};
}

std::string TooLarge(size_t limit) {
  constexpr size_t kMegabyte = size_t{1} << 20, kGigabyte = size_t{1} << 30;
  if (limit % kGigabyte == 0) return absl::StrCat("unpacks to more than ", limit / kGigabyte, " GB");
  if (limit % kMegabyte == 0) return absl::StrCat("unpacks to more than ", limit / kMegabyte, " MB");
  return absl::StrCat("unpacks to more than ", limit, " bytes");
}

Unpacked UnpackGzip(std::string_view archive, size_t limit) {
  if (!archive.starts_with(kGzipMagic)) return {"", "it is no gzip archive"};
  z_stream stream = {};
  if (inflateInit2(&stream, kGzipWindow) != Z_OK) return Problem("gzip", "cannot be unpacked: no memory");
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
  Unpacked result;
  std::vector<char> chunk(kChunk);
  size_t at = 0;
  while (true) {
    if (stream.avail_in == 0 && at < archive.size()) {
      const size_t size = std::min<size_t>(archive.size() - at, std::numeric_limits<uInt>::max());
      // zlib's interface is older than const.
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(archive.data() + at));
      stream.avail_in = static_cast<uInt>(size);
      at += size;
    }
    stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_out = static_cast<uInt>(chunk.size());
    const int state = inflate(&stream, Z_NO_FLUSH);
    const size_t made = chunk.size() - stream.avail_out;
    if (made > limit - result.bytes.size()) return Problem("gzip", TooLarge(limit));
    result.bytes.append(chunk.data(), made);
    if (state == Z_STREAM_END) {
      // Another member may follow; zeros behind the last one are padding.
      const std::string_view rest = archive.substr(at - stream.avail_in);
      if (!rest.starts_with(kGzipMagic)) {
        const bool padding = rest.find_first_not_of('\0') == std::string_view::npos;
        return padding ? std::move(result) : Problem("gzip", "has something else behind its end");
      }
      if (inflateReset(&stream) != Z_OK) return Problem("gzip", "is damaged");
    } else if (state == Z_BUF_ERROR ||
               (state == Z_OK && made == 0 && stream.avail_in == 0 && at == archive.size())) {
      return Problem("gzip", "is cut off");
    } else if (state != Z_OK) {
      return Problem("gzip", "is damaged");
    }
  }
}

Unpacked UnpackZstd(std::string_view archive, size_t limit) {
  if (!archive.starts_with(kZstdMagic)) return {"", "it is no zstd archive"};
  const std::unique_ptr<ZSTD_DStream, size_t (*)(ZSTD_DStream*)> stream(ZSTD_createDStream(),
                                                                        ZSTD_freeDStream);
  if (stream == nullptr) return Problem("zstd", "cannot be unpacked: no memory");
  Unpacked result;
  std::vector<char> chunk(kChunk);
  ZSTD_inBuffer in = {archive.data(), archive.size(), 0};
  while (true) {
    ZSTD_outBuffer out = {chunk.data(), chunk.size(), 0};
    const size_t before = in.pos;
    const size_t state = ZSTD_decompressStream(stream.get(), &out, &in);
    if (ZSTD_isError(state) != 0) return Problem("zstd", "is damaged");
    if (out.pos > limit - result.bytes.size()) return Problem("zstd", TooLarge(limit));
    result.bytes.append(chunk.data(), out.pos);
    if (state == 0 && in.pos == in.size) return result;
    if (out.pos == 0 && in.pos == before && in.pos == in.size) return Problem("zstd", "is cut off");
  }
}

}  // namespace

Unpacked Unpack(std::string_view archive, Compression compression, size_t limit) {
  switch (compression) {
    case Compression::kGzip:
      return UnpackGzip(archive, limit);
    case Compression::kZstd:
      return UnpackZstd(archive, limit);
    case Compression::kNone:
      break;
  }
  return {std::string(archive), ""};
}

Compression CompressionOf(std::string_view bytes) {
  if (bytes.starts_with(kGzipMagic)) return Compression::kGzip;
  return bytes.starts_with(kZstdMagic) ? Compression::kZstd : Compression::kNone;
}

}  // namespace aitia::graph
