// One pass from left to right. Where a mark needs a partner further on ("[" a "]"), the partner is found with
// a cursor that only moves forward, so that a megabyte of "[" costs no more than a megabyte of text.

#include "engine/compile/layout/inline_markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestEntity = 10;
constexpr size_t kLongestTag = 200;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool IsWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The next place of a character, remembered between questions.
class Cursor {
 public:
  Cursor(std::string_view text, char wanted) : text_(text), wanted_(wanted) {}
  // Offset of the first one at or behind `from`; questions must not go backwards.
  size_t Next(size_t from) {
    if (!asked_ || at_ < from) at_ = std::min(text_.find(wanted_, from), text_.size());
    asked_ = true;
    return at_;
  }

 private:
  std::string_view text_;
  char wanted_;
  size_t at_ = 0;
  bool asked_ = false;
};

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Entity, 22> kEntities = {{{"amp", "&"},
                                               {"lt", "<"},
                                               {"gt", ">"},
                                               {"quot", "\""},
                                               {"apos", "'"},
                                               {"nbsp", " "},
                                               {"ndash", "\xE2\x80\x93"},
                                               {"mdash", "\xE2\x80\x94"},
                                               {"lsquo", "\xE2\x80\x98"},
                                               {"rsquo", "\xE2\x80\x99"},
                                               {"ldquo", "\xE2\x80\x9C"},
                                               {"rdquo", "\xE2\x80\x9D"},
                                               {"hellip", "\xE2\x80\xA6"},
                                               {"bull", "\xE2\x80\xA2"},
                                               {"deg", "\xC2\xB0"},
                                               {"micro", "\xC2\xB5"},
                                               {"eacute", "\xC3\xA9"},
                                               {"uuml", "\xC3\xBC"},
                                               {"ouml", "\xC3\xB6"},
                                               {"auml", "\xC3\xA4"},
                                               {"copy", "\xC2\xA9"},
                                               {"reg", "\xC2\xAE"}}};

class Remover {
 public:
  explicit Remover(std::string_view source)
      : source_(source),
        line_end_(source, '\n'),
        bracket_(source, ']'),
        paren_(source, ')'),
        angle_(source, '>'),
        star_(source, '*'),
        underscore_(source, '_') {}

  PlainText Run() {
    result_.text.reserve(source_.size());
    bool line_start = true;
    while (at_ < source_.size()) {
      if (line_start && LineStart()) continue;
      line_start = source_[at_] == '\n';
      if (!Markup()) Keep(1);
    }
    CloseBold();
    return std::move(result_);
  }

 private:
  char At(size_t offset) const { return offset < source_.size() ? source_[offset] : '\n'; }
  char Before() const { return at_ == 0 ? '\n' : source_[at_ - 1]; }

  void Keep(size_t count) {
    if (moved_)
      result_.marks.push_back({static_cast<uint32_t>(result_.text.size()), static_cast<uint32_t>(at_)});
    moved_ = false;
    result_.text.append(source_.substr(at_, count));
    at_ += count;
  }
  void Drop(size_t count) {
    at_ += count;
    moved_ = true;
  }
  void Replace(size_t count, std::string_view by) {
    result_.marks.push_back({static_cast<uint32_t>(result_.text.size()), static_cast<uint32_t>(at_)});
    result_.text.append(by);
    at_ += count;
    moved_ = true;
  }

  // Keeps what the layout needs of the line's beginning; true if it moved on.
  bool LineStart() {
    if (Fence()) return true;
    const size_t begin = at_;
    while (At(at_) == ' ' || At(at_) == '\t') Keep(1);
    if (At(at_) == '>') {
      while (At(at_) == '>' || (At(at_) == ' ' && At(at_ + 1) == '>')) Drop(1);
      while (At(at_) == ' ') Drop(1);
    }
    const char c = At(at_);
    if ((c == '*' || c == '-' || c == '+') && IsSpace(At(at_ + 1)) && At(at_ + 1) != '\n') Keep(2);
    if ((c == '*' || c == '_' || c == '-') && RuleLine()) {
      const size_t end = line_end_.Next(at_);
      Keep(end - at_);
    }
    CloseBoldAtBlank();
    return at_ > begin;
  }

  // Inside ``` fences nothing is markup.
  bool Fence() {
    const bool fence = source_.substr(at_).starts_with("```") || source_.substr(at_).starts_with("~~~");
    if (fence) fenced_ = !fenced_;
    if (!fence && !fenced_) return false;
    const size_t end = std::min(line_end_.Next(at_) + 1, source_.size());
    Keep(end - at_);
    return true;
  }

  bool RuleLine() {
    const size_t end = line_end_.Next(at_);
    if (end - at_ > 120) return false;
    size_t marks = 0;
    for (size_t i = at_; i < end; ++i) {
      if (source_[i] == source_[at_]) {
        ++marks;
      } else if (!IsSpace(source_[i])) {
        return false;
      }
    }
    return marks >= 3;
  }

  void CloseBoldAtBlank() {
    if (At(at_) == '\n') CloseBold();
  }
  void CloseBold() { bold_open_ = false; }

  bool Markup() {
    switch (source_[at_]) {
      case '\\':
        return Escape();
      case '&':
        return EntityReference();
      case '<':
        return Tag();
      case '!':
        return At(at_ + 1) == '[' && Link(1);
      case '[':
        return Link(0);
      case ']':
        return LinkEnd();
      case '`':
        if (Before() == '\\') return false;
        Drop(1);
        return true;
      case '*':
        return Emphasis(&star_, &star_close_);
      case '_':
        return Emphasis(&underscore_, &underscore_close_);
      default:
        return false;
    }
  }

