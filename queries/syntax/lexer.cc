// One pass, no table of states: every branch consumes at least one byte, and none looks back, so the time is
// linear.
#include "queries/syntax/lexer.h"

#include <utf8proc.h>

#include <charconv>

#include "graph/base/text.h"

namespace aitia::queries {
namespace {

using graph::ByteSpan;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsHexDigit(char c) { return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

enum class Sort { kSpace, kLetter, kDigit, kMark, kOther };

Sort SortOf(char32_t c) {
  if (c < 0x80) {
    const char byte = static_cast<char>(c);
    if (byte == ' ' || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F)) return Sort::kSpace;
    if (IsAsciiLetter(byte) || byte == '_') return Sort::kLetter;
    return IsDigit(byte) ? Sort::kDigit : Sort::kOther;
  }
  if (c == 0x180E || c == 0xFEFF) return Sort::kSpace;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return Sort::kLetter;
    case UTF8PROC_CATEGORY_ND:
      return Sort::kDigit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_PC:
      return Sort::kMark;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Sort::kSpace;
    default:
      return Sort::kOther;
  }
}

constexpr char32_t kRightSingleQuote = 0x2019;
constexpr char32_t kLeftSingleQuote = 0x2018;
constexpr char32_t kLeftDoubleQuote = 0x201C;

// What may stand between two letters of one word of prose.
bool JoinsProse(char32_t c) {
  switch (c) {
    case '-':
    case '/':
    case '\'':
    case '.':
    case '&':
    case '+':
    case '%':
    case 0x2010:  // hyphens and dashes as typeset
    case 0x2011:
    case 0x2013:
    case kRightSingleQuote:
      return true;
    default:
      return false;
  }
}

class Lexer {
 public:
  Lexer(std::string_view text, WordRule rule) : text_(text), rule_(rule) {}

  Lexed Run() {
    while (at_ < text_.size()) Next();
    Add(TokenKind::kEnd, at_);
    return std::move(out_);
  }

 private:
  char Peek(size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool prose() const { return rule_ == WordRule::kProse; }
  Sort SortAt(size_t offset) const {
    return offset < text_.size() ? SortOf(graph::CodePointAt(text_, offset)) : Sort::kOther;
  }
  static ByteSpan Span(size_t begin, size_t end) {
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }
  void Add(TokenKind kind, size_t begin) { out_.tokens.push_back({kind, Span(begin, at_)}); }
  void Report(size_t begin, size_t end, std::string message, std::string suggestion = "",
              std::string_view code = "UnexpectedSyntax") {
    if (out_.issues.size() >= kMostIssues) return;
    out_.issues.push_back(
        {graph::Severity::kError, Span(begin, end), std::move(message), std::move(suggestion), code});
  }

  void Next() {
    const char32_t c = graph::CodePointAt(text_, at_);
    const size_t begin = at_;
    switch (SortOf(c)) {
      case Sort::kSpace:
        at_ = graph::NextCodePoint(text_, at_);
        return;
      case Sort::kLetter:
        return Word(begin);
      case Sort::kDigit:
        return prose() || c >= 0x80 ? Word(begin) : Number(begin);
      default:
        break;
    }
    if (c == '/' && Peek(1) == '/' && !prose()) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (c == '/' && Peek(1) == '*') {
      Comment(begin);
    } else if (c == '\'' || c == '"') {
      String(begin);
    } else if (prose() && (c == kLeftDoubleQuote || c == kLeftSingleQuote)) {
      TypographicString(begin);
    } else if (c == '`') {
      Quoted(begin, TokenKind::kQuoted);
    } else if (c == '$') {
      Parameter(begin);
    } else if (c == '.' && IsDigit(Peek(1)) && !prose()) {
      Number(begin);
    } else {
      Symbol(begin);
    }
  }

  void Word(size_t begin) {
    for (;;) {
      while (at_ < text_.size()) {
        const Sort sort = SortAt(at_);
        if (sort != Sort::kLetter && sort != Sort::kDigit && sort != Sort::kMark) break;
        at_ = graph::NextCodePoint(text_, at_);
      }
      if (!prose() || at_ >= text_.size()) break;
      const char32_t joint = graph::CodePointAt(text_, at_);
      const size_t after = graph::NextCodePoint(text_, at_);
      const bool letters_go_on = SortAt(after) == Sort::kLetter || SortAt(after) == Sort::kDigit;
      if ((joint == '%' && IsDigit(text_[at_ - 1])) || (JoinsProse(joint) && letters_go_on)) {
        at_ = after;
      } else if (joint == '\'' || joint == kRightSingleQuote) {
        at_ = after;  // "patients' pain": no string begins in the middle of a word
        break;
      } else {
        break;
      }
    }
    bool digits = true;
    for (size_t i = begin; i < at_ && digits; ++i) digits = IsDigit(text_[i]);
    if (digits) return AddInteger(begin);
    Add(TokenKind::kWord, begin);
  }

  void AddInteger(size_t begin, size_t prefix = 0, int base = 10) {
    // The magnitude of the smallest integer is one more than the greatest: "-9223372036854775808" is for the
    // parser.
    constexpr uint64_t kMostMagnitude = uint64_t{1} << 63;
    const char* first = text_.data() + begin + prefix;
    const char* last = text_.data() + at_;
    uint64_t value = 0;
    const auto [end, error] = std::from_chars(first, last, value, base);
    if (prose()) {
      // A run of digits in a question is a word like others.
    } else if (error == std::errc::invalid_argument || end != last) {
      Report(begin, at_, "this is not a number", "", "InvalidNumberLiteral");
    } else if (error == std::errc::result_out_of_range || value > kMostMagnitude) {
      Report(begin, at_, "this integer does not fit into 64 bits", "", "IntegerOverflow");
    }
    Add(TokenKind::kInteger, begin);
  }

  void Number(size_t begin) {
    if (Peek() == '0' && (Peek(1) == 'x' || Peek(1) == 'X' || Peek(1) == 'o' || Peek(1) == 'O')) {
      const int base = Peek(1) == 'x' || Peek(1) == 'X' ? 16 : 8;
      at_ += 2;
      while (IsAsciiLetter(Peek()) || IsDigit(Peek()) || Peek() == '_') ++at_;
      return AddInteger(begin, 2, base);
    }
    bool real = false;
    while (IsDigit(Peek())) ++at_;
    if (Peek() == '.' && IsDigit(Peek(1))) {
      real = true;
      ++at_;
      while (IsDigit(Peek())) ++at_;
    }
    if (Peek() == 'e' || Peek() == 'E') {
      const size_t sign = Peek(1) == '-' || Peek(1) == '+' ? 1 : 0;
      if (IsDigit(Peek(1 + sign))) {
        real = true;
        at_ += 1 + sign;
        while (IsDigit(Peek())) ++at_;
      }
    }
    const Sort next = SortAt(at_);
    if (at_ < text_.size() && (next == Sort::kLetter || next == Sort::kMark)) {  // "12abc"
      while (at_ < text_.size() &&
             (SortAt(at_) == Sort::kLetter || SortAt(at_) == Sort::kDigit || SortAt(at_) == Sort::kMark)) {
        at_ = graph::NextCodePoint(text_, at_);
      }
      Report(begin, at_, "this is neither a number nor a name",
             "a name that begins with a digit goes into `backquotes`", "InvalidNumberLiteral");
      return Add(TokenKind::kInteger, begin);
    }
    if (!real) return AddInteger(begin);
    double value = 0;
    const auto [end, error] = std::from_chars(text_.data() + begin, text_.data() + at_, value);
    if (error == std::errc::result_out_of_range)
      Report(begin, at_, "this number is out of range", "", "FloatingPointOverflow");
    Add(TokenKind::kFloat, begin);
  }

  void String(size_t begin) {
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote) {
      if (text_[at_] != '\\') {
        ++at_;
      } else {
        Escape();
      }
    }
    if (at_ >= text_.size()) {
      Report(begin, at_, "this string has no end", std::string("close it with ") + quote);
    } else {
      ++at_;
    }
    Add(TokenKind::kString, begin);
  }

