// The phrases are those of tables/left_out.tsv. A line is compared with those that begin with its first byte
// only.

#include "engine/compile/layout/left_out.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "engine/compile/tables/embedded.h"
#include "engine/compile/tables/table_rows.h"
#include "graph/base/hash.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using enum LeftOut;

LeftOut ReasonNamed(std::string_view name) {
  for (size_t i = 0; i < kLeftOutNames.size(); ++i) {
    if (kLeftOutNames[i] == name) return static_cast<LeftOut>(i);
  }
  return kNone;
}

// Phrases of two letters or more that may stand anywhere in a text.
class Signs {
 public:
  void Add(std::string_view phrase) {
    if (phrase.size() < 2) return;
    phrases_.emplace_back(NextPair(NextPair(0, phrase[0]), phrase[1]), phrase);
    begins_[NextPair(NextPair(0, phrase[0]), phrase[1])] = true;
  }
  // How many of them the text has; looks closer only where the first two letters of one stand.
  size_t CountIn(std::string_view lower) const {
    std::vector<std::string_view> found;
    size_t pair = 0;
    for (size_t end = 0; end < lower.size(); ++end) {
      pair = NextPair(pair, lower[end]);
      if (!begins_[pair] || end == 0) continue;
      const size_t i = end - 1;
      for (const auto& [own_pair, phrase] : phrases_) {
        if (own_pair != pair || !lower.substr(i).starts_with(phrase)) continue;
        if (std::find(found.begin(), found.end(), phrase) == found.end()) found.push_back(phrase);
      }
    }
    return found.size();
  }

 private:
  // Of two letters one behind the other, in few bits: others that look the same do no harm.
  static size_t NextPair(size_t pair, char next) {
    return (pair * 32 + static_cast<unsigned char>(next) % 32) % (32 * 32);
  }

  std::vector<std::pair<size_t, std::string_view>> phrases_;  // with their first two letters
  std::array<bool, 32 * 32> begins_ = {};
};

// The table; made once, constant afterwards.
class Phrases {
 public:
  static const Phrases& BuiltIn() {
    static const Phrases phrases;
    return phrases;
  }

  LeftOut Line(std::string_view lower) const { return Find(lines_, lower); }
  LeftOut Section(std::string_view lower) const { return Find(sections_, lower); }
  bool Contents(std::string_view lower) const { return contents_.contains(lower); }
  bool Button(std::string_view word) const { return buttons_.contains(word); }
  LeftOut Start(std::string_view lower) const { return FindStart(starts_, lower); }
  LeftOut SectionStart(std::string_view lower) const { return FindStart(section_starts_, lower); }
  size_t BoxSigns(std::string_view lower) const { return box_.CountIn(lower); }
  size_t BiographySigns(std::string_view lower) const { return biography_.CountIn(lower); }

 private:
  using Reasons = graph::StringMap<LeftOut>;
  // By their first byte.
  using Starts = std::array<std::vector<std::pair<std::string_view, LeftOut>>, 256>;

  Phrases() {
    ForEachRow(EmbeddedTable("left_out"), [this](std::span<const std::string_view> cells) {
      if (cells.size() != 3) return;
      const LeftOut reason = ReasonNamed(cells[1]);
      for (std::string_view phrase : graph::Split(cells[2], '|')) {
        if (cells[0] == "line") lines_.emplace(phrase, reason);
        if (cells[0] == "section") sections_.emplace(phrase, reason);
        if (cells[0] == "contents") contents_.emplace(phrase, reason);
        if (cells[0] == "button") buttons_.emplace(phrase, reason);
        const auto first = static_cast<unsigned char>(phrase[0]);
        if (cells[0] == "start") starts_[first].emplace_back(phrase, reason);
        if (cells[0] == "section_start") section_starts_[first].emplace_back(phrase, reason);
        if (cells[0] == "box") box_.Add(phrase);
        if (cells[0] == "biography") biography_.Add(phrase);
      }
    });
  }

  static LeftOut Find(const Reasons& reasons, std::string_view lower) {
    const auto found = reasons.find(lower);
    return found == reasons.end() ? kNone : found->second;
  }

