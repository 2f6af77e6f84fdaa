#include "tests/docs/examples.h"

#include <algorithm>

namespace aitia::tests {
namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kConsole = "```console";
constexpr std::string_view kFile = " file=";
constexpr std::string_view kPrompt = "$ ";

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string WithLineEnd(std::string text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  return text;
}

// The word that ends the text which a command takes from the lines below it (<<'END'); empty without one.
std::string HereDocumentEnd(const std::string& command) {
  const size_t begin = command.find("<<'");
  if (begin == std::string::npos) return {};
  return command.substr(begin + 3, command.find('\'', begin + 3) - begin - 3);
}

// The block's lines, with each command's output replaced by what it prints now.
std::string RefreshConsole(const std::vector<std::string>& lines, const RunCommand& run) {
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!StartsWith(lines[i], kPrompt)) continue;  // old output
    std::string command = lines[i].substr(kPrompt.size());
    text += lines[i] + "\n";
    while (!command.empty() && command.back() == '\\' && i + 1 < lines.size()) {
      command += "\n" + lines[++i];
      text += lines[i] + "\n";
    }
    if (const std::string end = HereDocumentEnd(command); !end.empty()) {
      while (i + 1 < lines.size()) {
        command += "\n" + lines[++i];
        text += lines[i] + "\n";
        if (lines[i] == end) break;
      }
    }
    text += WithLineEnd(run(command));
  }
  return text;
}

}  // namespace

std::string Refresh(std::string_view page, const RunCommand& run, const ReadExample& read) {
  const std::vector<std::string> lines = Lines(page);
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    text += lines[i] + "\n";
    if (!StartsWith(lines[i], kFence)) continue;
    size_t end = i + 1;
    while (end < lines.size() && !StartsWith(lines[end], kFence)) ++end;
    const std::vector<std::string> block(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                         lines.begin() + static_cast<std::ptrdiff_t>(end));
    const size_t file = lines[i].find(kFile);
    if (lines[i] == kConsole) {
      text += RefreshConsole(block, run);
    } else if (file != std::string::npos) {
      text += WithLineEnd(read(lines[i].substr(file + kFile.size())));
    } else {
      for (const std::string& line : block) text += line + "\n";
    }
    if (end < lines.size()) text += lines[end] + "\n";
    i = end;
  }
  return text;
}

std::vector<std::string> LinkedFiles(std::string_view page) {
  std::vector<std::string> files;
  bool in_block = false;
  for (const std::string& line : Lines(page)) {
    if (StartsWith(line, kFence)) in_block = !in_block;
    if (in_block) continue;
    for (size_t at = line.find("]("); at != std::string::npos; at = line.find("](", at + 1)) {
      const size_t end = line.find(')', at);
      if (end == std::string::npos) break;
      std::string target = line.substr(at + 2, end - at - 2);
      target.resize(std::min(target.find('#'), target.size()));
      if (!target.empty() && !StartsWith(target, "http")) files.push_back(target);
    }
  }
  return files;
}

}  // namespace aitia::tests
