#include "engine/compile/layout/html_signs.h"

#include <algorithm>
#include <array>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestAbbreviation = 12, kLongestExpansion = 100;
constexpr size_t kLastNodes = 8;
constexpr size_t kMostSpan = 50;
constexpr size_t kMostNodesOfRow = 120;

std::string_view SourceOf(std::string_view source, const HtmlNode& node) {
  return source.substr(node.begin, node.end - node.begin);
}

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// Whether the first row heads the columns without header cells: it is in a thead, or all its cells are bold.
bool FirstRowIsHeader(std::string_view source, const std::vector<HtmlNode>& nodes, size_t table) {
  size_t cells = 0;
  const size_t end = std::min<size_t>(nodes[table].last, table + kMostNodesOfRow);
  for (size_t i = table + 1; i < end;) {
    const HtmlNode& node = nodes[i];
    if (node.role == HtmlRole::kRowGroup &&
        graph::EqualsIgnoreCase(SourceOf(source, node).substr(0, 6), "<thead")) {
      return node.text > 0;
    }
    if (node.role == HtmlRole::kRow && cells > 0) break;
    if (node.role != HtmlRole::kCell && node.role != HtmlRole::kHeaderCell) {
      ++i;
      continue;
    }
    uint32_t bold = 0;
    for (size_t k = i + 1; k < std::min<size_t>(node.last, end); ++k) {
      if (nodes[k].role == HtmlRole::kBold) bold = std::max(bold, nodes[k].text);
    }
    if (node.text > 0 && bold < node.text && node.role == HtmlRole::kCell) return false;
    ++cells;
    i = node.last;
  }
  return cells > 1;
}

}  // namespace

bool EndsWithQuestion(std::string_view source, const std::vector<HtmlNode>& nodes, size_t node) {
  size_t at = nodes[node].last;
  for (size_t steps = 0; steps < kLastNodes && at-- > node + 1; ++steps) {
    if (nodes[at].role != HtmlRole::kText || nodes[at].text == 0) continue;
    return graph::Trim(SourceOf(source, nodes[at])).ends_with('?');
  }
  return false;
}

bool IsNoteMark(std::string_view source, const std::vector<HtmlNode>& nodes, size_t node) {
  if (nodes[node].link_text > 0) return true;
  if (node + 1 >= nodes[node].last || nodes[node + 1].role != HtmlRole::kText) return false;
  return graph::Trim(SourceOf(source, nodes[node + 1])).starts_with('[');
}

std::string_view LongForm(std::string_view source, const std::vector<HtmlNode>& nodes, size_t node) {
  const size_t next = nodes[node].last;
  if (next != node + 2 || nodes[node + 1].role != HtmlRole::kText) return {};
  const std::string_view title = graph::Trim(HtmlAttribute(SourceOf(source, nodes[node]), "title"));
  const std::string_view name = graph::Trim(SourceOf(source, nodes[node + 1]));
  const bool long_form = title.size() > name.size() && title.size() <= kLongestExpansion &&
                         title.find_first_of("()<>&.;") == std::string_view::npos;
  const bool capitals =
      name.size() >= 2 && name.size() <= kLongestAbbreviation && IsCapital(name[0]) && IsCapital(name[1]);
  if (!long_form || !capitals) return {};
  // "ABBR (long form)" says it itself.
  const bool given = next < nodes.size() && nodes[next].role == HtmlRole::kText &&
                     graph::Trim(SourceOf(source, nodes[next])).starts_with('(');
  return given ? std::string_view() : title;
}

TableKind KindOfTable(std::string_view source, const std::vector<HtmlNode>& nodes, size_t table) {
  const HtmlNode& node = nodes[table];
  const bool columns = node.rows > 1 && node.first_row_cells > 1;
  if (columns && node.first_row_headers * 2 > node.first_row_cells) return TableKind::kHeaders;
  if (node.side_rows * 2 > node.rows) return TableKind::kSides;
  return columns && FirstRowIsHeader(source, nodes, table) ? TableKind::kHeaders : TableKind::kLayout;
}

std::string FirstHeading(std::string_view source, const std::vector<HtmlNode>& nodes) {
  std::string text;
  const auto first = std::find_if(nodes.begin(), nodes.end(), [](const HtmlNode& node) {
    return node.level == 1 && node.holds_title && node.text > 0;
  });
  if (first == nodes.end()) return text;
  for (auto node = first; node != nodes.begin() + first->last; ++node) {
    if (node->role == HtmlRole::kText) text += SourceOf(source, *node);
  }
  return graph::CollapseSpace(text);
}

std::string_view OwnTitle(std::string_view title) {
  constexpr std::array<std::string_view, 14> kSeparators = {
      " | ",       " - ",       " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ",      " \xC2\xBB ", " \xC2\xB7 ",
      " &ndash; ", " &mdash; ", " &#8211; ",      " &#8212; ",      " &raquo; ", " &middot; ", " &#124; "};
  size_t end = title.size();
  for (std::string_view separator : kSeparators) end = std::min(end, title.find(separator));
  return title.substr(0, end);
}

size_t CellSpan(std::string_view value) {
  size_t span = 0;
  for (const char c : value.substr(0, 4)) {
    if (c < '0' || c > '9') break;
    span = span * 10 + static_cast<size_t>(c - '0');
  }
  return std::clamp<size_t>(span, 1, kMostSpan);
}

uint32_t PlainRunEnd(std::string_view source, uint32_t at, uint32_t end) {
  for (++at; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(source[at]);
    if (byte == '&' || byte == '|' || byte <= ' ' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 ||
        byte == 0xEF) {
      break;
    }
  }
  return at;
}

}  // namespace aitia::engine
