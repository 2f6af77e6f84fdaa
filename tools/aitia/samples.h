// The graph file of the sample articles, which the build compiles from docs/samples.
#pragma once

#include <cstddef>
#include <span>

namespace aitia::tools {

// Part of the tool's read-only data, aligned as a mapped file would be.
std::span<const std::byte> SampleGraph();

}  // namespace aitia::tools
