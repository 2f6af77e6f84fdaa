// Names have spaces, so the unfinished text may begin at any word: the earliest beginning with which some
// name begins wins, for it says most about what is meant. The words of questions may be phrases, too.
#include "tools/aitia/shell/completion.h"

#include <algorithm>

namespace aitia::tools {
namespace {

constexpr size_t kMost = 200;

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool Separates(char c) { return c == ' ' || c == ',' || c == '\'' || c == '"'; }

// Where the words of the text begin, first to last.
std::vector<size_t> WordBeginnings(std::string_view text) {
  std::vector<size_t> beginnings;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!Separates(text[i]) && (i == 0 || Separates(text[i - 1]))) beginnings.push_back(i);
  }
  return beginnings;
}

template <typename Names>
void AddMatches(const Names& names, std::string_view prefix, std::vector<std::string>* matches) {
  for (const auto& name : names) {
    if (std::string_view(name).substr(0, prefix.size()) == prefix) matches->emplace_back(name);
  }
}

}  // namespace

Completion Complete(std::string_view text, const Graph& graph, const std::vector<std::string>& commands) {
  const std::string lower = LowerAscii(text);
  Completion completion;
  if (!lower.empty() && lower.front() == ':' && lower.find(' ') == std::string::npos) {
    AddMatches(commands, lower, &completion.candidates);
  } else {
    const std::vector<std::string> words = QuestionWords();
    for (const size_t begin : WordBeginnings(lower)) {
      const std::string_view prefix = std::string_view(lower).substr(begin);
      std::vector<std::string> names = graph.NamesWithPrefix(prefix, kMost);
      AddMatches(words, prefix, &names);
      if (names.empty()) continue;
      completion = {begin, std::move(names)};
      break;
    }
  }
  std::vector<std::string>& candidates = completion.candidates;
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return completion;
}

std::string CommonBeginning(const std::vector<std::string>& candidates) {
  if (candidates.empty()) return {};
  // Sorted: what the first and the last share, all share.
  const std::string& first = candidates.front();
  const std::string& last = candidates.back();
  const auto [end, other] = std::mismatch(first.begin(), first.end(), last.begin(), last.end());
  return {first.begin(), end};
}

}  // namespace aitia::tools
