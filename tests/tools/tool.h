// The built tool, run as a user runs it.
#pragma once

#include <string>
#include <vector>

#include "tests/support/process.h"

namespace aitia::tests {

// `aitia` with these arguments.
inline ProcessResult Aitia(std::vector<std::string> arguments, const ProcessOptions& options = {}) {
  arguments.insert(arguments.begin(), AITIA_TOOL);
  return RunProcess(arguments, options);
}

// A line of bash in which `aitia` is the built tool.
inline ProcessResult AitiaShell(const std::string& line, const ProcessOptions& options = {}) {
  return RunShell("aitia() { \"" AITIA_TOOL "\" \"$@\"; }\n" + line, options);
}

// Two small articles, written to `folder`/articles. Returns the path.
inline std::string WriteArticles(const ScratchFolder& folder) {
  folder.Write(
      "articles/cramps.txt",
      "What causes calf cramps?\n\n"
      "Calf cramps are common in runners. Dehydration can cause calf cramps. Low potassium may lead to calf "
      "cramps.\n\n"
      "Stretching relieves calf cramps. Hyponatremia causes calf cramps and confusion.\n");
  folder.Write("articles/deeper/weakness.md",
               "# Muscle weakness\n\n"
               "Hyponatremia is diagnosed with a blood test. Dehydration can lead to hyponatremia.\n\n"
               "Hyponatremia causes muscle weakness. Coffee does not cause muscle weakness.\n");
  return folder / "articles";
}

}  // namespace aitia::tests
