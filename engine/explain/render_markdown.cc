#include "absl/strings/str_cat.h"
#include "engine/explain/layout.h"
#include "engine/explain/render.h"
#include "engine/explain/render_parts.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

std::string Sentence(const Citation& citation) {
  const std::string_view text = citation.sentence;
  const Mark cue = FindWords(text, citation.cue);
  std::string quoted;
  if (cue.end > cue.begin) {
    quoted = MarkdownText(text.substr(0, cue.begin)) + "**" +
             MarkdownText(text.substr(cue.begin, cue.end - cue.begin)) + "**" +
             MarkdownText(text.substr(cue.end));
  } else {
    quoted = MarkdownText(text);
  }
  return "\"" + quoted + "\" - " + MarkdownText(SourceText(citation));
}

void WriteSteps(const Path& path, size_t most, size_t indent, std::string* out) {
  const std::string lead(indent, ' ');
  for (const Step& step : path.steps) {
    absl::StrAppend(out, lead, "- ", MarkdownText(step.from), " ", StepVerb(step), " ",
                    MarkdownText(step.to));
    if (!step.citations.empty()) absl::StrAppend(out, " (belief ", BeliefText(step.belief), ")");
    *out += '\n';
    for (size_t i = 0; i < step.citations.size() && i < most; ++i) {
      absl::StrAppend(out, lead, "  > ", Sentence(step.citations[i]), "\n");
      if (i + 1 < step.citations.size() && i + 1 < most) absl::StrAppend(out, lead, "  >\n");
    }
  }
}

void WriteAnswers(const Reply& reply, const RenderOptions& options, std::string* out) {
  if (reply.answers.empty()) {
    *out += "No answer: nothing in the graph fits the question.\n";
    return;
  }
  const bool ranked = !reply.answers.front().why.parts.empty();
  *out += ranked ? "| # | answer | probability | score | documents | sentences |\n|--:|:--|--:|--:|--:|--:|\n"
                 : "| # | answer | belief | documents | sentences |\n|--:|:--|--:|--:|--:|\n";
  for (size_t i = 0; i < reply.answers.size(); ++i) {
    const Answer& answer = reply.answers[i];
    absl::StrAppend(out, "| ", i + 1, " | ", MarkdownText(answer.name), " | ");
    if (ranked) absl::StrAppend(out, PercentText(answer.probability), " | ");
    absl::StrAppend(out, ranked ? ScoreText(answer.score) : BeliefText(answer.score), " | ", answer.documents,
                    " | ", answer.sentences, " |\n");
  }
  for (size_t i = 0; i < reply.answers.size(); ++i) {
    const Answer& answer = reply.answers[i];
    if (answer.sentences == 0) continue;
    absl::StrAppend(out, "\n### ", i + 1, ". ", MarkdownText(answer.name), "\n\n");
    for (const Reason& part : answer.why.parts) {
      absl::StrAppend(out, "- ", ScoreText(part.value), " ", MarkdownText(part.text), "\n");
      for (const Path& path : part.paths) WriteSteps(path, options.sentences, 2, out);
    }
    for (const Path& path : answer.why.paths) WriteSteps(path, options.sentences, 0, out);
  }
}

}  // namespace

std::string RenderMarkdown(const Reply& reply, const RenderOptions& options) {
  std::string out;
  if (!reply.question.empty()) absl::StrAppend(&out, "## ", MarkdownText(reply.question), "\n\n");
  switch (reply.kind) {
    case ReplyKind::kRanking:
      WriteAnswers(reply, options, &out);
      break;
    case ReplyKind::kPaths:
      if (reply.paths.empty()) out += "No path: nothing in the graph leads from the one to the other.\n";
      for (size_t i = 0; i < reply.paths.size(); ++i) {
        absl::StrAppend(&out, i > 0 ? "\n" : "", "### ", i + 1, ". ", MarkdownText(PathLine(reply.paths[i])),
                        "\n\n");
        WriteSteps(reply.paths[i], options.sentences, 0, &out);
      }
      break;
    case ReplyKind::kVerdict:
      absl::StrAppend(&out, "**", MarkdownText(VerdictSentence(reply)), "**\n\n");
      for (const Path& path : reply.paths) WriteSteps(path, options.sentences, 0, &out);
      break;
    case ReplyKind::kPlan:
      break;
  }
  if (!reply.plan.empty()) absl::StrAppend(&out, "```\n", reply.plan, "```\n");
  return out;
}

}  // namespace aitia::engine
