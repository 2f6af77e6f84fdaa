// Regular expressions of one execution, compiled once each.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "graph/base/hash.h"
#include "graph/base/status.h"

namespace re2 {
class RE2;
}

namespace aitia::engine {

// Safe from any number of threads.
class PatternCache {
 public:
  PatternCache();
  ~PatternCache();

  // Whether the whole text matches. Errors: a pattern that RE2 does not accept.
  graph::StatusOr<bool> Matches(std::string_view text, std::string_view pattern);

 private:
  graph::StatusOr<std::shared_ptr<const re2::RE2>> Find(std::string_view pattern);

  std::mutex mutex_;
  graph::StringMap<std::shared_ptr<const re2::RE2>> compiled_;
};

}  // namespace aitia::engine
