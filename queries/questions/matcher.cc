// A form's elements are matched one after the other; a bare name may end at every word, so that all ends are
// tried, the shortest first. Patterns have at most two names that are not at the end, and those are limited
// in length, which bounds the work by a constant for each form.
#include "queries/questions/matcher.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "queries/syntax/lexer.h"

namespace aitia::queries {

using graph::ByteSpan;
using graph::Issue;
using graph::Issues;
using graph::Severity;

ByteSpan TokenRange::span() const {
  if (empty()) {
    const uint32_t place = begin > 0 ? at(begin - 1).span.end : 0;
    return {place, place};
  }
  return {at(begin).span.begin, at(end - 1).span.end};
}

std::string TextOf(const TokenRange& range) {
  std::string out;
  for (size_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin && range.at(i).span.begin != range.at(i - 1).span.end) out += ' ';
    out += range.word(i);
  }
  return out;
}

namespace {

// A sign that a word of the question may touch; any other makes it a piece of a name ("(with)", "%a").
bool MayTouch(const TokenRange& range, size_t at) {
  return range.at(at).kind != TokenKind::kSymbol ||
         std::string_view(",?;.!").find(range.word(at)) != std::string_view::npos;
}

bool StandsAlone(const TokenRange& range, size_t first, size_t last) {
  if (range.at(first).kind == TokenKind::kWord && first > 0 &&
      range.at(first - 1).span.end == range.at(first).span.begin && !MayTouch(range, first - 1)) {
    return false;
  }
  return range.at(last).kind != TokenKind::kWord ||
         range.at(last + 1).span.begin != range.at(last).span.end || MayTouch(range, last + 1);
}

}  // namespace

size_t MatchWords(const TokenRange& range, size_t at, std::string_view words) {
  size_t count = 0;
  while (!words.empty()) {
    const size_t space = words.find(' ');
    const std::string_view word = words.substr(0, space);
    words = space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
    if (at + count >= range.end) return 0;
    const TokenKind kind = range.at(at + count).kind;
    if (kind != TokenKind::kWord && kind != TokenKind::kSymbol) return 0;
    if (!graph::EqualsIgnoreCase(range.word(at + count), word)) return 0;
    ++count;
  }
  return count > 0 && StandsAlone(range, at, at + count - 1) ? count : 0;
}

namespace {

bool Matches(std::span<const std::string_view> words, const TokenRange& range, size_t at) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return MatchWords(range, at, word) > 0; });
}

bool IsSymbol(const TokenRange& range, size_t at, std::string_view symbol) {
  return at < range.end && range.at(at).kind == TokenKind::kSymbol && range.word(at) == symbol;
}

bool IsQuoted(const Token& token) {
  return token.kind == TokenKind::kString || token.kind == TokenKind::kQuoted;
}

// One name: [article] [":" label] (quoted | "$" parameter | words).
Phrase ParsePhrase(TokenRange range, Issues* issues) {
  Phrase phrase;
  const size_t first = range.begin;
  while (range.begin + 1 < range.end && Matches(Determiners(), range, range.begin)) ++range.begin;
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

}  // namespace

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

namespace {

class FormMatcher {
 public:
  explicit FormMatcher(const TokenRange& body) : body_(body) {}

  std::vector<Reading> Run() {
    for (const Form& form : Forms()) {
      form_ = &form;
      elements_ = &ElementsOf(form);
      parts_.clear();
      Match(0, body_.begin);
    }
    return std::move(readings_);
  }

  // A form came to a name where the words end: the name is what is missing.
  bool name_missing() const { return name_missing_; }

 private:
  using Kind = FormElement::Kind;

  // Matches the elements from `element` on against the tokens from `at` on; every success adds a reading.
  void Match(size_t element, size_t at) {
    if (readings_.size() >= kMostReadings) return;
    if (element == elements_->size()) {
      if (at == body_.end) readings_.push_back({form_, parts_});
      return;
    }
    const FormElement& wanted = (*elements_)[element];
    switch (wanted.kind) {
      case Kind::kConcept:
      case Kind::kConcepts:
        return MatchNames(element, at);
      case Kind::kRest:
        Take(element, Part::Kind::kWord, at, body_.end - at);
        return;
      default:
        break;
    }
    const auto [kind, count] = MatchElement(wanted, at);
    if (count > 0) {
      Take(element, kind, at, count);
    } else if (wanted.optional) {
      Match(element + 1, at);
    }
  }

