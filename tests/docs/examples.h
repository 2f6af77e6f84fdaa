// The examples in a page of documentation: what was shown must be what happens.
//
// A block ```console holds commands after `$ ` and below each what it prints; commands that end in a
// backslash go on in the next line. A block whose first line names a file (```cpp file=docs/examples/ask.cc)
// holds that file. Other blocks are not looked at.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace aitia::tests {

using RunCommand = std::function<std::string(const std::string& command)>;  // what it prints
using ReadExample = std::function<std::string(const std::string& path)>;    // the file's text

// The page with every example's output as it is now.
std::string Refresh(std::string_view page, const RunCommand& run, const ReadExample& read);

// The targets of the page's links that lead to files: without "http…", without anchors.
std::vector<std::string> LinkedFiles(std::string_view page);

}  // namespace aitia::tests
