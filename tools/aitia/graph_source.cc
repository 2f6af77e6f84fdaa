// The build compiles docs/samples to a graph file; samples.S puts the file's bytes into the read-only data of
// the tool, where the engine uses them in place, as it does a mapped file.
#include "tools/aitia/graph_source.h"

#include <cstddef>
#include <span>

extern "C" {
extern const std::byte aitia_samples_begin[];
extern const std::byte aitia_samples_end[];
}

namespace aitia::tools {

absl::StatusOr<Graph> OpenGraph(const std::string& path) {
  if (!path.empty()) return Graph::Open(path);
  return Graph::OpenBytes(std::span<const std::byte>(aitia_samples_begin, aitia_samples_end));
}

std::string GraphName(const std::string& path) { return path.empty() ? std::string(kSamplesName) : path; }

}  // namespace aitia::tools
