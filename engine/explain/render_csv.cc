#include <initializer_list>

#include "absl/strings/str_cat.h"
#include "engine/explain/layout.h"
#include "engine/explain/render.h"
#include "engine/explain/render_parts.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

void Row(std::initializer_list<std::string> cells, std::string* out) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) *out += ',';
    first = false;
    *out += CsvCell(cell);
  }
  *out += "\r\n";
}

std::string Number(double value) { return absl::StrCat(value); }

// A row for each sentence of each step; one without a path where there is none, so that the verdict is there.
void PathRows(const Reply& reply, std::string* out) {
  const bool verdict = reply.kind == ReplyKind::kVerdict;
  const auto write = [&](std::initializer_list<std::string> cells) {
    if (verdict) *out += CsvCell(reply.verdict) + ",";
    Row(cells, out);
  };
  if (verdict) *out += "verdict,";
  Row({"path", "step", "path_belief", "from", "type", "to", "polarity", "belief", "document", "section",
       "certainty", "sentence"},
      out);
  if (verdict && reply.paths.empty()) write({"", "", "", "", "", "", "", "", "", "", "", ""});
  for (size_t i = 0; i < reply.paths.size(); ++i) {
    const Path& path = reply.paths[i];
    for (size_t j = 0; j < path.steps.size(); ++j) {
      const Step& step = path.steps[j];
      const auto row = [&](const Citation& citation) {
        write({absl::StrCat(i + 1), absl::StrCat(j + 1), Number(path.belief), step.from, step.type, step.to,
               step.denied ? "negated" : "affirmed", Number(step.belief), citation.document, citation.section,
               citation.certainty, citation.sentence});
      };
      for (const Citation& citation : step.citations) row(citation);
      if (step.citations.empty()) row(Citation());
    }
  }
}

}  // namespace

std::string RenderCsv(const Reply& reply, const RenderOptions&) {
  std::string out;
  switch (reply.kind) {
    case ReplyKind::kRanking:
      Row({"place", "answer", "labels", "score", "probability", "documents", "sentences", "document",
           "sentence"},
          &out);
      for (size_t i = 0; i < reply.answers.size(); ++i) {
        const Answer& answer = reply.answers[i];
        const Citation* citation = FirstCitation(answer.why);
        Row({absl::StrCat(i + 1), answer.name, graph::Join(answer.labels, ";"), Number(answer.score),
             Number(answer.probability), absl::StrCat(answer.documents), absl::StrCat(answer.sentences),
             citation == nullptr ? "" : citation->document, citation == nullptr ? "" : citation->sentence},
            &out);
      }
      break;
    case ReplyKind::kPaths:
    case ReplyKind::kVerdict:
      PathRows(reply, &out);
      break;
    case ReplyKind::kPlan:
      Row({"plan"}, &out);
      Row({reply.plan}, &out);
      break;
  }
  return out;
}

}  // namespace aitia::engine
