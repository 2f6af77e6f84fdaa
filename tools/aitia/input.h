// Where the tool's text comes from: standard input, files.
#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace aitia::tools {

// To its end.
std::string ReadStandardInput();

// The text itself, or standard input for "-".
std::string TextOrInput(const std::string& argument);

// A file's bytes, or those of standard input for "-".
absl::StatusOr<std::string> ReadFile(const std::string& path);

}  // namespace aitia::tools