  bool Escape() {
    constexpr std::string_view kEscapable = "\\`*_{}[]()#+-.!|<>~";
    if (kEscapable.find(At(at_ + 1)) == std::string_view::npos) return false;
    Drop(1);
    Keep(1);
    return true;
  }

  bool EntityReference() {
    const std::string_view rest = source_.substr(at_ + 1, kLongestEntity);
    const size_t end = rest.find(';');
    if (end == std::string_view::npos || end == 0) return false;
    const std::string_view name = rest.substr(0, end);
    if (name[0] == '#') {
      const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
      uint32_t code_point = 0;
      const std::string_view digits = name.substr(hex ? 2 : 1);
      const auto [stop, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), code_point, hex ? 16 : 10);
      const bool valid = error == std::errc() && stop == digits.data() + digits.size() &&
                         code_point >= 0x20 && code_point < 0x110000 &&
                         (code_point < 0xD800 || code_point > 0xDFFF);
      if (!valid) return false;
      std::string text;
      graph::AppendCodePoint(code_point, &text);
      Replace(end + 2, text);
      return true;
    }
    for (const Entity& entity : kEntities) {
      if (entity.name != name) continue;
      Replace(end + 2, entity.text);
      return true;
    }
    return false;
  }

  // "<br>", "<b>", "</a>", "<!-- note -->" go; "<https://…>" leaves its address; "< 5" stays.
  bool Tag() {
    if (source_.substr(at_).starts_with("<!--")) {
      size_t end = angle_.Next(at_ + 4);
      while (end < source_.size() && source_.substr(end - 2, 2) != "--") end = angle_.Next(end + 1);
      if (end >= source_.size()) return false;
      Drop(end + 1 - at_);
      return true;
    }
    const char next = At(at_ + 1);
    if (next != '/' && !((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))) return false;
    const size_t end = angle_.Next(at_);
    if (end >= source_.size() || end - at_ > kLongestTag || end > line_end_.Next(at_)) return false;
    if (source_.substr(at_, end - at_).find("://") != std::string_view::npos &&
        source_.substr(at_, end - at_).find(' ') == std::string_view::npos) {
      Drop(1);
      Keep(end - at_);
      Drop(1);
      return true;
    }
    if (source_.substr(at_ + 1, 2) == "br") {
      Replace(end + 1 - at_, " ");
    } else {
      Drop(end + 1 - at_);
    }
    return true;
  }

  // "[text](address)" and "[text][name]" leave the text, "![…](…)" and "[^1]" nothing.
  bool Link(size_t image) {
    const size_t open = at_ + image;
    const size_t close = bracket_.Next(open);
    if (close >= source_.size() || close > line_end_.Next(at_)) return false;
    if (image == 0 && At(open + 1) == '^') {
      Drop(close + 1 - at_);
      return true;
    }
    const char behind = At(close + 1);
    if (behind != '(' && behind != '[') return false;
    const size_t end = behind == '(' ? paren_.Next(close) : close;
    if (end >= source_.size() || end > line_end_.Next(at_)) return false;
    if (image == 0) {
      if (close == open + 1) return false;
      Drop(1);
      return true;
    }
    Drop(end + 1 - at_);
    return true;
  }

  bool LinkEnd() {
    if (At(at_ + 1) != '(') return false;
    const size_t end = paren_.Next(at_);
    if (end >= source_.size() || end > line_end_.Next(at_)) return false;
    Drop(end + 1 - at_);
    return true;
  }

  // Two marks or more are bold and go wherever they touch text; a single one goes with its partner on the
  // line.
  bool Emphasis(Cursor* cursor, size_t* close) {
    const char mark = source_[at_];
    size_t run = 1;
    while (At(at_ + run) == mark) ++run;
    const char before = Before(), behind = At(at_ + run);
    if (run > 3) {
      Keep(run);
      return true;
    }
    if (mark == '_' && IsWord(before) && IsWord(behind)) {
      Keep(run);
      return true;
    }
    const bool opens = !IsSpace(behind) && !IsWord(before);
    const bool closes = !IsSpace(before) && (!IsWord(behind) || bold_open_);
    if (run >= 2) {
      if (!opens && !closes) {
        Keep(run);
        return true;
      }
      Drop(run);
      ToggleBold();
      return true;
    }
    if (*close == at_ && at_ > 0) {
      Drop(1);
      return true;
    }
    if (!opens) return false;
    const size_t partner = cursor->Next(at_ + 1);
    if (partner >= line_end_.Next(at_) || IsSpace(source_[partner - 1]) || At(partner + 1) == mark ||
        partner == at_ + 1) {
      return false;
    }
    *close = partner;
    Drop(1);
    return true;
  }

  void ToggleBold() {
    const auto here = static_cast<uint32_t>(result_.text.size());
    if (bold_open_) {
      result_.bold.push_back({bold_begin_, here});
    } else {
      bold_begin_ = here;
    }
    bold_open_ = !bold_open_;
  }

  std::string_view source_;
  size_t at_ = 0;
  PlainText result_;
  bool moved_ = false;
  bool fenced_ = false;
  bool bold_open_ = false;
  uint32_t bold_begin_ = 0;
  size_t star_close_ = 0, underscore_close_ = 0;
  Cursor line_end_, bracket_, paren_, angle_, star_, underscore_;
};

}  // namespace

bool HasInlineMarkup(std::string_view text) {
  return text.find("**") != std::string_view::npos || text.find("](") != std::string_view::npos ||
         text.find("__") != std::string_view::npos;
}

PlainText RemoveInlineMarkup(std::string_view source) { return Remover(source).Run(); }

}  // namespace aitia::engine
