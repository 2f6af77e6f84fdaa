// A hand-written scanner over bytes. Code points beyond ASCII count as letters, except for those that are
// spaces or marks; invalid bytes count as letters too, so that every byte of a text that is not a space is in
// some token.

#include "engine/compile/text/tokenize.h"

#include <algorithm>
#include <array>

namespace aitia::engine {
namespace {

enum class Class : uint8_t { kSpace, kLetter, kDigit, kMark };

struct Character {
  Class kind;
  char plain;  // the ASCII character that it stands for: ' for curly apostrophes, - for hyphens; 0 for others
  uint32_t size;  // bytes
};

constexpr size_t kLongestContractionEnd = 3;
constexpr size_t kLongestPlainWord = 64;
constexpr size_t kLongestCapitals = 8;  // of words that may be abbreviations in capitals
constexpr size_t kLongestAbbreviation = 12;

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsStop(char c) { return c == '.' || c == '?' || c == '!'; }

// Per byte: the lower case of ASCII letters, digits as they are, 0 for all others.
constexpr std::array<char, 256> kPlainLower = [] {
  std::array<char, 256> lower = {};
  for (int c = 0; c < 128; ++c) {
    const char plain = static_cast<char>(c);
    if (IsLower(plain) || IsDigit(plain)) lower[static_cast<size_t>(c)] = plain;
    if (IsUpper(plain)) lower[static_cast<size_t>(c)] = static_cast<char>(plain - 'A' + 'a');
  }
  return lower;
}();

// Bytes that may join a word to what follows it.
constexpr std::array<bool, 256> kMayJoin = [] {
  std::array<bool, 256> joins = {};
  for (const char c : {'-', '\'', '.', '@', '_', '+', ':', '/'}) joins[static_cast<unsigned char>(c)] = true;
  for (size_t c = 0x80; c < joins.size(); ++c) joins[c] = true;
  return joins;
}();

class Scanner {
 public:
  Scanner(std::string_view text, graph::ByteSpan span, const Lexicon& lexicon, std::vector<Token>* tokens)
      : text_(text.substr(0, span.end)), at_(span.begin), lexicon_(lexicon), tokens_(tokens) {}

  void Run() {
    bool space = true;
    while (at_ < text_.size()) {
      const Character c = At(at_);
      if (c.kind == Class::kSpace) {
        at_ += c.size;
        space = true;
        continue;
      }
      const size_t first = tokens_->size();
      const size_t begin = at_;
      if (!PlainWord() && !Address()) {
        if (c.kind == Class::kLetter) {
          Word();
        } else if (c.kind == Class::kDigit) {
          Number();
        } else {
          Mark(c);
        }
      }
      if (at_ == begin) at_ += c.size;  // cannot be; a scanner that stands still would never end
      if (first < tokens_->size()) (*tokens_)[first].space_before = space;
      space = false;
    }
  }

 private:
  Character At(size_t offset) const {
    if (offset >= text_.size()) return {Class::kSpace, 0, 1};
    const char c = text_[offset];
    if (static_cast<unsigned char>(c) < 0x80) {
      if (IsLower(c) || IsUpper(c)) return {Class::kLetter, c, 1};
      if (IsDigit(c)) return {Class::kDigit, c, 1};
      if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F) return {Class::kSpace, ' ', 1};
      return {Class::kMark, c, 1};
    }
    return Wide(offset);
  }

  Character Wide(size_t offset) const {
    const auto byte = [&](size_t i) {
      return offset + i < text_.size() ? static_cast<unsigned char>(text_[offset + i]) : 0u;
    };
    const unsigned lead = byte(0), second = byte(1), third = byte(2);
    if (lead == 0xC2) {
      if (second == 0xA0 || second == 0xAD || second < 0xA0)
        return {Class::kSpace, ' ', second >= 0x80 ? 2u : 1u};
      if (second == 0xB7 || second == 0xAB || second == 0xBB || second == 0xB6 || second == 0xA7) {
        return {Class::kMark, 0, 2};
      }
      return {second == 0xB5 || second == 0xBA || second == 0xAA ? Class::kLetter : Class::kMark, 0, 2};
    }
    if (lead == 0xE2 && second == 0x80) {
      if (third <= 0x8F || third == 0xA8 || third == 0xA9 || third == 0xAF) return {Class::kSpace, ' ', 3};
      if (third == 0x90 || third == 0x91) return {Class::kMark, '-', 3};
      if (third == 0x98 || third == 0x99 || third == 0xB2) return {Class::kMark, '\'', 3};
      return {Class::kMark, 0, 3};
    }
    if (lead == 0xE2 && second >= 0x81 && second <= 0xAF && third >= 0x80) return {Class::kMark, 0, 3};
    if (lead == 0xE3 && second == 0x80 && third >= 0x80) {
      return {third == 0x80 ? Class::kSpace : Class::kMark, third == 0x80 ? ' ' : '\0', 3};
    }
    if (lead == 0xEF && second == 0xBB && third == 0xBF) return {Class::kSpace, ' ', 3};
    uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    for (uint32_t i = 1; i < size; ++i) {
      if ((byte(i) & 0xC0) != 0x80) size = i;
    }
    return {Class::kLetter, 0, size};
  }

