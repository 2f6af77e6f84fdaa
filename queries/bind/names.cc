#include "queries/bind/names.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"

namespace aitia::queries {

using graph::Issue;
using graph::Issues;
using graph::Severity;

namespace {

constexpr size_t kMostSuggestions = 3;
constexpr size_t kMostChoicesShown = 4;

}  // namespace

std::string Shown(std::string_view text) {
  constexpr size_t kMost = 60;
  size_t end = 0;
  for (size_t i = 0; i < kMost && end < text.size(); ++i) end = graph::NextCodePoint(text, end);
  return graph::Printable(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

const std::vector<BoundConcept::Member>& NameResolver::Resolve(std::string_view phrase,
                                                               std::string_view label) {
  static const std::vector<BoundConcept::Member> none;
  if (phrase.empty() || phrase.size() > kLongestName) return none;
  const auto [place, added] = known_.try_emplace({std::string(label), std::string(phrase)});
  if (!added) return place->second;
  std::vector<BoundConcept::Member> members = catalog_.Resolve(phrase);
  if (!label.empty()) {
    const auto lacks = [&](const BoundConcept::Member& member) {
      const std::vector<std::string> labels = catalog_.LabelsOf(member.node);
      return std::find(labels.begin(), labels.end(), label) == labels.end();
    };
    members.erase(std::remove_if(members.begin(), members.end(), lacks), members.end());
  }
  place->second = std::move(members);
  return place->second;
}

BoundConcept NameResolver::Bind(std::string_view phrase, std::string_view label, graph::ByteSpan span,
                                Issues* issues) {
  BoundConcept bound;
  bound.phrase = phrase;
  bound.span = span;
  bound.members = Resolve(phrase, label);
  const auto before = [](const BoundConcept::Member& a, const BoundConcept::Member& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.node < b.node;
  };
  std::sort(bound.members.begin(), bound.members.end(), before);
  std::vector<std::string> choices;
  for (const BoundConcept::Member& member : bound.members) {
    if (member.distance == 0) choices.push_back(catalog_.NameOf(member.node));
  }
  bound.name = choices.empty() ? catalog_.NameOf(bound.members.front().node) : choices.front();
  if (choices.size() > 1) {
    const size_t count = choices.size();
    choices.resize(std::min(count, kMostChoicesShown));
    for (std::string& choice : choices) choice = "'" + Shown(choice) + "'";
    issues->push_back({Severity::kWarning, span,
                       absl::StrCat("'", Shown(phrase), "' names ", count,
                                    " things, and all of them are meant: ", graph::Join(choices, ", "),
                                    count > choices.size() ? ", …" : ""),
                       ""});
  }
  return bound;
}

std::string NameResolver::LongestKnownPart(std::string_view phrase) {
  constexpr size_t kMostWords = 12;
  const std::vector<std::string_view> words = graph::Split(phrase, ' ');
  if (words.size() < 2 || words.size() > kMostWords) return "";
  for (size_t length = words.size() - 1; length > 0; --length) {
    for (size_t begin = 0; begin + length <= words.size(); ++begin) {
      const char* first = words[begin].data();
      const std::string_view& last = words[begin + length - 1];
      const std::string_view part(first, static_cast<size_t>(last.data() + last.size() - first));
      if (!Resolve(part, "").empty()) return std::string(part);
    }
  }
  return "";
}

Issue NameResolver::Unknown(std::string_view phrase, std::string_view label, graph::ByteSpan span) {
  Issue issue;
  issue.span = span;
  if (phrase.empty()) {
    issue.message = "a name is missing here";
    return issue;
  }
  if (phrase.size() > kLongestName) {
    issue.message = "this is too long to be a name";
    issue.suggestion = "put names into quotes and AND or a comma between them";
    return issue;
  }
  if (!label.empty() && !Resolve(phrase, "").empty()) {
    issue.message = absl::StrCat("'", Shown(phrase), "' does not have the label ", Shown(label));
    return issue;
  }
  issue.message = absl::StrCat("no such concept '", Shown(phrase), "'");
  std::vector<std::string> names = catalog_.NearestNames(phrase, kMostSuggestions);
  if (names.empty()) {
    if (std::string part = LongestKnownPart(phrase); !part.empty()) names.push_back(std::move(part));
  }
  for (std::string& name : names) name = Shown(name);
  issue.suggestion = graph::DidYouMean(names);
  return issue;
}

bool NameResolver::CheckLabel(std::string_view label, graph::ByteSpan span, Issues* issues) const {
  if (catalog_.HasLabel(label)) return true;
  std::vector<std::string> names = catalog_.NearestLabels(label, kMostSuggestions);
  for (std::string& name : names) name = Shown(name);
  issues->push_back(
      {Severity::kError, span, absl::StrCat("no such label '", Shown(label), "'"), graph::DidYouMean(names)});
  return false;
}

}  // namespace aitia::queries
