#include "queries/questions/expected.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "queries/questions/form.h"

namespace aitia::queries {

using graph::Issue;
using graph::Severity;

namespace {

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

}  // namespace

Issue WhatWasExpected(const TokenRange& body, bool name_missing) {
  const std::string first(body.word(body.begin).substr(0, 40));
  const std::vector<std::string_view> words = FirstWords();
  if (!MatchesAny(words, body, body.begin)) {
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

}  // namespace aitia::queries
