// Which folder may include which: the table of docs/architecture.md as a function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aitia::tests {

struct Include {
  std::string file;  // from the project's root
  int line = 1;
  std::string target;  // as written
  bool quoted = true;  // "target", not <target>
};

// The #include lines of a source text.
std::vector<Include> IncludesOf(std::string_view file, std::string_view text);

// One message per include that the table forbids, "file:line: …", in the order given; then one per pair of
// folders that include each other, directly or through others.
std::vector<std::string> Violations(const std::vector<Include>& includes);

}  // namespace aitia::tests
