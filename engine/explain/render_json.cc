#include "engine/explain/render.h"
#include "graph/io/json.h"

namespace aitia::engine {
namespace {

using graph::JsonWriter;

void Strings(std::string_view key, const std::vector<std::string>& texts, JsonWriter* json) {
  json->Key(key);
  json->BeginArray();
  for (const std::string& text : texts) json->String(text);
  json->EndArray();
}

void Number(std::string_view key, double value, JsonWriter* json) {
  json->Key(key);
  json->Float(value);
}

void Integer(std::string_view key, uint64_t value, JsonWriter* json) {
  json->Key(key);
  json->Integer(static_cast<int64_t>(value));
}

void Write(const Citation& citation, JsonWriter* json) {
  json->BeginObject();
  json->Member("document", citation.document);
  json->Member("section", citation.section);
  Integer("start", citation.begin, json);
  Integer("end", citation.end, json);
  json->Member("sentence", citation.sentence);
  json->Member("cue", citation.cue);
  json->Member("polarity", citation.polarity);
  json->Member("certainty", citation.certainty);
  if (!citation.frequency.empty()) json->Member("frequency", citation.frequency);
  json->EndObject();
}

void Write(const Path& path, JsonWriter* json) {
  json->BeginObject();
  Number("belief", path.belief, json);
  json->Key("steps");
  json->BeginArray();
  for (const Step& step : path.steps) {
    json->BeginObject();
    json->Member("from", step.from);
    json->Member("type", step.type);
    json->Member("to", step.to);
    json->Key("forward");
    json->Boolean(step.forward);
    json->Key("denied");
    json->Boolean(step.denied);
    json->Member("origin", step.origin);
    Number("belief", step.belief, json);
    Strings("from_labels", step.from_labels, json);
    Strings("to_labels", step.to_labels, json);
    json->Key("evidence");
    json->BeginArray();
    for (const Citation& citation : step.citations) Write(citation, json);
    json->EndArray();
    json->EndObject();
  }
  json->EndArray();
  json->EndObject();
}

void Write(const std::vector<Path>& paths, JsonWriter* json) {
  json->Key("paths");
  json->BeginArray();
  for (const Path& path : paths) Write(path, json);
  json->EndArray();
}

void Write(const Reason& reason, JsonWriter* json) {
  json->BeginObject();
  json->Member("text", reason.text);
  if (!reason.finding.empty()) json->Member("finding", reason.finding);
  Number("value", reason.value, json);
  Write(reason.paths, json);
  json->Key("parts");
  json->BeginArray();
  for (const Reason& part : reason.parts) Write(part, json);
  json->EndArray();
  json->EndObject();
}

void Write(const Answer& answer, JsonWriter* json) {
  json->BeginObject();
  json->Member("name", answer.name);
  Strings("labels", answer.labels, json);
  Number("score", answer.score, json);
  Number("probability", answer.probability, json);
  Integer("documents", answer.documents, json);
  Integer("sentences", answer.sentences, json);
  json->Key("why");
  Write(answer.why, json);
  json->EndObject();
}

void Write(const Diagnostic& diagnostic, JsonWriter* json) {
  json->BeginObject();
  json->Member("severity", diagnostic.severity == Diagnostic::Severity::kError ? "error" : "warning");
  json->Member("message", diagnostic.message);
  json->Member("suggestion", diagnostic.suggestion);
  Integer("line", static_cast<uint64_t>(diagnostic.line), json);
  Integer("column", static_cast<uint64_t>(diagnostic.column), json);
  json->EndObject();
}

}  // namespace

std::string RenderJson(const Reply& reply, const RenderOptions&) {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.Member("question", reply.question);
  switch (reply.kind) {
    case ReplyKind::kRanking:
      json.Member("kind", "answers");
      json.Key("answers");
      json.BeginArray();
      for (const Answer& answer : reply.answers) Write(answer, &json);
      json.EndArray();
      break;
    case ReplyKind::kPaths:
      json.Member("kind", "paths");
      Write(reply.paths, &json);
      break;
    case ReplyKind::kVerdict:
      json.Member("kind", "verdict");
      json.Member("verdict", reply.verdict);
      Write(reply.paths, &json);
      break;
    case ReplyKind::kPlan:
      json.Member("kind", "plan");
      break;
  }
  if (!reply.plan.empty()) json.Member("plan", reply.plan);
  if (!reply.diagnostics.empty()) {
    json.Key("diagnostics");
    json.BeginArray();
    for (const Diagnostic& diagnostic : reply.diagnostics) Write(diagnostic, &json);
    json.EndArray();
  }
  json.EndObject();
  return out + "\n";
}

}  // namespace aitia::engine
