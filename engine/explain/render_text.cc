// The waterfall: one line for each part of a score with its value in a column of its own, the sum below the
// last, and under each part the paths that it rests on, each step with its sentences.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/explain/layout.h"
#include "engine/explain/render.h"
#include "engine/explain/render_parts.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kRed = "\x1b[31m";
constexpr std::string_view kPlain = "\x1b[0m";

class TextWriter {
 public:
  explicit TextWriter(const RenderOptions& options)
      : options_(options), width_(std::max<size_t>(options.width, 30)) {}

  void Heading(std::string_view text) { out_ += Coloured(kBold, Fit(text, width_)) + "\n"; }

  void Line(std::string_view text) { out_ += Wrap(graph::Printable(text), "", "  ", width_); }
  void Blank() { out_ += '\n'; }

  // "    -1.10  with numbness, not mentioned"
  void Value(double value, std::string_view text, size_t indent) {
    const std::string lead = std::string(indent, ' ') + PadLeft(ScoreText(value), 7) + "  ";
    out_ += Wrap(graph::Printable(text), lead, std::string(lead.size(), ' '), width_);
  }
  void Rule(size_t indent) { out_ += std::string(indent, ' ') + "-------\n"; }

  void Steps(const Path& path, size_t indent) {
    for (const Step& step : path.steps) {
      std::string text = step.from + " " + StepVerb(step) + " " + step.to;
      if (step.citations.empty()) {
        if (step.origin == "name") text += " (by its name)";
        if (step.origin == "ontology") text += " (by an ontology)";
      } else {
        absl::StrAppend(&text, " (belief ", BeliefText(step.belief), ", ",
                        CountText(step.citations.size(), "sentence"), ")");
      }
      std::string line =
          Wrap(graph::Printable(text), std::string(indent, ' '), std::string(indent + 2, ' '), width_);
      out_ += step.denied ? Coloured(kRed, line) : line;
      Sentences(step.citations, indent + 2);
    }
  }

  std::string Take() { return std::move(out_); }

 private:
  std::string Coloured(std::string_view escape, std::string text) const {
    if (!options_.colour) return text;
    const bool newline = !text.empty() && text.back() == '\n';
    if (newline) text.pop_back();
    return std::string(escape) + text + std::string(kPlain) + (newline ? "\n" : "");
  }

  void Sentences(const std::vector<Citation>& citations, size_t indent) {
    const size_t shown = std::min(citations.size(), options_.sentences);
    for (size_t i = 0; i < shown; ++i) {
      const Citation& citation = citations[i];
      const std::string quoted = "\"" + graph::Printable(citation.sentence) + "\"";
      out_ += Wrap(quoted, std::string(indent, ' '), std::string(indent + 1, ' '), width_,
                   FindWords(quoted, citation.cue), options_.colour);
      std::string suffix;
      if (citation.certainty != "certain") suffix += " (" + citation.certainty + ")";
      if (!citation.frequency.empty()) suffix += ", \"" + citation.frequency + "\"";
      // The section gives way, not what is said of the sentence.
      const size_t taken = indent + graph::DisplayWidth(suffix);
      const std::string source = Fit("- " + SourceText(citation), width_ > taken + 10 ? width_ - taken : 10);
      out_ += Coloured(kDim, std::string(indent, ' ') + source + graph::Printable(suffix) + "\n");
    }
    if (shown > 0 && shown < citations.size()) {
      out_ +=
          Coloured(kDim, absl::StrCat(std::string(indent, ' '), "and ", citations.size() - shown, " more\n"));
    }
  }

  const RenderOptions& options_;
  const size_t width_;
  std::string out_;
};

void WriteAnswer(const Answer& answer, size_t place, TextWriter* writer) {
  std::string heading = absl::StrCat(place, ". ", answer.name);
  const bool ranked = !answer.why.parts.empty();
  if (ranked) {
    absl::StrAppend(&heading, "  ", PercentText(answer.probability));
  } else if (answer.documents > 0) {
    absl::StrAppend(&heading, "  belief ", BeliefText(answer.score));
  }
  writer->Heading(heading);
  for (const Reason& part : answer.why.parts) {
    writer->Value(part.value, part.text, 2);
    for (const Path& path : part.paths) writer->Steps(path, 13);
  }
  if (ranked) {
    writer->Rule(2);
    writer->Value(answer.score, "in sum (log-odds)", 2);
  }
  for (const Path& path : answer.why.paths) writer->Steps(path, 4);
}

void WriteAnswers(const Reply& reply, TextWriter* writer) {
  if (reply.answers.empty()) {
    writer->Line("no answer: nothing in the graph fits the question");
    return;
  }
  for (size_t i = 0; i < reply.answers.size(); ++i) {
    if (i > 0) writer->Blank();
    WriteAnswer(reply.answers[i], i + 1, writer);
  }
}

void WritePaths(const Reply& reply, TextWriter* writer) {
  if (reply.paths.empty()) writer->Line("no path: nothing in the graph leads from the one to the other");
  for (size_t i = 0; i < reply.paths.size(); ++i) {
    if (i > 0) writer->Blank();
    writer->Heading(
        absl::StrCat(i + 1, ". ", PathLine(reply.paths[i]), "  belief ", BeliefText(reply.paths[i].belief)));
    writer->Steps(reply.paths[i], 4);
  }
}

}  // namespace

std::string RenderText(const Reply& reply, const RenderOptions& options) {
  TextWriter writer(options);
  if (reply.kind == ReplyKind::kPlan) return reply.plan;
  switch (reply.kind) {
    case ReplyKind::kRanking:
      WriteAnswers(reply, &writer);
      break;
    case ReplyKind::kPaths:
      WritePaths(reply, &writer);
      break;
    case ReplyKind::kVerdict:
      writer.Heading(VerdictSentence(reply));
      for (const Path& path : reply.paths) writer.Steps(path, 2);
      break;
    case ReplyKind::kPlan:
      break;
  }
  std::string out = writer.Take();
  if (!reply.plan.empty()) out += "\n" + reply.plan;
  return out;
}

}  // namespace aitia::engine
