// A program on a terminal, with somebody at the keyboard who waits for what the screen shows.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace aitia::tests {

class TerminalProcess {
 public:
  // `environment` is the program's whole environment beside PATH and TERM.
  TerminalProcess(std::vector<std::string> arguments, std::vector<std::string> environment, int columns);
  ~TerminalProcess();
  TerminalProcess(const TerminalProcess&) = delete;
  TerminalProcess& operator=(const TerminalProcess&) = delete;

  // Types the keys.
  void Type(const std::string& keys) const;
  // Waits until the screen has shown `text` since the last text that was waited for. False if it does not
  // come.
  bool Shows(const std::string& text);
  // Waits for the end; the exit status, or -1 if it does not come.
  int Wait();

  const std::string& screen() const { return screen_; }  // all that was written so far

 private:
  bool ReadMore();

  pid_t child_ = -1;
  int terminal_ = -1;
  std::string screen_;
  size_t seen_ = 0;
};

}  // namespace aitia::tests
