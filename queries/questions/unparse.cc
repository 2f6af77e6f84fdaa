#include "absl/strings/str_cat.h"
#include "queries/questions/question.h"

namespace aitia::queries {
namespace {

void Append(std::string_view word, std::string* out) {
  if (word.empty()) return;
  if (!out->empty() && word.front() != ',') *out += ' ';
  out->append(word);
}

// A name of letters only can be written without quotes.
std::string NameText(std::string_view name) {
  std::string out;
  for (char c : name) {
    out += c;
    if (c == '`') out += c;
  }
  return "`" + out + "`";
}

bool IsPlain(std::string_view name) {
  for (char c : name) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
    if (!letter) return false;
  }
  return !name.empty();
}

void Append(const Phrase& phrase, std::string* out) {
  Append(phrase.article, out);
  if (!phrase.label.empty())
    Append(":" + (IsPlain(phrase.label) ? phrase.label : NameText(phrase.label)), out);
  switch (phrase.kind) {
    case Phrase::Kind::kBare:
      return Append(phrase.text, out);
    case Phrase::Kind::kQuoted:
      return Append(graph::ToLiteral(graph::Value(phrase.text)), out);
    case Phrase::Kind::kParameter:
      return Append("$" + (IsPlain(phrase.text) ? phrase.text : NameText(phrase.text)), out);
    case Phrase::Kind::kLabelOnly:
      return;
  }
}

void Append(const PhraseList& list, std::string* out) {
  for (size_t i = 0; i < list.items.size(); ++i) {
    if (i > 0) Append(list.joints[i - 1], out);
    Append(list.items[i], out);
  }
}

}  // namespace

std::string Unparse(const Question& question) {
  std::string out;
  if (question.mode == BoundQuery::Mode::kExplain) out = "explain";
  if (question.mode == BoundQuery::Mode::kProfile) out = "profile";
  if (!question.readings.empty()) {
    for (const Part& part : question.readings.front().parts) {
      Append(part.text, &out);
      Append(part.concepts, &out);
    }
  }
  for (const QuestionClause& clause : question.clauses) {
    Append(clause.words, &out);
    Append(clause.concepts, &out);
    if (clause.number > 0) Append(std::to_string(clause.number), &out);
    Append(clause.word, &out);
  }
  return out;
}

}  // namespace aitia::queries
