#include "queries/questions/phrases.h"

#include "graph/base/text.h"
#include "queries/questions/words.h"
#include "queries/syntax/lexer.h"

namespace aitia::queries {

using graph::ByteSpan;
using graph::Issues;
using graph::Severity;

namespace {

bool IsQuoted(const Token& token) {
  return token.kind == TokenKind::kString || token.kind == TokenKind::kQuoted;
}

}  // namespace

Phrase ParsePhrase(TokenRange range, Issues* issues) {
  Phrase phrase;
  const size_t first = range.begin;
  while (range.begin + 1 < range.end && MatchesAny(Determiners(), range, range.begin)) ++range.begin;
  phrase.article = graph::LowerCase(TextOf(range.Sub(first, range.begin)));
  phrase.span = range.span();
  if (IsSymbol(range, range.begin, ":")) {
    if (range.begin + 1 >= range.end ||
        range.at(range.begin).span.end != range.at(range.begin + 1).span.begin ||
        (range.at(range.begin + 1).kind != TokenKind::kWord &&
         range.at(range.begin + 1).kind != TokenKind::kQuoted)) {
      issues->push_back({Severity::kError, range.at(range.begin).span, "a label is missing after ':'", ""});
      return phrase;
    }
    phrase.label = TokenValue(range.text, range.at(range.begin + 1));
    range.begin += 2;
    if (range.empty()) {
      phrase.kind = Phrase::Kind::kLabelOnly;
      return phrase;
    }
  }
  const Token& token = range.at(range.begin);
  if (IsQuoted(token) || token.kind == TokenKind::kParameter) {
    phrase.kind = IsQuoted(token) ? Phrase::Kind::kQuoted : Phrase::Kind::kParameter;
    phrase.text = TokenValue(range.text, token);
    if (range.begin + 1 < range.end) {
      issues->push_back({Severity::kError, range.Sub(range.begin + 1, range.end).span(),
                         "nothing can follow a name in quotes but a comma, AND, OR or a clause", ""});
    }
    return phrase;
  }
  for (size_t i = range.begin; i < range.end; ++i) {
    const bool word = range.at(i).kind == TokenKind::kWord || range.at(i).kind == TokenKind::kInteger;
    const bool comma = IsSymbol(range, i, ",");
    if (word || (range.at(i).kind == TokenKind::kSymbol && !comma && !IsSymbol(range, i, ":"))) continue;
    if (comma) {
      issues->push_back({Severity::kError, range.at(i).span, "only one name can stand here", ""});
      break;
    }
    issues->push_back({Severity::kError, range.at(i).span, "this cannot stand inside a name",
                       "quote names that have other signs than letters and digits"});
    break;
  }
  phrase.text = TextOf(range);
  return phrase;
}

PhraseList ParsePhrases(const TokenRange& range, Issues* issues) {
  PhraseList list;
  size_t begin = range.begin;
  std::string joint;
  const auto add = [&](size_t end) {
    if (begin >= end) {
      const ByteSpan place = range.Sub(begin, begin).span();
      issues->push_back(
          {Severity::kError, end < range.end ? range.at(end).span : place, "a name is missing here", ""});
      return;
    }
    if (!list.items.empty()) list.joints.push_back(joint);
    list.items.push_back(ParsePhrase(range.Sub(begin, end), issues));
  };
  for (size_t i = range.begin; i < range.end; ++i) {
    const bool comma = IsSymbol(range, i, ",");
    if (!comma && MatchWords(range, i, "and") == 0 && MatchWords(range, i, "or") == 0) continue;
    if (issues->size() < kMostIssues) add(i);
    joint = graph::LowerCase(range.word(i));
    if (comma && (MatchWords(range, i + 1, "and") > 0 || MatchWords(range, i + 1, "or") > 0)) {
      ++i;
      joint += " " + graph::LowerCase(range.word(i));
    }
    begin = i + 1;
  }
  if (issues->size() < kMostIssues) add(range.end);
  return list;
}

}  // namespace aitia::queries