  static LeftOut FindStart(const Starts& starts, std::string_view lower) {
    if (lower.empty()) return kNone;
    for (const auto& [start, reason] : starts[static_cast<unsigned char>(lower[0])]) {
      if (lower.starts_with(start)) return reason;
    }
    return kNone;
  }

  Reasons lines_, sections_, contents_, buttons_;
  Starts starts_, section_starts_;
  Signs biography_, box_;
};

constexpr size_t kLongestCitation = 600;
constexpr size_t kLongestBiography = 800;  // longer ones are article text
constexpr size_t kLongestStart = 240;
constexpr size_t kLongestPhrase = 60;
constexpr size_t kLongestDate = 80;
constexpr size_t kLongestMenuEntry = 30;
constexpr int kSignsOfCitation = 3;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLetter(char c) { return IsUpper(c) || IsLower(c); }

std::string Plain(std::string_view line) {
  std::string lower = graph::LowerCase(graph::CollapseSpace(line));
  while (!lower.empty() &&
         (lower.back() == '!' || lower.back() == '?' || lower.back() == ':' || lower.back() == '.')) {
    lower.pop_back();
  }
  return lower;
}

bool OnlyButtons(std::string_view lower) {
  size_t words = 0;
  while (!lower.empty()) {
    const std::string_view word = lower.substr(0, lower.find(' '));
    lower.remove_prefix(std::min(word.size() + 1, lower.size()));
    if (word.empty() || word == "|") continue;
    if (!Phrases::BuiltIn().Button(word)) return false;
    ++words;
  }
  return words >= 2;
}

// "Home > Health > Muscles", "Home » Blog".
bool Breadcrumb(std::string_view lower) {
  if (!lower.starts_with("home")) return false;
  const std::string_view rest = graph::Trim(lower.substr(4));
  return rest.starts_with('>') || rest.starts_with('/') || rest.starts_with('|') ||
         rest.starts_with("\xC2\xBB") || rest.starts_with("\xE2\x80\xBA") || rest.starts_with("\xE2\x86\x92");
}

// "Causes | Diagnosis | Treatment", "Skin \xE2\x80\xBA Scalp \xE2\x80\xBA Lice": short parts with bars
// between them.
bool OnlyMenu(std::string_view line) {
  constexpr std::array<std::string_view, 4> kBars = {" | ", " \xC2\xB7 ", " \xE2\x80\xBA ", " \xC2\xBB "};
  if (std::none_of(line.begin(), line.end(), [](char c) { return c == '|' || c == '\xC2' || c == '\xE2'; }))
    return false;
  for (std::string_view bar : kBars) {
    size_t bars = 0, longest = 0, begin = 0;
    for (size_t at = line.find(bar); at != std::string_view::npos; at = line.find(bar, begin)) {
      ++bars;
      longest = std::max(longest, at - begin);
      begin = at + bar.size();
    }
    if (bars >= 2 && std::max(longest, line.size() - begin) <= kLongestMenuEntry && !line.ends_with('.'))
      return true;
  }
  return false;
}

bool OnlyAddress(std::string_view lower) {
  return lower.find(' ') == std::string_view::npos &&
         (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.") ||
          lower.ends_with(".com") || lower.ends_with(".org") || lower.ends_with(".net"));
}

// "2016 Jul;6(3):384", "2007;10(5):687", "74(23)": volume, issue, pages.
int JournalSigns(std::string_view line) {
  int signs = 0;
  for (size_t i = 4; i + 1 < line.size(); ++i) {
    const bool year_before = line[i] == ';' && IsDigit(line[i + 1]);
    if (year_before) ++signs;
    if (line[i] == ':' && line[i - 1] == ')' && (IsDigit(line[i + 1]) || line[i + 1] == 'e')) ++signs;
    if (line[i] == '(' && IsDigit(line[i - 1]) && IsDigit(line[i + 1])) ++signs;
  }
  return std::min(signs, 3);
}

// "Kalichman L, Vulfsons S." and "Smith, J. A., & Jones, B."
int AuthorSigns(std::string_view line) {
  int authors = 0;
  const size_t end = std::min<size_t>(line.size(), 300);
  for (size_t i = 2; i + 1 < end; ++i) {
    if (!IsUpper(line[i]) || line[i - 1] != ' ' || !(IsLetter(line[i - 2]) || line[i - 2] == ',')) continue;
    const size_t last = IsUpper(line[i + 1]) ? i + 1 : i;
    const char behind = last + 1 < line.size() ? line[last + 1] : ' ';
    if (behind == ',' || behind == '.') ++authors;
  }
  return authors >= 3 ? 2 : authors >= 1 ? 1 : 0;
}

