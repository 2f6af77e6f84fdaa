// Patterns are usually constants; where they come from the data, the cache starts again when it is full.
#include "engine/exec/functions/pattern_cache.h"

#include <re2/re2.h>

#include "absl/strings/str_cat.h"
#include "engine/exec/query_error.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kMostPatterns = 100;

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

PatternCache::PatternCache() = default;
PatternCache::~PatternCache() = default;

graph::StatusOr<std::shared_ptr<const re2::RE2>> PatternCache::Find(std::string_view pattern) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (const auto found = compiled_.find(pattern); found != compiled_.end()) return found->second;
  RE2::Options options;
  options.set_log_errors(false);
  auto compiled = std::make_shared<const RE2>(Piece(pattern), options);
  if (!compiled->ok()) {
    return QueryError(kArgumentError, "InvalidArgumentValue",
                      absl::StrCat("'", graph::ToAbsl(graph::Printable(pattern)),
                                   "' is no regular expression: ", compiled->error()));
  }
  if (compiled_.size() >= kMostPatterns) compiled_.clear();
  compiled_.emplace(pattern, compiled);
  return std::shared_ptr<const re2::RE2>(std::move(compiled));
}

graph::StatusOr<bool> PatternCache::Matches(std::string_view text, std::string_view pattern) {
  AITIA_ASSIGN_OR_RETURN(const std::shared_ptr<const re2::RE2> compiled, Find(pattern));
  return RE2::FullMatch(Piece(text), *compiled);
}

}  // namespace aitia::engine
