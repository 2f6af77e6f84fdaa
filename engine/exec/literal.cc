#include "engine/exec/literal.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "queries/bind/expression_text.h"

namespace aitia::engine {
namespace {

using graph::Value;

class Writer {
 public:
  explicit Writer(const graph::View& graph) : graph_(graph) {}

  void Write(const Value& value) {
    switch (value.type()) {
      case Value::Type::kList:
        out_ += '[';
        for (size_t i = 0; i < value.list().size(); ++i) {
          if (i > 0) out_ += ", ";
          Write(value.list()[i]);
        }
        out_ += ']';
        break;
      case Value::Type::kMap:
        WriteMap(value.map());
        break;
      case Value::Type::kNode:
        WriteNode(value.node());
        break;
      case Value::Type::kRelationship:
        WriteRelationship(value.relationship());
        break;
      case Value::Type::kPath:
        WritePath(value.path());
        break;
      default:
        out_ += graph::ToLiteral(value);
    }
  }

  std::string Take() { return std::move(out_); }

 private:
  void WriteMap(const graph::ValueMap& map) {
    out_ += '{';
    bool first = true;
    for (const auto& [key, item] : map) {
      if (!first) out_ += ", ";
      first = false;
      out_ += queries::NameText(key) + ": ";
      Write(item);
    }
    out_ += '}';
  }

  void WriteProperties(const graph::ValueMap& properties, bool after_name) {
    if (properties.empty()) return;
    if (after_name) out_ += ' ';
    WriteMap(properties);
  }

  void WriteNode(graph::NodeId node) {
    out_ += '(';
    if (graph_.IsAlive(node)) {
      std::vector<std::string_view> labels;
      for (const graph::LabelId label : graph_.Labels(node)) labels.push_back(graph_.LabelName(label));
      std::sort(labels.begin(), labels.end());
      for (const std::string_view label : labels) out_ += ":" + queries::NameText(label);
      WriteProperties(graph_.Properties(node), !labels.empty());
    }
    out_ += ')';
  }

  void WriteRelationship(graph::RelationshipId relationship) {
    out_ += "[:" + queries::NameText(graph_.TypeName(graph_.Type(relationship)));
    if (graph_.IsAlive(relationship)) WriteProperties(graph_.Properties(relationship), true);
    out_ += ']';
  }

  void WritePath(const graph::PathValue& path) {
    out_ += '<';
    for (size_t i = 0; i < path.nodes.size(); ++i) {
      if (i > 0) {
        const graph::RelationshipId relationship = path.relationships[i - 1];
        const bool forward = graph_.Start(relationship) == path.nodes[i - 1];
        out_ += forward ? "-" : "<-";
        WriteRelationship(relationship);
        out_ += forward ? "->" : "-";
      }
      WriteNode(path.nodes[i]);
    }
    out_ += '>';
  }

  const graph::View& graph_;
  std::string out_;
};

}  // namespace

std::string KitLiteral(const Value& value, const graph::View& graph) {
  Writer writer(graph);
  writer.Write(value);
  return writer.Take();
}

}  // namespace aitia::engine
