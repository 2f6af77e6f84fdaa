// Words are a table in the bands of the Human Phenotype Ontology (very frequent 80-99 %, frequent 30-79 %,
// occasional 5-29 %, very rare 1-4 %), each by about the middle of its band; what is between two bands by its
// border.

#include "engine/causal/frequency.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

struct Entry {
  std::string_view words;  // lower case, single spaces
  double share;
};

// Longer entries win over shorter ones that begin at the same word.
constexpr std::array kWords = {
    Entry{"always", 0.99},
    Entry{"invariably", 0.99},
    Entry{"in all cases", 0.99},
    Entry{"nearly all", 0.95},
    Entry{"almost all", 0.95},
    Entry{"almost always", 0.95},
    Entry{"nearly always", 0.95},
    Entry{"all", 0.99},
    Entry{"every", 0.99},
    Entry{"vast majority", 0.9},
    Entry{"very common", 0.8},
    Entry{"very commonly", 0.8},
    Entry{"very often", 0.8},
    Entry{"very frequent", 0.8},
    Entry{"very frequently", 0.8},
    Entry{"extremely common", 0.85},
    Entry{"most", 0.7},
    Entry{"mostly", 0.7},
    Entry{"majority", 0.7},
    Entry{"usual", 0.7},
    Entry{"usually", 0.7},
    Entry{"typical", 0.7},
    Entry{"typically", 0.7},
    Entry{"generally", 0.7},
    Entry{"most common", 0.7},
    Entry{"most commonly", 0.7},
    Entry{"most often", 0.7},
    Entry{"most frequent", 0.7},
    Entry{"most frequently", 0.7},
    Entry{"commonest", 0.7},
    Entry{"main", 0.6},
    Entry{"chief", 0.6},
    Entry{"leading", 0.6},
    Entry{"half", 0.5},
    Entry{"more common", 0.5},
    Entry{"more commonly", 0.5},
    Entry{"often", 0.5},
    Entry{"common", 0.5},
    Entry{"commonly", 0.5},
    Entry{"frequent", 0.5},
    Entry{"frequently", 0.5},
    Entry{"many", 0.5},
    Entry{"quite common", 0.5},
    Entry{"fairly common", 0.4},
    Entry{"a third", 0.33},
    Entry{"one third", 0.33},
    Entry{"two thirds", 0.67},
    Entry{"a quarter", 0.25},
    Entry{"one quarter", 0.25},
    Entry{"three quarters", 0.75},
    Entry{"some", 0.2},
    Entry{"sometimes", 0.2},
    Entry{"at times", 0.2},
    Entry{"occasional", 0.15},
    Entry{"occasionally", 0.15},
    Entry{"less common", 0.1},
    Entry{"less commonly", 0.1},
    Entry{"less often", 0.1},
    Entry{"less frequent", 0.1},
    Entry{"less frequently", 0.1},
    Entry{"not common", 0.05},
    Entry{"few", 0.1},
    Entry{"a few", 0.1},
    Entry{"minority", 0.2},
    Entry{"uncommon", 0.05},
    Entry{"uncommonly", 0.05},
    Entry{"infrequent", 0.05},
    Entry{"infrequently", 0.05},
    Entry{"seldom", 0.05},
    Entry{"unusual", 0.05},
    Entry{"unusually", 0.05},
    Entry{"not often", 0.05},
    Entry{"rare", 0.025},
    Entry{"rarely", 0.025},
    Entry{"hardly ever", 0.02},
    Entry{"very rare", 0.01},
    Entry{"very rarely", 0.01},
    Entry{"extremely rare", 0.005},
    Entry{"exceptional", 0.01},
    Entry{"exceptionally", 0.01},
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "between", "6", "-", "8", "%": words of letters, numbers with their point, single other characters.
std::vector<std::string> Tokens(std::string_view text) {
  std::string lower = graph::LowerCase(graph::CollapseSpace(text));
  for (const std::string_view dash : {"–", "—", "−", "‑"}) {
    for (size_t at; (at = lower.find(dash)) != std::string::npos;) lower.replace(at, dash.size(), "-");
  }
  std::vector<std::string> tokens;
  for (size_t i = 0; i < lower.size();) {
    size_t end = i + 1;
    if (IsDigit(lower[i])) {
      while (end < lower.size() &&
             (IsDigit(lower[end]) || ((lower[end] == '.' || lower[end] == ',') && end + 1 < lower.size() &&
                                      IsDigit(lower[end + 1])))) {
        ++end;
      }
    } else if (lower[i] >= 'a' && lower[i] <= 'z') {
      while (end < lower.size() && lower[end] >= 'a' && lower[end] <= 'z') ++end;
    }
    if (lower[i] != ' ') tokens.push_back(lower.substr(i, end - i));
    i = end;
  }
  return tokens;
}

// "10,000" and "6.5".
std::optional<double> Number(std::string token) {
  if (token.empty() || !IsDigit(token[0]) || token.size() > 15) return std::nullopt;
  token.erase(std::remove(token.begin(), token.end(), ','), token.end());
  double whole = 0;
  double scale = 0;  // of the digit after the point; 0 before it
  for (const char c : token) {
    if (c == '.') {
      if (scale > 0) return std::nullopt;
      scale = 0.1;
    } else if (scale > 0) {
      whole += (c - '0') * scale;
      scale /= 10;
    } else {
      whole = whole * 10 + (c - '0');
    }
  }
  return whole;
}

bool IsPercent(const std::vector<std::string>& tokens, size_t at) {
  if (at >= tokens.size()) return false;
  return tokens[at] == "%" || tokens[at] == "percent" ||
         (tokens[at] == "per" && at + 1 < tokens.size() && tokens[at + 1] == "cent");
}

std::optional<double> AsShare(double share) {
  if (!(share > 0) || share > 1) return std::nullopt;
  return share;
}

std::optional<double> FromNumbers(const std::vector<std::string>& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::optional<double> first = Number(tokens[i]);
    if (!first) continue;
    // "6-8 %", "6% to 8%"
    size_t next = i + 1;
    if (IsPercent(tokens, next)) ++next;
    if (next < tokens.size() && (tokens[next] == "-" || tokens[next] == "to" || tokens[next] == "and") &&
        next + 1 < tokens.size()) {
      const std::optional<double> second = Number(tokens[next + 1]);
      if (second && IsPercent(tokens, next + 2)) return AsShare((*first + *second) / 200);
    }
    if (IsPercent(tokens, i + 1)) return AsShare(*first / 100);
    // "1 in 10", "3 out of 4", "1 of 20"
    size_t of = i + 1;
    if (of < tokens.size() && tokens[of] == "out") ++of;
    if (of < tokens.size() && (tokens[of] == "in" || tokens[of] == "of" || tokens[of] == "/") &&
        of + 1 < tokens.size()) {
      const std::optional<double> all = Number(tokens[of + 1]);
      if (all && *all > 0) return AsShare(*first / *all);
    }
  }
  return std::nullopt;
}

std::optional<double> FromWords(const std::vector<std::string>& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Entry* best = nullptr;
    for (const Entry& entry : kWords) {
      size_t at = i;
      bool matches = true;
      for (const std::string_view word : graph::Split(entry.words, ' ')) {
        if (at >= tokens.size() || tokens[at] != word) {
          matches = false;
          break;
        }
        ++at;
      }
      if (matches && (best == nullptr || entry.words.size() > best->words.size())) best = &entry;
    }
    if (best != nullptr) return best->share;
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> StatedFrequency(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const std::vector<std::string> tokens = Tokens(text);
  if (const std::optional<double> share = FromNumbers(tokens)) return share;
  return FromWords(tokens);
}

}  // namespace aitia::engine
