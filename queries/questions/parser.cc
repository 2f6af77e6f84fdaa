// A question is a body and clauses. The body reaches to the first word that begins a clause; where that word
// belongs to a name ("pain with movement"), binding joins the two again. The body is then matched against the
// table of forms.
#include <algorithm>
#include <charconv>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "queries/questions/form.h"
#include "queries/questions/matcher.h"
#include "queries/questions/phrases.h"
#include "queries/questions/question.h"
#include "queries/syntax/lexer.h"

namespace aitia::queries {
namespace {

using graph::ByteSpan;
using graph::Severity;

constexpr size_t kMostWords = 10000;

class QuestionParser {
 public:
  explicit QuestionParser(std::string_view text) : text_(text) {}

  ParsedQuestion Run() {
    Lexed lexed = Lex(text_, WordRule::kProse);
    tokens_ = std::move(lexed.tokens);
    out_.issues = std::move(lexed.issues);
    range_ = {text_, &tokens_, 0, tokens_.size() - 1};
    if (range_.end > kMostWords) {
      Report(range_.Sub(kMostWords, kMostWords + 1).span(),
             absl::StrCat("a question has at most ", kMostWords, " words, this one has ", range_.end));
      return std::move(out_);
    }
    EndQuestion();
    ReadMode();
    if (range_.empty()) {
      Report(range_.span(), "there is no question here", "say for example 'what could cause twitching'");
      return std::move(out_);
    }
    const size_t body_end = FindClause(range_.begin + 1);
    out_.question.readings = MatchForms(range_.Sub(range_.begin, body_end), &out_.issues);
    ReadClauses(body_end);
    return std::move(out_);
  }

 private:
  void Report(ByteSpan span, std::string message, std::string suggestion = "") {
    if (out_.issues.size() >= kMostIssues) return;
    out_.issues.push_back({Severity::kError, span, std::move(message), std::move(suggestion)});
  }

  bool IsSymbol(size_t at, std::string_view symbol) const {
    return at < range_.end && range_.at(at).kind == TokenKind::kSymbol && range_.word(at) == symbol;
  }
  bool EndsQuestion(size_t at) const { return IsSymbol(at, "?") || IsSymbol(at, ";"); }

  // Signs at the end are dropped; what follows a "?" or ";" is another question.
  void EndQuestion() {
    while (!range_.empty() && (EndsQuestion(range_.end - 1) || IsSymbol(range_.end - 1, ".") ||
                               IsSymbol(range_.end - 1, "!") || IsSymbol(range_.end - 1, ","))) {
      --range_.end;
    }
    for (size_t i = range_.begin; i < range_.end; ++i) {
      if (!EndsQuestion(i)) continue;
      Report(range_.Sub(i + 1, range_.end).span(), "one question at a time", "");
      range_.end = i;
      return;
    }
  }

  void ReadMode() {
    const bool explain = MatchWords(range_, range_.begin, "explain") > 0;
    const bool profile = MatchWords(range_, range_.begin, "profile") > 0;
    if (!explain && !profile) return;
    out_.question.mode = explain ? BoundQuery::Mode::kExplain : BoundQuery::Mode::kProfile;
    ++range_.begin;
  }

  // The verb or participle of several words that begins at `at`, if any: its "with" begins no clause.
  size_t LongVerbAt(size_t at) const {
    for (const auto* rows : {&Verbs(), &Participles()}) {
      for (const VerbRow& row : *rows) {
        if (row.words.find(' ') == std::string_view::npos) break;  // longest first
        if (const size_t count = MatchWords(range_, at, row.words); count > 0) return count;
      }
    }
    return 0;
  }

  bool IsInteger(size_t at) const { return at < range_.end && range_.at(at).kind == TokenKind::kInteger; }

  struct Found {
    const ClauseRow* row = nullptr;
    size_t words = 0;
  };

  // The clause whose words begin at `at`, whatever follows them.
  Found WordsAt(size_t at) const {
    if (at >= range_.end || range_.at(at).kind != TokenKind::kWord) return {};
    for (const ClauseRow& row : Clauses()) {
      if (const size_t count = MatchWords(range_, at, row.words); count > 0) return {&row, count};
    }
    return {};
  }

  // The same, where what follows suits the clause: "as" and "top" are words of names, too.
  Found ClauseAt(size_t at) const {
    const Found found = WordsAt(at);
    if (found.row == nullptr) return found;
    const size_t next = at + found.words;
    switch (found.row->shape) {
      case ClauseShape::kNumber:
      case ClauseShape::kHops:
        return IsInteger(next) ? found : Found();
      case ClauseShape::kWord: {
        const bool ends =
            next + 1 >= range_.end || WordsAt(next + 1).row != nullptr || IsSymbol(next + 1, ",");
        return ends ? found : Found();
      }
      default:
        return found;
    }
  }

