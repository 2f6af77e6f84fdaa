// Strings that came sorted are neither hashed nor sorted again: they are found by bisection, and the few that
// are new are sorted by themselves and merged.
#include "graph/store/string_pool.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace aitia::graph {
namespace {

constexpr size_t kBlock = size_t{1} << 16;

// The first eight bytes as a number that is in the same order; shorter texts are filled up with zeros.
uint64_t Prefix(std::string_view text) {
  uint64_t prefix = 0;
  std::memcpy(&prefix, text.data(), std::min(text.size(), sizeof(prefix)));
  return __builtin_bswap64(prefix);
}

}  // namespace

static_assert(std::endian::native == std::endian::little);

StringPool::StringPool(std::vector<std::string_view> sorted)
    : texts_(std::move(sorted)), known_(texts_.size()), used_(texts_.size(), 0) {}

std::string_view StringPool::Keep(std::string_view text) {
  if (text.size() > left_) {
    const size_t size = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    next_ = blocks_.back().get();
    left_ = size;
  }
  char* const place = next_;
  std::copy(text.begin(), text.end(), place);
  next_ += text.size();
  left_ -= text.size();
  return {place, text.size()};
}

uint32_t StringPool::Intern(std::string_view text) {
  const auto known = texts_.begin() + static_cast<std::ptrdiff_t>(known_);
  const auto place = std::lower_bound(texts_.begin(), known, text);
  if (place != known && *place == text) return static_cast<uint32_t>(place - texts_.begin());
  const auto found = added_.find(text);
  if (found != added_.end()) return found->second;
  const auto number = static_cast<uint32_t>(texts_.size());
  texts_.push_back(Keep(text));
  added_.emplace(texts_.back(), number);
  used_.push_back(0);
  return number;
}

std::vector<uint32_t> StringPool::Order() const {
  struct Added {
    uint64_t prefix;
    uint32_t number;
  };
  std::vector<Added> added;
  added.reserve(texts_.size() - known_);
  for (size_t i = known_; i < texts_.size(); ++i)
    added.push_back({Prefix(texts_[i]), static_cast<uint32_t>(i)});
  std::sort(added.begin(), added.end(), [this](const Added& a, const Added& b) {
    return a.prefix != b.prefix ? a.prefix < b.prefix : texts_[a.number] < texts_[b.number];
  });
  std::vector<uint32_t> order;
  order.reserve(texts_.size());
  uint32_t next = 0;  // of those that came sorted
  for (const Added& item : added) {
    const std::string_view text = texts_[item.number];
    const auto end =
        std::lower_bound(texts_.begin() + next, texts_.begin() + static_cast<std::ptrdiff_t>(known_), text);
    const auto stop = static_cast<uint32_t>(end - texts_.begin());
    while (next < stop) order.push_back(next++);
    order.push_back(item.number);
  }
  while (next < known_) order.push_back(next++);
  return order;
}

void StringPool::Sort() {
  sorted_.clear();
  final_.assign(texts_.size(), StringId());
  for (const uint32_t number : Order()) {
    if (used_[number] == 0) continue;
    final_[number] = StringId(sorted_.size());
    sorted_.push_back(number);
  }
}

std::vector<uint64_t> StringPool::Offsets() const {
  std::vector<uint64_t> offsets;
  offsets.reserve(sorted_.size() + 1);
  offsets.push_back(0);
  for (const uint32_t number : sorted_) offsets.push_back(offsets.back() + texts_[number].size());
  return offsets;
}

std::vector<char> StringPool::Bytes() const {
  size_t size = 0;
  for (const uint32_t number : sorted_) size += texts_[number].size();
  std::vector<char> bytes;
  bytes.reserve(size);
  std::string_view run;  // texts that follow each other in memory, as those of a graph file do
  for (const uint32_t number : sorted_) {
    const std::string_view text = texts_[number];
    if (text.data() == run.data() + run.size()) {
      run = {run.data(), run.size() + text.size()};
    } else if (!text.empty()) {
      bytes.insert(bytes.end(), run.begin(), run.end());
      run = text;
    }
  }
  bytes.insert(bytes.end(), run.begin(), run.end());
  return bytes;
}

}  // namespace aitia::graph
