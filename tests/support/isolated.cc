// A child's report is a stream of (length, text); the parent counts them and so knows at which piece of work
// the stream broke off.
#include "tests/support/isolated.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace aitia::tests {
namespace {

void WriteAll(int file, const char* data, size_t size) {
  while (size > 0) {
    const ssize_t written = write(file, data, size);
    if (written <= 0) _exit(3);
    data += written;
    size -= static_cast<size_t>(written);
  }
}

// False at the end of the stream, or when nothing comes for `seconds`.
bool ReadAll(int file, char* data, size_t size, int seconds) {
  while (size > 0) {
    pollfd ready = {file, POLLIN, 0};
    if (poll(&ready, 1, seconds * 1000) <= 0) return false;
    const ssize_t got = read(file, data, size);
    if (got <= 0) return false;
    data += got;
    size -= static_cast<size_t>(got);
  }
  return true;
}

using Length = uint64_t;

[[noreturn]] void RunChild(size_t first, size_t count, const std::function<Work()>& start, int report) {
  const Work work = start();
  for (size_t i = first; i < count; ++i) {
    const std::string text = work(i);
    const Length length = text.size();
    std::array<char, sizeof(length)> bytes;
    std::memcpy(bytes.data(), &length, sizeof(length));
    WriteAll(report, bytes.data(), bytes.size());
    WriteAll(report, text.data(), text.size());
  }
  _exit(0);
}

// Waits for a child whose stream broke off, and ends it if it is only silent. How it ended, as a sentence.
std::string End(pid_t child, int seconds) {
  int status = 0;
  bool silent = false;
  if (waitpid(child, &status, WNOHANG) == 0) {
    usleep(200000);  // dying takes a moment
    silent = waitpid(child, &status, WNOHANG) == 0;
    if (silent) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
    }
  }
  if (silent) return "no answer within " + std::to_string(seconds) + " seconds";
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return "the program ended with status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

std::vector<IsolatedResult> RunIsolated(size_t count, const std::function<Work()>& start, int seconds) {
  std::vector<IsolatedResult> results;
  while (results.size() < count) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) break;
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      RunChild(results.size(), count, start, ends[1]);
    }
    close(ends[1]);
    while (child > 0 && results.size() < count) {
      Length length = 0;
      std::array<char, sizeof(length)> bytes;
      if (!ReadAll(ends[0], bytes.data(), bytes.size(), seconds)) break;
      std::memcpy(&length, bytes.data(), sizeof(length));
      IsolatedResult result{false, std::string(length, ' ')};
      if (!ReadAll(ends[0], result.text.data(), length, seconds)) break;
      results.push_back(std::move(result));
    }
    close(ends[0]);
    if (child <= 0) break;
    if (results.size() == count) {
      waitpid(child, nullptr, 0);
    } else {
      results.push_back({true, End(child, seconds)});
    }
  }
  results.resize(count, {true, "the machine starts no more processes"});
  return results;
}

}  // namespace aitia::tests
