// A form's elements are matched one after the other; a bare name may end at every word, so that all ends are
// tried, the shortest first. Patterns have at most two names that are not at the end, and those are limited
// in length, which bounds the work by a constant for each form.
#include "queries/questions/matcher.h"

#include <algorithm>

#include "graph/base/text.h"
#include "queries/questions/expected.h"
#include "queries/questions/phrases.h"

namespace aitia::queries {

using graph::Issues;

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
    if (MatchesAny(Modals(), body_, end - 1)) return;
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
        return {Part::Kind::kModal, MatchesAny(Modals(), body_, at) ? size_t{1} : size_t{0}};
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
