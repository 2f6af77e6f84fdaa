// One pass from left to right. Where a mark needs a partner further on ("[" a "]"), the partner is found with
// a cursor that only moves forward, so that a megabyte of "[" costs no more than a megabyte of text.

#include "engine/compile/layout/inline_markup.h"

#include <algorithm>
#include <utility>

#include "engine/compile/layout/entities.h"
#include "engine/compile/layout/plain_characters.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestTag = 200;
constexpr size_t kWidestGap = 8;  // white space between an image and its caption
constexpr uint32_t kNowhere = static_cast<uint32_t>(-1);

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
    if (!by.empty()) {
      result_.marks.push_back({static_cast<uint32_t>(result_.text.size()), static_cast<uint32_t>(at_),
                               static_cast<uint32_t>(count)});
    }
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
      case '\r':
      case '\xC2':
      case '\xE2':
      case '\xE3':
      case '\xEF':
        return Character();
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
    const Entity entity = ReadEntity(source_.substr(at_));
    if (entity.size == 0 || source_[at_ + entity.size - 1] != ';') return false;
    const PlainCharacter plain = PlainFormAt(entity.text, 0);
    Replace(entity.size, plain.size > 0 ? plain.text : std::string_view(entity.text));
    return true;
  }

  bool Character() {
    const PlainCharacter plain = PlainFormAt(source_, at_);
    if (plain.size == 0) return false;
    Replace(plain.size, plain.text);
    return true;
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
    const size_t end = behind == '(' ? AddressEnd(close) : close;
    if (end >= source_.size() || end > line_end_.Next(at_)) return false;
    if (image == 0) {
      if (close == open + 1) return false;
      Drop(1);
      return true;
    }
    Drop(end + 1 - at_);
    image_end_ = result_.text.size();
    return true;
  }

  // Nothing but white space behind the last image.
  bool BelowImage() const {
    return image_end_ <= result_.text.size() && result_.text.size() - image_end_ <= kWidestGap &&
           result_.text.find_first_not_of(" \t\r\n", image_end_) == std::string::npos;
  }

  // The bracket that closes an address; one pair may be inside: "(/wiki/Cold_(disease))".
  size_t AddressEnd(size_t from) {
    size_t end = paren_.Next(from);
    if (end + 1 < source_.size() && source_[end + 1] == ')' &&
        source_.substr(from + 2, std::min<size_t>(end - from - 2, kLongestTag)).find('(') !=
            std::string_view::npos) {
      ++end;
    }
    return end;
  }

  bool LinkEnd() {
    if (At(at_ + 1) != '(') return false;
    const size_t end = AddressEnd(at_);
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
      if (caption_begin_ != kNowhere && IsSpace(At(at_)) && line_end_.Next(at_) <= at_ + 1) {
        result_.left_out.push_back(
            {{caption_begin_, static_cast<uint32_t>(result_.text.size())}, LeftOut::kCaption});
      }
      caption_begin_ = kNowhere;
      return true;
    }
    if (!opens) return false;
    const size_t partner = cursor->Next(at_ + 1);
    if (partner >= line_end_.Next(at_) || IsSpace(source_[partner - 1]) || At(partner + 1) == mark ||
        partner == at_ + 1) {
      return false;
    }
    *close = partner;
    caption_begin_ = BelowImage() ? static_cast<uint32_t>(result_.text.size()) : kNowhere;
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
  size_t image_end_ = static_cast<size_t>(-1);  // in the text; behind it before the first image
  uint32_t caption_begin_ = kNowhere;
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