  bool IsWordCharacter(size_t offset) const {
    const Class kind = At(offset).kind;
    return kind == Class::kLetter || kind == Class::kDigit;
  }

  // Behind letters and digits, and over a hyphen or an apostrophe between two of them.
  size_t WordEnd(size_t offset) const {
    while (offset < text_.size()) {
      const Character c = At(offset);
      const bool joins =
          c.kind == Class::kMark && (c.plain == '-' || c.plain == '\'') && IsWordCharacter(offset + c.size);
      if (c.kind != Class::kLetter && c.kind != Class::kDigit && !joins) break;
      offset += c.size;
    }
    return offset;
  }

  void Add(size_t begin, size_t end, WordId word) {
    Token token;
    token.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    token.word = word;
    bool any_lower = false;
    size_t letters = 0;
    for (size_t i = begin; i < end; ++i) {
      any_lower |= IsLower(text_[i]);
      letters += IsUpper(text_[i]);
    }
    token.capitalised = IsUpper(text_[begin]);
    token.all_capitals = letters >= 2 && !any_lower;
    tokens_->push_back(token);
  }

  WordId Look(size_t begin, size_t end) {
    const std::string_view word = text_.substr(begin, end - begin);
    LexiconForm(word, &form_);
    if (word.size() >= 2 && word.size() <= kLongestCapitals && IsUpper(word[0]) && IsUpper(word[1])) {
      const WordId abbreviation = lexicon_.Find(word);
      if (abbreviation.valid()) return abbreviation;
    }
    return lexicon_.Find(form_);
  }

  // ASCII letters and digits that nothing joins to what follows: most words of a text, in one pass.
  bool PlainWord() {
    if (!IsLower(text_[at_]) && !IsUpper(text_[at_])) return false;
    std::array<char, kLongestPlainWord> lower;
    const size_t most = std::min(text_.size() - at_, kLongestPlainWord);
    const char* const word = text_.data() + at_;
    size_t size = 0;
    for (; size < most; ++size) {
      const char plain = kPlainLower[static_cast<unsigned char>(word[size])];
      if (plain == 0) break;
      lower[size] = plain;
    }
    const size_t end = at_ + size;
    if (end < text_.size() && (size == most || kMayJoin[static_cast<unsigned char>(text_[end])]))
      return false;
    Token token;
    token.span = {static_cast<uint32_t>(at_), static_cast<uint32_t>(end)};
    token.capitalised = IsUpper(word[0]);
    if (token.capitalised) {
      const auto uppers = std::count_if(word, word + size, IsUpper);
      token.all_capitals = uppers >= 2 && std::none_of(word, word + size, IsLower);
    }
    if (size >= 2 && size <= kLongestCapitals && token.capitalised && IsUpper(text_[at_ + 1])) {
      token.word = lexicon_.Find(text_.substr(at_, size));
    }
    if (!token.word.valid()) token.word = lexicon_.Find(std::string_view(lower.data(), size));
    tokens_->push_back(token);
    at_ = end;
    return true;
  }

  bool StartsWith(std::string_view start) const { return text_.substr(at_).starts_with(start); }

