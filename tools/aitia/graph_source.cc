#include "tools/aitia/graph_source.h"

#include "tools/aitia/samples.h"

namespace aitia::tools {

absl::StatusOr<Graph> OpenGraph(const std::string& path) {
  return path.empty() ? Graph::OpenBytes(SampleGraph()) : Graph::Open(path);
}

std::string GraphName(const std::string& path) { return path.empty() ? std::string(kSamplesName) : path; }

}  // namespace aitia::tools
