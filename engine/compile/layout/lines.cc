#include "engine/compile/layout/lines.h"

#include <algorithm>
#include <array>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestHeading = 140;
constexpr size_t kMostHeadingWords = 20;
constexpr size_t kMostPossibleWords = 12;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsSpace(char c) { return c == ' ' || c == '\t'; }

// Bullets beyond ASCII: • ◦ ▪ ‣ ● ○ ■ □ · ⁃ – — ➢ ✓ ✔ ▫ » › → ► ▶ ➔ ➤ ★ ☐ ☑ ✅ ❖ ◆ ◇ ✗ ✘ ❌ and the one of word
// processors' symbol fonts.
constexpr std::array<std::string_view, 34> kBullets = {
    "\xE2\x80\xA2", "\xE2\x97\xA6", "\xE2\x96\xAA", "\xE2\x80\xA3", "\xE2\x97\x8F", "\xE2\x97\x8B",
    "\xE2\x96\xA0", "\xE2\x96\xA1", "\xC2\xB7",     "\xE2\x81\x83", "\xE2\x80\x93", "\xE2\x80\x94",
    "\xE2\x9E\xA2", "\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x96\xAB", "\xC2\xBB",     "\xE2\x80\xBA",
    "\xE2\x86\x92", "\xE2\x96\xBA", "\xE2\x96\xB6", "\xE2\x9E\x94", "\xE2\x9E\xA4", "\xE2\x98\x85",
    "\xE2\x98\x90", "\xE2\x98\x91", "\xE2\x9C\x85", "\xE2\x9D\x96", "\xE2\x97\x86", "\xE2\x97\x87",
    "\xE2\x9C\x97", "\xE2\x9C\x98", "\xE2\x9D\x8C", "\xEF\x82\xB7"};

bool AllOf(std::string_view text, char mark, size_t least) {
  size_t count = 0;
  for (const char c : text) {
    if (c == mark) {
      ++count;
    } else if (!IsSpace(c)) {
      return false;
    }
  }
  return count >= least;
}

size_t SkipSpace(std::string_view text, size_t at) {
  while (at < text.size()) {
    const size_t next = graph::NextCodePoint(text, at);
    if (!graph::Trim(text.substr(at, next - at)).empty()) break;
    at = next;
  }
  return at;
}

// The number that small Roman digits write, up to 39; 0 if they write none.
uint32_t RomanNumber(std::string_view digits) {
  uint32_t number = 0;
  uint32_t last = 0;
  for (size_t i = digits.size(); i-- > 0;) {
    const uint32_t value = digits[i] == 'i' ? 1 : digits[i] == 'v' ? 5 : digits[i] == 'x' ? 10 : 0;
    if (value == 0) return 0;
    number = value < last ? number - value : number + value;
    last = std::max(last, value);
  }
  return digits.size() <= 6 && number < 40 ? number : 0;
}

// "1.", "(2)", "a)", "iv.": where the content begins; 0 without such a mark.
size_t ReadNumber(std::string_view text, Line* line) {
  const size_t first = text[0] == '(' ? 1 : 0;
  size_t at = first;
  while (at < text.size() && IsDigit(text[at]) && at < first + 3) ++at;
  const bool numbered = at > first;
  uint32_t roman = 0;
  if (!numbered) {
    size_t end = at;
    while (end < text.size() && IsLower(text[end])) ++end;
    if (end > at && (roman = RomanNumber(text.substr(at, end - at))) > 0) {
      at = end;
    } else if (at < text.size() && (IsLower(text[at]) || IsUpper(text[at]))) {
      ++at;
    }
  }
  if (at == first || at + 2 >= text.size()) return 0;
  const bool closed = text[at] == ')' || (text[at] == '.' && first == 0);
  // "A. Smith" and "I. Introduction" are no list: only small letters, and "A)".
  if (!closed || !IsSpace(text[at + 1]) || (!numbered && IsUpper(text[first]) && text[at] == '.')) return 0;
  line->kind = numbered ? LineKind::kNumbered : LineKind::kLettered;
  line->number = roman;
  for (size_t i = first; numbered && i < at; ++i)
    line->number = line->number * 10 + static_cast<uint32_t>(text[i] - '0');
  if (!numbered && roman == 0) line->number = static_cast<uint32_t>((text[first] | 0x20) - 'a' + 1);
  return SkipSpace(text, at + 1);
}

