#include "tools/aitia/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace aitia::tools {
namespace {

constexpr size_t kDefaultWidth = 100;
constexpr size_t kLeastWidth = 20;
constexpr size_t kMostWidth = 10000;

std::string_view Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

size_t OutputWidth() {
  const std::string_view columns = Variable("COLUMNS");
  size_t width = 0;
  const auto [end, error] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (error != std::errc() || end != columns.data() + columns.size() || width == 0) {
    winsize size{};
    width = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
  }
  return width == 0 ? kDefaultWidth : std::clamp(width, kLeastWidth, kMostWidth);
}

bool OutputHasColour() {
  return isatty(STDOUT_FILENO) != 0 && Variable("NO_COLOR").empty() && Variable("TERM") != "dumb";
}

bool InputIsTerminal() { return isatty(STDIN_FILENO) != 0; }
bool ErrorIsTerminal() { return isatty(STDERR_FILENO) != 0; }

}  // namespace aitia::tools