bool HasYear(std::string_view line) {
  for (const std::string_view century : {"19", "20"}) {
    for (size_t i = line.find(century); i != std::string_view::npos && i + 4 <= line.size();
         i = line.find(century, i + 1)) {
      if (!IsDigit(line[i + 2]) || !IsDigit(line[i + 3])) continue;
      const bool left = i == 0 || !IsDigit(line[i - 1]);
      const bool right = i + 4 == line.size() || !IsDigit(line[i + 4]);
      if (left && right) return true;
    }
  }
  return false;
}

bool IsCitation(std::string_view line, std::string_view lower) {
  if (!HasYear(line)) return false;
  int signs = JournalSigns(line) + AuthorSigns(line);
  signs += lower.find("doi") != std::string_view::npos ? 2 : 0;
  signs +=
      lower.find("pmid") != std::string_view::npos || lower.find("pmc") != std::string_view::npos ? 2 : 0;
  signs += lower.find("http") != std::string_view::npos ? 1 : 0;
  signs += lower.find("et al") != std::string_view::npos ? 1 : 0;
  signs += lower.find("journal") != std::string_view::npos ||
                   lower.find("accessed") != std::string_view::npos ||
                   lower.find("retrieved") != std::string_view::npos ||
                   lower.find("isbn") != std::string_view::npos
               ? 1
               : 0;
  return signs >= kSignsOfCitation;
}

// "By Jane Doe, MD | March 3, 2021", "By our health desk".
bool ByLine(std::string_view line) {
  if (!line.starts_with("By ") || line.size() > 100 || line.size() < 6 || line.ends_with(".")) return false;
  const std::string_view name = line.substr(3);
  const bool desk = (name.starts_with("the ") || name.starts_with("our ")) && name.size() < 40 &&
                    name.find(',') == std::string_view::npos;
  const size_t space = name.find(' ');
  return desk || (IsUpper(name[0]) && space != std::string_view::npos && space + 1 < name.size() &&
                  IsUpper(name[space + 1]));
}

// "Sept. 09, 2022", "Updated March 3, 2020 \xC2\xB7 5 min read": a date, and nothing but what goes with one.
bool OnlyDate(std::string_view lower) {
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::array<std::string_view, 9> kLongMonths = {
      "january", "february", "march", "april", "august", "september", "october", "november", "december"};
  constexpr std::array<std::string_view, 26> kAround = {
      "updated", "published", "reviewed", "posted",  "on",     "last",  "min", "mins", "minute",
      "minutes", "read",      "reading",  "time",    "at",     "am",    "pm",  "est",  "by",
      "date",    "created",   "modified", "revised", "edited", "first", "and", "gmt"};
  bool month = false, number = false;
  if (std::none_of(lower.begin(), lower.end(), IsDigit)) return false;
  for (size_t begin = 0; begin < lower.size();) {
    if (!IsDigit(lower[begin]) && !IsLower(lower[begin])) {
      ++begin;
      continue;
    }
    size_t end = begin;
    while (end < lower.size() && (IsDigit(lower[end]) || IsLower(lower[end]))) ++end;
    const std::string_view word = lower.substr(begin, end - begin);
    begin = end;
    if (IsDigit(word[0])) {
      number = true;
      continue;
    }
    const bool named = std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view name) {
      return name == word || name == word.substr(0, word.size() - 1);  // "sept"
    });
    if (named || std::find(kLongMonths.begin(), kLongMonths.end(), word) != kLongMonths.end()) {
      month = true;
    } else if (std::find(kAround.begin(), kAround.end(), word) == kAround.end()) {
      return false;
    }
  }
  return number && (month || HasYear(lower) || lower.find("min") != std::string_view::npos);
}

// "Updated 3 June 2023 \xC2\xB7 Skin": begins with a date of the page.
bool BeginsWithDate(std::string_view lower) {
  constexpr std::array<std::string_view, 4> kWords = {"updated ", "published ", "posted ", "reviewed "};
  return HasYear(lower) && std::any_of(kWords.begin(), kWords.end(),
                                       [&](std::string_view word) { return lower.starts_with(word); });
}

