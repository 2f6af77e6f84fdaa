#include "graph/io/json_lines.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "graph/io/json.h"

namespace aitia::graph {
namespace {

constexpr std::string_view kEvidenceProperty = "evidence";
// What a reader of the lines looks for first; the other properties follow in alphabetical order.
constexpr auto kLeading =
    std::to_array<std::string_view>({kNameProperty, kKeyProperty, kAliasesProperty, kOriginProperty,
                                     kDeniesProperty, kCertaintyProperty, kBeliefProperty});

void WriteProperties(const ValueMap& properties, JsonWriter* json) {
  for (std::string_view key : kLeading) {
    const auto found = properties.find(key);
    if (found != properties.end()) json->Member(key, found->second);
  }
  for (const auto& [key, value] : properties) {
    if (std::find(kLeading.begin(), kLeading.end(), key) == kLeading.end()) json->Member(key, value);
  }
}

void WriteNode(const Snapshot& graph, NodeId node, JsonWriter* json) {
  json->BeginObject();
  json->Member("type", "node");
  json->Member("id", std::to_string(node.value));
  json->Key("labels");
  json->BeginArray();
  for (LabelId label : graph.Labels(node)) json->String(graph.LabelName(label));
  json->EndArray();
  ValueMap properties = graph.Properties(node);
  const auto name = properties.find(kNameProperty);
  const auto key = properties.find(kKeyProperty);
  if (name != properties.end() && key != properties.end() && name->second == key->second)
    properties.erase(key);
  json->Key("properties");
  json->BeginObject();
  WriteProperties(properties, json);
  json->EndObject();
  json->EndObject();
}

void WriteEvidence(const EvidenceView& evidence, JsonWriter* json) {
  json->BeginObject();
  json->Member("document", evidence.document);
  json->Member("section", evidence.section);
  json->Key("start");
  json->Integer(evidence.span.begin);
  json->Key("end");
  json->Integer(evidence.span.end);
  json->Member("sentence", evidence.sentence);
  if (!evidence.source.empty()) json->Member("source", evidence.source);
  json->Member("cue", evidence.cue);
  if (!evidence.frequency.empty()) json->Member("frequency", evidence.frequency);
  json->Member("polarity", Name(evidence.polarity));
  json->Member("certainty", Name(evidence.certainty));
  json->EndObject();
}

void WriteEnd(std::string_view which, NodeId node, JsonWriter* json) {
  json->Key(which);
  json->BeginObject();
  json->Member("id", std::to_string(node.value));
  json->EndObject();
}

void WriteRelationship(const Snapshot& graph, RelationshipId relationship, JsonWriter* json) {
  json->BeginObject();
  json->Member("type", "relationship");
  json->Member("id", std::to_string(relationship.value));
  json->Member("label", graph.TypeName(graph.Type(relationship)));
  WriteEnd("start", graph.Start(relationship), json);
  WriteEnd("end", graph.End(relationship), json);
  ValueMap properties = graph.Properties(relationship);
  const size_t sentences = graph.EvidenceCount(relationship);
  json->Key("properties");
  json->BeginObject();
  if (sentences > 0) properties.erase(std::string(kEvidenceProperty));
  WriteProperties(properties, json);
  if (sentences > 0) {
    json->Key(kEvidenceProperty);
    json->BeginArray();
    for (size_t i = 0; i < sentences; ++i) WriteEvidence(graph.EvidenceAt(relationship, i), json);
    json->EndArray();
  }
  json->EndObject();
  json->EndObject();
}

}  // namespace

std::string ToJsonLines(const Snapshot& graph) {
  std::ostringstream out;
  WriteJsonLines(graph, out).IgnoreError();  // a string does not fail
  return std::move(out).str();
}

Status WriteJsonLines(const Snapshot& graph, std::ostream& out) {
  std::string line;
  const auto emit = [&](auto write) {
    line.clear();
    JsonWriter json(&line);
    write(&json);
    line += '\n';
    out.write(line.data(), static_cast<std::streamsize>(line.size()));
  };
  for (size_t i = 0; i < graph.node_count() && out; ++i) {
    emit([&](JsonWriter* json) { WriteNode(graph, NodeId(i), json); });
  }
  for (size_t i = 0; i < graph.relationship_count() && out; ++i) {
    emit([&](JsonWriter* json) { WriteRelationship(graph, RelationshipId(i), json); });
  }
  return out ? OkStatus() : Unavailable("cannot write the graph: the output failed");
}

}  // namespace aitia::graph