  void Escape() {
    const size_t begin = at_++;
    if (at_ >= text_.size()) return;
    const char escape = text_[at_];
    at_ = graph::NextCodePoint(text_, at_);
    if (escape == 'u' || escape == 'U') {
      const size_t digits = escape == 'u' ? 4 : 8;
      size_t found = 0;
      while (found < digits && IsHexDigit(Peek(found))) ++found;
      if (found < digits) {
        Report(begin, at_ + found,
               escape == 'u' ? "\\u takes four hexadecimal digits" : "\\U takes eight hexadecimal digits", "",
               "InvalidUnicodeLiteral");
      }
      at_ += found;
    } else if (std::string_view("\\'\"`nrtbf/").find(escape) == std::string_view::npos) {
      Report(begin, at_, "unknown escape in a string", "a backslash itself is written \\\\");
    }
  }

  // Without escapes: such text was pasted, not written as code.
  void TypographicString(size_t begin) {
    const std::string_view close = graph::CodePointAt(text_, at_) == kLeftDoubleQuote ? "\u201D" : "\u2019";
    const size_t end = text_.find(close, at_ + 3);
    if (end == std::string_view::npos) {
      at_ = text_.size();
      Report(begin, at_, "this string has no end", "close it with " + std::string(close));
    } else {
      at_ = end + close.size();
    }
    Add(TokenKind::kString, begin);
  }

  void Quoted(size_t begin, TokenKind kind) {
    const size_t open = at_++;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] != '`') continue;
      if (Peek(1) != '`') break;
      ++at_;
    }
    if (at_ >= text_.size()) {
      at_ = text_.size();
      Report(open, at_, "this quoted name has no end", "close it with `");
    } else {
      ++at_;
    }
    Add(kind, begin);
  }

  void Parameter(size_t begin) {
    ++at_;
    if (Peek() == '`') return Quoted(begin, TokenKind::kParameter);
    while (at_ < text_.size()) {
      const Sort sort = SortAt(at_);
      if (sort != Sort::kLetter && sort != Sort::kDigit && sort != Sort::kMark) break;
      at_ = graph::NextCodePoint(text_, at_);
    }
    if (at_ == begin + 1) Report(begin, at_, "a parameter needs a name after '$'");
    Add(TokenKind::kParameter, begin);
  }

  void Comment(size_t begin) {
    const size_t end = text_.find("*/", at_ + 2);
    if (end == std::string_view::npos) {
      at_ = text_.size();
      Report(begin, at_, "this comment has no end", "close it with */");
    } else {
      at_ = end + 2;
    }
  }

  void Symbol(size_t begin) {
    const std::string_view two = text_.substr(at_, 2);
    const bool pair = two == "<=" || two == ">=" || two == "<>" || two == "=~" || two == "+=" || two == "..";
    at_ = pair ? at_ + 2 : graph::NextCodePoint(text_, at_);
    if (!prose() && static_cast<unsigned char>(text_[begin]) >= 0x80) {
      Report(begin, at_, "this character has no meaning outside of quotes", "", "InvalidUnicodeCharacter");
    }
    Add(TokenKind::kSymbol, begin);
  }

  std::string_view text_;
  WordRule rule_;
  size_t at_ = 0;
  Lexed out_;
};

}  // namespace

Lexed Lex(std::string_view text, WordRule rule) { return Lexer(text, rule).Run(); }

}  // namespace aitia::queries
