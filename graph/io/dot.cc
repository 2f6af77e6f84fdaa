// Written as text rather than through libcgraph, which leaves backslashes in labels as they are and so lets
// data choose Graphviz's escapes (\N, \G, \l). In a quoted string four things are special: the quote, the
// backslash, an ampersand (Graphviz reads entities) and the newline.
#include "graph/io/dot.h"

#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::graph {
namespace {

constexpr size_t kLineWidth = 26;    // columns of a label
constexpr size_t kLabelWidth = 160;  // columns after which a label is cut
constexpr size_t kLongWidth = 400;
constexpr size_t kManyNodes = 250;  // beyond these, layers take too long
constexpr size_t kManyEdges = 600;

// In the order in which a node of several kinds takes its colour.
constexpr auto kFills = std::to_array<std::pair<Kind, std::string_view>>({{Kind::kSymptom, "#fde0c2"},
                                                                          {Kind::kCondition, "#f8cfd2"},
                                                                          {Kind::kTest, "#d3e4f8"},
                                                                          {Kind::kDrug, "#c3e6d8"},
                                                                          {Kind::kTreatment, "#d4efd0"},
                                                                          {Kind::kAnatomy, "#e4dbf3"},
                                                                          {Kind::kCause, "#fff1b5"},
                                                                          {Kind::kSubstance, "#d6eef0"}});
constexpr std::string_view kPlainFill = "#f5f5f5";
constexpr std::string_view kDeniedColour = "#c62828";

std::string_view EdgeColour(Relation relation) {
  switch (relation) {
    case Relation::kCauses:
    case Relation::kHasSymptom:
      return "#37474f";
    case Relation::kWorsens:
      return "#b45309";
    case Relation::kTreats:
    case Relation::kPrevents:
      return "#2e7d32";
    case Relation::kDiagnoses:
    case Relation::kIndicates:
      return "#1565c0";
    case Relation::kAffects:
      return "#6a3fa0";
    default:
      return "#757575";
  }
}

// The first `width` columns of printable text, with an ellipsis where more follows.
std::string Cut(std::string_view text, size_t width) {
  size_t columns = 0;
  for (size_t i = 0; i < text.size();) {
    const size_t next = NextCodePoint(text, i);
    columns += DisplayWidth(text.substr(i, next - i));
    if (columns > width) return std::string(text.substr(0, i)) + "…";
    i = next;
  }
  return std::string(text);
}

// Lines of at most kLineWidth columns, broken at spaces, or within a word that is longer than a line.
std::string Wrap(std::string_view text) {
  std::string out;
  size_t column = 0;
  for (std::string_view word : Split(text, ' ')) {
    if (word.empty()) continue;
    const size_t width = DisplayWidth(word);
    if (column > 0 && column + 1 + width > kLineWidth) {
      out += '\n';
      column = 0;
    }
    if (column > 0) {
      out += ' ';
      ++column;
    }
    for (size_t i = 0; i < word.size();) {
      const size_t next = NextCodePoint(word, i);
      const size_t step = DisplayWidth(word.substr(i, next - i));
      if (column > 0 && column + step > kLineWidth) {
        out += '\n';
        column = 0;
      }
      out += word.substr(i, next - i);
      column += step;
      i = next;
    }
  }
  return out;
}

std::string Label(std::string_view text) {
  return DotString(Wrap(Cut(CollapseSpace(Printable(text)), kLabelWidth)));
}
// Longer texts, on one line: tooltips and the title.
std::string Line(std::string_view text) { return DotString(Cut(CollapseSpace(Printable(text)), kLongWidth)); }

// Two decimals, whatever the locale.
std::string Decimal(double value) {
  std::array<char, 64> buffer;
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2);
  return end.ec == std::errc() ? std::string(buffer.data(), end.ptr) : "1.00";
}

bool IsLoneDocument(const Snapshot& graph, NodeId node, const std::vector<bool>& touched) {
  const auto document = graph.FindLabel(kDocumentLabel);
  return document && graph.HasLabel(node, *document) && !touched[node.value];
}

std::string NodeText(const Snapshot& graph, NodeId node) {
  if (!graph.Name(node).empty()) return std::string(graph.Name(node));
  std::string text;
  for (LabelId label : graph.Labels(node)) absl::StrAppend(&text, ":", std::string(graph.LabelName(label)));
  return text.empty() ? absl::StrCat("#", node.value) : absl::StrCat(text, " #", node.value);
}

}  // namespace

std::string DotString(std::string_view text) {
  std::string out = "\"";
  for (size_t i = 0; i < text.size();) {
    const size_t next = NextCodePoint(text, i);
    switch (text[i]) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '&':
        out += "&amp;";
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        out += Printable(text.substr(i, next - i));
    }
    i = next;
  }
  return out + "\"";
}

