#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/explain/layout.h"
#include "engine/explain/render.h"
#include "engine/explain/render_parts.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

bool IsRanked(const Reply& reply) {
  return !reply.answers.empty() && !reply.answers.front().why.parts.empty();
}

// Findings stand in columns of their own as long as there are no more.
constexpr size_t kMostFindingColumns = 6;

std::vector<const Reason*> FindingsOf(const Answer& answer) {
  std::vector<const Reason*> findings;
  for (const Reason& part : answer.why.parts) {
    if (!part.finding.empty()) findings.push_back(&part);
  }
  return findings;
}

// In parentheses where no source mentions the finding for the answer.
std::string FindingText(const Reason& finding) {
  const std::string score = ScoreText(finding.value);
  return finding.paths.empty() ? "(" + score + ")" : score + " ";
}

std::string Quote(const Answer& answer) {
  const Citation* citation = FirstCitation(answer.why);
  if (citation == nullptr) return "";
  return absl::StrCat("\"", citation->sentence, "\" - ", citation->document);
}

// What a table shows beside the answers; narrow terminals get less.
struct Shown {
  bool counts = true;
  bool findings = true;
};

std::string AnswerTable(const Reply& reply, const RenderOptions& options, Shown shown) {
  const bool ranked = IsRanked(reply);
  bool cited = ranked;
  for (const Answer& answer : reply.answers) cited = cited || answer.sentences > 0;
  const std::vector<const Reason*> findings = FindingsOf(reply.answers.front());
  shown.findings = shown.findings && findings.size() <= kMostFindingColumns;
  std::vector<TableColumn> columns = {{"#", true}, {"answer", false, true}};
  if (ranked) columns.push_back({"probability", true});
  if (cited) columns.push_back({ranked ? "score" : "belief", true});
  if (cited && shown.counts) columns.insert(columns.end(), {{"documents", true}, {"sentences", true}});
  if (!ranked) columns.push_back({cited ? "sentence" : "kind", false, true});
  for (const Reason* finding : findings) {
    if (shown.findings) columns.push_back({finding->finding, true, true});
  }
  std::vector<std::vector<std::string>> rows;
  for (size_t i = 0; i < reply.answers.size(); ++i) {
    const Answer& answer = reply.answers[i];
    std::vector<std::string> row = {absl::StrCat(i + 1), answer.name};
    if (ranked) row.push_back(PercentText(answer.probability));
    if (cited) row.push_back(ranked ? ScoreText(answer.score) : BeliefText(answer.score));
    if (cited && shown.counts) {
      row.push_back(absl::StrCat(answer.documents));
      row.push_back(absl::StrCat(answer.sentences));
    }
    if (!ranked) row.push_back(cited ? Quote(answer) : graph::Join(answer.labels, ", "));
    for (const Reason* finding : FindingsOf(answer)) {
      if (shown.findings) row.push_back(FindingText(*finding));
    }
    rows.push_back(std::move(row));
  }
  return TextTable(columns, rows, options.width, options.colour);
}

// The fullest table in which nothing has to be cut; the plainest where that is none.
std::string AnswerTable(const Reply& reply, const RenderOptions& options) {
  if (reply.answers.empty()) return "no answer: nothing in the graph fits the question\n";
  if (!IsRanked(reply)) return AnswerTable(reply, options, Shown());
  RenderOptions wide = options;
  wide.width = 10000;
  wide.colour = false;
  for (const Shown shown : {Shown{true, true}, Shown{false, true}, Shown{true, false}}) {
    const std::string table = AnswerTable(reply, wide, shown);
    size_t width = 0;
    for (const std::string_view line : graph::Split(table, '\n')) {
      width = std::max(width, graph::DisplayWidth(line));
    }
    if (width <= options.width) return AnswerTable(reply, options, shown);
  }
  return AnswerTable(reply, options, Shown{false, false});
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
