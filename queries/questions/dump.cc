#include "absl/strings/str_cat.h"
#include "queries/questions/form.h"
#include "queries/questions/question.h"

namespace aitia::queries {
namespace {

std::string Quote(std::string_view text) { return graph::ToLiteral(graph::Value(text)); }

std::string TextOf(const Phrase& phrase) {
  std::string out;
  if (!phrase.label.empty()) out = ":" + phrase.label;
  if (phrase.kind == Phrase::Kind::kLabelOnly) return out;
  if (!out.empty()) out += ' ';
  switch (phrase.kind) {
    case Phrase::Kind::kQuoted:
      return out + "quoted " + Quote(phrase.text);
    case Phrase::Kind::kParameter:
      return out + "$" + phrase.text;
    default:
      return out + Quote(phrase.text);
  }
}

std::string TextOf(const PhraseList& list) {
  std::string out;
  for (size_t i = 0; i < list.items.size(); ++i) {
    if (i > 0)
      absl::StrAppend(&out, list.joints[i - 1] == "," || list.joints[i - 1].front() == ',' ? "" : " ",
                      list.joints[i - 1], " ");
    out += TextOf(list.items[i]);
  }
  return out;
}

std::string_view Name(Part::Kind kind) {
  switch (kind) {
    case Part::Kind::kWord:
      return "word";
    case Part::Kind::kModal:
      return "modal";
    case Part::Kind::kVerb:
      return "verb";
    case Part::Kind::kParticiple:
      return "participle";
    case Part::Kind::kRole:
      return "role";
    case Part::Kind::kLabelNoun:
      return "kind";
    case Part::Kind::kConcept:
      return "concept";
  }
  return "";
}

}  // namespace

std::string Dump(const Question& question) {
  std::string out = "question";
  if (question.mode == BoundQuery::Mode::kExplain) out += " explain";
  if (question.mode == BoundQuery::Mode::kProfile) out += " profile";
  out += '\n';
  for (const Reading& reading : question.readings) {
    absl::StrAppend(&out, "  ", std::string(reading.form->name), "\n");
    for (const Part& part : reading.parts) {
      if (part.kind == Part::Kind::kWord) continue;  // the form says them
      absl::StrAppend(&out, "    ", std::string(Name(part.kind)), " ",
                      part.kind == Part::Kind::kConcept ? TextOf(part.concepts) : part.text, "\n");
    }
  }
  for (const QuestionClause& clause : question.clauses) {
    absl::StrAppend(&out, "  ", std::string(Name(clause.kind)));
    if (!clause.concepts.items.empty()) absl::StrAppend(&out, " ", TextOf(clause.concepts));
    if (clause.number > 0) absl::StrAppend(&out, " ", clause.number);
    if (!clause.word.empty()) absl::StrAppend(&out, " ", clause.word);
    out += '\n';
  }
  return out;
}

}  // namespace aitia::queries
