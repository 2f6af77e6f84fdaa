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

// An existing thing that is not a regular file cannot be replaced by renaming.
bool IsSpecial(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

}  // namespace

absl::Status WriteOutput(std::string_view text) {
  const int error = WriteAll(STDOUT_FILENO, text);
  if (error == 0 || error == EPIPE) return absl::OkStatus();
  return Failure("cannot write to standard output", error);
}

void WriteError(std::string_view text) { WriteAll(STDERR_FILENO, text); }

absl::Status CheckWritable(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return absl::InvalidArgumentError("cannot write '" + path + "': it is a folder");
  }
  if (IsSpecial(path)) {
    return access(path.c_str(), W_OK) == 0 ? absl::OkStatus() : Failure("cannot write '" + path + "'", errno);
  }
  const std::string folder = FolderOf(path);
  if (!std::filesystem::is_directory(folder, error)) {
    return absl::NotFoundError("cannot write '" + path + "': there is no folder '" + folder + "'");
  }
  if (access(folder.c_str(), W_OK | X_OK) != 0) {
    return Failure("cannot write '" + path + "': the folder '" + folder + "'", errno);
  }
  return absl::OkStatus();
}

absl::Status WriteFile(const std::string& path, std::string_view text) {
  if (absl::Status status = CheckWritable(path); !status.ok()) return status;
  const bool special = IsSpecial(path);
  // The name is this process's own, and O_EXCL makes sure of it.
  const std::string place = special ? path : path + ".part" + std::to_string(getpid());
  const int descriptor = special ? open(path.c_str(), O_WRONLY | O_CLOEXEC)
                                 : open(place.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return Failure("cannot write '" + path + "'", errno);
  int error = WriteAll(descriptor, text);
  if (close(descriptor) != 0 && error == 0) error = errno;
  if (!special && error == 0 && rename(place.c_str(), path.c_str()) != 0) error = errno;
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
