#include "tools/aitia/info.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace aitia::tools {
namespace {

using Row = std::pair<std::string, uint64_t>;

// The names of a graph are data: anything may stand in them.
std::string JsonString(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20) {
      quoted += "\\u00";
      quoted += kDigits[byte >> 4];
      quoted += kDigits[byte & 15];
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::vector<Row> Sizes(const Graph::Info& info) {
  return {{"nodes", info.nodes},
          {"relationships", info.relationships},
          {"evidence", info.evidence},
          {"documents", info.documents},
          {"bytes", info.bytes}};
}

std::vector<Row> Rows(const std::vector<Graph::Count>& counts) {
  std::vector<Row> rows;
  for (const Graph::Count& count : counts) rows.emplace_back(count.name, count.count);
  return rows;
}

// Names to the left, numbers to the right.
std::string Table(const std::vector<Row>& rows) {
  size_t names = 0;
  size_t numbers = 0;
  for (const auto& [name, number] : rows) {
    names = std::max(names, name.size());
    numbers = std::max(numbers, std::to_string(number).size());
  }
  std::string text;
  for (const auto& [name, number] : rows) {
    const std::string digits = std::to_string(number);
    text += "  " + name + std::string(names - name.size() + 2 + numbers - digits.size(), ' ') + digits + "\n";
  }
  return text;
}

std::string JsonMembers(const std::vector<Row>& rows) {
  std::string text;
  for (const auto& [name, number] : rows) {
    if (!text.empty()) text += ',';
    text += JsonString(name) + ':' + std::to_string(number);
  }
  return text;
}

}  // namespace

std::string InfoText(std::string_view name, const Graph::Info& info) {
  std::string text = std::string(name) + "\n" + Table(Sizes(info));
  if (!info.labels.empty()) text += "labels\n" + Table(Rows(info.labels));
  if (!info.types.empty()) text += "relationship types\n" + Table(Rows(info.types));
  return text;
}

std::string InfoJson(std::string_view name, const Graph::Info& info) {
  return "{\"graph\":" + JsonString(name) + ',' + JsonMembers(Sizes(info)) + ",\"labels\":{" +
         JsonMembers(Rows(info.labels)) + "},\"types\":{" + JsonMembers(Rows(info.types)) + "}}\n";
}

}  // namespace aitia::tools
