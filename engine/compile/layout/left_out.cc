#include "engine/compile/layout/left_out.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using enum LeftOut;

struct Phrase {
  std::string_view text;
  LeftOut reason;
};

constexpr Phrase kSections[] = {
    {"references", kReferences},
    {"reference list", kReferences},
    {"sources", kReferences},
    {"article sources", kReferences},
    {"citations", kReferences},
    {"bibliography", kReferences},
    {"works cited", kReferences},
    {"further reading", kReferences},
    {"footnotes", kReferences},
    {"sources and references", kReferences},
    {"references and sources", kReferences},
    {"about the author", kAuthor},
    {"about the authors", kAuthor},
    {"author", kAuthor},
    {"authors", kAuthor},
    {"related articles", kNavigation},
    {"related posts", kNavigation},
    {"related topics", kNavigation},
    {"related content", kNavigation},
    {"related reading", kNavigation},
    {"related stories", kNavigation},
    {"related links", kNavigation},
    {"recent posts", kNavigation},
    {"popular posts", kNavigation},
    {"you might also like", kNavigation},
    {"you may also like", kNavigation},
    {"more from this site", kNavigation},
    {"read next", kNavigation},
    {"recommended for you", kNavigation},
    {"trending", kNavigation},
    {"table of contents", kNavigation},
    {"contents", kNavigation},
    {"on this page", kNavigation},
    {"in this article", kNavigation},
    {"categories", kNavigation},
    {"tags", kNavigation},
    {"comments", kFeedback},
    {"leave a comment", kFeedback},
    {"leave a reply", kFeedback},
    {"advertisement", kAdvertising},
    {"our products", kAdvertising},
    {"shop", kAdvertising},
};

// Whole lines, compared without their final mark.
constexpr Phrase kLines[] = {
    {"advertisement", kAdvertising},
    {"ad", kAdvertising},
    {"sponsored", kAdvertising},
    {"sponsored content", kAdvertising},
    {"shop now", kAdvertising},
    {"buy now", kAdvertising},
    {"was this helpful", kFeedback},
    {"was this article helpful", kFeedback},
    {"was this page helpful", kFeedback},
    {"did you find this helpful", kFeedback},
    {"thanks for your feedback", kFeedback},
    {"thank you for your feedback", kFeedback},
    {"leave a comment", kFeedback},
    {"leave a reply", kFeedback},
    {"cancel reply", kFeedback},
    {"post a comment", kFeedback},
    {"rate this article", kFeedback},
    {"yes no", kFeedback},
    {"home", kNavigation},
    {"menu", kNavigation},
    {"search", kNavigation},
    {"skip to content", kNavigation},
    {"skip to main content", kNavigation},
    {"back to top", kNavigation},
    {"read more", kNavigation},
    {"learn more", kNavigation},
    {"see more", kNavigation},
    {"continue reading", kNavigation},
    {"next", kNavigation},
    {"previous", kNavigation},
    {"subscribe", kNavigation},
    {"sign up", kNavigation},
    {"log in", kNavigation},
    {"contact us", kNavigation},
    {"privacy policy", kNavigation},
    {"terms of use", kNavigation},
    {"terms of service", kNavigation},
    {"all rights reserved", kNavigation},
    {"show references", kReferences},
};

constexpr Phrase kStarts[] = {
    {"medically reviewed", kAuthor},
    {"reviewed by", kAuthor},
    {"written by", kAuthor},
    {"authored by", kAuthor},
    {"edited by", kAuthor},
    {"fact checked", kAuthor},
    {"fact-checked", kAuthor},
    {"author:", kAuthor},
    {"reviewer:", kAuthor},
    {"last updated", kAuthor},
    {"last reviewed", kAuthor},
    {"page last reviewed", kAuthor},
    {"updated on", kAuthor},
    {"updated:", kAuthor},
    {"published on", kAuthor},
    {"published:", kAuthor},
    {"posted on", kAuthor},
    {"posted by", kAuthor},
    {"date:", kAuthor},
    {"image credit", kCaption},
    {"image source", kCaption},
    {"image:", kCaption},
    {"top image", kCaption},
    {"feature image", kCaption},
    {"featured image", kCaption},
    {"photo by", kCaption},
    {"photo credit", kCaption},
    {"photo:", kCaption},
    {"credit:", kCaption},
    {"caption:", kCaption},
    {"picture:", kCaption},
    {"source:", kReferences},
    {"sources:", kReferences},
    {"references:", kReferences},
    {"retrieved from", kReferences},
    {"share this", kNavigation},
    {"share on", kNavigation},
    {"follow us", kNavigation},
    {"filed under", kNavigation},
    {"tagged:", kNavigation},
    {"tags:", kNavigation},
    {"categories:", kNavigation},
    {"category:", kNavigation},
    {"jump to", kNavigation},
    {"related:", kNavigation},
    {"read also:", kNavigation},
    {"also read:", kNavigation},
    {"see also:", kNavigation},
    {"read more:", kNavigation},
    {"you might also like", kNavigation},
    {"you may also like", kNavigation},
    {"next article", kNavigation},
    {"previous article", kNavigation},
    {"previous post", kNavigation},
    {"next post", kNavigation},
    {"copyright", kNavigation},
    {"\xC2\xA9", kNavigation},
    {"subscribe to", kAdvertising},
    {"sign up for", kAdvertising},
    {"join our newsletter", kAdvertising},
    {"get our newsletter", kAdvertising},
    {"download our", kAdvertising},
    {"advertisement", kAdvertising},
    {"this post may contain affiliate", kAdvertising},
    {"this article contains affiliate", kAdvertising},
    {"as an amazon associate", kAdvertising},
    {"was this helpful", kFeedback},
    {"was this article helpful", kFeedback},
    {"your email address will not be published", kFeedback},
};

