// Runs programs, as a user of a shell would, for tests of the tool.
#pragma once

#include <string>
#include <vector>

namespace aitia::tests {

struct ProcessResult {
  int status = -1;  // exit status; 128 + the signal's number if one ended it
  std::string output, error;
};

struct ProcessOptions {
  std::string folder;                    // to run in; empty: this one
  std::string input;                     // standard input
  std::vector<std::string> environment;  // "NAME=value", beside PATH and a home that does not exist
};

// What every program under test is started with, whatever the environment of the tests: the search path and
// the sanitizers' options. "NAME=value".
std::vector<std::string> InheritedVariables();

// Runs `arguments[0]` and waits for its end.
ProcessResult RunProcess(const std::vector<std::string>& arguments, const ProcessOptions& options = {});
// Runs a line of bash.
ProcessResult RunShell(const std::string& line, const ProcessOptions& options = {});

// A new folder that is removed with everything in it at the end.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  // Writes a file, with the folders on its way. Returns its path.
  std::string Write(const std::string& name, const std::string& text) const;

 private:
  std::string path_;
};

std::string ReadFile(const std::string& path);

}  // namespace aitia::tests