  void Take(size_t element, Part::Kind kind, size_t at, size_t count) {
    const TokenRange taken = body_.Sub(at, at + count);
    Part part;
    part.kind = kind;
    part.text = TextOf(taken);
    // The words of a question are the same in any case; what is not understood stays as it is.
    if ((*elements_)[element].kind != Kind::kRest) part.text = graph::LowerCase(part.text);
    part.span = taken.span();
    parts_.push_back(std::move(part));
    Match(element + 1, at + count);
    parts_.pop_back();
  }

  void MatchNames(size_t element, size_t at) {
    if (at >= body_.end) {
      name_missing_ = true;
      return;
    }
    const bool last = element + 1 == elements_->size();
    const size_t most = std::min(body_.end, at + kMostWordsOfName);
    for (size_t end = last ? body_.end : at + 1; end <= (last ? body_.end : most); ++end) {
      TakeNames(element, at, end);
      if (readings_.size() >= kMostReadings) return;
    }
  }

  void TakeNames(size_t element, size_t at, size_t end) {
    const TokenRange taken = body_.Sub(at, end);
    // "what drugs could": the modal belongs to the verb.
    if (Matches(Modals(), body_, end - 1)) return;
    // The names themselves are read when the rest fits.
    Part part;
    part.kind = Part::Kind::kConcept;
    part.span = taken.span();
    parts_.push_back(std::move(part));
    const size_t index = parts_.size() - 1;
    const size_t before = readings_.size();
    Match(element + 1, end);
    parts_.pop_back();
    if (readings_.size() == before) return;
    Issues issues;
    const bool several = (*elements_)[element].kind == Kind::kConcepts;
    PhraseList list;
    if (several) {
      list = ParsePhrases(taken, &issues);
    } else {
      list.items.push_back(ParsePhrase(taken, &issues));
    }
    for (size_t i = before; i < readings_.size(); ++i) {
      readings_[i].parts[index].concepts = list;
      readings_[i].issues.insert(readings_[i].issues.end(), issues.begin(), issues.end());
    }
  }

  struct Matched {
    Part::Kind kind;
    size_t count;
  };

  template <typename Row>
  size_t LongestRow(const std::vector<Row>& rows, size_t at) const {
    for (const Row& row : rows) {
      if (const size_t count = MatchWords(body_, at, row.words); count > 0) return count;
    }
    return 0;
  }

  Matched MatchElement(const FormElement& wanted, size_t at) const {
    switch (wanted.kind) {
      case Kind::kWords:
        for (std::string_view word : wanted.words) {
          if (MatchWords(body_, at, word) > 0) return {Part::Kind::kWord, 1};
        }
        return {Part::Kind::kWord, 0};
      case Kind::kModal:
        return {Part::Kind::kModal, Matches(Modals(), body_, at) ? size_t{1} : size_t{0}};
      case Kind::kVerb:
        for (const VerbRow& row : Verbs()) {
          if (!wanted.words.empty() && RowOf(row.relationship).name != wanted.words.front()) continue;
          if (const size_t count = MatchWords(body_, at, row.words); count > 0)
            return {Part::Kind::kVerb, count};
        }
        return {Part::Kind::kVerb, 0};
      case Kind::kParticiple:
        return {Part::Kind::kParticiple, LongestRow(Participles(), at)};
      case Kind::kRole:
        return {Part::Kind::kRole, LongestRow(Roles(), at)};
      case Kind::kKind:
        return {Part::Kind::kLabelNoun, LongestRow(Kinds(), at)};
      default:
        return {Part::Kind::kWord, 0};
    }
  }