// "Step 3: Lean forward."
size_t ReadStep(std::string_view text, Line* line) {
  if (!text.starts_with("Step ") && !text.starts_with("STEP ")) return 0;
  size_t at = 5;
  uint32_t number = 0;
  while (at < text.size() && IsDigit(text[at]) && at < 8)
    number = number * 10 + static_cast<uint32_t>(text[at++] - '0');
  const size_t mark = at;
  at = SkipSpace(text, at);
  constexpr std::array<std::string_view, 4> kMarks = {":", ".", "\xE2\x80\x93", "-"};
  for (std::string_view separator : kMarks) {
    if (mark == 5 || !text.substr(at).starts_with(separator)) continue;
    const size_t content = SkipSpace(text, at + separator.size());
    if (content >= text.size()) return 0;
    line->kind = LineKind::kNumbered;
    line->number = number;
    return content;
  }
  return 0;
}

// Behind the box of "[x] Drink water".
size_t SkipBox(std::string_view text, size_t at) {
  const std::string_view box = text.substr(at, 4);
  return box == "[x] " || box == "[X] " || box == "[ ] " ? SkipSpace(text, at + 4) : at;
}

// Sets the marker's kind and number; returns where the content begins, 0 without a marker.
size_t ReadMarker(std::string_view text, Line* line) {
  if (text[0] == '#') {
    size_t hashes = 0;
    while (hashes < text.size() && text[hashes] == '#') ++hashes;
    if (hashes > 6 || hashes == text.size() || !IsSpace(text[hashes])) return 0;
    line->kind = LineKind::kHash;
    line->number = static_cast<uint32_t>(hashes);
    return SkipSpace(text, hashes);
  }
  // A lone "o" is what is left of a round bullet.
  if (text[0] == '-' || text[0] == '*' || text[0] == '+' || text[0] == 'o') {
    if (text.size() < 2 || !IsSpace(text[1])) return 0;
    line->kind = LineKind::kBullet;
    return SkipBox(text, SkipSpace(text, 1));
  }
  for (std::string_view bullet : kBullets) {
    if (bullet[0] != text[0] || !text.starts_with(bullet)) continue;
    const bool dash = bullet == "\xE2\x80\x93" || bullet == "\xE2\x80\x94" || bullet == "\xC2\xB7";
    if (dash && (text.size() == bullet.size() || !IsSpace(text[bullet.size()]))) return 0;
    const size_t content = SkipSpace(text, bullet.size());
    if (content >= text.size()) return 0;
    line->kind = LineKind::kBullet;
    return content;
  }
  const size_t content = ReadNumber(text, line);
  return content > 0 ? content : ReadStep(text, line);
}

void Classify(std::string_view text, Line* line) {
  line->kind = LineKind::kPlain;
  line->bullet = text[0];
  line->content = line->span;
  if (text.starts_with("```") || text.starts_with("~~~")) {
    line->kind = LineKind::kFence;
  } else if (AllOf(text, '=', 3)) {
    line->kind = LineKind::kUnderline;
    line->number = 1;
  } else if (AllOf(text, '-', 3) || AllOf(text, '*', 3) || AllOf(text, '_', 3)) {
    line->kind = LineKind::kRule;
  } else if (text[0] == '|' && text.size() > 2 && text.find('|', 1) != std::string_view::npos) {
    line->kind = LineKind::kTableRow;
    line->bullet = '|';
  } else if (const size_t content = ReadMarker(text, line); content > 0) {
    line->content.begin += static_cast<uint32_t>(content);
    while (line->kind == LineKind::kHash && line->content.end > line->content.begin &&
           (text[line->content.end - 1 - line->span.begin] == '#' ||
            IsSpace(text[line->content.end - 1 - line->span.begin]))) {
      --line->content.end;
    }
    if (line->content.empty()) line->kind = LineKind::kPlain, line->content = line->span;
  }
}

