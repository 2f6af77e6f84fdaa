#include "tools/aitia/shell/history.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace aitia::tools {

std::string HistoryPath() {
  std::filesystem::path folder;
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  if (state != nullptr && *state == '/') {  // the specification ignores relative ones
    folder = state;
  } else if (home != nullptr && *home != '\0') {
    folder = std::filesystem::path(home) / ".local" / "state";
  } else {
    return {};
  }
  folder /= "aitia";
  std::error_code error;  // a shell without a memory is still a shell
  std::filesystem::create_directories(folder, error);
  return (folder / "history").string();
}

}  // namespace aitia::tools
