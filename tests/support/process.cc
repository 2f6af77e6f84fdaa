// Standard output and error go to files, so that nothing can block however much a program prints.
#include "tests/support/process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace aitia::tests {
namespace {

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// In the child: `path` becomes the descriptor.
void Redirect(const std::string& path, int flags, int descriptor) {
  const int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(127);
  close(file);
}

}  // namespace

std::vector<std::string> InheritedVariables() {
  const char* path = std::getenv("PATH");
  std::vector<std::string> variables = {"PATH=" + std::string(path == nullptr ? "/usr/bin:/bin" : path)};
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + "=" + value);
  }
  return variables;
}

ProcessResult RunProcess(const std::vector<std::string>& arguments, const ProcessOptions& options) {
  const ScratchFolder scratch;
  const std::string input = scratch.Write("input", options.input);
  const std::string output = scratch / "output";
  const std::string error = scratch / "error";
  std::vector<std::string> words = arguments;
  std::vector<std::string> variables = InheritedVariables();
  variables.push_back("HOME=" + (scratch / "home"));
  variables.insert(variables.end(), options.environment.begin(), options.environment.end());
  const std::vector<char*> argv = Pointers(words);
  const std::vector<char*> environment = Pointers(variables);
  const pid_t child = fork();
  if (child == 0) {
    if (!options.folder.empty() && chdir(options.folder.c_str()) != 0) _exit(127);
    Redirect(input, O_RDONLY, STDIN_FILENO);
    Redirect(output, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    Redirect(error, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    execvpe(argv[0], argv.data(), environment.data());
    _exit(127);
  }
  ProcessResult result;
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return result;
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  result.output = ReadFile(output);
  result.error = ReadFile(error);
  return result;
}

ProcessResult RunShell(const std::string& line, const ProcessOptions& options) {
  return RunProcess({"bash", "-c", line}, options);
}

ScratchFolder::ScratchFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "aitia-test-XXXXXX").string();
  const char* made = mkdtemp(pattern.data());
  path_ = made == nullptr ? std::string() : pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  if (!path_.empty()) std::filesystem::remove_all(path_, error);
}

std::string ScratchFolder::Write(const std::string& name, const std::string& text) const {
  const std::filesystem::path path = std::filesystem::path(path_) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

std::string ReadFile(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace aitia::tests
