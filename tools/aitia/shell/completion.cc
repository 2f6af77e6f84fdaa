// Names have spaces, so the unfinished text may begin at any word: the earliest beginning with which some
// name begins wins, for it says most about what is meant.
#include "tools/aitia/shell/completion.h"

#include <algorithm>
#include <array>

namespace aitia::tools {
namespace {

constexpr size_t kMost = 200;

constexpr std::array<std::string_view, 49> kWords = {
    "after",     "also",    "among",    "and",   "avoiding", "can",        "cause",
    "causes",    "certain", "compare",  "could", "diagnose", "does",       "except",
    "explain",   "find",    "from",     "given", "help",     "how",        "is",
    "lead to",   "least",   "list",     "maybe", "might",    "possible",   "prevent",
    "ranked by", "rare",    "relieve",  "show",  "sources",  "strictly",   "symptoms",
    "taking",    "tests",   "top",      "treat", "treated",  "treatments", "what",
    "where",     "which",   "who says", "why",   "with",     "within",     "without",
};

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// Where the words of the text begin, first to last.
std::vector<size_t> WordBeginnings(std::string_view text) {
  std::vector<size_t> beginnings;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool is_letter = text[i] != ' ' && text[i] != ',' && text[i] != '\'' && text[i] != '"';
    const bool after_space =
        i == 0 || text[i - 1] == ' ' || text[i - 1] == ',' || text[i - 1] == '\'' || text[i - 1] == '"';
    if (is_letter && after_space) beginnings.push_back(i);
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
    const std::vector<size_t> beginnings = WordBeginnings(lower);
    for (const size_t begin : beginnings) {
      const std::string_view prefix = std::string_view(lower).substr(begin);
      std::vector<std::string> names = graph.NamesWithPrefix(prefix, kMost);
      if (begin == beginnings.back()) AddMatches(kWords, prefix, &names);
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
