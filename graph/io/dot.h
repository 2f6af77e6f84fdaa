// Pictures: text in Graphviz's DOT language, of a graph or of anything with nodes and edges.
//
// Texts are data: every one is quoted and escaped, no attribute that names a file or an address is ever
// written, and no label is HTML. Nodes are named n0, n1, … in the order of adding, so the text is a function
// of the input.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model/vocabulary.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

struct DotNode {
  std::string_view label;             // wrapped, and cut where it is very long
  std::string_view fill = "#f5f5f5";  // a colour
  bool emphasised = false;            // a thick border
  std::string_view tooltip;           // in SVG, the whole text; empty: the label
};

struct DotEdge {
  std::string_view label;
  std::string_view colour = "#444444";
  double width = 1;
  bool dashed = false;
  bool blocked = false;  // ends in a bar instead of an arrow head
  std::string_view tooltip;
};

struct DotOptions {
  std::string_view title;     // above the picture; may be empty
  bool left_to_right = true;  // else from top to bottom
  bool large = false;  // laid out by springs (sfdp): for graphs on which layers (dot) would take minutes
};

// Appends one digraph to a string.
class DotWriter {
 public:
  // `out` outlives the writer.
  explicit DotWriter(std::string* out, const DotOptions& options = {});
  // The node's number.
  size_t AddNode(const DotNode& node);
  void AddEdge(size_t from, size_t to, const DotEdge& edge);
  // Ends the digraph; nothing may follow.
  void Finish();

 private:
  std::string* out_;
  size_t nodes_ = 0;
};

// `text` as a quoted DOT string that Graphviz shows as it is: one line, or several if it has newlines.
std::string DotString(std::string_view text);

// The look of the things of a compiled graph, for every picture alike.
std::string_view DotFill(KindSet kinds);
std::string_view DotFill(const Snapshot& graph, NodeId node);  // by the node's kind
std::string_view DotColour(std::optional<Relation> relation, bool denied);
// Label, colour by type, width by belief, dashed if merely possible or rare, red and blocked if denied. The
// label is
// `*label`, which it fills, so that the edge's views stay valid.
DotEdge DotEdgeOf(const Snapshot& graph, RelationshipId relationship, std::string* label);

// The whole graph, except for documents that no relationship touches.
std::string ToDot(const Snapshot& graph, std::string_view title = {});

}  // namespace aitia::graph
