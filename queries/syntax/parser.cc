#include "queries/syntax/parser.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "queries/syntax/parser_state.h"

namespace aitia::queries::syntax {
namespace {

using graph::ToAbsl;

// For each opening bracket the index of its closing one and the other way round; `none` without a partner.
std::vector<uint32_t> Partners(std::string_view text, const std::vector<Token>& tokens) {
  const auto none = static_cast<uint32_t>(tokens.size() - 1);
  std::vector<uint32_t> partner(tokens.size(), none);
  std::vector<uint32_t> open;
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kSymbol) continue;
    const char c = text[tokens[i].span.begin];
    if (c == '(' || c == '[' || c == '{') {
      open.push_back(i);
    } else if ((c == ')' || c == ']' || c == '}') && !open.empty()) {
      const char opener = text[tokens[open.back()].span.begin];
      if ((opener == '(') != (c == ')') || (opener == '[') != (c == ']')) continue;
      partner[open.back()] = i;
      partner[i] = open.back();
      open.pop_back();
    }
  }
  return partner;
}

// What a reader who comes from another language writes.
std::string_view OperatorOfOtherLanguages(std::string_view here) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOperators = {
      {{"==", "="}, {"!=", "<>"}, {"&&", "AND"}, {"||", "OR"}}};
  for (const auto& [theirs, ours] : kOperators) {
    if (here.substr(0, 2) == theirs) return ours;
  }
  return {};
}

}  // namespace

Parser::Parser(std::string_view text) : text_(text) {
  Lexed lexed = Lex(text, WordRule::kIdentifiers);
  tokens_ = std::move(lexed.tokens);
  issues_ = std::move(lexed.issues);
  partner_ = Partners(text_, tokens_);
}

Parser::Level::Level(Parser* parser) : parser_(parser) {
  if (++parser_->depth_ > kDeepestNesting) {
    parser_->hopeless_ = true;
    parser_->Fail(parser_->Peek().span, "this is nested too deeply",
                  absl::StrCat("at most ", kDeepestNesting, " levels are read"));
  }
}

const Token& Parser::Peek(size_t ahead) const {
  const size_t last = tokens_.size() - 1;
  return tokens_[failed_ ? last : std::min(at_ + ahead, last)];
}

bool Parser::AtSymbol(std::string_view symbol, size_t ahead) const {
  const Token& token = Peek(ahead);
  return token.kind == TokenKind::kSymbol && Text(token) == symbol;
}

bool Parser::AtWord(std::string_view keyword, size_t ahead) const {
  return IsKeyword(text_, Peek(ahead), keyword);
}

bool Parser::AtName(size_t ahead) const {
  return Peek(ahead).kind == TokenKind::kWord || Peek(ahead).kind == TokenKind::kQuoted;
}

void Parser::Take(size_t count) {
  if (!failed_) at_ = std::min(at_ + count, tokens_.size() - 1);
}

bool Parser::TakeSymbol(std::string_view symbol) {
  if (!AtSymbol(symbol)) return false;
  Take();
  return true;
}

bool Parser::TakeWord(std::string_view keyword) {
  if (!AtWord(keyword)) return false;
  Take();
  return true;
}

void Parser::ExpectSymbol(std::string_view symbol, std::string_view after) {
  if (!TakeSymbol(symbol)) FailExpecting(absl::StrCat("'", ToAbsl(symbol), "' ", ToAbsl(after)));
}

void Parser::ExpectWord(std::string_view keyword, std::string_view after) {
  if (!TakeWord(keyword)) FailExpecting(absl::StrCat(ToAbsl(keyword), " ", ToAbsl(after)), {keyword});
}

Name Parser::TakeName() {
  Name name{TokenValue(text_, Peek()), Peek().span};
  Take();
  return name;
}

Name Parser::ExpectName(std::string_view what) {
  if (AtName()) return TakeName();
  FailExpecting(what);
  return {};
}

graph::ByteSpan Parser::SpanFrom(uint32_t begin) const {
  const uint32_t end = at_ == 0 ? 0 : tokens_[at_ - 1].span.end;
  return {begin, std::max(begin, end)};
}

void Parser::Fail(graph::ByteSpan span, std::string message, std::string suggestion, std::string_view code) {
  if (failed_) return;
  failed_ = true;
  failed_at_ = at_;
  if (issues_.size() >= kMostIssues) return;
  issues_.push_back({graph::Severity::kError, span, std::move(message), std::move(suggestion), code});
}

void Parser::FailExpecting(std::string_view what, std::initializer_list<std::string_view> keywords) {
  const Token& token = Peek();
  std::string suggestion;
  if (token.kind == TokenKind::kWord) {
    graph::Suggester suggester(Text(token), 1);
    for (const std::string_view keyword : keywords) suggester.Offer(keyword);
    suggestion = graph::DidYouMean(suggester.Best());
  }
  std::string_view ours = OperatorOfOtherLanguages(text_.substr(token.span.begin));
  if (ours.empty() && token.span.begin > 0) {
    ours = OperatorOfOtherLanguages(text_.substr(token.span.begin - 1));
  }
  if (suggestion.empty() && !ours.empty()) suggestion = absl::StrCat("did you mean '", ToAbsl(ours), "'?");
  const std::string found = token.kind == TokenKind::kEnd
                                ? "the text ends where "
                                : absl::StrCat("unexpected '", ToAbsl(Text(token)), "': here ");
  Fail(token.span, absl::StrCat(found, ToAbsl(what), " is expected"), std::move(suggestion));
}

Statement Parser::ParseStatement() {
  Statement statement;
  if (TakeWord("explain")) {
    statement.mode = QueryMode::kExplain;
  } else if (TakeWord("profile")) {
    statement.mode = QueryMode::kProfile;
  }
  statement.query = ParseQuery(/*nested=*/false);
  TakeSymbol(";");
  if (!AtEnd()) FailExpecting("the end of the statement");
  return statement;
}

Expression Parser::ParseLoneExpression() {
  Expression expression = ParseExpression();
  if (!AtEnd()) FailExpecting("the end of the expression");
  return expression;
}

graph::Issues Parser::TakeIssues() {
  std::stable_sort(issues_.begin(), issues_.end(),
                   [](const graph::Issue& a, const graph::Issue& b) { return a.span.begin < b.span.begin; });
  return std::move(issues_);
}

Parsed Parse(std::string_view text) {
  Parser parser(text);
  Statement statement = parser.ParseStatement();
  Parsed parsed;
  parsed.issues = parser.TakeIssues();
  if (!graph::HasError(parsed.issues)) parsed.statement = std::move(statement);
  return parsed;
}

ParsedExpression ParseExpression(std::string_view text) {
  Parser parser(text);
  Expression expression = parser.ParseLoneExpression();
  ParsedExpression parsed;
  parsed.issues = parser.TakeIssues();
  if (!graph::HasError(parsed.issues)) parsed.expression = std::move(expression);
  return parsed;
}

std::vector<graph::ByteSpan> SplitStatements(std::string_view text) {
  std::vector<graph::ByteSpan> statements;
  graph::ByteSpan current;
  for (const Token& token : Lex(text, WordRule::kIdentifiers).tokens) {
    const bool ends =
        token.kind == TokenKind::kEnd || (token.kind == TokenKind::kSymbol && TokenText(text, token) == ";");
    if (!ends) {
      if (current.empty()) current.begin = token.span.begin;
      current.end = token.span.end;
    } else if (!current.empty()) {
      statements.push_back(current);
      current = {};
    }
  }
  return statements;
}

}  // namespace aitia::queries::syntax
