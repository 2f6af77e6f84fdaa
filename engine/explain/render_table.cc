#include "absl/strings/str_cat.h"
#include "engine/explain/layout.h"
#include "engine/explain/render.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

bool IsRanked(const Reply& reply) {
  return !reply.answers.empty() && !reply.answers.front().why.parts.empty();
}

// The evidence in a line: a finding with its value each, or the first sentence.
std::string Because(const Answer& answer) {
  std::string out;
  for (size_t i = 1; i < answer.why.parts.size(); ++i) {  // the first part is the prior, the same for all
    const Reason& part = answer.why.parts[i];
    if (!out.empty()) out += "; ";
    out += part.text + " " + ScoreText(part.value);
  }
  return out;
}

std::string Quote(const Answer& answer) {
  const Citation* citation = FirstCitation(answer.why);
  if (citation == nullptr) return "";
  return absl::StrCat("\"", citation->sentence, "\" - ", citation->document);
}

std::string AnswerTable(const Reply& reply, const RenderOptions& options) {
  if (reply.answers.empty()) return "no answer: nothing in the graph fits the question\n";
  const bool ranked = IsRanked(reply);
  bool cited = ranked;
  for (const Answer& answer : reply.answers) cited = cited || answer.sentences > 0;
  std::vector<TableColumn> columns = {{"#", true}, {"answer", false, true}};
  if (ranked) columns.push_back({"probability", true});
  if (cited) {
    columns.push_back({ranked ? "score" : "belief", true});
    columns.push_back({"documents", true});
    columns.push_back({"sentences", true});
    columns.push_back({ranked ? "because" : "sentence", false, true});
  } else {
    columns.push_back({"kind", false, true});
  }
  std::vector<std::vector<std::string>> rows;
  for (size_t i = 0; i < reply.answers.size(); ++i) {
    const Answer& answer = reply.answers[i];
    std::vector<std::string> row = {absl::StrCat(i + 1), answer.name};
    if (ranked) row.push_back(PercentText(answer.probability));
    if (cited) {
      row.push_back(ranked ? ScoreText(answer.score) : BeliefText(answer.score));
      row.push_back(absl::StrCat(answer.documents));
      row.push_back(absl::StrCat(answer.sentences));
      row.push_back(ranked ? Because(answer) : Quote(answer));
    } else {
      row.push_back(graph::Join(answer.labels, ", "));
    }
    rows.push_back(std::move(row));
  }
  return TextTable(columns, rows, options.width, options.colour);
}

// The sentences under a table of ranked answers, so that no answer stands there without its source.
std::string Sources(const Reply& reply, const RenderOptions& options) {
  if (options.sentences == 0 || !IsRanked(reply)) return "";
  std::string out;
  for (size_t i = 0; i < reply.answers.size(); ++i) {
    const Citation* citation = FirstCitation(reply.answers[i].why);
    if (citation == nullptr) continue;
    const std::string number = PadLeft(absl::StrCat(i + 1), reply.answers.size() > 9 ? 2 : 1);
    const std::string text =
        graph::Printable(absl::StrCat("\"", citation->sentence, "\" - ", SourceText(*citation)));
    out += Wrap(text, number + "  ", std::string(number.size() + 3, ' '), options.width,
                FindWords(text, citation->cue), options.colour);
  }
  return out.empty() ? out : "\n" + out;
}

}  // namespace

std::string RenderTable(const Reply& reply, const RenderOptions& options) {
  if (reply.kind != ReplyKind::kRanking) return RenderText(reply, options);
  std::string out = AnswerTable(reply, options) + Sources(reply, options);
  if (!reply.plan.empty()) out += "\n" + reply.plan;
  return out;
}

}  // namespace aitia::engine
