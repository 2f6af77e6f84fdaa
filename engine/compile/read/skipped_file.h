// What was not read, and why.
#pragma once

#include <string>

namespace aitia::engine {

struct SkippedFile {
  std::string name;    // as an identity would be; for a line of a file `name:line:column`
  std::string reason;  // a clause: "it is binary, not text"
};

}  // namespace aitia::engine
