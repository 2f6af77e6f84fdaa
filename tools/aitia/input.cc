#include "tools/aitia/input.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>

namespace aitia::tools {

std::string ReadStandardInput() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

std::string TextOrInput(const std::string& argument) {
  return argument == "-" ? ReadStandardInput() : argument;
}

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  if (path == "-") return ReadStandardInput();
  std::error_code error;
  const bool folder = std::filesystem::is_directory(path, error);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (file && !folder) return std::string(std::istreambuf_iterator<char>(file), {});
  const int reason = folder ? EISDIR : errno != 0 ? errno : EIO;
  return absl::NotFoundError("cannot read '" + path + "': " + std::generic_category().message(reason));
}

}  // namespace aitia::tools
