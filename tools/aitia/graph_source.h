// The graph that a command works on: a file, or the sample articles compiled into the tool.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "aitia/aitia.h"

namespace aitia::tools {

inline constexpr std::string_view kSamplesName = "the sample articles";

// An empty path means the sample articles.
absl::StatusOr<Graph> OpenGraph(const std::string& path);

// "articles.aitia", or kSamplesName.
std::string GraphName(const std::string& path);

}  // namespace aitia::tools
