#include "tools/aitia/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "tools/aitia/command.h"

namespace aitia::tools {
namespace {

std::string ErrorText(int error) { return std::generic_category().message(error); }

absl::Status Failure(const std::string& what, int error) {
  return absl::UnavailableError(what + ": " + ErrorText(error));
}

// 0, or the error number.
int WriteAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    text.remove_prefix(static_cast<size_t>(written));
  }
  return 0;
}

std::string FolderOf(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

// What cannot be replaced by renaming: devices, pipes, and the names under which the system shows open files
// (/dev/stdout), which may lead to a regular file but are none.
bool IsSpecial(const std::string& path) {
  for (const std::string_view folder : {"/dev/", "/proc/"}) {
    if (path.compare(0, folder.size(), folder) == 0) return true;
  }
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

// Where a link leads, so that it is the file that is replaced and not the link.
std::string Target(const std::string& path) {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

}  // namespace

absl::Status WriteOutput(std::string_view text) {
  const int error = WriteAll(STDOUT_FILENO, text);
  if (error == 0 || error == EPIPE) return absl::OkStatus();
  return Failure("cannot write to standard output", error);
}

void WriteError(std::string_view text) { WriteAll(STDERR_FILENO, text); }

absl::Status CheckReplaceable(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return absl::InvalidArgumentError("cannot write '" + path + "': it is a folder");
  }
  if (IsSpecial(path)) return absl::InvalidArgumentError("cannot write '" + path + "': it is not a file");
  const std::string folder = FolderOf(path);
  if (!std::filesystem::is_directory(folder, error)) {
    return absl::NotFoundError("cannot write '" + path + "': there is no folder '" + folder + "'");
  }
  if (access(folder.c_str(), W_OK | X_OK) != 0) {
    return Failure("cannot write '" + path + "': the folder '" + folder + "'", errno);
  }
  return absl::OkStatus();
}

absl::Status CheckNotRead(const std::string& output, const std::vector<std::string>& inputs) {
  std::error_code error;
  for (const std::string& input : inputs) {
    if (std::filesystem::equivalent(output, input, error)) {
      return absl::InvalidArgumentError("cannot write '" + output + "': it is what is read");
    }
  }
  return absl::OkStatus();
}

absl::Status WriteFile(const std::string& path, std::string_view text) {
  const bool special = IsSpecial(path);
  if (absl::Status status = CheckReplaceable(path); !special && !status.ok()) return status;
  const std::string target = special ? path : Target(path);
  // The name is this process's own, and O_EXCL makes sure of it.
  const std::string place = special ? path : target + ".part" + std::to_string(getpid());
  const int flags = O_WRONLY | O_CLOEXEC | (special ? O_APPEND : O_CREAT | O_EXCL);
  const int descriptor = open(place.c_str(), flags, 0666);
  if (descriptor < 0) return Failure("cannot write '" + path + "'", errno);
  int error = WriteAll(descriptor, text);
  if (close(descriptor) != 0 && error == 0) error = errno;
  if (!special && error == 0 && rename(place.c_str(), target.c_str()) != 0) error = errno;
  if (error == 0 || (special && error == EPIPE)) return absl::OkStatus();
  if (!special) unlink(place.c_str());
  return Failure("cannot write '" + path + "'", error);
}

void Report(const absl::Status& status) {
  const std::string message(status.message().data(), status.message().size());
  const bool has_place = message.find(": error: ") != std::string::npos;
  const bool has_end = !message.empty() && message.back() == '\n';
  WriteError((has_place ? "" : "aitia: error: ") + message + (has_end ? "" : "\n"));
}

int Finish(const absl::Status& status) {
  if (status.ok()) return kDone;
  Report(status);
  return kFailed;
}

}  // namespace aitia::tools
