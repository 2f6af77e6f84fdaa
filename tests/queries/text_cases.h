// Cases as text: a file of questions, each after "> ", followed by what is expected up to the next one.
//
// With AITIA_REWRITE=1 in the environment the expectations are written anew; the difference is for review.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace aitia::queries {

struct TextCase {
  std::string input;
  std::string expected;
};

inline std::vector<TextCase> ReadTextCases(const std::string& path) {
  std::ifstream file(path);
  std::vector<TextCase> cases;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("> ", 0) == 0) {
      cases.push_back({line.substr(2), ""});
    } else if (!cases.empty() && !line.empty()) {
      cases.back().expected += line + "\n";
    }
  }
  return cases;
}

// `file` is below the folder of the queries' tests.
inline std::string CasesPath(const std::string& file) { return AITIA_ROOT "/tests/queries/" + file; }

inline void RunTextCases(const std::string& file,
                         const std::function<std::string(std::string_view)>& output) {
  const std::string path = CasesPath(file);
  const std::vector<TextCase> cases = ReadTextCases(path);
  ASSERT_FALSE(cases.empty()) << path;
  const char* rewrite = std::getenv("AITIA_REWRITE");
  if (rewrite != nullptr && std::string_view(rewrite) == "1") {
    std::ofstream out(path);
    for (const TextCase& each : cases) out << "> " << each.input << "\n" << output(each.input) << "\n";
    return;
  }
  for (const TextCase& each : cases) EXPECT_EQ(output(each.input), each.expected) << each.input;
}

}  // namespace aitia::queries