// "Ann Lee, MD", "Dr. Jane Q. Doe, PhD, RN".
bool OnlyCredentials(std::string_view line) {
  constexpr std::array<std::string_view, 22> kTitles = {
      "MD",     "M.D.", "DO",  "D.O.", "PhD", "Ph.D.", "RN",   "R.N.", "MPH", "MBBS", "DPT",
      "PharmD", "RD",   "RDN", "LDN",  "NP",  "FNP",   "PA-C", "MS",   "MSc", "DDS",  "DNP"};
  if (line.size() > 90 || line.empty() || !IsUpper(line[0])) return false;
  const std::vector<std::string_view> parts = graph::Split(line, ',');
  if (parts.size() < 2) return false;
  for (size_t i = 1; i < parts.size(); ++i) {
    if (std::find(kTitles.begin(), kTitles.end(), graph::Trim(parts[i])) == kTitles.end()) return false;
  }
  size_t words = 0;
  for (std::string_view word : graph::Split(graph::Trim(parts[0]), ' ')) {
    if (word.empty()) continue;
    if (!IsUpper(word[0])) return false;
    ++words;
  }
  return words >= 2 && words <= 5;
}

// "Figure 2. Welts on an arm", "Table 1: Doses".
bool NumberedCaption(std::string_view lower) {
  constexpr std::array<std::string_view, 7> kThings = {"figure", "fig.",  "fig", "table",
                                                       "photo",  "image", "box"};
  for (std::string_view thing : kThings) {
    if (!lower.starts_with(thing)) continue;
    const std::string_view rest = lower.substr(thing.size());
    if (rest.size() < 2 || rest[0] != ' ' || !IsDigit(rest[1])) continue;
    size_t at = 1;
    while (at < rest.size() && IsDigit(rest[at])) ++at;
    return at == rest.size() || rest[at] == '.' || rest[at] == ':';
  }
  return false;
}

}  // namespace

LeftOut ReasonToLeaveOut(std::string_view line, bool near_end) {
  if (line.size() > kLongestBiography || (line.size() > kLongestStart && !near_end && !HasYear(line)))
    return kNone;
  const std::string lower = Plain(line);
  const Phrases& phrases = Phrases::BuiltIn();
  if (line.size() <= kLongestStart) {
    if (const LeftOut reason = phrases.Line(lower); reason != kNone) return reason;
    if (const LeftOut reason = phrases.Start(graph::LowerCase(line.substr(0, kLongestPhrase)));
        reason != kNone) {
      return reason;
    }
    if (ByLine(line) || OnlyCredentials(line) ||
        (line.size() <= kLongestDate && (OnlyDate(lower) || BeginsWithDate(lower))))
      return kAuthor;
    if (OnlyButtons(lower) || Breadcrumb(lower) || OnlyMenu(line)) return kNavigation;
    if (OnlyAddress(lower)) return kReferences;
    if (NumberedCaption(lower)) return kCaption;
    if (phrases.BoxSigns(lower) >= 2) return kAdvertising;
  }
  if (line.size() <= kLongestCitation && IsCitation(line, lower)) return kReferences;
  if (near_end && phrases.BiographySigns(lower) >= 2) return kAuthor;
  return kNone;
}

LeftOut SectionToLeaveOut(std::string_view heading) {
  if (heading.size() > kLongestPhrase) return kNone;
  std::string lower = Plain(heading);
  // "Comments (12)"
  if (lower.ends_with(')')) {
    const size_t open = lower.rfind(" (");
    if (open != std::string::npos && lower.find_first_not_of("0123456789)", open + 2) == std::string::npos)
      lower.resize(open);
  }
  return Phrases::BuiltIn().Section(lower);
}

LeftOut LinksToLeaveOut(std::string_view heading) {
  if (heading.size() > kLongestStart) return kNone;
  return Phrases::BuiltIn().SectionStart(graph::LowerCase(heading.substr(0, kLongestPhrase)));
}

bool IsAboveContents(std::string_view line) {
  return line.size() <= kLongestPhrase && Phrases::BuiltIn().Contents(Plain(line));
}

}  // namespace aitia::engine