  const TokenRange& body_;
  const Form* form_ = nullptr;
  const std::vector<FormElement>* elements_ = nullptr;
  std::vector<Part> parts_;
  std::vector<Reading> readings_;
  bool name_missing_ = false;
};

// The words with which a question may begin, each once, in the order of the table.
std::vector<std::string_view> FirstWords() {
  std::vector<std::string_view> words;
  for (const Form& form : Forms()) {
    const FormElement& first = ElementsOf(form).front();
    const bool modal = first.kind == FormElement::Kind::kModal;
    for (std::string_view word : modal ? Modals() : std::span<const std::string_view>(first.words)) {
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
  }
  return words;
}

std::string QuestionWords() { return "WHAT, WHICH, WHY, HOW, IS, DOES, CAN, COULD or LIST"; }

// All words that some form knows, offered for one that none knows; empty where the word is known or near
// none.
std::string NearKnownWord(std::string_view word) {
  graph::Suggester suggester(word, 1);
  bool known = false;
  const auto offer = [&](std::string_view words) {
    for (std::string_view each : graph::Split(words, ' ')) {
      known = known || graph::EqualsIgnoreCase(each, word);
      if (each.size() > 2) suggester.Offer(each);
    }
  };
  for (const VerbRow& row : Verbs()) offer(row.words);
  for (const VerbRow& row : Participles()) offer(row.words);
  for (const RoleRow& row : Roles()) offer(row.words);
  for (std::string_view modal : Modals()) offer(modal);
  if (known || suggester.Best().empty()) return "";
  return graph::DidYouMean(suggester.Best());
}

// What forms with this first word look like: "WHAT COULD CAUSE twitching" ….
std::string ExamplesFor(std::string_view first) {
  std::vector<std::string> examples;
  for (const Form& form : Forms()) {
    const std::string_view word = form.example.substr(0, form.example.find(' '));
    const bool fits = graph::EqualsIgnoreCase(word, first);
    if (!fits || form.lower == nullptr) continue;
    examples.push_back(absl::StrCat("'", std::string(form.example), "'"));
    if (examples.size() == 3) break;
  }
  return examples.empty() ? "" : "say for example " + graph::Join(examples, ", ");
}

Issue WhatWasExpected(const TokenRange& body, bool name_missing) {
  const std::string first(body.word(body.begin).substr(0, 40));
  const std::vector<std::string_view> words = FirstWords();
  if (!Matches(words, body, body.begin)) {
    graph::Suggester suggester(first, 2);
    for (std::string_view word : words) suggester.Offer(word);
    return {Severity::kError, body.at(body.begin).span,
            absl::StrCat("expected a question word such as ", QuestionWords(), ", not '",
                         graph::Printable(first), "'"),
            graph::DidYouMean(suggester.Best())};
  }
  constexpr size_t kWordsLookedAt = 40;
  for (size_t i = body.begin + 1; i < std::min(body.end, body.begin + kWordsLookedAt); ++i) {
    if (body.at(i).kind != TokenKind::kWord || body.at(i).span.size() > 40) continue;
    const std::string suggestion = NearKnownWord(body.word(i));
    if (suggestion.empty()) continue;
    return {Severity::kError, body.at(i).span,
            absl::StrCat("unknown word '", graph::Printable(body.word(i)), "'"), suggestion};
  }
  if (name_missing) {
    return {Severity::kError, body.Sub(body.end, body.end).span(),
            absl::StrCat("a name is missing after '", graph::Printable(body.word(body.end - 1).substr(0, 40)),
                         "'"),
            ""};
  }
  return {Severity::kError, body.span(),
          absl::StrCat("no form of question that begins with '", first, "' fits these words"),
          ExamplesFor(first)};
}

}  // namespace

std::vector<Reading> MatchForms(const TokenRange& body, Issues* issues) {
  FormMatcher matcher(body);
  std::vector<Reading> readings = matcher.Run();
  if (readings.empty()) {
    issues->push_back(WhatWasExpected(body, matcher.name_missing()));
    return readings;
  }
  // A reading that cannot be written down in this way is none, unless there is no other.
  const auto sound = [](const Reading& reading) { return reading.issues.empty(); };
  if (std::any_of(readings.begin(), readings.end(), sound)) {
    readings.erase(
        std::remove_if(readings.begin(), readings.end(), [&](const Reading& r) { return !sound(r); }),
        readings.end());
  } else {
    issues->insert(issues->end(), readings.front().issues.begin(), readings.front().issues.end());
    readings.resize(1);
  }
  return readings;
}

}  // namespace aitia::queries