  // "https://…", "www.…", "name@host", "host.com".
  bool Address() {
    const char c = text_[at_];
    if (!IsLower(c) && !IsUpper(c) && !IsDigit(c)) return false;
    size_t end = at_;
    if (StartsWith("http://") || StartsWith("https://") || StartsWith("www.")) {
      while (end < text_.size() && At(end).kind != Class::kSpace) end += At(end).size;
    } else {
      end = HostEnd();
    }
    if (end == at_) return false;
    constexpr std::string_view kTrailing = ".,;:!?)]}>\"'*_";
    while (end > at_ + 1 && kTrailing.find(text_[end - 1]) != std::string_view::npos) --end;
    Add(at_, end, WordId());
    at_ = end;
    return true;
  }

  size_t HostEnd() const {
    size_t end = at_;
    bool at_sign = false, any_dot = false;
    size_t last_dot = 0;
    while (end < text_.size()) {
      const char c = text_[end];
      if (IsLower(c) || IsUpper(c) || IsDigit(c) || c == '-' || c == '_' || c == '+') {
        ++end;
      } else if ((c == '.' || (c == '@' && !at_sign)) && end + 1 < text_.size() &&
                 (IsLower(text_[end + 1]) || IsDigit(text_[end + 1]))) {
        (c == '.' ? any_dot : at_sign) = true;
        if (c == '.') last_dot = end;
        ++end;
      } else {
        break;
      }
      if (end - at_ > 253) return at_;  // longer than any address; also keeps the scan linear
    }
    if (!any_dot) return at_;
    if (at_sign) return end;
    constexpr std::array<std::string_view, 9> kDomains = {"com",  "org", "net", "gov", "edu",
                                                          "info", "nhs", "uk",  "eu"};
    const std::string_view domain = text_.substr(last_dot + 1, end - last_dot - 1);
    return std::find(kDomains.begin(), kDomains.end(), domain) != kDomains.end() ? end : at_;
  }

  // "e.g.", "U.S.", "p.m.": single letters, each with a full stop.
  size_t LettersWithStopsEnd() const {
    size_t end = at_;
    size_t pairs = 0;
    while (end + 1 < text_.size() && (IsLower(text_[end]) || IsUpper(text_[end])) && text_[end + 1] == '.') {
      end += 2;
      ++pairs;
    }
    return pairs >= 2 && !IsWordCharacter(end) ? end : at_;
  }

  void Word() {
    if (const size_t end = LettersWithStopsEnd(); end > at_) {
      Add(at_, end, Look(at_, end));
      at_ = end;
      return;
    }
    size_t end = WordEnd(at_);
    if (text_.substr(at_, end - at_) == "and" && text_.substr(end).starts_with("/or") &&
        !IsWordCharacter(end + 3)) {
      end += 3;
    }
    if (const size_t stop = AbbreviationEnd(end); stop > end) {
      Add(at_, stop, Look(at_, stop));
      at_ = stop;
      return;
    }
    const size_t base_end = ContractionBase(at_, end);
    if (base_end == end || base_end == at_) {
      Add(at_, end, Look(at_, end));
    } else {
      AddContraction(at_, base_end, end);
    }
    at_ = end;
  }

  // Behind the full stop, if the word and it make an abbreviation here.
  size_t AbbreviationEnd(size_t end) {
    if (end >= text_.size() || text_[end] != '.' || end - at_ > kLongestAbbreviation) return end;
    if (end == at_ + 1 && IsUpper(text_[at_]) && end + 2 < text_.size() && text_[end + 1] == ' ' &&
        IsLower(text_[end + 2])) {
      return end + 1;  // "E. coli": a genus
    }
    LexiconForm(text_.substr(at_, end + 1 - at_), &form_);
    const uint16_t senses = lexicon_.Info(lexicon_.Find(form_)).senses;
    if ((senses & (kStopNever | kStopPerhaps)) != 0) return end + 1;
    if ((senses & kStopBeforeNumber) == 0) return end;
    const size_t next = At(end + 1).kind == Class::kSpace ? end + 1 + At(end + 1).size : end + 1;
    return At(next).kind == Class::kDigit ? end + 1 : end;
  }

