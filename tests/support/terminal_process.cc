// Waiting is for texts, never for times: only where a text does not come at all does the clock decide.
#include "tests/support/terminal_process.h"

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <utility>

#include "tests/support/process.h"

namespace aitia::tests {
namespace {

constexpr int kPatienceMilliseconds = 20000;

}  // namespace

TerminalProcess::TerminalProcess(std::vector<std::string> arguments, std::vector<std::string> environment,
                                 int columns) {
  for (std::string& variable : InheritedVariables()) environment.push_back(std::move(variable));
  environment.emplace_back("TERM=xterm");
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  std::vector<char*> variables;
  for (std::string& variable : environment) variables.push_back(variable.data());
  variables.push_back(nullptr);
  winsize size{};
  size.ws_row = 40;
  size.ws_col = static_cast<unsigned short>(columns);
  child_ = forkpty(&terminal_, nullptr, nullptr, &size);
  if (child_ == 0) {
    execve(argv[0], argv.data(), variables.data());
    _exit(127);
  }
}

TerminalProcess::~TerminalProcess() {
  if (child_ > 0) {
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
  }
  if (terminal_ >= 0) close(terminal_);
}

void TerminalProcess::Type(const std::string& keys) const {
  for (size_t sent = 0; sent < keys.size();) {
    const ssize_t written = write(terminal_, keys.data() + sent, keys.size() - sent);
    if (written <= 0) return;
    sent += static_cast<size_t>(written);
  }
}

bool TerminalProcess::Shows(const std::string& text) {
  while (true) {
    const size_t at = screen_.find(text, seen_);
    if (at != std::string::npos) {
      seen_ = at + text.size();
      return true;
    }
    if (!ReadMore()) return false;
  }
}

int TerminalProcess::Wait() {
  while (ReadMore()) {
  }
  if (child_ < 0) return -1;
  kill(child_, SIGHUP);  // its terminal is gone; it has ended, or does now
  int status = 0;
  waitpid(child_, &status, 0);
  child_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// False at the end, or where nothing comes for too long.
bool TerminalProcess::ReadMore() {
  pollfd wanted{terminal_, POLLIN, 0};
  if (poll(&wanted, 1, kPatienceMilliseconds) <= 0) return false;
  char buffer[4096];
  const ssize_t count = read(terminal_, buffer, sizeof(buffer));
  if (count <= 0) return false;  // the program closed its side
  screen_.append(buffer, static_cast<size_t>(count));
  return true;
}

}  // namespace aitia::tests
