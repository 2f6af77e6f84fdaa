// Archives for tests.
#pragma once

#include <string>
#include <string_view>

namespace aitia::tests {

std::string Gzip(std::string_view bytes);
std::string Zstd(std::string_view bytes);  // with a checksum

}  // namespace aitia::tests
