#include "tools/aitia/graph_output.h"

#include <filesystem>
#include <system_error>

#include "aitia/aitia.h"
#include "tools/aitia/output.h"

namespace aitia::tools {
namespace {

absl::Status CheckIsGraph(const std::string& output) {
  std::error_code error;
  const std::filesystem::path path(output);
  if (!std::filesystem::exists(path, error) || path.extension() == ".aitia" || Graph::Open(output).ok()) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError("cannot write '" + output +
                                    "': it exists and is no graph; remove it first");
}

}  // namespace

absl::Status CheckGraphOutput(const std::string& output, const std::vector<std::string>& inputs) {
  if (output == "-") {
    return absl::InvalidArgumentError("a graph is written to a file; name it with -o FILE");
  }
  if (absl::Status status = CheckReplaceable(output); !status.ok()) return status;
  if (absl::Status status = CheckNotRead(output, inputs); !status.ok()) return status;
  return CheckIsGraph(output);
}

}  // namespace aitia::tools