// A line made of nothing but these is a row of buttons.
constexpr std::string_view kButtons[] = {
    "share",     "tweet",    "print",  "email",  "pin",       "facebook", "twitter", "pinterest",
    "linkedin",  "whatsapp", "reddit", "save",   "copy",      "link",     "on",      "x",
    "instagram", "youtube",  "like",   "follow", "subscribe", "post",     "this",    "bookmark"};

// A paragraph near the end of a page with two of these introduces its author.
constexpr std::string_view kBiography[] = {"writer",
                                           "ghostwriter",
                                           "journalist",
                                           "author of",
                                           "editor",
                                           "freelance",
                                           "board-certified",
                                           "board certified",
                                           "certified personal trainer",
                                           "publications",
                                           "peer-reviewed",
                                           "book reviews",
                                           "years of experience",
                                           "has been covering",
                                           "has been writing",
                                           "has written",
                                           "articles for",
                                           "articles",
                                           "blogger",
                                           "lives in",
                                           "formerly",
                                           "degree in",
                                           "graduated",
                                           "graduate of",
                                           "magazines",
                                           "medical director",
                                           "clinical professor",
                                           "founder of",
                                           "bachelor",
                                           "her work",
                                           "his work",
                                           "websites",
                                           "former"};

constexpr size_t kLongestCitation = 600;
constexpr size_t kLongestBiography = 800;  // longer ones are article text
constexpr size_t kLongestStart = 240;
constexpr int kSignsOfCitation = 3;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLetter(char c) { return IsUpper(c) || (c >= 'a' && c <= 'z'); }

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
  for (std::string_view word : graph::Split(lower, ' ')) {
    if (word.empty() || word == "|") continue;
    if (std::find(std::begin(kButtons), std::end(kButtons), word) == std::end(kButtons)) return false;
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

bool OnlyAddress(std::string_view lower) {
  return lower.find(' ') == std::string_view::npos &&
         (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.") ||
          lower.ends_with(".com") || lower.ends_with(".org") || lower.ends_with(".net"));
}

size_t Count(std::string_view text, std::string_view piece) {
  size_t count = 0;
  for (size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + piece.size()))
    ++count;
  return count;
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
  for (size_t i = 0; i + 4 <= line.size(); ++i) {
    const bool century = line.substr(i, 2) == "19" || line.substr(i, 2) == "20";
    if (!century || !IsDigit(line[i + 2]) || !IsDigit(line[i + 3])) continue;
    const bool left = i == 0 || !IsDigit(line[i - 1]);
    const bool right = i + 4 == line.size() || !IsDigit(line[i + 4]);
    if (left && right) return true;
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

bool Biography(std::string_view lower) {
  size_t signs = 0;
  for (std::string_view sign : kBiography) signs += Count(lower, sign) > 0 ? 1 : 0;
  return signs >= 2;
}

}  // namespace

LeftOut ReasonToLeaveOut(std::string_view line, bool near_end) {
  if (line.size() > kLongestBiography || (line.size() > kLongestStart && !near_end && !HasYear(line)))
    return kNone;
  const std::string lower = Plain(line);
  if (line.size() <= kLongestStart) {
    for (const Phrase& phrase : kLines) {
      if (lower == phrase.text) return phrase.reason;
    }
    const std::string start = graph::LowerCase(line.substr(0, 40));
    for (const Phrase& phrase : kStarts) {
      if (start.starts_with(phrase.text)) return phrase.reason;
    }
    if (ByLine(line)) return kAuthor;
    if (OnlyButtons(lower) || Breadcrumb(lower)) return kNavigation;
    if (OnlyAddress(lower)) return kReferences;
  }
  if (line.size() <= kLongestCitation && IsCitation(line, lower)) return kReferences;
  if (near_end && line.size() <= kLongestBiography && Biography(lower)) return kAuthor;
  return kNone;
}

LeftOut SectionToLeaveOut(std::string_view heading) {
  if (heading.size() > 60) return kNone;
  const std::string lower = Plain(heading);
  for (const Phrase& phrase : kSections) {
    if (lower == phrase.text) return phrase.reason;
  }
  return kNone;
}

}  // namespace aitia::engine