  // Where "n't", "'s", "'re", "'ll", "'ve", "'d", "'m" begins; `end` if the word has none.
  size_t ContractionBase(size_t begin, size_t end) const {
    const std::string_view word = text_.substr(begin, end - begin);
    size_t apostrophe = word.rfind('\'');
    size_t size = 1;
    if (apostrophe == std::string_view::npos) {
      apostrophe = word.rfind("\xE2\x80\x99");
      size = 3;
    }
    if (apostrophe == std::string_view::npos || apostrophe == 0) return end;
    const std::string_view tail = word.substr(apostrophe + size);
    if (tail.empty() || tail.size() > kLongestContractionEnd - 1) return end;
    if (tail == "t" || tail == "T") {
      const bool negation = apostrophe >= 2 && (word[apostrophe - 1] == 'n' || word[apostrophe - 1] == 'N');
      return negation ? begin + apostrophe - 1 : end;
    }
    constexpr std::array<std::string_view, 11> kTails = {"s", "S",  "re", "ll", "ve", "d",
                                                         "m", "RE", "LL", "VE", "D"};
    return std::find(kTails.begin(), kTails.end(), tail) != kTails.end() ? begin + apostrophe : end;
  }

  void AddContraction(size_t begin, size_t middle, size_t end) {
    LexiconForm(text_.substr(begin, end - begin), &form_);
    WordId base = Look(begin, middle);
    LexiconForm(text_.substr(begin, end - begin), &form_);
    if (form_ == "can't") base = lexicon_.Find("can");
    if (form_ == "won't") base = lexicon_.Find("will");
    if (form_ == "shan't") base = lexicon_.Find("shall");
    Add(begin, middle, base);
    Add(middle, end, Look(middle, end));
  }

  // Digits with what joins them ("1,000", "6-8", "180/120", "10:30"), a per cent sign, letters ("400mg",
  // "24-hour").
  void Number() {
    size_t end = at_;
    while (end < text_.size()) {
      const Character c = At(end);
      if (c.kind == Class::kDigit) {
        end += c.size;
        continue;
      }
      const bool en_dash = text_.substr(end).starts_with("\xE2\x80\x93");
      const bool joins = c.kind == Class::kMark && (c.plain == '.' || c.plain == ',' || c.plain == '/' ||
                                                    c.plain == '-' || c.plain == ':' || en_dash);
      if (!joins || At(end + c.size).kind != Class::kDigit) break;
      end += c.size;
    }
    const Character next = At(end);
    if (next.plain == '%') {
      end += 1;
    } else if (next.kind == Class::kLetter || next.plain == '-') {
      end = WordEnd(end);
    }
    Add(at_, end, Look(at_, end));
    at_ = end;
  }

  void Mark(Character c) {
    const size_t begin = at_;
    if (c.plain == '\'' && begin > 0) {
      // "patients'": the apostrophe is a token that the tagger judges.
      at_ += c.size;
      Add(begin, at_, WordId());
      return;
    }
    at_ += c.size;
    if (IsStop(c.plain)) {
      while (at_ < text_.size() && IsStop(text_[at_])) ++at_;
    } else if (c.size == 1 && (c.plain == '-' || c.plain == '*' || c.plain == '_' || c.plain == '=')) {
      while (at_ < text_.size() && text_[at_] == c.plain) ++at_;
    }
    Add(begin, at_, at_ - begin == 1 && c.plain == '&' ? lexicon_.Find("&") : WordId());
  }

  std::string_view text_;  // ends where the span ends
  size_t at_;
  const Lexicon& lexicon_;
  std::vector<Token>* tokens_;
  std::string form_;
};

}  // namespace

void LexiconForm(std::string_view word, std::string* out) {
  out->clear();
  for (size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const auto byte = [&](size_t k) {
      return i + k < word.size() ? static_cast<unsigned char>(word[i + k]) : 0u;
    };
    if (IsUpper(c)) {
      *out += static_cast<char>(c - 'A' + 'a');
    } else if (byte(0) == 0xE2 && byte(1) == 0x80 &&
               (byte(2) == 0x99 || byte(2) == 0x98 || byte(2) == 0xB2)) {
      *out += '\'';
      i += 2;
    } else if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0x90 || byte(2) == 0x91)) {
      *out += '-';
      i += 2;
    } else if (byte(0) == 0xC3 && byte(1) >= 0x80 && byte(1) <= 0x9E && byte(1) != 0x97) {
      *out += c;
      *out += static_cast<char>(byte(1) + 0x20);
      ++i;
    } else {
      *out += c;
    }
  }
}

void Tokenize(std::string_view text, graph::ByteSpan span, const Lexicon& lexicon,
              std::vector<Token>* tokens) {
  Scanner(text, span, lexicon, tokens).Run();
}

}  // namespace aitia::engine