DotWriter::DotWriter(std::string* out, const DotOptions& options) : out_(out) {
  *out_ += "digraph aitia {\n";
  *out_ += "  graph [charset=\"UTF-8\", fontname=\"Helvetica\", bgcolor=\"white\"";
  if (options.large) {
    *out_ += ", layout=\"sfdp\", overlap=\"prism\", splines=\"false\"";
  } else {
    *out_ += options.left_to_right ? ", rankdir=\"LR\"" : ", rankdir=\"TB\"";
  }
  if (!options.title.empty()) absl::StrAppend(out_, ", labelloc=\"t\", label=", Line(options.title));
  *out_ += "];\n";
  *out_ +=
      "  node [shape=\"box\", style=\"rounded,filled\", fontname=\"Helvetica\", fontsize=\"11\", "
      "color=\"#666666\"];\n";
  *out_ += "  edge [fontname=\"Helvetica\", fontsize=\"9\"];\n";
}

size_t DotWriter::AddNode(const DotNode& node) {
  absl::StrAppend(out_, "  n", nodes_, " [label=", Label(node.label), ", fillcolor=", DotString(node.fill));
  if (node.emphasised) *out_ += ", penwidth=\"2.50\"";
  absl::StrAppend(out_, ", tooltip=", Line(node.tooltip.empty() ? node.label : node.tooltip), "];\n");
  return nodes_++;
}

void DotWriter::AddEdge(size_t from, size_t to, const DotEdge& edge) {
  absl::StrAppend(out_, "  n", from, " -> n", to, " [");
  if (!edge.label.empty())
    absl::StrAppend(out_, "label=", Label(edge.label), ", fontcolor=", DotString(edge.colour), ", ");
  absl::StrAppend(out_, "color=", DotString(edge.colour), ", penwidth=\"", Decimal(edge.width), "\"");
  if (edge.dashed) *out_ += ", style=\"dashed\"";
  if (edge.blocked) *out_ += ", arrowhead=\"tee\"";
  if (!edge.tooltip.empty() || !edge.label.empty()) {
    absl::StrAppend(out_, ", tooltip=", Line(edge.tooltip.empty() ? edge.label : edge.tooltip));
  }
  *out_ += "];\n";
}

void DotWriter::Finish() { *out_ += "}\n"; }

std::string_view DotFill(KindSet kinds) {
  for (const auto& [kind, fill] : kFills) {
    if (kinds.Has(kind)) return fill;
  }
  return kPlainFill;
}

std::string_view DotFill(const Snapshot& graph, NodeId node) {
  KindSet kinds;
  for (const LabelId label : graph.Labels(node)) {
    if (const auto kind = KindNamed(graph.LabelName(label))) kinds.Add(*kind);
  }
  return DotFill(kinds);
}

std::string_view DotColour(std::optional<Relation> relation, bool denied) {
  if (denied) return kDeniedColour;
  return relation ? EdgeColour(*relation) : std::string_view("#444444");
}

DotEdge DotEdgeOf(const Snapshot& graph, RelationshipId relationship, std::string* label) {
  const std::string_view type = graph.TypeName(graph.Type(relationship));
  const bool denied = type == kDeniedType;
  const std::optional<Relation> denies = graph.Denies(relationship);
  *label = denied && denies ? absl::StrCat("denied: ", std::string(Name(*denies))) : std::string(type);
  DotEdge edge;
  edge.label = *label;
  edge.colour = DotColour(RelationNamed(type), denied);
  edge.width = 0.75 + 2.25 * graph.BeliefOf(relationship);
  // What is not stated has no belief of its own, and should not look like the best supported of all.
  if (graph.EvidenceCount(relationship) == 0) edge.width = 1;
  const std::optional<Certainty> certainty = graph.CertaintyOf(relationship);
  edge.dashed = certainty && *certainty != Certainty::kCertain;
  edge.blocked = denied;
  return edge;
}

std::string ToDot(const Snapshot& graph, std::string_view title) {
  std::vector<bool> touched(graph.node_count(), false);
  for (size_t i = 0; i < graph.relationship_count(); ++i) {
    touched[graph.Start(RelationshipId(i)).value] = true;
    touched[graph.End(RelationshipId(i)).value] = true;
  }
  std::string out;
  DotOptions options;
  options.title = title;
  options.large = graph.node_count() > kManyNodes || graph.relationship_count() > kManyEdges;
  DotWriter writer(&out, options);
  std::vector<size_t> numbers(graph.node_count(), 0);
  for (size_t i = 0; i < graph.node_count(); ++i) {
    const NodeId node(i);
    if (IsLoneDocument(graph, node, touched)) continue;
    const std::string label = NodeText(graph, node);
    DotNode shown;
    shown.label = label;
    shown.fill = DotFill(graph, node);
    numbers[i] = writer.AddNode(shown);
  }
  for (size_t i = 0; i < graph.relationship_count(); ++i) {
    const RelationshipId id(i);
    std::string label;
    writer.AddEdge(numbers[graph.Start(id).value], numbers[graph.End(id).value],
                   DotEdgeOf(graph, id, &label));
  }
  writer.Finish();
  return out;
}

}  // namespace aitia::graph
