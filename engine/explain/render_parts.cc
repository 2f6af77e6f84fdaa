#include "engine/explain/render_parts.h"

#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/explain/layout.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

std::string SourcesOf(const std::vector<Path>& paths, bool denied) {
  std::set<std::string> documents;
  std::set<std::tuple<std::string, uint64_t, uint64_t>> sentences;
  for (const Path& path : paths) {
    for (const Step& step : path.steps) {
      if (step.denied != denied) continue;
      for (const Citation& citation : step.citations) {
        documents.insert(citation.document);
        sentences.insert({citation.document, citation.begin, citation.end});
      }
    }
  }
  if (sentences.empty()) return "no sentence";
  return CountText(sentences.size(), "sentence") + " in " + CountText(documents.size(), "document");
}

}  // namespace

std::string VerdictSentence(const Reply& reply) {
  if (reply.verdict == "yes") return "yes: stated by " + SourcesOf(reply.paths, false);
  if (reply.verdict == "denied") return "denied by " + SourcesOf(reply.paths, true);
  if (reply.verdict == "disputed") {
    return "disputed: stated by " + SourcesOf(reply.paths, false) + ", denied by " +
           SourcesOf(reply.paths, true);
  }
  if (reply.verdict == "follows") return "follows from what is stated, but is not stated itself";
  return reply.verdict;
}

std::string StepVerb(const Step& step) {
  struct Verb {
    std::string_view type, affirmed, denied, backwards;
  };
  // Backwards where a path is read against the arrow.
  constexpr Verb kVerbs[] = {
      {"CAUSES", "causes", "does not cause", "is caused by"},
      {"HAS_SYMPTOM", "has the symptom", "does not have the symptom", "is a symptom of"},
      {"WORSENS", "worsens", "does not worsen", "is worsened by"},
      {"TREATS", "treats", "does not treat", "is treated by"},
      {"PREVENTS", "prevents", "does not prevent", "is prevented by"},
      {"DIAGNOSES", "diagnoses", "does not diagnose", "is diagnosed by"},
      {"INDICATES", "indicates", "does not indicate", "is indicated by"},
      {"IS_A", "is a kind of", "is not a kind of", "includes"},
      {"AFFECTS", "affects", "does not affect", "is affected by"},
      {"LOWERS", "lowers", "does not lower", "is lowered by"},
      {"PROVIDES", "provides", "does not provide", "is provided by"},
      {"OCCURS_WITH", "occurs with", "does not occur with", "occurs with"},
  };
  for (const Verb& verb : kVerbs) {
    if (verb.type != step.type) continue;
    return std::string(step.denied ? verb.denied : step.forward ? verb.affirmed : verb.backwards);
  }
  return (step.denied ? "not " : "") + step.type;
}

std::string PathLine(const Path& path) {
  std::string out;
  for (const Step& step : path.steps) {
    if (out.empty()) out += step.from;
    out += step.denied ? " ⊣ " : " → ";
    out += step.to;
  }
  return out;
}

std::string SourceText(const Citation& citation) {
  return citation.section.empty() ? citation.document : citation.document + ", " + citation.section;
}

const Citation* FirstCitation(const Reason& reason) {
  for (const Path& path : reason.paths) {
    for (const Step& step : path.steps) {
      if (!step.citations.empty()) return &step.citations.front();
    }
  }
  for (const Reason& part : reason.parts) {
    if (const Citation* citation = FirstCitation(part)) return citation;
  }
  return nullptr;
}

}  // namespace aitia::engine
