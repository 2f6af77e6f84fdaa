// Where the tool's text goes: standard output, standard error, files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace aitia::tools {

// To standard output, at once. A reader who closed the pipe (`| head`) has seen enough: that is no error.
absl::Status WriteOutput(std::string_view text);

// To standard error; there is nobody to tell if that fails.
void WriteError(std::string_view text);

// A regular file is written beside its place and renamed, so that a failure leaves what was there;
// anything else (a device, a pipe) is written to as it is.
absl::Status WriteFile(const std::string& path, std::string_view text);

// Whether a regular file could be put at `path`; says what is in the way.
absl::Status CheckReplaceable(const std::string& path);

// An error where writing to `output` would put an end to one of the files that are read.
absl::Status CheckNotRead(const std::string& output, const std::vector<std::string>& inputs);

// Prints a failure as `aitia: error: …`, unless its message already begins with its place.
void Report(const absl::Status& status);

// The exit status that `status` stands for, after reporting a failure.
int Finish(const absl::Status& status);

}  // namespace aitia::tools