  size_t FindClause(size_t from) const {
    for (size_t i = from; i < range_.end; ++i) {
      if (const size_t verb = LongVerbAt(i); verb > 0) {
        i += verb - 1;
      } else if (ClauseAt(i).row != nullptr) {
        return i;
      }
    }
    return range_.end;
  }

  void ReadClauses(size_t at) {
    while (at < range_.end && out_.issues.size() < kMostIssues) {
      const Found found = ClauseAt(at);
      const TokenRange words = range_.Sub(at, at + found.words);
      const size_t end = FindClause(at + found.words);
      QuestionClause clause;
      clause.kind = found.row->kind;
      clause.words = found.row->words;
      clause.words_span = words.span();
      clause.span = range_.Sub(at, end).span();
      TokenRange rest = range_.Sub(at + found.words, end);
      while (!rest.empty() && IsSymbol(rest.end - 1, ",")) --rest.end;
      ReadRest(*found.row, rest, &clause);
      out_.question.clauses.push_back(std::move(clause));
      at = end;
    }
  }

  void ReadRest(const ClauseRow& row, const TokenRange& rest, QuestionClause* clause) {
    switch (row.shape) {
      case ClauseShape::kConcepts:
        if (rest.empty()) {
          Report(clause->words_span, absl::StrCat(Upper(row.words), " needs a name after it"));
        } else {
          clause->concepts = ParsePhrases(rest, &out_.issues);
        }
        return;
      case ClauseShape::kNumber:
        clause->number = ReadNumber(rest, row);
        NothingMore(rest, 1, row);
        return;
      case ClauseShape::kHops:
        clause->number = ReadNumber(rest, row);
        if (MatchWords(rest, rest.begin + 1, "hops") + MatchWords(rest, rest.begin + 1, "hop") == 0) {
          return Report(clause->span, "WITHIN takes a number of hops", "say WITHIN 2 HOPS");
        }
        clause->word = "hops";
        NothingMore(rest, 2, row);
        return;
      case ClauseShape::kAtLeast:
        return ReadAtLeast(rest, row, clause);
      case ClauseShape::kWord:
        return ReadWord(rest, row.kind == ClauseKind::kShow ? ShowWords() : Formats(), row, clause);
      case ClauseShape::kRest:
        clause->word = TextOf(rest);
        return;
    }
  }

  int64_t ReadNumber(const TokenRange& rest, const ClauseRow& row) {
    constexpr int64_t kMost = 1000000;
    const std::string_view digits = rest.word(rest.begin);
    int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || value < 1 || value > kMost) {
      Report(rest.at(rest.begin).span, absl::StrCat(Upper(row.words), " takes a number from 1 to ", kMost));
      return 1;
    }
    return value;
  }

  void ReadAtLeast(const TokenRange& rest, const ClauseRow& row, QuestionClause* clause) {
    if (IsInteger(rest.begin)) {
      clause->number = ReadNumber(rest, row);
      if (MatchWords(rest, rest.begin + 1, "sources") + MatchWords(rest, rest.begin + 1, "source") == 0) {
        return Report(clause->span, "AT LEAST takes a number of sources", "say AT LEAST 2 SOURCES");
      }
      clause->word = "sources";
      return NothingMore(rest, 2, row);
    }
    static constexpr std::string_view kCertainties[] = {"certain", "possible", "rare"};
    ReadWord(rest, kCertainties, row, clause);
  }

  void ReadWord(const TokenRange& rest, std::span<const std::string_view> words, const ClauseRow& row,
                QuestionClause* clause) {
    std::string all;
    for (std::string_view word : words) absl::StrAppend(&all, all.empty() ? "" : ", ", std::string(word));
    if (rest.empty()) {
      return Report(clause->words_span, absl::StrCat(Upper(row.words), " takes one of: ", all));
    }
    clause->word = graph::LowerCase(rest.word(rest.begin));
    if (std::find(words.begin(), words.end(), clause->word) == words.end()) {
      graph::Suggester suggester(clause->word, 1);
      for (std::string_view word : words) suggester.Offer(word);
      return Report(rest.at(rest.begin).span, absl::StrCat(Upper(row.words), " takes one of: ", all),
                    graph::DidYouMean(suggester.Best()));
    }
    NothingMore(rest, 1, row);
  }

  void NothingMore(const TokenRange& rest, size_t taken, const ClauseRow& row) {
    if (rest.begin + taken >= rest.end) return;
    Report(rest.Sub(rest.begin + taken, rest.end).span(),
           absl::StrCat("these words do not belong to ", Upper(row.words)));
  }

  static std::string Upper(std::string_view words) {
    std::string out(words);
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  TokenRange range_{};
  ParsedQuestion out_;
};

}  // namespace

ParsedQuestion ParseQuestion(std::string_view text) { return QuestionParser(text).Run(); }

}  // namespace aitia::queries