bool SmallWord(std::string_view word) {
  constexpr std::array<std::string_view, 34> kSmall = {
      "a",   "an",   "and",  "are", "as", "at", "be",   "but",  "by",  "can", "do",  "does",
      "for", "from", "have", "how", "if", "in", "into", "is",   "it",  "may", "nor", "of",
      "on",  "or",   "so",   "the", "to", "vs", "vs.",  "with", "you", "your"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

bool AsksQuestion(std::string_view text) {
  constexpr std::array<std::string_view, 22> kAsking = {
      "what", "why",  "how",    "when", "which", "who",   "where", "can", "could", "is",    "are",
      "do",   "does", "should", "will", "may",   "might", "did",   "has", "have",  "whose", "would"};
  const std::string first = graph::LowerCase(text.substr(0, text.find_first_of(" '\xE2")));
  return std::find(kAsking.begin(), kAsking.end(), first) != kAsking.end();
}

}  // namespace

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    Line line;
    size_t first = begin;
    while (first < end && IsSpace(text[first])) {
      line.indent += text[first] == '\t' ? 4 : 1;
      ++first;
    }
    const std::string_view trimmed = graph::Trim(text.substr(first, end - first));
    if (!trimmed.empty()) {
      const auto offset = static_cast<uint32_t>(trimmed.data() - text.data());
      line.indent += offset - static_cast<uint32_t>(first);
      line.span = {offset, offset + static_cast<uint32_t>(trimmed.size())};
      Classify(trimmed, &line);
    } else {
      line.span = line.content = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin)};
    }
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

bool EndsSentence(std::string_view text) {
  constexpr std::array<std::string_view, 6> kClosing = {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99"};
  for (bool closing = true; closing;) {
    closing = false;
    for (std::string_view mark : kClosing) {
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        closing = true;
      }
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("\xE2\x80\xA6");
}

bool BeginsLower(std::string_view text) { return !text.empty() && IsLower(text[0]); }

size_t WordCount(std::string_view text) {
  size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = IsSpace(c) || c == '\n';
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

HeadingLook LookOfHeading(std::string_view text) {
  if (text.empty() || text.size() > kLongestHeading) return HeadingLook::kNo;
  const size_t count = WordCount(text);
  if (count > kMostHeadingWords) return HeadingLook::kNo;
  const char last = text.back();
  if (last == '?') return AsksQuestion(text) || count <= 10 ? HeadingLook::kStrong : HeadingLook::kPossible;
  const bool stop = last == '.' || last == ',' || last == ';' || last == ':' ||
                    text.ends_with("\xE2\x80\xA6") || text.ends_with("\xE2\x80\x9D");
  if (stop || IsLower(text[0]) || text.starts_with("\xE2\x80\x9C") || text[0] == '"' ||
      text.starts_with("\xE2\x80\xA6"))
    return HeadingLook::kNo;
  // A stop in the middle makes it sentences.
  if (text.find(". ") != std::string_view::npos && text.find("vs. ") == std::string_view::npos)
    return HeadingLook::kNo;
  size_t big = 0, content = 0, letters = 0, capitals = 0;
  for (std::string_view word : graph::Split(text, ' ')) {
    if (word.empty()) continue;
    for (const char c : word) {
      letters += IsLower(c) || IsUpper(c);
      capitals += IsUpper(c);
    }
    if (SmallWord(graph::LowerCase(word))) continue;
    const size_t letter = word.find_first_not_of("(\"'[");
    if (letter == std::string_view::npos || !(IsLower(word[letter]) || IsUpper(word[letter]))) continue;
    ++content;
    big += IsUpper(word[letter]);
  }
  if (letters == 0) return HeadingLook::kNo;
  if (capitals == letters && letters > 3) return HeadingLook::kStrong;
  if (content >= 2 && big * 4 >= content * 3) return HeadingLook::kStrong;
  return count <= kMostPossibleWords ? HeadingLook::kPossible : HeadingLook::kNo;
}

bool IsWrapped(std::string_view text, const std::vector<Line>& lines) {
  constexpr uint32_t kLongEnough = 40, kTooLong = 140;
  size_t pairs = 0, broken = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].kind != LineKind::kPlain || lines[i + 1].kind != LineKind::kPlain) continue;
    ++pairs;
    const std::string_view line = text.substr(lines[i].span.begin, lines[i].span.size());
    const std::string_view next = text.substr(lines[i + 1].span.begin, lines[i + 1].span.size());
    const bool fits = line.size() >= kLongEnough && line.size() <= kTooLong;
    if (fits && !EndsSentence(line) && BeginsLower(next)) ++broken;
  }
  return broken >= 2 && broken * 4 >= pairs;
}

}  // namespace aitia::engine
