#include "graph/store/string_pool.h"

#include <algorithm>

namespace aitia::graph {

uint32_t StringPool::Intern(std::string_view text) {
  const auto found = numbers_.find(text);
  if (found != numbers_.end()) return found->second;
  const auto number = static_cast<uint32_t>(texts_.size());
  numbers_.emplace(std::string_view(texts_.emplace_back(text)), number);
  used_.push_back(false);
  return number;
}

void StringPool::Sort() {
  sorted_.clear();
  for (uint32_t number = 0; number < texts_.size(); ++number) {
    if (used_[number]) sorted_.push_back(number);
  }
  std::sort(sorted_.begin(), sorted_.end(), [this](uint32_t a, uint32_t b) { return texts_[a] < texts_[b]; });
  final_.assign(texts_.size(), StringId());
  for (size_t i = 0; i < sorted_.size(); ++i) final_[sorted_[i]] = StringId(i);
}

std::vector<uint64_t> StringPool::Offsets() const {
  std::vector<uint64_t> offsets = {0};
  offsets.reserve(sorted_.size() + 1);
  for (uint32_t number : sorted_) offsets.push_back(offsets.back() + texts_[number].size());
  return offsets;
}

std::vector<char> StringPool::Bytes() const {
  std::vector<char> bytes;
  for (uint32_t number : sorted_) bytes.insert(bytes.end(), texts_[number].begin(), texts_[number].end());
  return bytes;
}

}  // namespace aitia::graph
